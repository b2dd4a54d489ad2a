"""All results by unit and period, the newest first, with the plans and the published editions."""

from dataclasses import dataclass

from generator.collection import Collection
from generator.model.folding import sort_key
from generator.model.urls import (
    COMPARE,
    CORRECTIONS,
    FRAMEWORKS,
    INDICATORS,
    METHODS,
    PLANS,
    RESULTS,
    feed_url,
    framework_url,
)
from generator.pages.render import Link, Meta, Page
from generator.pages.views.edition_lines import EditionLine, edition_line
from generator.pages.views.edition_names import newest_first
from generator.pages.views.named import unit_link
from generator.pages.views.unit_results import (
    ResultLink,
    latest_scorecards,
    newest,
    plan_line,
    result_line,
)

NEWEST = 5


@dataclass(frozen=True)
class UnitGroup:
    """One unit with its scorecards and plans, and the frameworks that name it."""

    unit: Link
    lines: tuple[ResultLink, ...]
    frameworks: tuple[Link, ...]


@dataclass(frozen=True)
class ResultListView:
    """What the template of the list of results places."""

    counts: str
    newest: tuple[ResultLink, ...]
    groups: tuple[UnitGroup, ...]
    editions: tuple[EditionLine, ...]
    """The newest editions of the frameworks."""
    more: tuple[Link, ...]


def result_list_view(collection: Collection) -> ResultListView:
    """Take the collection, give what the list of results shows."""
    units = sorted(
        {*collection.results_by_unit, *collection.plans_by_unit, *collection.editions_by_unit},
        key=lambda unit: sort_key(unit_link(unit, collection).text),
    )
    editions = newest_first(collection.editions.values())[:NEWEST]
    return ResultListView(
        counts=_counts(collection),
        newest=latest_scorecards(collection, NEWEST),
        groups=tuple(_group(unit, collection) for unit in units),
        editions=tuple(edition_line(entry, collection) for entry in editions),
        more=(
            Link("Tất cả bộ chỉ số", FRAMEWORKS),
            Link("Tất cả chỉ tiêu", INDICATORS),
            Link("Tất cả kế hoạch", PLANS),
            Link("So sánh đơn vị và năm", COMPARE),
            Link("Đính chính", CORRECTIONS),
            Link("Cách chúng tôi lấy số liệu", METHODS),
        ),
    )


def result_list_page(collection: Collection) -> Page:
    """Take the collection, give the page of all results."""
    view = result_list_view(collection)
    description = f"Kết quả cải cách hành chính theo đơn vị và theo kỳ. {view.counts}".strip()
    feed = Link("Thay đổi của kết quả cải cách", feed_url(RESULTS))
    meta = Meta("scorecard", description, feed=feed)
    return Page(RESULTS, "pages/result_list.md.j2", view, meta)


def _counts(collection: Collection) -> str:
    results, editions, plans = collection.results, collection.editions, collection.plans
    if not (results or editions or plans):
        return ""
    return (
        f"{len(results)} bảng kết quả của {len(collection.results_by_unit)} đơn vị, "
        f"{len(editions)} kỳ công bố của {len(collection.frameworks)} bộ chỉ số, "
        f"{len(plans)} kế hoạch."
    )


def _group(unit: str, collection: Collection) -> UnitGroup:
    results = newest(collection.results_by_unit.get(unit, ()))
    plans = newest(collection.plans_by_unit.get(unit, ()))
    lines = (
        *(result_line(entry, collection) for entry in results),
        *(plan_line(entry) for entry in plans),
    )
    return UnitGroup(unit_link(unit, collection), lines, _frameworks(unit, collection))


def _frameworks(unit: str, collection: Collection) -> tuple[Link, ...]:
    editions = collection.editions_by_unit.get(unit, ())
    held = {entry.record.framework for entry in editions} & collection.frameworks.keys()
    records = sorted((collection.frameworks[key] for key in held), key=lambda e: e.key)
    return tuple(Link(entry.record.short_name, framework_url(entry.key)) for entry in records)
