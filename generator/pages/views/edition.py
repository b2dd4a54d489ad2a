"""One edition of a framework: who was ranked, by whom, by which rules, and the results we hold."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.collection import Collection, Entry
from generator.measures.standings import (
    Standing,
    framework_of,
    is_overall,
    period_key,
    standings,
)
from generator.model.base import SourceRef
from generator.model.edition import Edition, Group, Mean, Rank, Score, UnitNamed
from generator.model.framework import Framework
from generator.model.urls import FRAMEWORKS, edition_url, framework_url, record_url
from generator.pages.charts.cells import bar
from generator.pages.formats import number
from generator.pages.markdown import Markdown
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.views.citation import Citation, citation, report_link
from generator.pages.views.cites import Cite, cites, foot_sources
from generator.pages.views.correction_lines import CorrectionLine, corrections_of
from generator.pages.views.edition_facts import (
    SHOWN,
    Fact,
    clean_name,
    common_mean,
    edition_facts,
    held_words,
    mean_words,
    rank_scope_words,
    tie_note,
)
from generator.pages.views.edition_names import edition_name
from generator.pages.views.figures import printed_note, rank_words, share, share_words
from generator.pages.views.index_lines import standing_note, standing_words
from generator.pages.views.named import Gap, gaps, named_link
from generator.pages.views.node_tables import NodeTable, node_tables


@dataclass(frozen=True)
class StandingLine:
    """One unit: rank with denominator, name, score, bar, remarks and sources."""

    rank: str
    unit: Link
    score: str
    share: str
    bar: Markdown
    note: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class MeanLine:
    """A mean as published: of whom, its value, how it was printed, and the source."""

    scope: str
    value: str
    note: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class GroupLine:
    """A group as published: its name, rule and size, the units known to be in it, the source."""

    label: str
    rule: str
    count: str
    units: tuple[Link, ...]
    note: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class RankLine:
    """A rank in a part of the whole: of what, the unit, the place, the source."""

    scope: str
    unit: Link
    rank: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class EditionView:
    """What the template of an edition places."""

    title: str
    framework: Link
    held: str
    """How many of the ranked units we hold, in a sentence."""
    facts: tuple[Fact, ...]
    standings: tuple[StandingLine, ...]
    has_bars: bool
    mean_note: str
    """What the line in the bars is; empty where none is drawn."""
    ties: str
    means: tuple[MeanLine, ...]
    groups: tuple[GroupLine, ...]
    tables: tuple[NodeTable, ...]
    ranks: tuple[RankLine, ...]
    gaps: tuple[Gap, ...]
    corrections: tuple[CorrectionLine, ...]
    note: str
    citation: Citation
    sources: tuple[SourceLine, ...]
    data_url: str
    report: Link


def edition_view(entry: Entry[Edition], collection: Collection) -> EditionView:
    """Take an edition and the collection, give what its page shows."""
    record = entry.record
    framework = framework_of(record, collection)
    title = edition_name(entry, collection)
    lines = _standing_lines(record, framework, collection)
    mean = common_mean(record, framework)
    cited = f"{title}{_ranked(record)}."
    return EditionView(
        title=title,
        framework=_framework_link(record, framework),
        held=held_words(record),
        facts=edition_facts(record, framework),
        standings=lines,
        has_bars=any(line.bar for line in lines),
        mean_note=f"Vạch đứng trong cột biểu đồ: trung bình {mean.scope}." if mean else "",
        ties=tie_note(record),
        means=tuple(_means(record, collection)),
        groups=tuple(_groups(record, collection)),
        tables=node_tables(record, framework, collection),
        ranks=tuple(
            _rank_line(rank, record, framework, collection)
            for rank in record.ranks
            if not is_overall(rank)
        ),
        gaps=gaps(record, (g for g in record.missing if g.field not in SHOWN), collection),
        corrections=corrections_of(entry.path, collection),
        note=record.note or "",
        citation=citation(cited, _url(entry), record, collection),
        sources=foot_sources(_refs(record), collection),
        data_url=record_url("edition", entry.key),
        report=report_link(collection),
    )


def edition_page(entry: Entry[Edition], collection: Collection) -> Page:
    """Take an edition and the collection, give its page."""
    view = edition_view(entry, collection)
    framework = framework_of(entry.record, collection)
    short = framework.short_name if framework else view.framework.text
    crumbs = (Link("Chỉ số", FRAMEWORKS), Link(short, view.framework.url))
    meta = Meta("edition", f"{view.title}. {view.held}", crumbs, entry.path)
    return Page(_url(entry), "pages/edition.md.j2", view, meta)


def _url(entry: Entry[Edition]) -> str:
    return edition_url(entry.record.framework, period_key(entry))


def _framework_link(record: Edition, framework: Framework | None) -> Link:
    name = framework.name if framework else record.framework
    return Link(name, framework_url(record.framework))


def _ranked(record: Edition) -> str:
    count = record.population.count
    return f", {number(count)} đơn vị được xếp hạng" if count else ""


def _standing_lines(
    record: Edition, framework: Framework | None, collection: Collection
) -> tuple[StandingLine, ...]:
    unit = framework.value_unit if framework else "points"
    mean = common_mean(record, framework)
    return tuple(
        _standing_line(standing, record, unit, mean.share if mean else None, collection)
        for standing in standings(record)
    )


def _standing_line(
    standing: Standing, record: Edition, unit: str, mean: Decimal | None, collection: Collection
) -> StandingLine:
    score, rank = standing_words(standing, record, unit)
    part = share(standing.score, unit) if standing.score else None
    return StandingLine(
        rank=rank,
        unit=named_link(standing.named, collection),
        score=score,
        share=share_words(standing.score, unit) if standing.score else "",
        bar=bar(part, mean) if part is not None else Markdown(),
        note=standing_note(standing),
        cites=cites(standing.sources, collection),
    )


def _means(record: Edition, collection: Collection) -> Iterable[MeanLine]:
    for mean in record.means:
        words = mean_words(mean)
        yield MeanLine(
            mean.scope,
            words,
            printed_note(mean.as_printed, mean.value),
            cites(mean.sources, collection),
        )


def _groups(record: Edition, collection: Collection) -> Iterable[GroupLine]:
    of = record.population.count
    for group in record.groups:
        count = number(group.count) if group.count is not None else ""
        units = tuple(named_link(unit, collection) for unit in group.units)
        words = f"{count}/{of}" if count and of else count
        where = cites(group.sources, collection)
        yield GroupLine(group.label, group.rule or "", words, units, group.note or "", where)


def _rank_line(
    rank: Rank, record: Edition, framework: Framework | None, collection: Collection
) -> RankLine:
    place = rank.model_copy(update={"scope": None})
    population = None if rank.scope else record.population.count
    return RankLine(
        scope=rank_scope_words(rank, clean_name(rank.node, record, framework)),
        unit=named_link(UnitNamed(unit=rank.unit, unit_name=rank.unit_name), collection),
        rank=rank_words(place, population),
        cites=cites(rank.sources, collection),
    )


def _refs(record: Edition) -> Iterable[SourceRef]:
    yield from record.sources
    held: tuple[Score | Rank | Mean | Group, ...] = (
        *record.scores,
        *record.ranks,
        *record.means,
        *record.groups,
    )
    for part in held:
        yield from part.sources
