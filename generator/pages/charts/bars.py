"""Bars from zero, one below the other, with their names and figures in words."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from generator.pages.charts.drawing import (
    WIDTH,
    Key,
    key_row,
    label,
    picture,
    short,
    width_of,
    wrapped,
)
from generator.pages.markdown import Markdown, text

_HUNDRED = Decimal(100)
_ROW, _THICK, _HEAD = 40, 12, 34
"""A row is its words and its bar; a panel's name takes more room."""
_MEAN_ROOM = 22
_LINE, _BETWEEN = 19, 14


class Bar(Struct, frozen=True):
    """One bar: its name, its share of the whole width (0 to 100), and its figure in words."""

    name: str
    share: Decimal
    figure: str
    words: str
    here: bool = False
    computed: bool = False


class Panel(Struct, frozen=True):
    """Bars that belong together, with their common name; empty where there is one panel."""

    name: str
    bars: tuple[Bar, ...]


class MeanMark(Struct, frozen=True):
    """A mean across all bars: its share of the whole width, and its words."""

    share: Decimal
    words: str


def bar_chart(
    name: str, title: str, description: str, panels: Sequence[Panel], mean: MeanMark | None = None
) -> Markdown:
    """Take a name for ids, words, panels of bars and perhaps a mean, give the chart."""
    parts, y = list[str](), _MEAN_ROOM if mean else 0
    for panel in panels:
        if panel.name:
            y += _HEAD
            parts.append(label(Decimal(0), Decimal(y - 8), panel.name, "start", " label--panel"))
        for bar in panel.bars:
            drawn, y = _bar(bar, y, mean)
            parts += drawn
    parts += _mean_words(mean) if mean else ()
    key, height = key_row(_kinds(panels), y)
    return picture(name, title, description, (*parts, *key), height)


def _bar(bar: Bar, y: int, mean: MeanMark | None) -> tuple[list[str], int]:
    """Take a bar and where it may begin, give it and where the next may begin."""
    more = " label--here" if bar.here else ""
    names = wrapped(bar.name, Decimal(WIDTH) - width_of(bar.figure) - _BETWEEN)
    rows = [
        label(Decimal(0), Decimal(y + 17 + _LINE * i), words, "start", more)
        for i, words in enumerate(names)
    ]
    rows.append(label(Decimal(WIDTH), Decimal(y + 17), bar.figure, "end", more or " label--dot"))
    top = y + 23 + _LINE * (len(names) - 1)
    return [*rows, *_drawn(bar, top, mean)], top - 23 + _ROW


def _drawn(bar: Bar, top: int, mean: MeanMark | None) -> Iterator[str]:
    """The bar on its track, and the mean across it: never across names and figures."""
    yield f'<rect class="bar__track" y="{top}" width="{WIDTH}" height="{_THICK}"/>'
    here = " bar__value--here" if bar.here else ""
    computed = " bar__value--computed" if bar.computed else ""
    wide = f'y="{top}" width="{short(_x(bar.share))}" height="{_THICK}"'
    tip = f"<title>{text(bar.words)}</title>"
    yield f'<rect class="bar__value{here}{computed}" {wide}>{tip}</rect>'
    if mean:
        yield f'<path class="bar__line" d="M{short(_x(mean.share))} {top - 3}v{_THICK + 6}"/>'


def _mean_words(mean: MeanMark) -> Iterator[str]:
    x, wide = _x(mean.share), width_of(mean.words)
    start = x if x + wide <= WIDTH else max(x - wide, Decimal(0))
    yield label(start, Decimal(15), mean.words, "start", " label--dot")


def _kinds(panels: Sequence[Panel]) -> tuple[Key, ...]:
    bars = [bar for panel in panels for bar in panel.bars]
    origins = {bar.computed for bar in bars}
    here = " bar__value--here" if any(bar.here for bar in bars) else ""
    if True not in origins:
        return ()
    computed = Key(f"bar__value{here} bar__value--computed", "số tính lại")
    return (Key(f"bar__value{here}", "công bố"), computed) if False in origins else (computed,)


def _x(share: Decimal) -> Decimal:
    return WIDTH * min(max(share, Decimal(0)), _HUNDRED) / _HUNDRED
