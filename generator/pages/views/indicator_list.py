"""All indicators, with how each is counted and how many figures we hold."""

from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.folding import sort_key
from generator.model.scorecard import Indicator
from generator.model.urls import INDICATORS, METHODS, RESULTS, indicator_url
from generator.pages import labels
from generator.pages.formats import number
from generator.pages.render import Link, Meta, Page


@dataclass(frozen=True)
class IndicatorLine:
    """One indicator: its page, and one line of facts."""

    link: Link
    facts: str


@dataclass(frozen=True)
class IndicatorListView:
    """What the template of the list of indicators places."""

    counts: str
    lines: tuple[IndicatorLine, ...]
    methods: Link


def indicator_list_view(collection: Collection) -> IndicatorListView:
    """Take the collection, give what the list of indicators shows."""
    entries = sorted(collection.indicators.values(), key=lambda e: sort_key(e.record.name))
    return IndicatorListView(
        counts=f"{number(len(entries))} chỉ tiêu.",
        lines=tuple(_line(entry, collection) for entry in entries),
        methods=Link("Cách chúng tôi lấy số liệu", METHODS),
    )


def indicator_list_page(collection: Collection) -> Page:
    """Take the collection, give the page of all indicators."""
    view = indicator_list_view(collection)
    description = f"Các chỉ tiêu thống kê: đo gì, đo thế nào, số liệu của đơn vị nào. {view.counts}"
    meta = Meta("indicator", description, (Link("Kết quả", RESULTS),))
    return Page(INDICATORS, "pages/indicator_list.md.j2", view, meta)


def _line(entry: Entry[Indicator], collection: Collection) -> IndicatorLine:
    record = entry.record
    results = collection.results_by_indicator.get(entry.key, ())
    held = sum(
        o.indicator == entry.key and (o.value is not None or bool(o.as_printed))
        for result in results
        for o in result.record.observations
    )
    unit = labels.VALUE_UNIT[record.value_unit]
    words = f"{number(held)} số liệu" if held else "chưa có số liệu"
    facts = (f"Tính bằng {unit}" if unit else "", words)
    return IndicatorLine(
        Link(record.name, indicator_url(entry.key)), " · ".join(fact for fact in facts if fact)
    )
