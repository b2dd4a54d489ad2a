"""One indicator: what it measures, and its figures over units and time, by way of measuring."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.base import Missing, SourceRef
from generator.model.folding import sort_key
from generator.model.scorecard import Indicator, Observation, Result
from generator.model.urls import INDICATORS, indicator_url, plan_url, record_url, result_url
from generator.pages import labels
from generator.pages.formats import upper_first
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.views.citation import report_link
from generator.pages.views.cites import Cite, cites, foot_sources
from generator.pages.views.figures import fraction_words, observation_words
from generator.pages.views.named import Gap, gaps, paragraphs, unit_link, unit_name
from generator.pages.views.plan_figures import target_words

UNSAID = "Nguồn không nêu cách đo"


@dataclass(frozen=True)
class FigureLine:
    """One figure of one unit and period; without a figure, the reason."""

    unit: Link
    period: Link
    scope: str
    figure: str
    fraction: str
    unknown: str
    note: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class MethodGroup:
    """The figures that were measured in one way; they may stand in one row, others may not."""

    method: str
    lines: tuple[FigureLine, ...]


@dataclass(frozen=True)
class TargetOfPlan:
    """A target that a plan sets for this indicator."""

    plan: Link
    text: str
    level: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class IndicatorView:
    """What the template of an indicator places."""

    title: str
    value_unit: str
    direction: str
    numerator: str
    denominator: str
    unsaid: str
    """Why numerator and denominator are not known; empty where they are."""
    method: tuple[str, ...]
    """Paragraphs."""
    groups: tuple[MethodGroup, ...]
    has_many_methods: bool
    targets: tuple[TargetOfPlan, ...]
    gaps: tuple[Gap, ...]
    sources: tuple[SourceLine, ...]
    data_url: str
    report: Link


def indicator_view(entry: Entry[Indicator], collection: Collection) -> IndicatorView:
    """Take an indicator and the collection, give what its page shows."""
    record = entry.record
    groups = _groups(entry, collection)
    return IndicatorView(
        title=record.name,
        value_unit=_unit_words(record),
        direction=labels.DIRECTION[record.direction],
        numerator=record.numerator or "",
        denominator=record.denominator or "",
        unsaid=_unsaid(record),
        method=paragraphs(record.method),
        groups=groups,
        has_many_methods=len(groups) > 1,
        targets=tuple(_targets(entry.key, collection)),
        gaps=gaps(record, _other_gaps(record), collection),
        sources=foot_sources(_refs(entry, collection), collection),
        data_url=record_url("indicator", entry.key),
        report=report_link(collection),
    )


def indicator_page(entry: Entry[Indicator], collection: Collection) -> Page:
    """Take an indicator and the collection, give its page."""
    view = indicator_view(entry, collection)
    description = f"{view.title}: định nghĩa, cách đo và số liệu theo đơn vị, theo kỳ."
    meta = Meta("indicator", description, (Link("Chỉ tiêu", INDICATORS),), entry.path)
    return Page(indicator_url(entry.key), "pages/indicator.md.j2", view, meta)


def _unit_words(record: Indicator) -> str:
    special = {"percent": "phần trăm", "count": "số đếm", "text": "bằng lời"}
    return special.get(record.value_unit) or labels.VALUE_UNIT[record.value_unit]


def _unsaid(record: Indicator) -> str:
    if record.value_unit not in {"percent", "ratio"} or record.numerator or record.denominator:
        return ""
    gap = next((g for g in record.missing if g.field in {"numerator", "denominator"}), None)
    return labels.MISSING[gap.reason] if gap else labels.MISSING["not_published"]


def _other_gaps(record: Indicator) -> tuple[Missing, ...]:
    return tuple(gap for gap in record.missing if gap.field not in {"numerator", "denominator"})


def _figures(
    entry: Entry[Indicator], collection: Collection
) -> Iterator[tuple[Entry[Result], Observation]]:
    for result in collection.results_by_indicator.get(entry.key, ()):
        for observation in result.record.observations:
            if observation.indicator == entry.key:
                yield result, observation


def _groups(entry: Entry[Indicator], collection: Collection) -> tuple[MethodGroup, ...]:
    found = sorted(_figures(entry, collection), key=lambda pair: _order(pair[0], collection))
    groups: dict[str, list[FigureLine]] = {}
    for result, observation in found:
        method = upper_first(observation.method or UNSAID)
        groups.setdefault(method, []).append(_line(result, observation, entry, collection))
    return tuple(MethodGroup(method, tuple(lines)) for method, lines in groups.items())


def _order(result: Entry[Result], collection: Collection) -> tuple[object, ...]:
    name = unit_name(result.record.unit, collection)
    return (*sort_key(name), -result.record.period.last_day.toordinal())


def _line(
    result: Entry[Result], observation: Observation, entry: Entry[Indicator], collection: Collection
) -> FigureLine:
    figure = observation_words(observation, entry.record)
    reason = labels.MISSING[observation.missing_reason or "no_source_held"]
    return FigureLine(
        unit=unit_link(result.record.unit, collection),
        period=Link(result.record.period.label, result_url(*result.key.split("/", 1))),
        scope=observation.scope or "",
        figure=figure,
        fraction=fraction_words(observation),
        unknown="" if figure else reason,
        note=observation.note or "",
        cites=cites(observation.sources, collection),
    )


def _targets(indicator: str, collection: Collection) -> Iterator[TargetOfPlan]:
    for key, plan in sorted(collection.plans.items()):
        for target in plan.record.targets:
            if target.indicator == indicator:
                name = f"{unit_name(plan.record.unit, collection)}, {plan.record.period.label}"
                link = Link(name, plan_url(*key.split("/", 1)))
                where = cites(target.sources, collection)
                yield TargetOfPlan(link, target.text, target_words(target), where)


def _refs(entry: Entry[Indicator], collection: Collection) -> Iterable[SourceRef]:
    yield from entry.record.sources
    for _, observation in _figures(entry, collection):
        yield from observation.sources
