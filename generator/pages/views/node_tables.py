"""Scores in areas and criteria, and at other stages than the final: one table each."""

from dataclasses import dataclass

from generator.collection import Collection
from generator.measures.standings import is_total
from generator.model.edition import Edition, Score
from generator.model.framework import Framework
from generator.pages import labels
from generator.pages.charts.cells import bar
from generator.pages.formats import lower_first
from generator.pages.markdown import Markdown
from generator.pages.render import Link
from generator.pages.views.cites import Cite, cites
from generator.pages.views.edition_facts import clean_name
from generator.pages.views.figures import (
    printed_note,
    score_words,
    sentences,
    share,
    share_words,
)
from generator.pages.views.named import named_link


@dataclass(frozen=True)
class NodeLine:
    """One unit's score in the part that the table is about."""

    unit: Link
    score: str
    share: str
    bar: Markdown
    note: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class NodeTable:
    """One part of the rules or one stage of scoring, with the units that have a score in it."""

    title: str
    lines: tuple[NodeLine, ...]


def node_tables(
    record: Edition, framework: Framework | None, collection: Collection
) -> tuple[NodeTable, ...]:
    """Take an edition, its framework and the collection, give a table for each node and stage."""
    groups: dict[str, list[Score]] = {}
    for score in record.scores:
        if not is_total(score):
            groups.setdefault(_title(score, record, framework), []).append(score)
    unit = framework.value_unit if framework else "points"
    return tuple(
        NodeTable(title, tuple(_line(score, unit, collection) for score in scores))
        for title, scores in groups.items()
    )


def _title(score: Score, record: Edition, framework: Framework | None) -> str:
    node = clean_name(score.node, record, framework) or "Tổng điểm"
    stage = "" if score.stage == "final" else f" ({lower_first(labels.STAGE[score.stage])})"
    return f"{node}{stage}"


def _line(score: Score, unit: str, collection: Collection) -> NodeLine:
    # A part of the whole has points of its own, even where the whole is a percent.
    own = "points" if score.node and score.max is not None else unit
    part = share(score, own)
    missing = labels.MISSING[score.missing_reason] if score.missing_reason else ""
    computed = f"số tính lại: {score.computed}" if score.computed else ""
    note = (printed_note(score.as_printed, score.value), computed, missing, score.note or "")
    return NodeLine(
        unit=named_link(score, collection),
        score=score_words(score, own),
        share=share_words(score, own),
        bar=bar(part, None) if part is not None else Markdown(),
        note=sentences(note),
        cites=cites(score.sources, collection),
    )
