"""Figures over the years: published and computed apart, with gaps where the rules changed."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from generator.pages.charts.axes import Axis
from generator.pages.charts.drawing import WIDTH, Key, Laid, key_row, label, lay, near, picture
from generator.pages.formats import number
from generator.pages.markdown import Markdown, text

_LEFT, _RIGHT, _ABOVE, _PLOT, _YEARS = 44, 22, 28, 156, 44
"""Room beside, above and below the plot, and its height."""
_ROW = 18
"""The height of a line of text."""
_LABEL_SPACE = Decimal(50)
_HALF = Decimal("0.5")
_TICK = 7
_RADIUS, _WIDE_RING = 4, 8


class Dot(Struct, frozen=True):
    """One figure: its year, its height on the axis, its label, and its words in full."""

    year: int
    height: Decimal
    label: str
    words: str
    computed: bool = False
    joined: bool = False
    """Whether a line may lead here from the dot before of the same origin."""
    hidden: bool = False
    """Whether only its line is drawn: a dot of the other origin stands in the same place."""


class Break(Struct, frozen=True):
    """What changed between two years, so that their figures do not compare."""

    before: int
    after: int
    words: str


class Level(Struct, frozen=True):
    """A height that holds from one year to another: a mean or a target, its value and words."""

    kind: str
    """mean or target: the class of its line."""
    first: int
    last: int
    height: Decimal
    value: Decimal
    said: str
    words: str


class Timeline(Struct, frozen=True):
    """All that is drawn over the years; dots stand in order of years."""

    dots: tuple[Dot, ...]
    axis: Axis
    breaks: tuple[Break, ...] = ()
    missing: tuple[int, ...] = ()
    levels: tuple[Level, ...] = ()


class _Plane(Struct, frozen=True):
    """Where years and heights stand on the drawing."""

    axis: Axis
    first: int
    last: int
    top: int

    @property
    def bottom(self) -> int:
        return self.top + _PLOT

    def x(self, year: Decimal | int) -> Decimal:
        room = Decimal(WIDTH - _LEFT - _RIGHT)
        return _LEFT + room * (year - self.first) / max(self.last - self.first, 1)

    def y(self, height: Decimal) -> Decimal:
        return self.top + _PLOT * (self.axis.top - height) / (self.axis.top - self.axis.bottom)

    def middle(self, gap: Break) -> Decimal:
        return self.x((gap.before + gap.after) * _HALF)


def timeline_chart(name: str, title: str, description: str, drawn: Timeline) -> Markdown:
    """Take a name for ids, words and figures over the years, give the chart."""
    ends = [
        *(dot.year for dot in drawn.dots),
        *(y for t in drawn.levels for y in (t.first, t.last)),
    ]
    first, last = min(ends), max(ends)
    flat = _Plane(drawn.axis, first, last, 0)
    marks = [(flat.middle(gap), gap.words) for gap in drawn.breaks]
    laid = lay(marks, Decimal(WIDTH))
    rows = max((item.row + 1 for item in laid), default=0)
    plane = _Plane(drawn.axis, first, last, _ABOVE + rows * _ROW)
    parts = [*_grid(plane), *_years(drawn, plane), *_gaps(laid, plane), *_levels(drawn, plane)]
    parts += [*_series(drawn, plane), *_labels(_leading(drawn.dots), plane)]
    foot = plane.bottom + _YEARS
    key, height = key_row(_kinds(drawn), foot)
    return picture(name, title, description, (*parts, *key), height)


def _grid(plane: _Plane) -> Iterator[str]:
    for tick in plane.axis.ticks:
        y = plane.y(tick)
        yield f'<path class="grid" d="M{_LEFT} {near(y)}H{WIDTH - _RIGHT}"/>'
        words = f"{number(tick.normalize() + 0)}{plane.axis.unit}"
        yield label(Decimal(_LEFT - 8), y + 5, words, "end")


def _years(drawn: Timeline, plane: _Plane) -> Iterator[str]:
    """The years that fit under the axis: the last, then each that has room before it."""
    free = Decimal(WIDTH)
    for year in range(plane.last, plane.first - 1, -1):
        x = plane.x(year)
        if x <= free:
            yield label(x, Decimal(plane.bottom + 38), str(year), "middle")
            free = x - _LABEL_SPACE
    for year in drawn.missing:
        x = plane.x(year)
        cross = f"M{near(x - 4)} {plane.bottom - 4}l8 8m0-8l-8 8"
        yield f'<path class="missing" d="{cross}">{_tip(f"Năm {year}: chưa có số")}</path>'


def _gaps(laid: Sequence[Laid], plane: _Plane) -> Iterator[str]:
    """The uprights first: the words of one stand on the uprights of others."""
    rows = [(item, Decimal(_ROW * (item.row + 1) - 3)) for item in laid]
    for item, y in rows:
        yield f'<path class="gap" d="M{near(item.x)} {near(y + 4)}V{plane.bottom}"/>'
    for item, y in rows:
        if item.words:
            yield label(item.start, y, item.words, "start", " label--gap")


def _levels(drawn: Timeline, plane: _Plane) -> Iterator[str]:
    for level in drawn.levels:
        left, right, y = plane.x(level.first), plane.x(level.last), plane.y(level.height)
        line = f"M{near(left - _TICK)} {near(y)}H{near(right + _TICK)}"
        yield f'<path class="{level.kind}" d="{line}">{_tip(level.words)}</path>'


def _series(drawn: Timeline, plane: _Plane) -> Iterator[str]:
    """The lines first, so that every dot lies above them."""
    for computed in (True, False):
        path = _path([dot for dot in drawn.dots if dot.computed is computed], plane)
        more = " series--computed" if computed else ""
        if "L" in path:
            yield f'<path class="series series--here{more}" d="{path}"/>'
    published = {dot.year for dot in drawn.dots if not dot.computed}
    for computed in (True, False):
        dots = [dot for dot in drawn.dots if dot.computed is computed and not dot.hidden]
        more = " dot--computed" if computed else ""
        if dots:
            yield f'<g class="dot dot--here{more}">'
            yield from (_dot(d, plane, wide=computed and d.year in published) for d in dots)
            yield "</g>"


def _dot(dot: Dot, plane: _Plane, *, wide: bool) -> str:
    """A computed dot is a ring, wide enough to be seen around a published one of its year."""
    radius = _WIDE_RING if wide else _RADIUS
    place = f'cx="{near(plane.x(dot.year))}" cy="{near(plane.y(dot.height))}" r="{radius}"'
    return f"<circle {place}>{_tip(dot.words)}</circle>"


def _path(dots: Sequence[Dot], plane: _Plane) -> str:
    places = ((dot, near(plane.x(dot.year)), near(plane.y(dot.height))) for dot in dots)
    return "".join(f"{'L' if dot.joined else 'M'}{x} {y}" for dot, x, y in places)


def _labels(dots: Sequence[Dot], plane: _Plane) -> Iterator[str]:
    """The last, the first, the highest and the lowest dot say their figure, where it fits."""
    by_y = sorted(range(len(dots)), key=lambda i: plane.y(dots[i].height))
    taken = list[Decimal]()
    for index in dict.fromkeys((len(dots) - 1, 0, by_y[0], by_y[-1])):
        x = plane.x(dots[index].year)
        if any(abs(x - other) < _LABEL_SPACE for other in taken):
            continue
        taken.append(x)
        last = index == len(dots) - 1
        anchor = "end" if last else "start" if index == 0 else "middle"
        y = _label_y(index, by_y, dots, plane)
        yield label(x, y, dots[index].label, anchor, " label--here" if last else " label--dot")


def _leading(dots: Sequence[Dot]) -> list[Dot]:
    """Of each year one dot: the published one where there is one."""
    published = {dot.year for dot in dots if not dot.computed}
    return [dot for dot in dots if not dot.computed or dot.year not in published]


def _label_y(index: int, by_y: Sequence[int], dots: Sequence[Dot], plane: _Plane) -> Decimal:
    """Above its dot; below where the line comes from above, and below the lowest dot."""
    heights = [plane.y(dot.height) for dot in dots]
    ends = {0: heights[1:2], len(dots) - 1: heights[-2:-1]}
    beside = ends.get(index)
    below = beside[0] < heights[index] if beside else index == by_y[-1]
    return heights[index] + 20 if below else heights[index] - 10


def _kinds(drawn: Timeline) -> tuple[Key, ...]:
    """What must be told apart: only kinds that are drawn, and nothing where there is one kind."""
    origins = {dot.computed for dot in drawn.dots}
    levels = {level.kind for level in drawn.levels}
    kinds = (
        (False in origins and len(origins) > 1, Key("dot dot--here", "công bố")),
        (True in origins, Key("dot dot--here dot--computed", "số tính lại")),
        ("mean" in levels, Key("mean", "trung bình")),
        ("target" in levels, Key("target", "mục tiêu")),
        (bool(drawn.missing), Key("missing", "chưa có số")),
    )
    return tuple(key for held, key in kinds if held)


def _tip(words: str) -> str:
    return f"<title>{text(words)}</title>"
