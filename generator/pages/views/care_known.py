"""How much is known of each domain's and each unit's procedures, as pages of tables."""

from collections.abc import Iterator

from msgspec import Struct

from generator.care.completeness import Completeness, by_domain, by_unit
from generator.collection import Collection
from generator.model.part_urls import care_known_url
from generator.model.urls import CARE, GUIDE, domain_url, listing_url
from generator.pages.care_lines import ASKED_TITLES, known_words
from generator.pages.render import Link, Meta, Page
from generator.pages.views.named import unit_name
from generator.pages.views.packing import PartChip, chips_of_many, packed, words_of_part

_HEADS = ("Thủ tục", *ASKED_TITLES)
_MARKUP = 300
"""About how many bytes of HTML stand around the name of a line."""


class KnownLine(Struct, frozen=True):
    """A domain or a unit: how many procedures it has, and how many tell each field."""

    link: Link
    total: int
    known: tuple[str, ...]


class KnownTable(Struct, frozen=True):
    """Lines by domain or by unit; ``goes_on`` where the page before ended in their midst."""

    title: str
    goes_on: bool
    lines: tuple[KnownLine, ...]


class KnownView(Struct, frozen=True):
    """Some of the lines, by domain and by unit."""

    part: str
    heads: tuple[str, ...]
    groups: tuple[KnownTable, ...]
    parts: tuple[PartChip, ...]
    care: Link


def care_known_pages(collection: Collection) -> Iterator[Page]:
    """Take the collection, give the pages of what is known."""
    parts = packed(_groups(collection), lambda line: _MARKUP + len(line.link.text.encode()))
    for number, groups in enumerate(parts, 1):
        view = KnownView(
            part=words_of_part(number, len(parts)),
            heads=_HEADS,
            groups=tuple(KnownTable(g.title, g.goes_on, g.lines) for g in groups),
            parts=chips_of_many(len(parts), number, care_known_url),
            care=Link("Cần xem lại", CARE),
        )
        crumbs = (Link("Đóng góp", GUIDE), view.care)
        words = f"Bao nhiêu thủ tục của mỗi lĩnh vực, mỗi đơn vị đã có từng mục{view.part}."
        meta = Meta("text", words, crumbs)
        yield Page(care_known_url(number), "pages/care_known.md.j2", view, meta)


def _groups(collection: Collection) -> Iterator[tuple[str, list[KnownLine]]]:
    domains = [
        _line(one, Link(collection.domains[one.key].record.name, domain_url(one.key)))
        for one in by_domain(collection)
    ]
    units = [
        _line(one, Link(unit_name(one.key, collection), listing_url(one.key)))
        for one in by_unit(collection)
    ]
    named = (("Theo lĩnh vực", domains), ("Theo đơn vị", units))
    yield from ((title, held) for title, held in named if held)


def _line(one: Completeness, link: Link) -> KnownLine:
    return KnownLine(link, one.total, known_words(one))
