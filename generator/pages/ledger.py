"""Addresses are for ever: what was once published must still answer."""

from collections.abc import Iterable, Iterator

from generator.problems import Location, Problem

LEDGER = "docs/addresses.txt"
"""Every address ever published, one a line, in order."""


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
    return "".join(f"{address}\n" for address in sorted({*ledger.split(), *living}))
