"""What all charts draw with: the frame, short coordinates, escaped labels, the key below."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from msgspec import Struct

from generator.pages.markdown import Markdown, text

WIDTH = 380
"""Small enough that text of 15 units is 11 px high on a screen of 320."""

_LETTER = Decimal("8.2")
"""About the width of a letter, on average, in text of 15 units of a wide type."""
_BETWEEN = 14
_SWATCH = 18
_KEYS_APART = 28
"""Wide enough for the same words in English, which have two letters more."""
_ROW = 22


class Laid(Struct, frozen=True):
    """Words at a mark: the mark's place, the row they stand in, and where they begin."""

    x: Decimal
    words: str
    row: int
    start: Decimal


class Key(Struct, frozen=True):
    """A kind of mark and what it means."""

    mark: str
    """The class of its mark: a dot, a bar, else a line."""
    words: str


def picture(name: str, title: str, description: str, parts: Iterable[str], height: int) -> Markdown:
    """Take a name for ids, words and the parts of a drawing, give the accessible SVG."""
    return Markdown(
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="{name}-t {name}-d">'
        f'<title id="{name}-t">{text(title)}</title><desc id="{name}-d">{text(description)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def label(x: Decimal, y: Decimal, words: str, anchor: str, more: str = "") -> str:
    """Take a place, words and where they are anchored, give them as text of a drawing."""
    place = f' x="{near(x)}"' if x else ""
    hung = f' text-anchor="{anchor}"' if anchor != "start" else ""
    return f'<text class="label{more}"{place} y="{near(y)}"{hung}>{text(words)}</text>'


def width_of(words: str) -> Decimal:
    """Take words, give about how wide they are drawn."""
    return len(words) * _LETTER


def wrapped(words: str, room: Decimal, size: Decimal = Decimal(1)) -> list[str]:
    """Take words, a width and how large their letters are, give lines that fit the width."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer) * size <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def lay(marks: Iterable[tuple[Decimal, str]], room: Decimal) -> tuple[Laid, ...]:
    """Take places from left to right with words, give words in rows that touch nowhere.

    A mark below the same words of a mark before it needs none of its own.
    """
    ends: list[Decimal] = []
    laid: list[Laid] = []
    for x, words in marks:
        wide = width_of(words)
        start = max(min(x - 4, room - wide), Decimal(0))
        row = next((i for i, end in enumerate(ends) if end <= start), len(ends))
        near = next((one for one in laid if one.words == words and ends[one.row] > x), None)
        if near:
            laid.append(Laid(x, "", near.row, x))
            continue
        ends[row:] = [start + wide + _BETWEEN, *ends[row + 1 :]]
        laid.append(Laid(x, words, row, start))
    return tuple(laid)


def key_row(kinds: Sequence[Key], top: int) -> tuple[tuple[str, ...], int]:
    """Take kinds of marks and where they may begin, give the key and where the drawing ends."""
    parts, x, y = list[str](), Decimal(6), top + 16
    for key in kinds:
        wide = _SWATCH + width_of(key.words) + _KEYS_APART
        if x + wide > WIDTH and parts:
            x, y = Decimal(6), y + _ROW
        parts += [_swatch(key.mark, x, y - 5), label(x + _SWATCH, Decimal(y), key.words, "start")]
        x += wide
    return tuple(parts), y + 8 if parts else top + 4


def _swatch(mark: str, x: Decimal, y: int) -> str:
    if mark.startswith("dot"):
        return f'<circle class="{mark}" cx="{short(x + 5)}" cy="{y}" r="4"/>'
    if mark.startswith("bar"):
        return f'<rect class="{mark}" x="{short(x)}" y="{y - 5}" width="12" height="10"/>'
    if mark == "missing":
        return f'<path class="missing" d="M{short(x + 1)} {y - 4}l8 8m0-8l-8 8"/>'
    return f'<path class="{mark}" d="M{short(x)} {y}h13"/>'


def short(value: Decimal) -> str:
    """Take a coordinate, give it with two decimals at most."""
    rounded = value.quantize(Decimal("0.01"))
    return f"{rounded.normalize():f}"


def near(value: Decimal) -> str:
    """Take a coordinate of a dot, a line or words, give it with one decimal at most."""
    return short(value.quantize(Decimal("0.1")))
