"""Addresses to report a mistake to: what they may hold in braces, filled for one page."""

import re
from collections.abc import Mapping
from urllib.parse import quote

PLACEHOLDERS: Mapping[str, str] = {
    "record": "mã thủ tục",
    "version": "phiên bản nội dung",
    "name": "tên thủ tục",
    "page": "địa chỉ trang",
}
"""What an address may hold in braces, and what it becomes."""

_BRACES = re.compile(r"\{([^{}]*)\}")


def unknown_placeholders(address: str) -> tuple[str, ...]:
    """Take an address, give the words in braces that nothing is known to fill."""
    return tuple(word for word in _BRACES.findall(address) if word not in PLACEHOLDERS)


def filled(address: str, values: Mapping[str, str]) -> str:
    """Take an address and values, give it with each placeholder percent-encoded or left empty."""
    return _BRACES.sub(lambda found: quote(values.get(found[1], ""), safe=""), address)
