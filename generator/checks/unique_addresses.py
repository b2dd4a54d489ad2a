"""No two records have their page at the same address.

Where the address is made of one id, ``unique_ids`` sees to it; here are the records whose address
is made of a field inside the file and of the file's name.
"""

from collections.abc import Callable, Iterator
from typing import Any

from generator.checks.saying import Rule
from generator.collection import Collection, Entry
from generator.model import urls
from generator.problems import Problem

RULE = Rule("unique-addresses")

_ADDRESS_OF: dict[str, Callable[[Entry[Any]], str]] = {
    "edition": lambda entry: urls.edition_url(entry.record.framework, entry.parts["period"]),
    "result": lambda entry: urls.result_url(entry.record.unit, entry.parts["period"]),
    "plan": lambda entry: urls.plan_url(entry.record.unit, entry.parts["period"]),
}


def check(collection: Collection) -> Iterator[Problem]:
    """Give every record its address, and find those that were given one already."""
    first: dict[str, Entry[Any]] = {}
    for kind, address_of in _ADDRESS_OF.items():
        for entry in collection.of_kind(kind):
            address = address_of(entry)
            known = first.setdefault(address, entry)
            if known is not entry:
                yield _shared(entry, known, address)


def _shared(entry: Entry[Any], known: Entry[Any], address: str) -> Problem:
    return RULE.error(
        entry,
        (),
        f"Trang của «{entry.path}» và của «{known.path}» cùng có địa chỉ {address}; "
        "trang sau sẽ đè lên trang trước.",
        "Đổi mã hoặc tên tệp của một trong hai hồ sơ, hay gộp hai hồ sơ làm một.",
    )
