"""Pieces that several kinds of pages show: a procedure in a list, a letter's section, a notice."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.folding import sort_key
from generator.model.procedure import Procedure
from generator.model.unit import Unit
from generator.model.urls import procedure_url
from generator.pages.formats import day, upper_first
from generator.pages.render import Link
from generator.pages.views.answers import short_facts

ALPHABET = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY"
OTHER = "Khác"
"""Stands over names that begin with no letter of the alphabet."""

_TONES = "\u0300\u0301\u0303\u0309\u0323"


@dataclass(frozen=True)
class ProcedureLine:
    """A procedure in a list: its linked name, code, everyday name and one line of facts."""

    link: Link
    code: str
    plain_name: str
    facts: str


@dataclass(frozen=True)
class LetterSection:
    """The names under one letter; the anchor is unique and ASCII."""

    letter: str
    anchor: str
    lines: tuple[ProcedureLine, ...]


@dataclass(frozen=True)
class Letter:
    """One letter of the jump list; without an anchor there is nothing under it."""

    letter: str
    anchor: str


@dataclass(frozen=True)
class Notice:
    """A remark above the page's matter: its kind (CSS), first words, text and links onward."""

    kind: str
    strong: str
    words: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Definition:
    """A name and its value among the small facts."""

    name: str
    value: str


def procedure_line(entry: Entry[Procedure]) -> ProcedureLine:
    """Take a procedure, give its line in a list."""
    record = entry.record
    link = Link(record.name, procedure_url(record.code))
    return ProcedureLine(link, record.code, record.plain_name or "", short_facts(record))


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


def letter_of(name: str) -> str:
    """Take a name, give the letter of the Vietnamese alphabet that it stands under, or "Khác"."""
    decomposed = unicodedata.normalize("NFD", name[:1].upper())
    first = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES))
    return first if first and first in ALPHABET else OTHER


def by_letter(lines: Iterable[ProcedureLine]) -> tuple[LetterSection, ...]:
    """Take sorted lines, give them under their letters in the alphabet's order."""
    groups: dict[str, list[ProcedureLine]] = {}
    for line in lines:
        groups.setdefault(letter_of(short_name(line.link.text)), []).append(line)
    letters = [letter for letter in (*ALPHABET, OTHER) if letter in groups]
    return tuple(LetterSection(x, anchor_of(x), tuple(groups[x])) for x in letters)


def jump(sections: Iterable[LetterSection]) -> tuple[Letter, ...]:
    """Take the sections there are, give the alphabet with anchors where there is something."""
    anchors = {section.letter: section.anchor for section in sections}
    letters = (*ALPHABET, OTHER) if OTHER in anchors else ALPHABET
    return tuple(Letter(letter, anchors.get(letter, "")) for letter in letters)


def anchor_of(letter: str) -> str:
    """Take a letter, give its anchor: ``chu-`` and the letter's place in the alphabet."""
    return f"chu-{ALPHABET.find(letter) + 1}"
