"""The figures and faults of the pages that were looked at, as text."""

from collections.abc import Iterator, Sequence

from tests.pages.seen import Seen
from tests.pages.visit import MOST_BYTES, MOST_REQUESTS, ORDINARY

_HEADS = ("page", "HTML", "visit gz", "requests", "words ms", "axe", "keys", "layout", "address")
_LEFT = {0, 8}
SHOWN = 40
"""Of the faults over all pages, which are mostly one fault many times."""


def table(seen: Sequence[Seen]) -> str:
    """Take the pages that were looked at, give a line of figures for each."""
    rows = [_HEADS, *map(_row, seen)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    lines = [_line(row, widths) for row in rows]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def _row(one: Seen) -> tuple[str, ...]:
    return (
        one.page.name,
        f"{one.visit.html:,}",
        f"{one.visit.compressed:,}",
        str(len(one.visit.asked)),
        f"{one.words:,.0f}" if one.words else "never",
        str(len(one.axe)),
        str(len(one.keys)),
        str(len(one.layout)),
        one.page.address,
    )


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (
        cell.ljust(width) if column in _LEFT else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join(cells).rstrip()


def verdict(seen: Sequence[Seen], everywhere: Sequence[str]) -> Iterator[str]:
    """Take what was seen and the faults over all pages, say each, and whether all is well."""
    for one in seen:
        yield from (f"{one.page.address}: {fault}" for fault in one.faults)
    yield from everywhere[:SHOWN]
    if len(everywhere) > SHOWN:
        yield f"… and {len(everywhere) - SHOWN} more over all pages"
    count = sum(len(one.faults) for one in seen) + len(everywhere)
    procedures = [one.visit for one in seen if one.page.kind == "procedure"]
    if procedures:
        yield (
            f"procedure pages: at most {max(v.compressed for v in procedures):,} bytes compressed "
            f"({MOST_BYTES:,}) and {max(len(v.asked) for v in procedures)} requests "
            f"({MOST_REQUESTS})"
        )
    heavy = sorted({one.page.address for one in seen if one.visit.html > ORDINARY})
    yield f"HTML over {ORDINARY:,} bytes, allowed: {', '.join(heavy) or 'none'}"
    yield f"FAIL: {count} faults" if count else "PASS: no fault"
