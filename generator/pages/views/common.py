"""Pieces that several kinds of pages show: a procedure in a list, a notice, a definition."""

from collections.abc import Iterable

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.folding import sort_key
from generator.model.procedure import Procedure
from generator.model.unit import Unit
from generator.model.urls import DOMAINS, procedure_url
from generator.pages.formats import day, upper_first
from generator.pages.render import Link
from generator.pages.views.answers import short_facts
from generator.pages.views.validity import ALWAYS, Days, valid_days

_MARKUP_OF_A_LINE = 110
"""About how many bytes of HTML stand around the words of a procedure in a list."""


class ProcedureLine(Struct, frozen=True):
    """A procedure in a list: its linked name, code, everyday name and one line of facts."""

    link: Link
    code: str
    plain_name: str
    facts: str
    valid: Days


class Notice(Struct, frozen=True):
    """A remark above the page's matter: its kind (CSS), first words, text, links, and days."""

    kind: str
    strong: str
    words: str
    links: tuple[Link, ...] = ()
    valid: Days = ALWAYS


class Definition(Struct, frozen=True):
    """A name and its value among the small facts."""

    name: str
    value: str


class Led(Struct, frozen=True):
    """What stands on a page of its own, and the anchor of the way to it, where it stood before."""

    anchor: str
    link: Link


def below_procedure(code: str) -> tuple[Link, ...]:
    """Take a procedure's code, give the way to a page that stands below the procedure's."""
    return (Link("Thủ tục", DOMAINS), Link(f"Mã {code}", procedure_url(code)))


def procedure_line(entry: Entry[Procedure]) -> ProcedureLine:
    """Take a procedure, give its line in a list."""
    record = entry.record
    link = Link(record.name, procedure_url(record.code))
    valid = valid_days(record.valid_from, record.valid_to)
    return ProcedureLine(link, record.code, record.plain_name or "", short_facts(record), valid)


def line_weight(line: ProcedureLine) -> int:
    """Take a line, give about how many bytes of HTML it has."""
    return _MARKUP_OF_A_LINE + len(f"{line.link.text}{line.plain_name}{line.facts}".encode())


def in_order(entries: Iterable[Entry[Procedure]]) -> list[Entry[Procedure]]:
    """Take procedures, give them in the order of the Vietnamese alphabet."""
    return sorted(entries, key=lambda e: (sort_key(short_name(e.record.name)), e.key))


def procedure_lines(entries: Iterable[Entry[Procedure]]) -> tuple[ProcedureLine, ...]:
    """Take procedures, give their lines in the order of the Vietnamese alphabet."""
    return tuple(procedure_line(entry) for entry in in_order(entries))


def by_domain(
    entries: Iterable[Entry[Procedure]], collection: Collection
) -> list[tuple[str, list[Entry[Procedure]]]]:
    """Take procedures, give the names of their domains in order, each with its procedures."""
    domains: dict[str, list[Entry[Procedure]]] = {}
    for entry in entries:
        domains.setdefault(collection.domains[entry.record.domain].record.name, []).append(entry)
    return sorted(domains.items(), key=lambda pair: sort_key(pair[0]))


def ended_words(unit: Unit) -> str:
    """Take a unit, give the sentence that it has ended, or nothing."""
    return f"Đơn vị này đã kết thúc hết ngày {day(unit.valid_to)}." if unit.valid_to else ""


def short_name(name: str) -> str:
    """Take a procedure's name, give it without the words "Thủ tục" that half of them begin with."""
    return upper_first(name.removeprefix("Thủ tục "))
