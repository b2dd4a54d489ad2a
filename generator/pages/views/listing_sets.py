"""One set of a listing: what was declared, and what we hold, by domain or as its source has it."""

from collections.abc import Sequence

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.folding import slug, sort_key
from generator.model.procedure import Procedure
from generator.model.unit import ListedItem, Listing, ListingSet, Selection
from generator.model.urls import domain_url, procedure_url
from generator.pages.render import Link
from generator.pages.sources import SourceLine, source_lines, why_missing
from generator.pages.views.common import ProcedureLine, by_domain, procedure_lines
from generator.pages.views.packing import PartSpan


class ItemLine(Struct, frozen=True):
    """A line of a listing as its source printed it; linked where the national code is certain."""

    name: str
    code: str
    link: Link | None


class WholeDomain(Struct, frozen=True):
    """A domain of which a set holds every procedure: its page lists them, once for all units."""

    link: Link
    count: int


class SetGroup(Struct, frozen=True):
    """The lines of a set in one part of a domain, or items as printed in one group."""

    title: str
    anchor: str
    count: int
    lines: tuple[ProcedureLine, ...]
    items: tuple[ItemLine, ...]
    url: str = ""
    """Where the lines stand, if they stand on another page."""


class SetView(Struct, frozen=True):
    """One set of a listing."""

    name: str
    declared: str
    held: str
    differs: str
    unknown: str
    note: str
    domains: tuple[WholeDomain, ...]
    groups: tuple[SetGroup, ...]
    sources: tuple[SourceLine, ...]
    spans: tuple[PartSpan, ...] = ()
    """The ways to its parts, where it has so many groups that these are not named."""


def declared_words(item: ListingSet) -> str:
    """Take a set, give what the unit declared of it; empty where nothing."""
    declared = item.declared
    if declared is None:
        return ""
    if declared.procedures is None:
        return "có một bộ riêng, không nêu số"
    domains = f" trong {declared.domains} lĩnh vực" if declared.domains is not None else ""
    return f"{declared.procedures} thủ tục{domains}"


def _size(item: ListingSet, collection: Collection) -> int:
    return _sizes(item.selection, collection)[0] if item.selection else len(item.items)


def _parts(item: ListingSet, collection: Collection) -> str:
    """Take a set, give in how many domains, or groups of its source, its procedures are."""
    if item.selection:
        return f" trong {_sizes(item.selection, collection)[1]} lĩnh vực"
    groups = {listed.group or listed.group_code for listed in item.items} - {None}
    return f" trong {len(groups)} nhóm" if groups else ""


def _sizes(rule: Selection, collection: Collection) -> tuple[int, int]:
    """Take a rule, give how many procedures it picks, and of how many domains.

    A thousand communes share one: it is counted once.
    """

    def sizes(records: Collection) -> tuple[int, int]:
        domains = records.domains_selected(rule)
        return len(domains), len(set(domains))

    return collection.shared(f"sizes of {rule.model_dump_json()}", sizes)


def held_words(item: ListingSet, collection: Collection) -> str:
    """Take a set, give what we hold of it; empty where nothing."""
    size = _size(item, collection)
    return f"{size} thủ tục{_parts(item, collection)}" if size else ""


def set_views(
    entry: Entry[Listing], collection: Collection, *, whole: bool = False
) -> tuple[SetView, ...]:
    """Take a listing, give what its page shows of its sets; ``whole``: lines of whole domains too.

    Else the page of such a domain lists them.
    """
    year = entry.record.year
    return tuple(_set_view(item, year, collection, whole=whole) for item in entry.record.sets)


def _set_view(item: ListingSet, year: int, collection: Collection, *, whole: bool) -> SetView:
    name = f"set of {year}{' whole' * whole}: {item.model_dump_json()}"
    return collection.shared(name, lambda records: _made(item, year, records, whole=whole))


def _made(item: ListingSet, year: int, collection: Collection, *, whole: bool) -> SetView:
    refs = item.declared.sources if item.declared else ()
    return SetView(
        name=item.name,
        declared=declared_words(item),
        held=held_words(item, collection),
        differs=_differs(item, collection),
        unknown="" if item.items or item.selection else why_missing("items", item.missing),
        note=item.note or "",
        domains=() if whole else _whole_domains(item, collection),
        groups=_groups(item, year, collection, whole=whole),
        sources=source_lines(refs, collection),
    )


def _differs(item: ListingSet, collection: Collection) -> str:
    declared = item.declared.procedures if item.declared else None
    held = _size(item, collection)
    if declared is None or not held or declared == held:
        return ""
    return f"Đơn vị công bố {declared} thủ tục, chúng tôi đang giữ {held}."


def _groups(
    item: ListingSet, year: int, collection: Collection, *, whole: bool
) -> tuple[SetGroup, ...]:
    if item.selection:
        return _selected_groups(item, year, collection, whole=whole)
    groups: dict[str, list[ListedItem]] = {}
    for listed in item.items:
        groups.setdefault(listed.group or listed.group_code or "Chưa rõ nhóm", []).append(listed)
    return tuple(
        SetGroup(
            title,
            _anchor(item, year, title),
            len(items),
            (),
            tuple(
                _item(listed, collection)
                for listed in sorted(items, key=lambda i: sort_key(i.name))
            ),
        )
        for title, items in sorted(groups.items(), key=lambda pair: sort_key(pair[0]))
    )


def _whole_domains(item: ListingSet, collection: Collection) -> tuple[WholeDomain, ...]:
    chosen = collection.selected(item.selection) if item.selection else ()
    return tuple(
        WholeDomain(Link(title, domain_url(entries[0].record.domain)), len(entries))
        for title, entries in by_domain(chosen, collection)
        if _whole(entries, collection)
    )


def _selected_groups(
    item: ListingSet, year: int, collection: Collection, *, whole: bool
) -> tuple[SetGroup, ...]:
    chosen = collection.selected(item.selection) if item.selection else ()
    return tuple(
        SetGroup(title, _anchor(item, year, title), len(entries), procedure_lines(entries), ())
        for title, entries in by_domain(chosen, collection)
        if whole or not _whole(entries, collection)
    )


def _whole(entries: Sequence[Entry[Procedure]], collection: Collection) -> bool:
    """Take procedures of one domain, say whether they are all that we hold of it."""
    return len(entries) == collection.domain_sizes[entries[0].record.domain]


def _anchor(item: ListingSet, year: int, title: str) -> str:
    return f"{year}-{item.id}-{slug(title)}"


def _item(item: ListedItem, collection: Collection) -> ItemLine:
    held = item.procedure in collection.procedures if item.procedure else False
    link = Link(item.name, procedure_url(item.procedure)) if held and item.procedure else None
    return ItemLine(item.name, item.local_code, link)
