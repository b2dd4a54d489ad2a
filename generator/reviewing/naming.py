"""What a record and the items inside it are called in a sentence, and where their page is."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.collection import Collection, Entry
from generator.model import urls
from generator.model.base import Record
from generator.model.edition import UnitNamed
from generator.model.kinds import KINDS
from generator.model.procedure import Fee, TimeLimit
from generator.model.unit import LocalChange
from generator.pages import labels
from generator.pages.formats import lower_first
from generator.pages.group_names import GROUP_NAME
from generator.pages.views.answers import channel_words, fee_words, time_words
from generator.pages.views.common import short_name
from generator.pages.views.edition_names import edition_name
from generator.pages.views.named import unit_name
from generator.reviewing.values import quoted, words_of

_ITEM_TITLES: Mapping[str, str] = {
    "domain": "Lĩnh vực",
    "decision": "Quyết định công bố",
    "legal_document": "Văn bản pháp lý",
    "life_event": "Sự kiện",
    "synonym": "Từ đồng nghĩa",
    "source": "Nguồn",
    "indicator": "Chỉ tiêu",
    "correction": "Đính chính",
    "conflict": "Nguồn mâu thuẫn",
}
_TITLES: Mapping[str, str] = {**{kind.name: kind.title for kind in KINDS}, **_ITEM_TITLES}

_URLS: Mapping[str, Callable[[str], str]] = {
    "procedure": urls.procedure_url,
    "unit": urls.unit_url,
    "domain": urls.domain_url,
    "life_event": urls.event_url,
    "framework": urls.framework_url,
    "indicator": urls.indicator_url,
    "correction": urls.correction_url,
    "conflict": urls.conflict_url,
}
_TWO_PARTS: Mapping[str, Callable[[str, str], str]] = {
    "edition": urls.edition_url,
    "result": urls.result_url,
    "plan": urls.plan_url,
}
_LABELS = (
    "label", "name", "title", "text", "scope", "since", "field", "document",
    "source", "indicator", "procedure", "channel", "level", "method", "unit", "words", "id",
)  # fmt: skip
"""The field that names an item: the first of these that it has."""


def record_name(entry: Entry[Any], collection: Collection) -> str:
    """Take an entry, give what people call it: ``Thủ tục «Đăng ký khai sinh» (1.001193)``."""
    make = _OWN_WORDS.get(entry.kind)
    words = make(entry, collection) if make else f" {_own_name(entry.record, entry.key)}"
    return f"{_TITLES[entry.kind]}{words}"


def record_url(entry: Entry[Any]) -> str:
    """Take an entry, give the address of the page that is its own; empty where none is."""
    if entry.kind in _TWO_PARTS:
        return _TWO_PARTS[entry.kind](*entry.key.split("/", 1))
    if entry.kind == "listing":
        return urls.listing_year_url(entry.record.unit, entry.record.year)
    if entry.kind == "local_difference":
        return urls.procedure_url(entry.record.procedure)
    return _URLS[entry.kind](entry.key) if entry.kind in _URLS else ""


def item_name(item: Record, collection: Collection) -> str:
    """Take an item of a list, give what it is and its own name: ``giấy tờ «Tờ khai»``."""
    if isinstance(item, Fee):
        return (
            f"{labels.FEE_NAME[item.name].lower()} {lower_first(fee_words(item))}{applies_to(item)}"
        )
    if isinstance(item, TimeLimit):
        return f"thời hạn {time_words(item)}{applies_to(item)}"
    if isinstance(item, LocalChange):
        return f"khác biệt về {labels.LOCAL_FIELD[item.field].lower()}"
    return _labelled(item, collection)


def _labelled(item: Record, collection: Collection) -> str:
    noun = lower_first(GROUP_NAME[type(item).__name__])
    if isinstance(item, UnitNamed):
        return f"{noun} của {named(item, collection)}"
    field = next((f for f in _LABELS if getattr(item, f, None)), None)
    if field is None:
        return noun
    return f"{noun} {words_of(type(item), field, getattr(item, field), collection)}"


def named(item: UnitNamed, collection: Collection) -> str:
    """Take a unit as an edition names it, give its name."""
    return unit_name(item.unit, collection) if item.unit else (item.unit_name or "")


def applies_to(item: Fee | TimeLimit) -> str:
    """Take a fee or a limit, give for which case and channels it is, in brackets, or nothing."""
    case = f"trường hợp: {item.case}" if item.case else ""
    channels = f"nộp {channel_words(item.channels)}" if item.channels else ""
    inside = "; ".join(part for part in (case, channels) if part)
    return f" ({inside})" if inside else ""


def procedure_words(name: str) -> str:
    """Take a procedure's name, give it for the middle of a sentence: ``đăng ký khai sinh``."""
    return lower_first(short_name(name))


def _own_name(record: Record, key: str) -> str:
    for field in ("number", "name", "title"):
        text = getattr(record, field, None)
        if text:
            return str(text) if field == "number" else quoted(str(text))
    return quoted(key)


def _procedure(entry: Entry[Any], _: Collection) -> str:
    return f" {quoted(entry.record.name)} ({entry.record.code})"


def _listing(entry: Entry[Any], collection: Collection) -> str:
    return f" năm {entry.record.year} của {unit_name(entry.record.unit, collection)}"


def _period(entry: Entry[Any], collection: Collection) -> str:
    whose = unit_name(entry.record.unit, collection)
    return f" {lower_first(entry.record.period.label)} của {whose}"


def _local(entry: Entry[Any], collection: Collection) -> str:
    record = entry.record
    what = words_of(type(record), "procedure", record.procedure, collection)
    return f" ở {unit_name(record.unit, collection)}: thủ tục {what}"


_OWN_WORDS: Mapping[str, Callable[[Entry[Any], Collection], str]] = {
    "procedure": _procedure,
    "edition": lambda entry, collection: f" {edition_name(entry, collection)}",
    "listing": _listing,
    "result": _period,
    "plan": _period,
    "local_difference": _local,
    "correction": lambda entry, _: f": {entry.record.field}",
    "conflict": lambda entry, _: f": {entry.record.subject}",
}
"""Kinds that are called otherwise than by a name of their own."""
