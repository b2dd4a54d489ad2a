"""The lists that lead to procedures by domain: all domains, one domain."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.catalog import Domain
from generator.model.folding import sort_key
from generator.model.part_urls import domain_part_url, domains_url
from generator.model.urls import DOMAINS, PROCEDURES, domain_url, feed_url, record_url
from generator.pages.render import Link, Meta, Page
from generator.pages.views.common import ProcedureLine, line_weight, procedure_lines
from generator.pages.views.packing import PartChip, chips_of_many, packed, words_of_part

_MARKUP = 85
"""About how many bytes of HTML stand around the name of a domain, in English too."""


class Counted(Struct, frozen=True):
    """A link, and how many records stand behind it."""

    link: Link
    count: int


class DomainsView(Struct, frozen=True):
    """All domains with the number of procedures held in each, or one page of them."""

    part: str
    count: int
    procedures: int
    domains: tuple[Counted, ...]
    everything: Link
    chips: tuple[PartChip, ...]
    """The ways to the other pages."""


class DomainView(Struct, frozen=True):
    """The procedures of one domain, or one page of them."""

    id: str
    name: str
    part: str
    ministry: str
    description: str
    count: int
    lines: tuple[ProcedureLine, ...]
    chips: tuple[PartChip, ...]
    """The ways to the other pages of a long one."""
    data_url: str


def domains_pages(collection: Collection) -> Iterator[Page]:
    """Take the collection, give the list of its domains; a long one on several pages."""
    domains = _domains(collection)
    pages = packed([("", domains)], _weight)
    for number, (group,) in enumerate(pages, 1):
        view = DomainsView(
            part=words_of_part(number, len(pages)),
            count=len(domains),
            procedures=len(collection.procedures),
            domains=group.lines,
            everything=Link("Xem tất cả theo chữ cái", PROCEDURES),
            chips=chips_of_many(len(pages), number, domains_url),
        )
        words = f"{view.procedures} thủ tục hành chính trong {view.count} lĩnh vực{view.part}."
        crumbs = (Link("Thủ tục", DOMAINS),) if number > 1 else ()
        yield Page(domains_url(number), "pages/domains.md.j2", view, Meta("list", words, crumbs))


def _domains(collection: Collection) -> tuple[Counted, ...]:
    entries = sorted(collection.domains.values(), key=lambda e: sort_key(e.record.name))
    return tuple(
        Counted(Link(e.record.name, domain_url(e.key)), collection.domain_sizes.get(e.key, 0))
        for e in entries
    )


def _weight(domain: Counted) -> int:
    return _MARKUP + len(f"{domain.link.url}{domain.link.text}".encode())


def domain_pages(entry: Entry[Domain], collection: Collection) -> Iterator[Page]:
    """Take a domain and the collection, give the page with its procedures; several if many."""
    lines = procedure_lines(collection.procedures_by_domain.get(entry.key, ()))
    pages = packed([("", lines)], line_weight)
    for number, (group,) in enumerate(pages, 1):
        view = _domain(entry, group.lines, len(lines), number, len(pages))
        url = domain_part_url(entry.key, number)
        yield Page(url, "pages/domain.md.j2", view, _meta(entry, view, number))


def _domain(
    entry: Entry[Domain], lines: tuple[ProcedureLine, ...], count: int, number: int, pages: int
) -> DomainView:
    record = entry.record
    return DomainView(
        id=entry.key,
        name=record.name,
        part=words_of_part(number, pages),
        ministry=record.ministry or "",
        description=record.description or "",
        count=count,
        lines=lines,
        chips=chips_of_many(pages, number, partial(domain_part_url, entry.key)),
        data_url=record_url("domain", entry.key),
    )


def _meta(entry: Entry[Domain], view: DomainView, number: int) -> Meta:
    first = (Link(view.name, domain_url(entry.key)),) if number > 1 else ()
    return Meta(
        "domain",
        f"{view.count} thủ tục hành chính thuộc lĩnh vực {view.name}{view.part}.",
        (Link("Thủ tục", DOMAINS), *first),
        entry.path,
        feed=Link(f"Thay đổi của lĩnh vực {view.name}", feed_url(domain_url(entry.key))),
    )
