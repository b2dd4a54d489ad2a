"""What is not known is left out and said in ``missing``, not written as if it were a fact."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, get_args, get_origin

from generator.checks.saying import Rule, field_label
from generator.checks.walking import hints_of, records_in
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
_SIGNS = "?-–—.…_*/ "
_LONGEST = max(map(len, _WORDS)) + len(" .")
_AS_FOUND = (Missing, Correction, Conflict)
"""Records that quote what stood somewhere."""


def check(collection: Collection) -> Iterator[Problem]:
    """Look at every short text of every record."""
    for entry in collection.entries:
        for path, record in records_in(entry.record, Record):
            for name in _fields_of(type(record)):
                text = getattr(record, name)
                if isinstance(text, str) and len(text) <= _LONGEST and _says_nothing(text):
                    yield _problem(entry, (*path, name), record, text)


@cache
def _fields_of(model: type[Record]) -> tuple[str, ...]:
    """Give the fields in which words may stand that say nothing."""
    if issubclass(model, _AS_FOUND):
        return ()
    return tuple(name for name, hint in hints_of(model).items() if _may_say_nothing(hint))


def _may_say_nothing(hint: object) -> bool:
    """Whether a value of this kind may be such words: of listed words, only if one of them is."""
    if get_origin(hint) is Literal:
        return any(isinstance(word, str) and _says_nothing(word) for word in get_args(hint))
    return hint is str or any(map(_may_say_nothing, get_args(hint)))


def _says_nothing(text: str) -> bool:
    return not text.strip(_SIGNS) or text.casefold().strip(" .") in _WORDS


def _problem(entry: Entry[Record], path: Path, record: Record, text: str) -> Problem:
    return RULE.warning(
        entry,
        path,
        f"{field_label(record, str(path[-1]))} ghi «{text}», nghĩa là chưa biết.",
        f"Xoá dòng này và ghi «field: {path[0]}» vào «missing» kèm lý do: "
        "trang sẽ nói rõ là chưa có dữ liệu và vì sao.",
    )
