"""The address for reports holds in braces only what the pages can fill."""

from collections.abc import Iterator

from generator.checks.saying import Rule, listed
from generator.collection import Collection
from generator.model.report_address import PLACEHOLDERS, unknown_placeholders
from generator.problems import Problem

RULE = Rule("report-address")


def check(collection: Collection) -> Iterator[Problem]:
    """Look at the words in braces of the publisher's address for reports."""
    publisher = collection.publisher
    address = publisher.record.report_address if publisher else None
    if publisher is None or address is None:
        return
    known = listed(f"{{{name}}}" for name in PLACEHOLDERS)
    for word in unknown_placeholders(address):
        yield RULE.error(
            publisher,
            ("report_address",),
            f"Nơi báo sai sót có chỗ điền «{{{word}}}» mà trang không biết điền gì.",
            f"Chỉ dùng {known}, hoặc viết thẳng địa chỉ.",
        )
