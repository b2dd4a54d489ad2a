"""What a unit posts: each year's listing, its sets, declared and held counts, procedures."""

from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.folding import slug, sort_key
from generator.model.unit import ListedItem, Listing, ListingSet, Unit
from generator.model.urls import (
    UNITS,
    listing_url,
    listing_year_url,
    procedure_url,
    record_url,
    unit_url,
)
from generator.pages import labels
from generator.pages.formats import day
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine, source_lines, why_missing
from generator.pages.views.common import ProcedureLine, by_domain, ended_words, procedure_lines


@dataclass(frozen=True)
class SetCount:
    """A set in numbers: what the unit declared and what we hold; words where unknown."""

    name: str
    declared: str
    held: str


@dataclass(frozen=True)
class ItemLine:
    """A line of a listing as its source printed it; linked where the national code is certain."""

    name: str
    code: str
    link: Link | None


@dataclass(frozen=True)
class SetGroup:
    """The lines of one domain inside a set: today's records, or items as printed."""

    title: str
    anchor: str
    count: int
    lines: tuple[ProcedureLine, ...]
    items: tuple[ItemLine, ...]


@dataclass(frozen=True)
class SetView:
    """One set of a listing."""

    name: str
    declared: str
    held: str
    differs: str
    unknown: str
    note: str
    groups: tuple[SetGroup, ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True)
class Comparison:
    """One listing beside others, set by set: whose it is, and the number in each set."""

    link: Link
    counts: tuple[str, ...]


@dataclass(frozen=True)
class YearView:
    """The listing of one year."""

    year: int
    valid: str
    basis: str
    basis_note: str
    decision: str
    sets: tuple[SetView, ...]
    set_names: tuple[str, ...]
    compared: tuple[Comparison, ...]
    sources: tuple[SourceLine, ...]
    data_url: str


@dataclass(frozen=True)
class ListingView:
    """All listings of one unit, the newest first."""

    unit: Link
    unit_name: str
    ended: str
    onward: tuple[Link, ...]
    years: tuple[YearView, ...]


def listing_page(unit: Entry[Unit], collection: Collection) -> Page:
    """Take a unit and the collection, give the page of what it posts and posted."""
    record = unit.record
    entries = collection.listings_by_unit.get(unit.key, ())
    successors = collection.successors.get(unit.key, ())
    view = ListingView(
        unit=Link(record.name, unit_url(unit.key)),
        unit_name=record.name,
        ended=ended_words(record),
        onward=tuple(
            Link(e.record.name, listing_url(e.key))
            for e in successors
            if e.key in collection.listings_by_unit
        ),
        years=tuple(_year(entry, collection) for entry in reversed(entries)),
    )
    words = f"Các thủ tục hành chính niêm yết tại {record.name}."
    meta = Meta("list", words, (Link("Đơn vị", UNITS), view.unit), entries[-1].path)
    return Page(listing_url(unit.key), "pages/listing.md.j2", view, meta)


def set_counts(listing: Listing, collection: Collection) -> tuple[SetCount, ...]:
    """Take a listing and the collection, give each set's declared and held numbers."""
    return tuple(SetCount(s.name, _declared(s), _held(s, collection)) for s in listing.sets)


def _declared(item: ListingSet) -> str:
    declared = item.declared
    if declared is None:
        return ""
    if declared.procedures is None:
        return "có một bộ riêng, không nêu số"
    domains = f" trong {declared.domains} lĩnh vực" if declared.domains is not None else ""
    return f"{declared.procedures} thủ tục{domains}"


def _size(item: ListingSet, collection: Collection) -> int:
    return len(collection.selected(item.selection)) if item.selection else len(item.items)


def _parts(item: ListingSet, collection: Collection) -> str:
    """Take a set, give in how many domains, or groups of its source, its procedures are."""
    if item.selection:
        chosen = collection.selected(item.selection)
        return f" trong {len({entry.record.domain for entry in chosen})} lĩnh vực"
    groups = {listed.group or listed.group_code for listed in item.items} - {None}
    return f" trong {len(groups)} nhóm" if groups else ""


def _held(item: ListingSet, collection: Collection) -> str:
    size = _size(item, collection)
    return f"{size} thủ tục{_parts(item, collection)}" if size else ""


def _year(entry: Entry[Listing], collection: Collection) -> YearView:
    record = entry.record
    since = f"từ ngày {day(record.valid_from)}" if record.valid_from else ""
    until = f"đến hết ngày {day(record.valid_to)}" if record.valid_to else ""
    return YearView(
        year=record.year,
        valid=" ".join(part for part in (since, until) if part),
        basis=labels.LISTING_BASIS[record.basis],
        basis_note=record.basis_note,
        decision=record.decision or "",
        sets=tuple(_set(item, record.year, collection) for item in record.sets),
        set_names=tuple(item.name for item in record.sets),
        compared=_compared(entry, collection),
        sources=source_lines(record.sources, collection),
        data_url=record_url("listing", entry.key),
    )


def _compared(entry: Entry[Listing], collection: Collection) -> tuple[Comparison, ...]:
    """Where no list is held: the declared counts beside the nearest real lists and today's."""
    record = entry.record
    if any(item.items or item.selection for item in record.sets):
        return ()
    successors = (unit.key for unit in collection.successors.get(record.unit, ()))
    others = [
        collection.listings_by_unit[unit][-1]
        for unit in dict.fromkeys((*record.see_also, *successors))
        if unit in collection.listings_by_unit
    ]
    ids = tuple(item.id for item in record.sets)
    compared = (entry, *others) if others else ()
    return tuple(_comparison(other, ids, collection) for other in compared)


def _comparison(entry: Entry[Listing], ids: tuple[str, ...], collection: Collection) -> Comparison:
    record = entry.record
    sets = {item.id: item for item in record.sets}
    name = f"{collection.units[record.unit].record.name}, năm {record.year}"
    counts = (
        (_held(sets[i], collection) or _declared(sets[i])) if i in sets else "không có bộ này"
        for i in ids
    )
    return Comparison(Link(name, listing_year_url(record.unit, record.year)), tuple(counts))


def _set(item: ListingSet, year: int, collection: Collection) -> SetView:
    refs = item.declared.sources if item.declared else ()
    return SetView(
        name=item.name,
        declared=_declared(item),
        held=_held(item, collection),
        differs=_differs(item, collection),
        unknown="" if item.items or item.selection else why_missing("items", item.missing),
        note=item.note or "",
        groups=_groups(item, year, collection),
        sources=source_lines(refs, collection),
    )


def _differs(item: ListingSet, collection: Collection) -> str:
    declared = item.declared.procedures if item.declared else None
    held = _size(item, collection)
    if declared is None or not held or declared == held:
        return ""
    return f"Đơn vị công bố {declared} thủ tục, chúng tôi đang giữ {held}."


def _groups(item: ListingSet, year: int, collection: Collection) -> tuple[SetGroup, ...]:
    if item.selection:
        return _selected_groups(item, year, collection)
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


def _selected_groups(item: ListingSet, year: int, collection: Collection) -> tuple[SetGroup, ...]:
    chosen = collection.selected(item.selection) if item.selection else ()
    return tuple(
        SetGroup(title, _anchor(item, year, title), len(entries), procedure_lines(entries), ())
        for title, entries in by_domain(chosen, collection)
    )


def _anchor(item: ListingSet, year: int, title: str) -> str:
    return f"{year}-{item.id}-{slug(title)}"


def _item(item: ListedItem, collection: Collection) -> ItemLine:
    held = item.procedure in collection.procedures if item.procedure else False
    link = Link(item.name, procedure_url(item.procedure)) if held and item.procedure else None
    return ItemLine(item.name, item.local_code, link)
