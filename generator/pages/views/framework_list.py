"""All frameworks with their editions, newest first."""

from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.folding import sort_key
from generator.model.framework import Framework
from generator.model.urls import FRAMEWORKS, METHODS, RESULTS, framework_url
from generator.pages import labels
from generator.pages.formats import number
from generator.pages.render import Link, Meta, Page
from generator.pages.views.edition_lines import EditionCount, edition_counts


@dataclass(frozen=True)
class FrameworkGroup:
    """One framework: its page, its full name, what it is in a few words, and its editions."""

    link: Link
    name: str
    facts: str
    editions: tuple[EditionCount, ...]


@dataclass(frozen=True)
class FrameworkListView:
    """What the template of the list of frameworks places."""

    counts: str
    groups: tuple[FrameworkGroup, ...]
    methods: Link


def framework_list_view(collection: Collection) -> FrameworkListView:
    """Take the collection, give what the list of frameworks shows."""
    entries = sorted(collection.frameworks.values(), key=lambda e: sort_key(e.record.short_name))
    frameworks, editions = number(len(entries)), number(len(collection.editions))
    return FrameworkListView(
        counts=f"{frameworks} bộ chỉ số, {editions} kỳ công bố.",
        groups=tuple(_group(entry, collection) for entry in entries),
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
    facts = (record.publisher or "", labels.FRAMEWORK_KIND[record.kind])
    return FrameworkGroup(
        link=Link(record.short_name, framework_url(entry.key)),
        name=record.name,
        facts=" · ".join(fact for fact in facts if fact),
        editions=edition_counts(entry.key, collection),
    )
