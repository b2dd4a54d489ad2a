"""All indicators, with how each is counted and how many figures we hold."""

from collections.abc import Iterator

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.folding import sort_key
from generator.model.part_urls import indicators_url, method_url
from generator.model.scorecard import Indicator
from generator.model.urls import INDICATORS, METHODS, RESULTS, indicator_url
from generator.pages import labels
from generator.pages.formats import number
from generator.pages.render import Link, Meta, Page
from generator.pages.views.method_lines import indicator_anchor
from generator.pages.views.methods import are_listed_apart
from generator.pages.views.packing import PartChip, chips_of_many, packed, words_of_part

_MARKUP = 165
"""About how many bytes of HTML stand around the words of a line, in English too."""


class IndicatorLine(Struct, frozen=True):
    """One indicator: its page, one line of facts, and how it is measured."""

    link: Link
    facts: str
    method: Link | None
    """Only where the page of methods does not lead there."""


class IndicatorListView(Struct, frozen=True):
    """What the template of the list of indicators places, or of one page of it."""

    part: str
    counts: str
    lines: tuple[IndicatorLine, ...]
    chips: tuple[PartChip, ...]
    """The ways to the other pages."""
    methods: Link


def indicator_list_pages(collection: Collection) -> Iterator[Page]:
    """Take the collection, give the page of all indicators; several if they are many."""
    lines = _lines(collection)
    pages = packed([("", lines)], _weight)
    for place, (group,) in enumerate(pages, 1):
        view = IndicatorListView(
            part=words_of_part(place, len(pages)),
            counts=f"{number(len(lines))} chỉ tiêu.",
            lines=group.lines,
            chips=chips_of_many(len(pages), place, indicators_url),
            methods=Link("Cách chúng tôi lấy số liệu", METHODS),
        )
        yield Page(indicators_url(place), "pages/indicator_list.md.j2", view, _meta(view, place))


def _meta(view: IndicatorListView, place: int) -> Meta:
    words = f"Các chỉ tiêu thống kê: đo gì, đo thế nào, số liệu của đơn vị nào. {view.counts}"
    first = (Link("Các chỉ tiêu thống kê", INDICATORS),) if place > 1 else ()
    return Meta("indicator", words, (Link("Kết quả", RESULTS), *first))


def _lines(collection: Collection) -> tuple[IndicatorLine, ...]:
    entries = sorted(collection.indicators.values(), key=lambda e: sort_key(e.record.name))
    apart = are_listed_apart(collection)
    return tuple(_line(entry, collection, told=apart) for entry in entries)


def _weight(line: IndicatorLine) -> int:
    return _MARKUP + len(f"{line.link.url}{line.link.text}{line.facts}".encode())


def _line(entry: Entry[Indicator], collection: Collection, *, told: bool) -> IndicatorLine:
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
        Link(record.name, indicator_url(entry.key)),
        " · ".join(fact for fact in facts if fact),
        Link("Cách đo", method_url(indicator_anchor(entry.key))) if told else None,
    )
