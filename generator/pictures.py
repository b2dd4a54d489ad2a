"""Typst over the charts: each SVG that a page offers is given as PNG too."""

import json
from collections.abc import Iterable, Iterator, Sequence

from generator.crew import made_apart
from generator.output import OutputFile

DOTS = 144
"""Dots for each 72 units of a drawing: twice its size on a screen."""
_AT_ONCE = 200
"""So many drawings are in memory together."""
_SHEETS = b"""#let drawings = json(bytes(sys.inputs.drawings))
#set page(width: auto, height: auto, margin: 12pt, fill: white)
#for drawing in drawings { page(image(bytes(drawing), format: "svg")) }
"""


class PicturesFailedError(Exception):
    """Typst could not draw a chart; the message tells why."""


def with_pictures(files: Iterable[OutputFile]) -> Iterator[OutputFile]:
    """Take the files of the site, give them all, and after them a PNG for the SVG of each chart.

    Looks and scripts below ``assets/`` are no charts. The same drawing gives the same bytes: only
    the fonts that come with Typst are used.

    Raises:
        PicturesFailedError: Typst stopped.

    """
    waiting: list[OutputFile] = []
    for file in files:
        yield file
        if file.path.endswith(".svg") and not file.path.startswith("assets/"):
            waiting.append(file)
        if len(waiting) == _AT_ONCE:
            yield from _drawn(waiting)
            waiting = []
    yield from _drawn(waiting)


def _drawn(charts: Sequence[OutputFile]) -> Iterator[OutputFile]:
    if not charts:
        return
    pages = made_apart(lambda: _pages(charts))
    for chart, data in zip(charts, pages, strict=True):
        yield OutputFile(f"{chart.path.removesuffix('.svg')}.png", data)


def _pages(charts: Sequence[OutputFile]) -> list[bytes]:
    # Imported here: it takes a while to load, and most builds draw nothing anew.
    import typst  # noqa: PLC0415

    drawings = json.dumps([chart.data.decode("utf-8") for chart in charts], ensure_ascii=False)
    compiler = typst.Compiler(_SHEETS, ignore_system_fonts=True, sys_inputs={"drawings": drawings})
    try:
        made = compiler.compile(format="png", ppi=DOTS)
    except typst.TypstError as error:
        raise PicturesFailedError("\n".join([error.message, *error.hints])) from error
    return made if isinstance(made, list) else [made or b""]
