"""No two records have their page at the same address.

Where the address is made of one id, ``unique_ids`` sees to it; here are the records whose address
is made of a field inside the file and of the file's name, and the pages beside those of editions.
"""

from collections.abc import Callable, Iterator
from typing import Any

from generator.checks.saying import Rule
from generator.collection import Collection, Entry
from generator.measures.series import unit_key
from generator.model import part_urls, urls
from generator.model.edition import Edition
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
    for edition in collection.editions.values():
        yield from _beside(edition, collection)


def _beside(edition: Entry[Edition], collection: Collection) -> Iterator[Problem]:
    """An edition stands among the units of its framework, and the criteria."""
    framework = edition.record.framework
    address = urls.edition_url(framework, edition.parts["period"])
    if address == part_urls.criteria_url(framework):
        yield _taken(edition, "trang bộ tiêu chí của bộ chỉ số", address)
    for other in collection.editions_by_framework.get(framework, ()):
        for named in (*other.record.scores, *other.record.ranks):
            if address == part_urls.trend_url(framework, unit_key(named)):
                yield _taken(edition, f"trang các năm của đơn vị «{named.called}»", address)
                return


def _taken(edition: Entry[Edition], page: str, address: str) -> Problem:
    return RULE.error(
        edition,
        (),
        f"Trang của kỳ này và {page} cùng có địa chỉ {address}.",
        "Đổi tên tệp của kỳ, ví dụ nam-2024.yml, hoặc mã của đơn vị.",
    )


def _shared(entry: Entry[Any], known: Entry[Any], address: str) -> Problem:
    return RULE.error(
        entry,
        (),
        f"Trang của «{entry.path}» và của «{known.path}» cùng có địa chỉ {address}; "
        "trang sau sẽ đè lên trang trước.",
        "Đổi mã hoặc tên tệp của một trong hai hồ sơ, hay gộp hai hồ sơ làm một.",
    )
