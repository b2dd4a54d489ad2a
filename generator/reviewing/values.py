"""A single value of a record in Vietnamese words."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin

from generator.collection import Collection, Entry
from generator.model.base import Record
from generator.pages import labels
from generator.pages.formats import day, listed, money, number, partial_day
from generator.pages.views.named import unit_name

MOST_LETTERS = 240
"""How much of a text is repeated in a sentence."""

_TABLES: tuple[Mapping[str, str], ...] = tuple(
    table for table in vars(labels).values() if isinstance(table, Mapping)
)
_MORE: tuple[Mapping[str, str], ...] = (
    {"original": "nguồn gốc", "secondary": "dẫn lại"},
    {"fixed": "mức cố định", "free": "miễn", "rule": "theo quy định"},
    {"level-1-4": "bốn mức độ", "full-partial": "toàn trình và một phần"},
    {
        "law": "luật",
        "ordinance": "pháp lệnh",
        "resolution": "nghị quyết",
        "decree": "nghị định",
        "circular": "thông tư",
        "joint_circular": "thông tư liên tịch",
        "decision": "quyết định",
        "other": "loại khác",
    },
    {
        "at_least": "ít nhất",
        "at_most": "nhiều nhất",
        "equal": "bằng",
        "in_group": "thuộc nhóm",
        "done": "hoàn thành",
    },
    {
        "mon": "thứ hai",
        "tue": "thứ ba",
        "wed": "thứ tư",
        "thu": "thứ năm",
        "fri": "thứ sáu",
        "sat": "thứ bảy",
        "sun": "chủ nhật",
    },
)
"""Words of lists that pages show in another way, or not at all."""
_PLAIN = frozenset({"year", "first_year", "last_year"})
"""Whole numbers that are written without a point between thousands."""
_PARTIAL = re.compile(r"[0-9]{4}(-[0-9]{2}){1,2}")
_NUMBERS = frozenset({"document", "legal_document", "decision", "number"})
"""Numbers of documents, which are written without quotes."""
_PROCEDURES = frozenset({"procedure", "procedures", "replaced_by"})
_HELD: Mapping[str, str] = {
    "domain": "domains",
    "source": "sources",
    "indicator": "indicators",
    "framework": "frameworks",
    **dict.fromkeys(_PROCEDURES, "procedures"),
}
"""In which look-up of the collection the code of a field is found."""
_YES: Mapping[bool, str] = {True: "có", False: "không"}


def words_of(owner: type[Record], field: str, value: object, collection: Collection) -> str:
    """Take a field of a model and its value, give the value in words."""
    if isinstance(value, tuple):
        return listed(words_of(owner, field, item, collection) for item in value) or "không có"
    if isinstance(value, bool):
        return _YES[value]
    if isinstance(value, date):
        return day(value)
    if isinstance(value, int | Decimal):
        return _number(owner, field, value)
    return _text(owner, field, str(value), collection)


def quoted(text: str) -> str:
    """Take a text, give it between quotes, a long one shortened."""
    short = text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1].rstrip()}…"
    return f"«{' '.join(short.split())}»"


def _number(owner: type[Record], field: str, value: int | Decimal) -> str:
    if field == "amount" and owner.__name__ == "Fee":
        return money(int(value))
    return str(value) if field in _PLAIN else number(value)


def _text(owner: type[Record], field: str, text: str, collection: Collection) -> str:
    word = _label(owner, field, text) or _name(field, text, collection)
    if word:
        return word
    if _PARTIAL.fullmatch(text):
        return partial_day(text)
    return text if field == "clause" else quoted(text)


def _label(owner: type[Record], field: str, text: str) -> str:
    """The Vietnamese word of a list of words that records may use."""
    choices = _choices(owner.model_fields[field].annotation)
    tables = [table for table in (*_TABLES, *_MORE) if choices and choices <= set(table)]
    return min(tables, key=len)[text].lower() if tables else ""


def _choices(annotation: object) -> set[str]:
    if get_origin(annotation) is Literal:
        return set(get_args(annotation))
    return {choice for inner in get_args(annotation) for choice in _choices(inner)}


def _name(field: str, text: str, collection: Collection) -> str:
    """What a code stands for; nothing where the field holds no code that we know."""
    if field in _NUMBERS:
        return text
    if field in {"unit", "parent"}:
        return unit_name(text, collection)
    held: Mapping[str, Entry[Any]] = getattr(collection, _HELD.get(field, ""), {})
    if text not in held:
        return ""
    record = held[text].record
    if field in _PROCEDURES:
        return f"{quoted(record.name)} ({text})"
    short: str = getattr(record, "short_name", None) or record.name
    return short
