"""A drawn QR code is the code of its address."""

import re

import segno

from generator.pages.qr import Qr, qr

ADDRESS = (
    "https://niemyet.example.gov.vn/thu-tuc/1.001193/"
    "?ban=ej6cnyns-rmekk0kqyg9wrk9e.7k2m&noi=xa-can-giuoc"
)
QUIET = 4
"""The width of the light border that ISO/IEC 18004 asks for."""


def drawn(code: Qr) -> list[list[int]]:
    """Take a code, give its modules as its path draws them, row by row: 1 is dark."""
    rows = [[0] * code.side for _ in range(code.side)]
    for left, top, strokes in re.findall(r"M(\d+) (\d+)\.5(h[^M]+)", code.path):
        at = int(left)
        for width, gap in re.findall(r"h(\d+)(?:m(\d+) 0)?", strokes):
            for column in range(at, at + int(width)):
                rows[int(top)][column] += 1
            at += int(width) + int(gap or 0)
    return rows


def test_the_path_draws_the_code_of_the_address() -> None:
    """Every module is where the standard puts it for this address, each drawn once."""
    expected = segno.make_qr(ADDRESS, error="m", mask=2, boost_error=False)
    assert drawn(qr(ADDRESS)) == [list(row) for row in expected.matrix_iter(border=QUIET)]


def test_a_code_is_small_enough_to_scan() -> None:
    """The longest address of a sheet makes modules of half a millimetre at 31 mm."""
    assert 31 / qr(ADDRESS).side > 0.5


def test_another_address_is_another_code() -> None:
    """A changed fingerprint changes the code."""
    assert qr(ADDRESS).path != qr(ADDRESS.replace("ej6c", "ej6d")).path
