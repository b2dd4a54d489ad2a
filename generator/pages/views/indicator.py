"""One indicator: what it measures, and its figures over units and time, by way of measuring."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.fact import Fact
from generator.measures.unit_rows import plan_rows, result_rows
from generator.model.base import Missing, SourceRef
from generator.model.plan import Plan, Target
from generator.model.scorecard import Indicator
from generator.model.urls import INDICATORS, indicator_url, plan_url, record_url
from generator.pages import labels
from generator.pages.charts.chart import Chart
from generator.pages.formats import lower_first, number
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.views.citation import Citation, citation, report_link
from generator.pages.views.cites import Cite, cites, foot_sources
from generator.pages.views.embed import offered
from generator.pages.views.indicator_charts import indicator_charts
from generator.pages.views.indicator_tables import MethodGroup, figures_of, method_groups
from generator.pages.views.named import Gap, gaps, paragraphs, unit_name
from generator.pages.views.page_downloads import PageFiles, Taken, page_files
from generator.pages.views.plan_figures import target_words


class TargetOfPlan(Struct, frozen=True):
    """A target that a plan sets for this indicator."""

    plan: Link
    text: str
    level: str
    cites: tuple[Cite, ...]


class IndicatorView(Struct, frozen=True):
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
    charts: tuple[Chart, ...]
    targets: tuple[TargetOfPlan, ...]
    gaps: tuple[Gap, ...]
    citation: Citation
    files: PageFiles
    sources: tuple[SourceLine, ...]
    data_url: str
    report: Link


def indicator_view(entry: Entry[Indicator], collection: Collection) -> IndicatorView:
    """Take an indicator and the collection, give what its page shows."""
    record, url = entry.record, indicator_url(entry.key)
    groups = method_groups(entry, collection)
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
        charts=indicator_charts(entry, collection),
        targets=tuple(_targets(entry.key, collection)),
        gaps=gaps(record, _other_gaps(record), collection),
        citation=citation(_cited(record, groups), url, record, collection),
        files=page_files(url),
        sources=foot_sources(_refs(entry, collection), collection),
        data_url=record_url("indicator", entry.key),
        report=report_link(collection),
    )


def indicator_page(entry: Entry[Indicator], collection: Collection) -> Page:
    """Take an indicator and the collection, give its page."""
    view = indicator_view(entry, collection)
    description = f"{view.title}: định nghĩa, cách đo và số liệu theo đơn vị, theo kỳ."
    meta = Meta(
        "indicator", description, (Link("Chỉ tiêu", INDICATORS),), entry.path, data=view.data_url
    )
    page = Page(indicator_url(entry.key), "pages/indicator.md.j2", view, meta)
    taken = Taken(
        url=page.url,
        title=view.title,
        citation=view.citation.line,
        tables=tuple(group.table for group in view.groups),
        charts=view.charts,
        facts=_facts(entry.key, collection),
        refs=tuple(_refs(entry, collection)),
        corrections=(),
    )
    return offered(page, taken, collection)


def _cited(record: Indicator, groups: tuple[MethodGroup, ...]) -> str:
    held = sum(len(group.table.rows) for group in groups)
    figures = f"và {number(held)} số liệu" if held else "(chưa có số liệu)"
    ways = f", {number(len(groups))} cách đo khác nhau" if len(groups) > 1 else ""
    return f"{record.name}: định nghĩa {figures}{ways}."


def _facts(indicator: str, collection: Collection) -> tuple[Fact, ...]:
    """The facts of this indicator in the results and plans that have any."""
    results = collection.results_by_indicator.get(indicator, ())
    measured = (fact for entry in results for fact in result_rows(entry, collection, indicator))
    plans = (entry for _, entry in sorted(collection.plans.items()))
    planned = (fact for entry in plans for fact in plan_rows(entry, collection))
    return (*measured, *(fact for fact in planned if fact.indicator == indicator))


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


def _plan_targets(indicator: str, collection: Collection) -> Iterator[tuple[Entry[Plan], Target]]:
    for _, plan in sorted(collection.plans.items()):
        for target in plan.record.targets:
            if target.indicator == indicator:
                yield plan, target


def _targets(indicator: str, collection: Collection) -> Iterator[TargetOfPlan]:
    for plan, target in _plan_targets(indicator, collection):
        name = f"{unit_name(plan.record.unit, collection)}, {lower_first(plan.record.period.label)}"
        link = Link(name, plan_url(*plan.key.split("/", 1)))
        where = cites(target.sources, collection)
        yield TargetOfPlan(link, target.text, target_words(target), where)


def _refs(entry: Entry[Indicator], collection: Collection) -> Iterable[SourceRef]:
    yield from entry.record.sources
    for _, observation in figures_of(entry.key, collection):
        yield from observation.sources
    for _, target in _plan_targets(entry.key, collection):
        yield from target.sources
