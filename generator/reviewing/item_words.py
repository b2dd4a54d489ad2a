"""Sentences for the items that citizens ask about: fees, limits, papers, ways, laws, figures."""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.base import Missing, Record
from generator.model.fields import title_of
from generator.model.procedure import ChannelUse, Document, Fee, LegalBasis, TimeLimit
from generator.pages import labels
from generator.pages.formats import day, lower_first, upper_first
from generator.pages.views.answers import fee_words, time_words
from generator.pages.views.validity import valid_words
from generator.problems import Path
from generator.reviewing.figures import figure_of
from generator.reviewing.naming import applies_to, item_name, procedure_words
from generator.reviewing.values import quoted


class Said(Struct, frozen=True):
    """A sentence about an item that changed, and the fields that it covers."""

    sentence: str
    fields: frozenset[str]


def added_words(item: Record, entry: Entry[Any], path: Path, collection: Collection) -> str:
    """Take an item that is new in a list, give the sentence."""
    if isinstance(item, Missing):
        return f"Ghi rõ là chưa có dữ liệu: {_gap(item, entry)} ({labels.MISSING[item.reason]})."
    said = _NOTED.get(type(item).__name__)
    if said:
        return f"Thêm {said(item)}."
    figure = figure_of(entry, item, path, collection)
    if figure is not None and figure.words:
        return f"Thêm số liệu: {figure.name}: {figure.words}."
    return f"Thêm {item_name(item, collection)}."


def gone_words(item: Record, entry: Entry[Any], path: Path, collection: Collection) -> str:
    """Take an item that is no longer in a list, give the sentence."""
    if isinstance(item, Missing):
        return f"Không còn ghi là chưa có dữ liệu: {_gap(item, entry)}."
    said = _NOTED.get(type(item).__name__)
    if said:
        return f"Bỏ {said(item)}."
    figure = figure_of(entry, item, path, collection)
    if figure is not None and figure.words:
        return f"Bỏ số liệu: {figure.name} (trước là {figure.words})."
    return f"Bỏ {item_name(item, collection)}."


def changed_words(old: Record, new: Record, entry: Entry[Any]) -> Said | None:
    """Take a fee or limit before and after and its record, give the sentence of its amount.

    None where the amount stays.
    """
    if isinstance(old, Fee) and isinstance(new, Fee):
        return _fee(old, new, entry) if fee_words(old) != fee_words(new) else None
    if isinstance(old, TimeLimit) and isinstance(new, TimeLimit):
        return _limit(old, new) if time_words(old) != time_words(new) else None
    return None


def _gap(gap: Missing, entry: Entry[Any]) -> str:
    return lower_first(title_of(entry.record, gap.field)) or quoted(gap.field)


def _limit(old: TimeLimit, new: TimeLimit) -> Said:
    words = f"từ {time_words(old)} thành {time_words(new)}"
    return Said(f"Thời hạn giải quyết{applies_to(new)} {words}.", frozenset({"amount", "unit"}))


def _fee(old: Fee, new: Fee, entry: Entry[Any]) -> Said:
    whose = f" {procedure_words(entry.record.name)}" if entry.kind == "procedure" else ""
    fresh = new.valid_from if new.valid_from != old.valid_from else None
    since = f", từ ngày {day(fresh)}" if fresh else ""
    words = f"từ {_small(fee_words(old))} thành {_small(fee_words(new))}{since}"
    covered = {"kind", "amount", "per", *(("valid_from",) if fresh else ())}
    name = labels.FEE_NAME[new.name]
    return Said(f"{name}{whose}{applies_to(new)} {words}.", frozenset(covered))


def _fee_noted(fee: Fee) -> str:
    valid = valid_words(fee.valid_from, fee.valid_to)
    since = f", {valid}" if valid else ""
    return f"{labels.FEE_NAME[fee.name].lower()}{applies_to(fee)}: {_small(fee_words(fee))}{since}"


def _limit_noted(limit: TimeLimit) -> str:
    return f"thời hạn giải quyết{applies_to(limit)}: {time_words(limit)}"


def _paper_noted(paper: Document) -> str:
    counts = ((paper.originals, "bản chính"), (paper.copies, "bản sao"))
    copies = "".join(f", {count} {word}" for count, word in counts if count)
    case = f" (trường hợp: {paper.case})" if paper.case else ""
    return f"giấy tờ trong hồ sơ: {quoted(paper.name)}{copies}{case}"


def _channel_noted(use: ChannelUse) -> str:
    level = f" ({labels.ONLINE_LEVEL[use.online.level].lower()})" if use.online else ""
    return f"cách nộp: {labels.CHANNEL[use.channel].lower()}{level}"


def _basis_noted(basis: LegalBasis) -> str:
    clause = f", {basis.clause}" if basis.clause else ""
    return f"căn cứ pháp lý: {basis.document}{clause}"


def _small(words: str) -> str:
    return words if words[:1].isdigit() else words.lower()


def sentence(words: str) -> str:
    """Take words, give them as a sentence."""
    return f"{upper_first(words).rstrip('.')}."


_NOTED: Mapping[str, Callable[[Any], str]] = {
    "Fee": _fee_noted,
    "TimeLimit": _limit_noted,
    "Document": _paper_noted,
    "ChannelUse": _channel_noted,
    "LegalBasis": _basis_noted,
}
