"""A chart as a file of its own: the drawing with its looks, its title and its source in it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.pages.charts.drawing import WIDTH, label, wrapped
from generator.pages.markdown import Markdown

_MARGIN, _LINE, _SMALL = 16, 21, 18
_LOOKS = """
text{font:15px "Libertinus Serif",Georgia,"Times New Roman",serif;fill:#4a433c}
.title{font-size:17px;font-weight:700;fill:#000}
.whence{font-size:13px}
.label--dot,.label--panel{fill:#000}
.label--dot,.label--here,.label--gap{paint-order:stroke;stroke:#fff;stroke-width:4px}
.label--here{font-weight:700;fill:#8a1f16}
.label--panel{font-weight:700}
path{fill:none;stroke-width:1}
.grid{stroke:#ddd}
.gap{stroke:#666;stroke-dasharray:6 5}
.missing{stroke:#666;stroke-width:1.5}
.mean,.bar__line{stroke:#000;stroke-width:2}
.target{stroke:#000;stroke-width:2;stroke-dasharray:10 3 2 3}
.series{stroke:#8a1f16;stroke-width:3}
.series--computed{stroke-width:2;stroke-dasharray:5 4}
.dot{fill:#8a1f16}
.dot--computed{fill:#fff;stroke:#8a1f16;stroke-width:2}
.bar__track{fill:#eee}
.bar__value{fill:#8d8478}
.bar__value--here{fill:#8a1f16}
.bar__value--computed{fill:#fff;stroke:#8d8478;stroke-width:2}
.bar__value--here.bar__value--computed{stroke:#8a1f16}
"""
"""Colours that stay apart in grey: what we hold apart differs by dash, ring or weight as well."""


def standalone(svg: Markdown, title: str, whence: Sequence[str]) -> str:
    """Take a chart as a page has it, its title and where it is from, give it as an SVG document.

    The picture stands between its title and its source, because it will be copied without them.
    """
    drawn = re.fullmatch(r'<svg viewBox="0 0 \d+ (\d+)"([^>]*)>(.*)</svg>', svg, re.DOTALL)
    if drawn is None:
        raise ValueError("a chart's drawing does not begin as picture() makes it")
    height, attributes, inside = int(drawn[1]), drawn[2], drawn[3]
    wide, head = WIDTH + 2 * _MARGIN, wrapped(title, Decimal(WIDTH), Decimal("1.05"))
    top = _MARGIN + _LINE * len(head) + 6
    foot = [line for words in whence for line in wrapped(words, Decimal(WIDTH), Decimal("0.72"))]
    tall = top + height + 10 + _SMALL * len(foot) + _MARGIN
    size = f'width="{wide}" height="{tall}" viewBox="0 0 {wide} {tall}"'
    parts = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}{attributes}>',
        *_words_apart(inside),
        f'<rect width="{wide}" height="{tall}" fill="#fff"/>',
        *_lines(head, _MARGIN + 14, _LINE, " title"),
        f'<g transform="translate({_MARGIN} {top})">{_drawing(inside)}</g>',
        *_lines(foot, top + height + 22, _SMALL, " whence"),
        "</svg>\n",
    )
    return "".join(parts)


def _words_apart(inside: str) -> Iterator[str]:
    """The title and the description, which must be the first children of the whole; the looks."""
    yield inside[: _end_of_words(inside)]
    yield f"<style>{_LOOKS}</style>"


def _drawing(inside: str) -> str:
    return inside[_end_of_words(inside) :]


def _end_of_words(inside: str) -> int:
    return inside.index("</desc>") + len("</desc>")


def _lines(words: Sequence[str], top: int, step: int, kind: str) -> Iterator[str]:
    for number, line in enumerate(words):
        yield label(Decimal(_MARGIN), Decimal(top + number * step), line, "start", kind)
