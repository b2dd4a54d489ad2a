"""Figures of one unit over the years: what joins them, what broke between them, what is missing."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from itertools import groupby, pairwise
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from generator.measures.comparable import Verdict
from generator.pages.charts.axes import Axis
from generator.pages.charts.timeline import Break, Dot, Level, Timeline
from generator.pages.formats import listed, upper_first
from generator.pages.render import Link
from generator.pages.views.cites import Cite

Held = TypeVar("Held")

_NEXT_YEAR = 1
SAID: Mapping[Verdict, str] = {
    Verdict.VERSION_DIFFERS: "đổi bộ tiêu chí",
    Verdict.MAXIMUM_DIFFERS: "đổi thang điểm",
    Verdict.COUNT_DIFFERS: "đổi số đơn vị",
    Verdict.METHOD_DIFFERS: "đổi cách đo",
}
"""What is written on a break; the other reasons are no change that we know of."""


class Figure(Struct, Generic[Held], frozen=True):
    """One figure that can be drawn: when, how high, in words, and where it is from."""

    held: Held
    """What the records say, for who judges whether two figures compare."""
    year: int
    period: Link
    height: Decimal
    label: str
    said: str
    value: Decimal
    of: Decimal | None
    """The maximum of a score, or among how many units a rank is."""
    computed: bool
    version: str
    cites: tuple[Cite, ...]
    twin: Held | None = None
    """The same figure as it was computed, where that gave just what was published."""

    @property
    def origin(self) -> str:
        """Whether the figure was published or computed, in a word."""
        if self.twin is not None:
            return "công bố, tính lại ra cùng số"
        return "số tính lại" if self.computed else "công bố"

    @property
    def alone(self) -> "tuple[Figure[Held], ...]":
        """The published and the computed figure, each for itself."""
        if self.twin is None:
            return (self,)
        return replace(self, twin=None), replace(self, held=self.twin, computed=True, twin=None)

    @property
    def words(self) -> str:
        """The figure with its year, in words."""
        return f"năm {self.year}: {self.said}{' (số tính lại)' if self.computed else ''}"


class Series(Struct, Generic[Held], frozen=True, dict=True):
    """The figures of one unit in order of years, and what is drawn beside them."""

    figures: tuple[Figure[Held], ...]
    judge: Callable[[Held, Held], Verdict]
    means: tuple[Level, ...] = ()
    targets: tuple[Level, ...] = ()

    @property
    def ends(self) -> tuple[Figure[Held], Figure[Held]]:
        """The figures of the first and of the last year, published ones where there are any."""
        first, last = self.figures[0], self.figures[-1]
        before = next(f for f in self.figures if f.year == last.year)
        return first, before if last.computed else last

    @cached_property
    def alone(self) -> tuple[Figure[Held], ...]:
        """All figures, those that are published and computed alike as two."""
        return tuple(one for figure in self.figures for one in figure.alone)

    @cached_property
    def breaks(self) -> tuple[Break, ...]:
        """Where the rules are known to have changed from one year to the next that we hold."""
        return tuple(self._breaks())

    @property
    def missing(self) -> tuple[int, ...]:
        """The years between the first and the last without a figure."""
        years = {figure.year for figure in self.figures}
        return tuple(year for year in range(min(years), max(years)) if year not in years)

    def joined(self, one: Figure[Held] | None, other: Figure[Held]) -> bool:
        """Whether a line may lead from one figure to the other."""
        if one is None or one.computed is not other.computed:
            return False
        return other.year - one.year == _NEXT_YEAR and self.judge(one.held, other.held).holds

    def _breaks(self) -> Iterator[Break]:
        """A line of one origin that goes on is not cut by the other origin's change."""
        by_year = [(year, tuple(held)) for year, held in groupby(self.alone, _year)]
        for (year, before), (next_year, after) in pairwise(by_year):
            pairs = [(one, other) for one in before for other in after]
            said = [words for pair in pairs if (words := self._said(*pair))]
            if said and not any(self.joined(*pair) for pair in pairs):
                yield Break(year, next_year, said[0])

    def _said(self, one: Figure[Held], other: Figure[Held]) -> str:
        """What changed; a maximum that is not known is no change that we know of."""
        verdict = self.judge(one.held, other.held)
        doubtful = verdict is Verdict.MAXIMUM_DIFFERS and None in {one.of, other.of}
        return "" if doubtful else SAID.get(verdict, "")


def _year(figure: Figure[Held]) -> int:
    return figure.year


def timeline_of(series: Series[Held], axis: Axis) -> Timeline:
    """Take figures and their axis, give what is drawn: lines only where figures compare."""
    before: dict[bool, Figure[Held]] = {}
    dots = []
    twins = {figure.year for figure in series.figures if figure.twin is not None}
    for figure in series.alone:
        joined = series.joined(before.get(figure.computed), figure)
        before[figure.computed] = figure
        hidden = figure.computed and figure.year in twins
        words = upper_first(figure.words)
        dots.append(
            Dot(figure.year, figure.height, figure.label, words, figure.computed, joined, hidden)
        )
    levels = (*series.means, *series.targets)
    return Timeline(tuple(dots), axis, series.breaks, series.missing, levels)


def story(series: Series[Held]) -> str:
    """Take figures, give all of them and the breaks in words, for who does not see the picture."""
    said = "; ".join(figure.words for figure in series.figures)
    levels = "; ".join(level.words for level in (*series.means, *series.targets))
    return " ".join(f"{upper_first(part)}." for part in (said, levels, *remarks(series)) if part)


def caption(title: str, series: Series[Held]) -> str:
    """Take what is drawn and its figures, give the first and the last in words, with remarks."""
    first, last = series.ends
    said = f"{upper_first(first.words)}; {last.words}"
    return " ".join(f"{part}." for part in (title, said, *remarks(series)))


def remarks(series: Series[Held]) -> tuple[str, ...]:
    """Take figures, give what must be said of their gaps, one sentence each, without the stop."""
    parts = [*_broken(series), *_unknown(series)]
    if series.missing:
        years = listed(map(str, series.missing))
        parts.append(f"Chưa có số của năm {years}")
    return tuple(parts)


def _broken(series: Series[Held]) -> Iterator[str]:
    reasons = dict.fromkeys(gap.words for gap in series.breaks)
    said = (
        f"{reason} từ năm {listed(str(gap.after) for gap in series.breaks if gap.words == reason)}"
        for reason in reasons
    )
    if reasons:
        yield f"Vạch đứng, không nối qua: {'; '.join(said)}"


def _unknown(series: Series[Held]) -> Iterator[str]:
    """Why years that follow one another are not joined though nothing is known to have changed."""
    verdicts = {
        series.judge(one.held, other.held)
        for one, other in pairwise(series.alone)
        if other.year - one.year == _NEXT_YEAR
    }
    if Verdict.VERSION_UNKNOWN in verdicts:
        yield "Chỗ chưa rõ bộ tiêu chí thì không nối"
    if Verdict.METHOD_UNKNOWN in verdicts:
        yield "Nguồn không nêu cách đo nên không nối"
