"""A unit's results over the editions of one framework: charts with their breaks, and the table."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.collection import Collection, Entry
from generator.measures.standings import Standing, standings, version_of
from generator.model.edition import Edition
from generator.model.framework import Framework, Version
from generator.pages.charts.lines import Axis, Point, line_chart, rank_axis, share_axis
from generator.pages.formats import listed, lower_first, upper_first
from generator.pages.markdown import Markdown
from generator.pages.render import Link
from generator.pages.views.cites import Cite, cites
from generator.pages.views.edition_facts import version_name
from generator.pages.views.edition_names import edition_link
from generator.pages.views.figures import score_words, share
from generator.pages.views.index_lines import standing_note, standing_words
from generator.pages.views.named import unit_link

MOST_UNITS = 40
"""More than this on one page help nobody; the units' own pages have the figures."""

_NEXT_YEAR = 1
_A_LINE = 2
"""Fewer points are no line."""


@dataclass(frozen=True)
class TrendLine:
    """One edition in the table beside the chart."""

    edition: Link
    score: str
    rank: str
    version: str
    note: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class TrendChart:
    """One picture and what it says, in words."""

    svg: Markdown
    caption: str


@dataclass(frozen=True)
class Trend:
    """One unit over the editions: its charts, and all figures as a table."""

    unit: Link
    ended: bool
    charts: tuple[TrendChart, ...]
    lines: tuple[TrendLine, ...]


@dataclass(frozen=True)
class _Moment:
    """What one edition says of the unit, with the rules that it was made by."""

    entry: Entry[Edition]
    standing: Standing
    version: Version | None

    @property
    def year(self) -> int:
        return self.entry.record.period.last_day.year

    @property
    def score_max(self) -> Decimal:
        score = self.standing.score
        return (score.max if score else None) or Decimal(100)

    @property
    def ranked(self) -> int | None:
        rank = self.standing.rank
        return (rank.of or self.entry.record.population.count) if rank else None


def trends(entry: Entry[Framework], collection: Collection) -> tuple[Trend, ...]:
    """Take a framework and the collection, give a trend for each unit that we have a record of.

    States of one moment are not drawn: several of them fall in one year.
    """
    if entry.record.kind == "snapshot":
        return ()
    moments: dict[str, list[_Moment]] = {}
    for edition in collection.editions_by_framework.get(entry.key, ()):
        version = version_of(edition.record, entry.record)
        for standing in standings(edition.record):
            if standing.named.unit in collection.units:
                unit = standing.named.unit or ""
                moments.setdefault(unit, []).append(_Moment(edition, standing, version))
    found = [
        _trend(unit, entry.record, group, collection) for unit, group in sorted(moments.items())
    ]
    drawn = tuple(trend for trend in found if trend.charts)
    return drawn if len(drawn) <= MOST_UNITS else ()


def _trend(
    unit: str, framework: Framework, moments: Iterable[_Moment], collection: Collection
) -> Trend:
    ordered = sorted(moments, key=lambda m: m.entry.record.period.last_day)
    link = unit_link(unit, collection)
    drawn = (
        _score_chart(unit, link.text, framework, ordered),
        _rank_chart(unit, link.text, framework, ordered),
    )
    charts = tuple(chart for chart in drawn if chart)
    lines = tuple(_line(moment, framework, collection) for moment in reversed(ordered))
    ended = collection.units[unit].record.valid_to is not None
    return Trend(link, ended, charts, lines)


def _line(moment: _Moment, framework: Framework, collection: Collection) -> TrendLine:
    edition = moment.entry.record
    score, rank = standing_words(moment.standing, edition, framework.value_unit)
    return TrendLine(
        edition=Link(edition.period.label, edition_link(moment.entry, collection).url),
        score=score,
        rank=rank,
        version=version_name(moment.version) if moment.version else "",
        note=standing_note(moment.standing),
        cites=cites(moment.standing.sources, collection),
    )


def _score_chart(
    unit: str, name: str, framework: Framework, moments: Sequence[_Moment]
) -> TrendChart | None:
    value_unit = framework.value_unit
    held = [m for m in moments if _score_share(m, value_unit) is not None]
    if len(held) < _A_LINE:
        return None
    tops = {m.score_max for m in held}
    varied = len(tops) > 1
    heights = tuple(_score_share(m, value_unit) or Decimal(0) for m in held)
    words = [_score_words(m, value_unit) for m in held]
    labels = words if varied else [said.partition("/")[0] for said in words]
    axis = share_axis(heights, "%" if varied or value_unit == "percent" else "")
    points = _points(held, heights, labels, words, _same_top)
    scale = ", theo phần trăm của mức tối đa" if varied else ""
    title = f"Điểm {framework.short_name} của {lower_first(name)}{scale}"
    return _chart(f"diem-{unit}", title, points, axis)


def _rank_chart(
    unit: str, name: str, framework: Framework, moments: Sequence[_Moment]
) -> TrendChart | None:
    held = [m for m in moments if _place(m) is not None and m.ranked]
    if len(held) < _A_LINE:
        return None
    heights = tuple(Decimal(_place(m) or 0) for m in held)
    axis = rank_axis(max(m.ranked or 1 for m in held))
    labels = [f"{_place(m)}/{m.ranked}" for m in held]
    points = _points(held, heights, labels, labels, _same_count)
    title = f"Hạng {framework.short_name} của {lower_first(name)}; hạng 1 ở trên cùng"
    return _chart(f"hang-{unit}", title, points, axis)


def _chart(name: str, title: str, points: Sequence[Point], axis: Axis) -> TrendChart:
    first, last = points[0], points[-1]
    caption = f"{title}. Năm {first.year}: {first.words}; năm {last.year}: {last.words}."
    return TrendChart(line_chart(name, title, _story(points), points, axis), caption)


def _story(points: Sequence[Point]) -> str:
    """All figures in words, and where the rules changed, for those who do not see the picture."""
    said = "; ".join(f"năm {point.year}: {point.words}" for point in points)
    breaks = [str(point.year) for point in points if point.broken]
    what = " Cách tính, thang điểm hoặc số đơn vị được xếp đổi từ năm"
    note = f"{what} {listed(breaks)}." if breaks else ""
    return f"{upper_first(said)}.{note}"


def _points(
    moments: Sequence[_Moment],
    heights: Sequence[Decimal],
    labels: Sequence[str],
    words: Sequence[str],
    same_scale: Callable[[_Moment, _Moment], bool],
) -> tuple[Point, ...]:
    points = []
    for index, moment in enumerate(moments):
        before = moments[index - 1] if index else None
        joined = before is not None and _joined(before, moment, same_scale)
        broken = before is not None and not joined and _broken(before, moment, same_scale)
        points.append(
            Point(moment.year, heights[index], labels[index], words[index], joined, broken)
        )
    return tuple(points)


def _joined(
    before: _Moment, after: _Moment, same_scale: Callable[[_Moment, _Moment], bool]
) -> bool:
    next_year = after.year - before.year == _NEXT_YEAR
    return next_year and _comparable(before, after) and same_scale(before, after)


def _broken(
    before: _Moment, after: _Moment, same_scale: Callable[[_Moment, _Moment], bool]
) -> bool:
    known = before.version is not None and after.version is not None
    return (known and not _comparable(before, after)) or not same_scale(before, after)


def _comparable(before: _Moment, after: _Moment) -> bool:
    one, other = before.version, after.version
    if one is None or other is None:
        return False
    return one.id == other.id or one.id in other.comparable_with or other.id in one.comparable_with


def _same_top(before: _Moment, after: _Moment) -> bool:
    return before.score_max == after.score_max


def _same_count(before: _Moment, after: _Moment) -> bool:
    return before.ranked == after.ranked


def _score_share(moment: _Moment, unit: str) -> Decimal | None:
    """What is drawn: a published score only, as a share of its maximum."""
    score = moment.standing.score
    return share(score, unit) if score and not score.computed else None


def _score_words(moment: _Moment, unit: str) -> str:
    score = moment.standing.score
    return score_words(score, unit) if score else ""


def _place(moment: _Moment) -> int | None:
    """What is drawn: a published rank in the whole only."""
    rank = moment.standing.rank
    return rank.value if rank and rank.scope is None and not rank.computed else None
