"""A value is a number that stands in the text as printed."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from generator.checks.printed import numbers_in
from generator.checks.saying import Rule, number
from generator.checks.walking import records_in
from generator.collection import Collection, Entry
from generator.model.base import Record
from generator.model.edition import Mean, PrintedChange, Rank, Score
from generator.model.plan import Target
from generator.model.scorecard import Observation
from generator.problems import Path, Problem

RULE = Rule("printed-matches-value")

PRINTED = (Score, Rank, Mean, PrintedChange, Observation, Target)
"""The records that hold a number and the text that it was read from."""


def check(collection: Collection) -> Iterator[Problem]:
    """Look for every value in the text beside it."""
    for kind in ("edition", "result", "plan"):
        for entry in collection.of_kind(kind):
            for path, figure in records_in(entry.record, Record):
                if isinstance(figure, PRINTED) and figure.as_printed is not None:
                    yield from _compare(entry, path, figure.value, figure.as_printed)


def _compare(
    entry: Entry[Any], path: Path, value: Decimal | int | None, printed: str
) -> Iterator[Problem]:
    """A text without any figure ("hạng nhất") proves nothing; "giảm 0,19" is a value of -0.19."""
    found = numbers_in(printed)
    if value is not None and found and not {Decimal(value), -Decimal(value)} & set(found):
        yield RULE.error(
            entry,
            (*path, "value"),
            f"Giá trị ghi {number(value)}, nhưng nguồn in «{printed}».",
            "Đối chiếu với nguồn rồi sửa «value» hoặc «as_printed» cho khớp.",
        )
