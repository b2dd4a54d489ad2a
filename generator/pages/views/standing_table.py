"""The ranking of an edition: rank, score, share, group and change of every unit that we hold."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.downloads import Column, Value, table_of
from generator.measures.changes import Change
from generator.measures.standings import Standing, framework_of, standings
from generator.model.edition import Edition, Rank, Score
from generator.pages.charts.cells import bar
from generator.pages.markdown import Markdown
from generator.pages.tables import SOURCE_COLUMNS, Cell, Head, Row, Table, source_values, table_on
from generator.pages.views.cites import cites
from generator.pages.views.edition_changes import Changes
from generator.pages.views.edition_facts import CommonMean, common_mean
from generator.pages.views.figures import rounded_share, score_words, share_words, tenth
from generator.pages.views.standing_cells import change_cell, rank_cell, remark, score_cell
from generator.pages.views.table_parts import (
    PICTURE,
    SOURCE,
    UNIT_COLUMNS,
    source_cell,
    titled,
    unit_cell,
    unit_values,
)

NAME = "xep-hang"
_COLUMNS = (
    *UNIT_COLUMNS,
    Column("rank", "Hạng", "whole"),
    Column("of", "Trên tổng số", "whole"),
    Column("tied", "Đồng hạng", "yes_no"),
    Column("rank_computed", "Cách tính hạng, nếu là số tính lại"),
    Column("score", "Điểm", "number"),
    Column("maximum", "Điểm tối đa", "number"),
    Column("share", "% mức tối đa", "number"),
    Column("score_computed", "Cách tính điểm, nếu là số tính lại"),
    Column("group", "Nhóm như công bố"),
    Column("score_change", "Thay đổi điểm so với kỳ trước (tính lại)", "number"),
    Column("rank_change", "Thay đổi hạng so với kỳ trước (tính lại; lên là dương)", "whole"),
    Column("remark", "Ghi chú"),
    *SOURCE_COLUMNS,
)


class _Ground(Struct, frozen=True):
    """What all rows of one ranking share."""

    record: Edition
    collection: Collection
    unit: str
    mean: CommonMean | None
    groups: Mapping[str, str]
    changes: Changes
    standings: tuple[Standing, ...]

    @property
    def has_bars(self) -> bool:
        return any(rounded_share(s.score, self.unit) is not None for s in self.standings)


def standing_table(
    page: str, entry: Entry[Edition], changes: Changes, collection: Collection
) -> Table | None:
    """Take a page's address, an edition, what changed and the collection, give the ranking."""
    ground = _ground(entry.record, changes, collection)
    if not ground.standings:
        return None
    held = ground.standings
    rows = [_row(standing, ground) for standing in held]
    values = [_values(standing, ground) for standing in held]
    if ground.mean:
        rows.append(_mean_row(ground.mean, ground))
        values.append(_mean_values(ground.mean, collection))
    data = table_of(NAME, titled("hạng và điểm", entry, collection), _COLUMNS, values)
    return table_on(page, data, tuple(_heads(ground)), rows, sortable=len(held) > 1)


def _ground(record: Edition, changes: Changes, collection: Collection) -> _Ground:
    framework = framework_of(record, collection)
    return _Ground(
        record=record,
        collection=collection,
        unit=framework.value_unit if framework else "points",
        mean=common_mean(record, framework),
        groups={named.called: group.label for group in record.groups for named in group.units},
        changes=changes,
        standings=standings(record),
    )


def _has_groups(ground: _Ground) -> bool:
    return any(_group(standing, ground) for standing in ground.standings)


def _heads(ground: _Ground) -> Iterable[Head]:
    since = ground.changes.since
    yield from (Head("Hạng"), Head("Đơn vị"), Head("Điểm", numeric=True))
    if ground.has_bars:
        yield PICTURE
    if _has_groups(ground):
        yield Head("Nhóm")
    if ground.changes.has_scores:
        yield Head(f"Điểm so với {since}", numeric=True)
    if ground.changes.has_ranks:
        yield Head(f"Bậc so với {since}", numeric=True)
    yield SOURCE


def _row(standing: Standing, ground: _Ground) -> Row:
    change = ground.changes.by_unit.get(standing.named.unit or "")
    unit = unit_cell(standing.named, ground.collection, remark(standing))
    where = source_cell(cites(standing.sources, ground.collection))
    cells = (
        rank_cell(standing, ground.record.population.count),
        unit,
        score_cell(standing, ground.unit),
        *_middle(standing.score, _group(standing, ground), change, ground),
        where,
    )
    return Row(cells, here=bool(unit.url))


def _middle(
    score: Score | None, group: str, change: Change | None, ground: _Ground
) -> Iterable[Cell]:
    """The cells between score and source: only those whose column is there."""
    if ground.has_bars:
        part = rounded_share(score, ground.unit)
        line = ground.mean.share if ground.mean else None
        yield Cell(part, picture=bar(part, line) if part is not None else Markdown())
    if _has_groups(ground):
        yield Cell(group or None, group, order=group)
    if ground.changes.has_scores:
        yield change_cell(change.score if change else None)
    if ground.changes.has_ranks:
        yield change_cell(change.rank if change else None)


def _mean_row(mean: CommonMean, ground: _Ground) -> Row:
    score = Score(value=mean.mean.value, max=mean.top, sources=mean.mean.sources)
    words = score_words(score, ground.unit)
    points = Cell(
        mean.mean.value,
        words,
        small=share_words(score, ground.unit),
        order=str(mean.mean.value),
        numeric=True,
    )
    where = source_cell(cites(mean.mean.sources, ground.collection))
    name = Cell(words=_mean_name(mean), heading=True)
    return Row((Cell(), name, points, *_middle(score, "", None, ground), where))


def _mean_name(mean: CommonMean) -> str:
    return f"Trung bình {mean.scope} (như công bố)"


def _values(standing: Standing, ground: _Ground) -> tuple[Value, ...]:
    change = ground.changes.by_unit.get(standing.named.unit or "")
    return (
        *unit_values(standing.named, ground.collection),
        *_rank_values(standing.rank, ground.record.population.count),
        *_score_values(standing.score, ground.unit),
        _group(standing, ground) or None,
        change.score if change else None,
        change.rank if change else None,
        remark(standing) or None,
        *source_values(cites(standing.sources, ground.collection)),
    )


def _rank_values(rank: Rank | None, population: int | None) -> tuple[Value, ...]:
    if rank is None:
        return (None, None, None, None)
    return (rank.value, rank.of or population, rank.tied if rank.value else None, rank.computed)


def _score_values(score: Score | None, unit: str) -> tuple[Value, ...]:
    if score is None:
        return (None, None, None, None)
    return (score.value, score.max, rounded_share(score, unit), score.computed)


def _mean_values(mean: CommonMean, collection: Collection) -> tuple[Value, ...]:
    where = source_values(cites(mean.mean.sources, collection))
    score = (mean.mean.value, mean.top, tenth(mean.share), None)
    return (None, _mean_name(mean), *(None,) * 4, *score, *(None,) * 4, *where)


def _group(standing: Standing, ground: _Ground) -> str:
    return ground.groups.get(standing.named.called, "")
