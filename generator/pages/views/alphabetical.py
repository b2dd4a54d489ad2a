"""All procedures from A to Y, in pages short enough for a weak network."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from msgspec import Struct

from generator.collection import Collection
from generator.model.urls import DOMAINS, PROCEDURES, SEARCH, procedures_url
from generator.pages.render import Link, Meta, Page
from generator.pages.views.common import ProcedureLine, procedure_lines, short_name
from generator.recipe import Recipe, digest_of

ROWS = 45
"""Procedures on one page. Records are never taken away, so the number of pages only grows."""
_NEAR = 5
"""So many pages before and after have their way below the list; letters lead to the others."""
ALPHABET = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY"
OTHER = "Khác"
"""Stands over names that begin with no letter of the alphabet."""

_TONES = "\u0300\u0301\u0303\u0309\u0323"


class LetterSection(Struct, frozen=True):
    """The names under one letter; the anchor is unique and ASCII."""

    letter: str
    anchor: str
    lines: tuple[ProcedureLine, ...]


class Letter(Struct, frozen=True):
    """One letter of the jump list; without an address there is nothing under it."""

    letter: str
    url: str


class Part(Struct, frozen=True):
    """One page of the list; the one that is being read leads nowhere."""

    link: Link
    here: bool


class ProceduresView(Struct, frozen=True):
    """One page of all procedures in alphabetical order."""

    count: int
    part: str
    letters: tuple[Letter, ...]
    sections: tuple[LetterSection, ...]
    parts: tuple[Part, ...]
    search: Link
    domains: Link


def procedures_recipes(collection: Collection) -> Iterator[Recipe[Page]]:
    """Take the collection, give what makes each page of the list of all procedures.

    A page is given its lines: an edit to what another one shows does not touch it.
    """
    for number, page in enumerate(procedures_pages(collection), start=1):
        yield Recipe(f"procedures/{number}", partial(_as_it_is, page), digest_of(page))


def _as_it_is(page: Page, _: Collection) -> Iterator[Page]:
    yield page


def procedures_pages(collection: Collection) -> Iterator[Page]:
    """Take the collection, give the pages of the list of all procedures."""
    lines = procedure_lines(collection.procedures.values())
    whole = [line for section in by_letter(lines) for line in section.lines]
    parts = [by_letter(whole[at : at + ROWS]) for at in range(0, max(len(whole), 1), ROWS)]
    for number, sections in enumerate(parts, start=1):
        words = f"trang {number} trong {len(parts)}" if len(parts) > 1 else ""
        view = ProceduresView(
            count=len(whole),
            part=words,
            letters=jump(parts, number),
            sections=sections,
            parts=_parts(len(parts), number),
            search=Link("Tìm theo nhu cầu", SEARCH),
            domains=Link("Xem theo lĩnh vực", DOMAINS),
        )
        yield Page(procedures_url(number), "pages/procedures.md.j2", view, _meta(view, number))


def _meta(view: ProceduresView, number: int) -> Meta:
    words = f"Danh sách {view.count} thủ tục hành chính xếp theo chữ cái"
    crumbs = (Link("Tất cả thủ tục", PROCEDURES),) if number > 1 else ()
    return Meta("list", f"{', '.join(filter(None, (words, view.part)))}.", crumbs)


def _parts(count: int, here: int) -> tuple[Part, ...]:
    near = {1, count, *range(here - _NEAR, here + _NEAR + 1)}
    numbers = sorted(near & {*range(1, count + 1)}) if count > 1 else ()
    return tuple(Part(Link(f"Trang {n}", procedures_url(n)), n == here) for n in numbers)


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


def jump(parts: Sequence[Sequence[LetterSection]], here: int) -> tuple[Letter, ...]:
    """Take the sections of all pages and the page one is on, give the alphabet.

    Each letter leads to where its names begin; one without names has no address.
    """
    places: dict[str, str] = {}
    for number, sections in enumerate(parts, start=1):
        page = "" if number == here else procedures_url(number)
        for section in sections:
            places.setdefault(section.letter, f"{page}#{section.anchor}")
    letters = (*ALPHABET, OTHER) if OTHER in places else ALPHABET
    return tuple(Letter(letter, places.get(letter, "")) for letter in letters)


def anchor_of(letter: str) -> str:
    """Take a letter, give its anchor: ``chu-`` and the letter's place in the alphabet."""
    return f"chu-{ALPHABET.find(letter) + 1}"
