"""The lists that lead to procedures by domain: all domains, one domain."""

from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.catalog import Domain
from generator.model.folding import sort_key
from generator.model.urls import DOMAINS, PROCEDURES, domain_url, feed_url, record_url
from generator.pages.render import Link, Meta, Page
from generator.pages.views.common import ProcedureLine, procedure_lines


@dataclass(frozen=True)
class Counted:
    """A link, and how many records stand behind it."""

    link: Link
    count: int


@dataclass(frozen=True)
class DomainsView:
    """All domains with the number of procedures held in each."""

    count: int
    procedures: int
    domains: tuple[Counted, ...]
    everything: Link


@dataclass(frozen=True)
class DomainView:
    """The procedures of one domain."""

    id: str
    name: str
    ministry: str
    description: str
    count: int
    lines: tuple[ProcedureLine, ...]
    data_url: str


def domains_page(collection: Collection) -> Page:
    """Take the collection, give the list of its domains."""
    entries = sorted(collection.domains.values(), key=lambda e: sort_key(e.record.name))
    counted = tuple(
        Counted(
            Link(e.record.name, domain_url(e.key)),
            collection.domain_sizes.get(e.key, 0),
        )
        for e in entries
    )
    view = DomainsView(
        count=len(counted),
        procedures=len(collection.procedures),
        domains=counted,
        everything=Link("Xem tất cả theo chữ cái", PROCEDURES),
    )
    meta = Meta("list", f"{view.procedures} thủ tục hành chính trong {view.count} lĩnh vực.")
    return Page(DOMAINS, "pages/domains.md.j2", view, meta)


def domain_page(entry: Entry[Domain], collection: Collection) -> Page:
    """Take a domain and the collection, give the page with its procedures."""
    record = entry.record
    lines = procedure_lines(collection.procedures_by_domain.get(entry.key, ()))
    view = DomainView(
        id=entry.key,
        name=record.name,
        ministry=record.ministry or "",
        description=record.description or "",
        count=len(lines),
        lines=lines,
        data_url=record_url("domain", entry.key),
    )
    meta = Meta(
        "domain",
        f"{view.count} thủ tục hành chính thuộc lĩnh vực {view.name}.",
        (Link("Thủ tục", DOMAINS),),
        entry.path,
        feed=Link(f"Thay đổi của lĩnh vực {view.name}", feed_url(domain_url(entry.key))),
    )
    return Page(domain_url(entry.key), "pages/domain.md.j2", view, meta)
