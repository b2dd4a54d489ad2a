"""The charts of one edition: who stands where, and each part as a share of its maximum."""

from collections.abc import Iterable, Sequence

from generator.collection import Collection, Entry
from generator.measures.standings import framework_of, period_key, standings, version_of
from generator.model.edition import Edition, Score
from generator.model.framework import Framework
from generator.model.urls import edition_url
from generator.pages.charts.bars import MeanMark, Panel, bar_chart
from generator.pages.charts.chart import Chart, Drawn, chart_on
from generator.pages.formats import number
from generator.pages.views.bar_rows import BarRow, bar_cites, bar_of, bar_row, bar_row_table
from generator.pages.views.edition_facts import clean_name, common_mean, version_name
from generator.pages.views.edition_names import edition_name

FEWEST, MOST = 4, 25
"""Fewer units say more in a sentence, more of them in the table."""
MOST_PANELS = 6
_TWO = 2


def ranking_charts(entry: Entry[Edition], collection: Collection) -> tuple[Chart, ...]:
    """Take an edition and the collection, give who stands where; none where words say it better."""
    found = _ranking(entry, collection)
    return (found,) if found else ()


def area_charts(entry: Entry[Edition], collection: Collection) -> tuple[Chart, ...]:
    """Take an edition and the collection, give its parts; none where a table says it better."""
    found = _areas(entry, collection)
    return (found,) if found else ()


def _ranking(entry: Entry[Edition], collection: Collection) -> Chart | None:
    """The scores of all units that we hold, best first, from zero to the maximum."""
    record = entry.record
    framework = framework_of(record, collection)
    totals = ((s.score, "") for s in standings(record) if s.score)
    rows = _rows(totals, framework, collection)
    if not FEWEST <= len(rows) <= MOST:
        return None
    rows.sort(key=lambda row: row.share, reverse=True)
    title = f"Điểm {edition_name(entry, collection)} của {len(rows)} đơn vị chúng tôi giữ"
    mean = common_mean(record, framework)
    words = f"Trung bình {mean.scope}: {number(mean.mean.value)}" if mean else ""
    mark = MeanMark(mean.share, words) if mean else None
    best, last = rows[0], rows[-1]
    said = ". ".join(part for part in (title, f"{best.words}; {last.words}", words) if part)
    svg = bar_chart("bieu-do-diem", title, _story(rows, words), [_panel("", rows)], mark)
    return _chart(Drawn("bieu-do-diem", title, svg, f"{said}."), rows, entry, collection)


def _areas(entry: Entry[Edition], collection: Collection) -> Chart | None:
    """What each unit got in each part, a panel for each unit."""
    record, framework = entry.record, framework_of(entry.record, collection)
    scores = [s for s in record.scores if s.node is not None and s.stage == "final"]
    parts = ((score, clean_name(score.node, record, framework)) for score in scores)
    panels: dict[str, list[BarRow]] = {}
    for row in _rows(parts, framework, collection):
        panels.setdefault(row.unit, []).append(row)
    panels = {unit: rows for unit, rows in panels.items() if len(rows) >= _TWO}
    if not 1 <= len(panels) <= MOST_PANELS:
        return None
    title = f"Từng phần của {edition_name(entry, collection)}, theo phần trăm của mức tối đa"
    rows = [row for held in panels.values() for row in held]
    drawn = [_panel(unit, held) for unit, held in panels.items()]
    svg = bar_chart("bieu-do-tung-phan", title, _story(rows, ""), drawn)
    said = f"{title}. Thanh đầy là đạt mức tối đa của phần ấy."
    return _chart(Drawn("bieu-do-tung-phan", title, svg, said), rows, entry, collection)


def _rows(
    scores: Iterable[tuple[Score, str]], framework: Framework | None, collection: Collection
) -> list[BarRow]:
    unit = framework.value_unit if framework else "points"
    rows = (bar_row(score, part, unit, collection) for score, part in scores)
    return [row for row in rows if row]


def _panel(name: str, rows: Sequence[BarRow]) -> Panel:
    return Panel(name, tuple(bar_of(row) for row in rows))


def _story(rows: Sequence[BarRow], mean: str) -> str:
    said = "; ".join(row.words for row in rows)
    return f"{said}. {mean}." if mean else f"{said}."


def _chart(
    drawn: Drawn, rows: Sequence[BarRow], entry: Entry[Edition], collection: Collection
) -> Chart:
    page = edition_url(entry.record.framework, period_key(entry))
    table = bar_row_table(page, drawn.name, drawn.title, rows, collection)
    version = version_of(entry.record, framework_of(entry.record, collection))
    rules = f"Bộ tiêu chí: {version_name(version)}" if version else "Chưa rõ bộ tiêu chí"
    return chart_on(page, drawn, table, bar_cites(rows), rules)
