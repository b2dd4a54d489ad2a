"""All frameworks with their editions, newest first."""

from collections.abc import Iterator

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.folding import sort_key
from generator.model.framework import Framework
from generator.model.part_urls import criteria_url, trend_url
from generator.model.urls import FRAMEWORKS, METHODS, RESULTS, framework_url
from generator.pages import labels
from generator.pages.formats import listed, lower_first, number
from generator.pages.render import Link, Meta, Page
from generator.pages.views.edition_lines import EditionCount, edition_counts
from generator.pages.views.named import unit_link
from generator.pages.views.trends import trend_units

_FEW = 6
"""So many units are named below each framework."""
YEARS = "#tung-đon-vi-qua-cac-nam"
"""Where the page of a framework lists its units over the years."""


class FrameworkGroup(Struct, frozen=True):
    """One framework: its page, its full name, what it is in a few words, and its editions."""

    link: Link
    name: str
    facts: str
    editions: tuple[EditionCount, ...]
    more: tuple[Link, ...]
    """The ways to its units over the years and to its criteria."""


class FrameworkListView(Struct, frozen=True):
    """What the template of the list of frameworks places."""

    counts: str
    groups: tuple[FrameworkGroup, ...]
    """Those with editions."""
    empty: tuple[FrameworkGroup, ...]
    """Those of which we hold no edition yet."""
    methods: Link


def framework_list_view(collection: Collection) -> FrameworkListView:
    """Take the collection, give what the list of frameworks shows."""
    entries = sorted(collection.frameworks.values(), key=lambda e: sort_key(e.record.short_name))
    groups = [_group(entry, collection) for entry in entries]
    frameworks, editions = number(len(entries)), number(len(collection.editions))
    return FrameworkListView(
        counts=f"{frameworks} bộ chỉ số, {editions} kỳ công bố.",
        groups=tuple(group for group in groups if group.editions),
        empty=tuple(group for group in groups if not group.editions),
        methods=Link("Vì sao có năm không so sánh được với nhau", METHODS),
    )


def framework_list_page(collection: Collection) -> Page:
    """Take the collection, give the page of all frameworks."""
    view = framework_list_view(collection)
    said = "Các bộ chỉ số xếp hạng đơn vị: phiên bản, kỳ công bố, hạng và điểm."
    description = f"{said} {view.counts}"
    meta = Meta("edition", description, (Link("Kết quả", RESULTS),))
    return Page(FRAMEWORKS, "pages/framework_list.md.j2", view, meta)


def _group(entry: Entry[Framework], collection: Collection) -> FrameworkGroup:
    record = entry.record
    editions = edition_counts(entry.key, collection)
    facts = (record.publisher or "", labels.FRAMEWORK_KIND[record.kind], _ranked(entry, collection))
    return FrameworkGroup(
        link=Link(record.short_name, framework_url(entry.key)),
        name=record.name,
        facts=" · ".join(fact for fact in facts if fact),
        editions=editions,
        more=(*_trends(entry, collection), *_criteria(entry.record)),
    )


def _trends(entry: Entry[Framework], collection: Collection) -> Iterator[Link]:
    """Each unit over the years where they are few; else the list of them."""
    units = trend_units(entry, collection)
    if len(units) > _FEW:
        yield Link(f"{len(units)} đơn vị qua các năm", f"{framework_url(entry.key)}{YEARS}")
        return
    for unit in units:
        name = unit_link(unit, collection).text
        yield Link(f"{name} qua các năm", trend_url(entry.key, unit))


def _criteria(record: Framework) -> Iterator[Link]:
    if any(version.trees for version in record.versions):
        yield Link("Bộ tiêu chí", criteria_url(record.id))


def _ranked(entry: Entry[Framework], collection: Collection) -> str:
    """Which units its editions rank."""
    editions = collection.editions_by_framework.get(entry.key, ())
    levels = dict.fromkeys(edition.record.population.level for edition in editions)
    names = listed(lower_first(labels.UNIT_LEVEL[level]) for level in levels)
    return f"Xếp hạng {names}" if names else ""
