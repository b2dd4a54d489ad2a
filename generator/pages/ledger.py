"""Addresses are for ever: what was once published must still answer."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.problems import Location, Problem

LEDGER = "docs/addresses.txt"
"""Every address ever published, one a line, in order."""
CORRECTIONS_LEDGER = "docs/corrections.txt"
"""Every correction ever published, one a line, in order: its id and what it says, in short."""
FIGURES_LEDGER = "docs/figures.txt"
"""Every figure as it was last published (see ``reviewing/published_figures.py``)."""

_OF_HISTORY = re.compile("/lich-su/phan-[0-9]+/")
"""What older changes stand on: a site that is made without its history has no such page, and the
addresses by which versions are cited begin at the page above."""


class Ledgers(NamedTuple):
    """The text of what was published before; empty where nothing was."""

    corrections: str = ""
    figures: str = ""


NOTHING_PUBLISHED = Ledgers()


def address_of(path: str) -> str | None:
    """Take a path in the written folder, give the address it answers at, or None if no page."""
    if path == "index.md":
        return "/"
    return f"/{path.removesuffix('index.md')}" if path.endswith("/index.md") else None


def dead_addresses(ledger: str, living: Iterable[str]) -> Iterator[Problem]:
    """Take the ledger's text and the addresses of today, give a problem for each that would die."""
    alive = set(living)
    for number, address in enumerate(ledger.splitlines(), 1):
        if address and address not in alive:
            yield Problem(
                Location(LEDGER, number),
                "address-gone",
                f"Địa chỉ «{address}» đã từng công bố nhưng nay không còn trang nào.",
                "Giữ hồ sơ của trang ấy và ghi ngày kết thúc (valid_to) thay vì xoá hay đổi mã.",
            )


def extended(ledger: str, living: Iterable[str]) -> str:
    """Take the ledger's text and the addresses of today, give the ledger with the new ones."""
    named = {address for address in living if not _OF_HISTORY.search(address)}
    return "".join(f"{address}\n" for address in sorted({*ledger.split(), *named}))
