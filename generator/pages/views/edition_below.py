"""What an edition's page has no room for: rows after the first ones, and tables at its end."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.standings import framework_of, period_key
from generator.model.edition import Edition
from generator.model.part_urls import edition_rows_url, edition_tables_url
from generator.model.urls import FRAMEWORKS, edition_url, framework_url
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.tables import Table
from generator.pages.views.common import Led
from generator.pages.views.edition_names import edition_name
from generator.pages.views.long_tables import pieces_of, table_weight
from generator.pages.views.packing import PartChip, part_chips, words_of_part

MOST_OF_A_PART = 14_000
"""How many bytes of rows a page below the edition's may hold."""


class Section(Struct, frozen=True):
    """A heading with the tables below it, or the ways to them where they stand on another page."""

    title: str
    tables: tuple[Table, ...]
    ways: tuple[Led, ...] = ()


class GoesOn(Struct, frozen=True):
    """How many rows of a long table stand on the page, of how many, and the ways to the others."""

    shown: int
    count: int
    chips: tuple[PartChip, ...]


class Fitted(Struct, frozen=True):
    """The tables of an edition: those on its page, those below it."""

    ranking: tuple[Table, ...]
    """The ranking, or the part of it that stands on the page; none where there is no ranking."""
    goes_on: tuple[GoesOn, ...]
    sections: tuple[Section, ...]
    further: tuple[Table, ...]
    """What follows of the ranking, one to a page."""
    apart: tuple[Section, ...]
    """What stands on a page of its own."""


class EditionBelowView(Struct, frozen=True):
    """What the template of a page below an edition's places."""

    title: str
    edition: Link
    sections: tuple[Section, ...]
    sources: tuple[SourceLine, ...]
    chips: tuple[PartChip, ...]
    """The ways to the other parts of a long ranking."""


def fitted(
    entry: Entry[Edition], ranking: Table | None, sections: Iterable[Section], room: int
) -> Fitted:
    """Take an edition, its tables and how many bytes its page has room for; give which go where.

    The ranking comes first; what follows stays in its order while there is room.
    """
    pieces = pieces_of(ranking, room, MOST_OF_A_PART) if ranking else ()
    left = room - sum(map(table_weight, pieces[:1]))
    here, apart = list[Section](), list[Section]()
    for section in sections:
        weight = sum(map(table_weight, section.tables))
        (here if weight <= left else apart).append(section)
        left -= min(weight, left)
    shown = (*here, *(_led(section, entry) for section in apart))
    return Fitted(pieces[:1], tuple(_goes_on(pieces, entry)), shown, pieces[1:], tuple(apart))


def _led(section: Section, entry: Entry[Edition]) -> Section:
    """Take a section that stands apart, give the ways to its tables, where these stood before."""
    url = edition_tables_url(entry.record.framework, period_key(entry))
    names = ((f"bang-{table.name}", table.title) for table in section.tables)
    ways = (Led(name, Link(title, f"{url}#{name}")) for name, title in names)
    return Section(section.title, (), tuple(ways))


def _goes_on(pieces: Sequence[Table], entry: Entry[Edition]) -> Iterator[GoesOn]:
    if len(pieces) > 1:
        count = sum(len(piece.rows) for piece in pieces)
        yield GoesOn(len(pieces[0].rows), count, _chips(pieces, 1, entry))


def _chips(pieces: Sequence[Table], here: int, entry: Entry[Edition]) -> tuple[PartChip, ...]:
    url_of = partial(edition_rows_url, entry.record.framework, period_key(entry))
    return part_chips(len(pieces), here, url_of)


def edition_below_pages(
    entry: Entry[Edition],
    tables: Fitted,
    sources: tuple[SourceLine, ...],
    collection: Collection,
) -> Iterator[Page]:
    """Take an edition, its tables and sources, give the pages below that of the edition."""
    name, period = edition_name(entry, collection), period_key(entry)
    up = Link(name, edition_url(entry.record.framework, period))
    pieces = (*tables.ranking, *tables.further)
    for number, piece in enumerate(tables.further, 2):
        title = f"{name}: hạng và điểm{words_of_part(number, len(pieces))}"
        held = (Section("Hạng và điểm", (piece,)),)
        view = EditionBelowView(title, up, held, sources, _chips(pieces, number, entry))
        url = edition_rows_url(entry.record.framework, period, number)
        yield _page(url, view, entry, collection)
    if tables.apart:
        view = EditionBelowView(f"{name}: các bảng khác", up, tables.apart, sources, ())
        url = edition_tables_url(entry.record.framework, period)
        yield _page(url, view, entry, collection)


def _page(url: str, view: EditionBelowView, entry: Entry[Edition], collection: Collection) -> Page:
    framework = framework_of(entry.record, collection)
    short = framework.short_name if framework else entry.record.framework
    up = Link(short, framework_url(entry.record.framework))
    crumbs = (Link("Chỉ số", FRAMEWORKS), up, view.edition)
    meta = Meta("edition", f"{view.title}.", crumbs, entry.path)
    return Page(url, "pages/edition_below.md.j2", view, meta)
