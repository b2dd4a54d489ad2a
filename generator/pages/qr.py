"""QR codes as one path, for SVG on pages and in print; the only module that knows segno."""

from msgspec import Struct

_BORDER = 4
"""The quiet zone of ISO/IEC 18004, in modules."""

_MASK = 2
"""Any mask can be read. Trying all eight for the prettiest takes seven times as long."""


class Qr(Struct, frozen=True):
    """A code to draw: how many modules wide with its border, and its dark rows as SVG path data.

    The path is to be stroked one module wide.
    """

    side: int
    path: str


def qr(address: str) -> Qr:
    """Take an address, give its QR code, readable with a seventh of it stained (level M)."""
    # Imported here: it brings half of the standard library's network along.
    import segno  # noqa: PLC0415

    code = segno.make_qr(address, error="m", mask=_MASK, boost_error=False)
    lines = [bytes(line) for line in code.matrix_iter(border=0)]
    path = "".join(_row(number, line) for number, line in enumerate(lines, _BORDER))
    return Qr(len(lines) + 2 * _BORDER, path)


def _row(number: int, modules: bytes) -> str:
    """Take a row and its modules (1 is dark), give a stroke for each run of dark ones.

    The first is placed, the others come so far after the one before: half as many letters.
    """
    strokes: list[str] = []
    start, end = modules.find(1), 0
    while start >= 0:
        move = f"m{start - end} 0" if strokes else f"M{start + _BORDER} {number}.5"
        end = modules.find(0, start)
        end = len(modules) if end < 0 else end
        strokes.append(f"{move}h{end - start}")
        start = modules.find(1, end)
    return "".join(strokes)
