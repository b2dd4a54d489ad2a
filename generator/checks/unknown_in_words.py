"""What is not known is left out and said in ``missing``, not written as if it were a fact."""

from collections.abc import Iterator

from generator.checks.saying import Rule, field_label
from generator.checks.walking import records_in
from generator.collection import Collection, Entry
from generator.model.base import Missing, Record
from generator.model.correction import Conflict, Correction
from generator.problems import Path, Problem

RULE = Rule("unknown-in-words")

_WORDS = frozenset(
    [
        "n/a",
        "na",
        "tbd",
        "xxx",
        "đang cập nhật",
        "chưa cập nhật",
        "chưa có",
        "chưa rõ",
        "chưa biết",
        "không rõ",
        "chưa có thông tin",
        "không có thông tin",
        "chưa có dữ liệu",
        "không có dữ liệu",
    ]
)
_SIGNS = frozenset("?-–—.…_*/ ")
_LONGEST = max(map(len, _WORDS)) + len(" .")
_AS_FOUND = (Missing, Correction, Conflict)
"""Records that quote what stood somewhere."""


def check(collection: Collection) -> Iterator[Problem]:
    """Look at every short text of every record."""
    for entry in collection.entries:
        for path, record in records_in(entry.record, Record):
            if not isinstance(record, _AS_FOUND):
                for name, text in _texts(record):
                    yield _problem(entry, (*path, name), record, text)


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, str) and len(value) <= _LONGEST and _says_nothing(value):
            yield name, value


def _says_nothing(text: str) -> bool:
    return text.casefold().strip(" .") in _WORDS or set(text) <= _SIGNS


def _problem(entry: Entry[Record], path: Path, record: Record, text: str) -> Problem:
    return RULE.warning(
        entry,
        path,
        f"{field_label(record, str(path[-1]))} ghi «{text}», nghĩa là chưa biết.",
        f"Xoá dòng này và ghi «field: {path[0]}» vào «missing» kèm lý do: "
        "trang sẽ nói rõ là chưa có dữ liệu và vì sao.",
    )
