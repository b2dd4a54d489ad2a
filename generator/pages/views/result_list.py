"""All results by unit and period, the newest first, with the plans and the published editions."""

from collections.abc import Iterator

from msgspec import Struct

from generator.collection import Collection
from generator.model.folding import sort_key
from generator.model.part_urls import results_part_url
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
from generator.pages.views.packing import PartChip, packed, part_chips
from generator.pages.views.unit_results import (
    ResultLink,
    latest_scorecards,
    newest,
    plan_line,
    result_line,
)

NEWEST = 5
MOST_BELOW, MOST_OF_A_PART = 12_000, 17_000
"""How many bytes of units may stand below the newest results, and on a page of their own."""
_MARKUP, _MARKUP_OF_A_LINE = 170, 62
"""How many bytes of HTML stand around the words of a unit, and around those of a line, at most."""


class UnitGroup(Struct, frozen=True):
    """One unit with its scorecards and plans, and the frameworks that name it."""

    unit: Link
    lines: tuple[ResultLink, ...]
    frameworks: tuple[Link, ...]


class UnitsPart(Struct, frozen=True):
    """One page of a long list of units: from which to which, and how many."""

    url: str
    first: str
    last: str
    count: int


class ResultListView(Struct, frozen=True):
    """What the template of the list of results places: all of it, or one page of the units."""

    title: str
    whole: Link | None
    """The list that a page of units belongs to; nothing there."""
    counts: str
    newest: tuple[ResultLink, ...]
    groups: tuple[UnitGroup, ...]
    editions: tuple[EditionLine, ...]
    """The newest editions of the frameworks."""
    more: tuple[Link, ...]
    parts: tuple[UnitsPart, ...]
    """The pages that the units stand on, where all would be too many."""
    chips: tuple[PartChip, ...]
    """The ways to pages near a page of units."""


_TITLE = "Kết quả cải cách hành chính"
_Groups = tuple[UnitGroup, ...]
_Parts = tuple[_Groups, ...]


def _view(collection: Collection, groups: _Groups, parts: _Parts) -> ResultListView:
    """Take the collection, its units and the pages they stand on, give what the list shows."""
    editions = newest_first(collection.editions.values())[:NEWEST]
    return ResultListView(
        title=_TITLE,
        whole=None,
        counts=_counts(collection),
        newest=latest_scorecards(collection, NEWEST),
        groups=() if parts else groups,
        parts=tuple(_part(part, number) for number, part in enumerate(parts, 1)),
        chips=(),
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


def result_list_pages(collection: Collection) -> Iterator[Page]:
    """Take the collection, give the page of all results, and those of units if they are many."""
    groups, parts = _units(collection)
    view = _view(collection, groups, parts)
    description = f"Kết quả cải cách hành chính theo đơn vị và theo kỳ. {view.counts}".strip()
    feed = Link("Thay đổi của kết quả cải cách", feed_url(RESULTS))
    meta = Meta("scorecard", description, feed=feed)
    yield Page(RESULTS, "pages/result_list.md.j2", view, meta)
    for number, part in enumerate(parts, 1):
        yield _part_page(part, number, len(parts))


def _part_page(groups: _Groups, number: int, count: int) -> Page:
    """Take the units of one page, its number and how many there are, give the page."""
    view = ResultListView(
        title=f"{_TITLE} theo đơn vị, phần {number}/{count}",
        whole=Link(_TITLE, RESULTS),
        counts="",
        newest=(),
        groups=groups,
        editions=(),
        more=(),
        parts=(),
        chips=part_chips(count, number, results_part_url),
    )
    said = f"Kết quả cải cách hành chính theo đơn vị và theo kỳ, phần {number}/{count}."
    meta = Meta("scorecard", said, (Link("Kết quả", RESULTS),))
    return Page(results_part_url(number), "pages/result_list.md.j2", view, meta)


def _units(collection: Collection) -> tuple[_Groups, _Parts]:
    """Give all units with their results, and the same on pages where they are too many."""
    units = sorted(
        {*collection.results_by_unit, *collection.plans_by_unit, *collection.editions_by_unit},
        key=lambda unit: sort_key(unit_link(unit, collection).text),
    )
    groups = tuple(_group(unit, collection) for unit in units)
    if sum(map(_weight, groups)) <= MOST_BELOW:
        return groups, ()
    pages = packed([("", groups)], _weight, MOST_OF_A_PART)
    return groups, tuple(piece.lines for (piece,) in pages)


def _weight(group: UnitGroup) -> int:
    """Take a unit with its results, give about how many bytes of HTML it has."""
    words = [f"{line.text}{line.url}{line.figure}" for line in group.lines]
    words += [f"{link.text}{link.url}" for link in group.frameworks]
    # The name stands in the heading, in the heading's id, and as the way to the unit's page.
    name = 3 * len(group.unit.text.encode()) + len(group.unit.url)
    said = sum(len(each.encode()) for each in words)
    return _MARKUP + _MARKUP_OF_A_LINE * len(words) + said + name


def _part(groups: _Groups, number: int) -> UnitsPart:
    first, last = groups[0].unit.text, groups[-1].unit.text
    return UnitsPart(results_part_url(number), first, last, len(groups))


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
