"""A line over the years as accessible SVG, with its breaks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from generator.pages.charts.drawing import label, short
from generator.pages.markdown import Markdown, text

WIDTH, HEIGHT = 400, 230
"""Small enough that text of 15 units can be read on a phone; two stand side by side elsewhere."""

_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 20, 28, 46
_LABEL_SPACE = Decimal(48)
_HALF = Decimal("0.5")
_WIDE = 40
"""A spread of shares, or a number of ranked units, from which ticks stand further apart."""


@dataclass(frozen=True)
class Point:
    """One figure: its year, its height on the axis, its label, its words, and what leads to it."""

    year: int
    height: Decimal
    label: str
    words: str
    joined: bool = False
    """Whether a line may lead here from the point before: next year, same rules, same maximum."""
    broken: bool = False
    """Whether the rules changed since the point before."""


@dataclass(frozen=True)
class Axis:
    """The upright axis: its ends and its ticks; ranks run downwards, with 1 at the top."""

    bottom: Decimal
    top: Decimal
    ticks: tuple[Decimal, ...]
    unit: str = ""


def share_axis(heights: Iterable[Decimal], unit: str) -> Axis:
    """Take shares from 0 to 100, give an axis around them with ticks at round numbers."""
    values = tuple(heights)
    step = Decimal(10) if max(values) - min(values) <= _WIDE else Decimal(20)
    low = (min(values) / step).to_integral_value(ROUND_FLOOR) * step
    high = (max(values) / step).to_integral_value(ROUND_CEILING) * step
    high = high if high > low else low + step
    count = int((high - low) / step)
    return Axis(low, high, tuple(low + step * n for n in range(count + 1)), unit)


def rank_axis(of: int) -> Axis:
    """Take how many were ranked, give an axis with 1 at the top."""
    step = 20 if of > _WIDE else 10
    ticks = (1, *range(step, of + 1, step)) if of >= step else (1, of)
    return Axis(Decimal(max(of, 2)), Decimal(1), tuple(map(Decimal, ticks)))


def line_chart(
    name: str, title: str, description: str, points: Sequence[Point], axis: Axis
) -> Markdown:
    """Take a name for ids, words and points in order of years, give the chart on one line."""
    places = _places(points, axis)
    parts = [*_grid(axis), *_years(points, places), *_lines(points, places)]
    parts += [_dot(x, y) for x, y in places]
    parts += _labels(points, places)
    return Markdown(
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="{name}-t {name}-d">'
        f'<title id="{name}-t">{text(title)}</title><desc id="{name}-d">{text(description)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def _places(points: Sequence[Point], axis: Axis) -> tuple[tuple[Decimal, Decimal], ...]:
    first, last = points[0].year, points[-1].year
    room = Decimal(WIDTH - _LEFT - _RIGHT)
    span = Decimal(max(last - first, 1))
    return tuple((_LEFT + room * (p.year - first) / span, _y(p.height, axis)) for p in points)


def _y(height: Decimal, axis: Axis) -> Decimal:
    room = Decimal(HEIGHT - _TOP - _BOTTOM)
    return _TOP + room * (axis.top - height) / (axis.top - axis.bottom)


def _grid(axis: Axis) -> list[str]:
    parts = []
    for tick in axis.ticks:
        y = short(_y(tick, axis))
        parts.append(f'<line class="grid" x1="{_LEFT}" y1="{y}" x2="{WIDTH - _RIGHT}" y2="{y}"/>')
        words = f"{tick}{axis.unit}"
        parts.append(label(Decimal(_LEFT - 8), _y(tick, axis) + 5, words, "end"))
    return parts


def _years(points: Sequence[Point], places: Sequence[tuple[Decimal, Decimal]]) -> list[str]:
    """The years that fit under the axis: the last, then each that has room before it."""
    parts: list[str] = []
    free = Decimal(WIDTH)
    for point, (x, _) in reversed(tuple(zip(points, places, strict=True))):
        if x <= free:
            parts.append(label(x, Decimal(HEIGHT - 8), str(point.year), "middle"))
            free = x - _LABEL_SPACE
    return parts


def _lines(points: Sequence[Point], places: Sequence[tuple[Decimal, Decimal]]) -> list[str]:
    parts, path = [], ""
    for index, (point, (x, y)) in enumerate(zip(points, places, strict=True)):
        path += f"{'L' if point.joined and index else 'M'}{short(x)} {short(y)}"
        if point.broken and index:
            middle = short((x + places[index - 1][0]) * _HALF)
            parts.append(f'<path class="gap" d="M{middle} {_TOP}V{HEIGHT - _BOTTOM}"/>')
    return [*parts, f'<path class="series series--here" d="{path}"/>']


def _dot(x: Decimal, y: Decimal) -> str:
    return f'<circle class="dot dot--here" cx="{short(x)}" cy="{short(y)}" r="3"/>'


def _labels(points: Sequence[Point], places: Sequence[tuple[Decimal, Decimal]]) -> list[str]:
    """The last, the first, the highest and the lowest point say their figure, where it fits."""
    by_y = sorted(range(len(points)), key=lambda i: places[i][1])
    wanted = dict.fromkeys((len(points) - 1, 0, by_y[0], by_y[-1]))
    parts, taken = [], list[Decimal]()
    for index in wanted:
        x = places[index][0]
        if all(abs(x - other) >= _LABEL_SPACE for other in taken):
            taken.append(x)
            anchor = "end" if index == len(points) - 1 else "start" if index == 0 else "middle"
            here = " label--here" if index == len(points) - 1 else ""
            y = _label_y(index, by_y, places)
            parts.append(label(x, y, points[index].label, anchor, here))
    return parts


def _label_y(index: int, by_y: Sequence[int], places: Sequence[tuple[Decimal, Decimal]]) -> Decimal:
    """Above its point; below where the line comes from above, and below the lowest point."""
    y = places[index][1]
    ends = {0: places[1][1], len(places) - 1: places[-2][1]}
    below = ends[index] < y if index in ends else index == by_y[-1]
    return y + 18 if below else y - 10
