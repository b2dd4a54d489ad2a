"""The site says who publishes it."""

from collections.abc import Iterator

from generator.checks.saying import Rule
from generator.collection import Collection
from generator.problems import Location, Problem

RULE = Rule("publisher-named")

_FILE = "catalog/publisher.yml"


def check(collection: Collection) -> Iterator[Problem]:
    """Look for the record of the publisher; without records at all there is nothing to publish."""
    if collection.publisher is None and collection.entries:
        yield Problem(
            Location(_FILE),
            RULE.name,
            f"Chưa có tệp {_FILE}: người đọc không biết ai công bố trang này.",
            "Thêm tệp ấy; các trường của nó có ở trang /dong-gop/, mục «Đơn vị công bố».",
        )
