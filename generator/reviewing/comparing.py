"""One record before and after, field by field, as sentences."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.base import Record
from generator.model.fields import title_of
from generator.pages.formats import day, lower_first
from generator.pages.group_names import GROUP_NAME
from generator.problems import Path
from generator.reviewing.change import Change
from generator.reviewing.figures import figure_of
from generator.reviewing.item_words import added_words, changed_words, gone_words, sentence
from generator.reviewing.matching import Pair, paired
from generator.reviewing.naming import item_name
from generator.reviewing.values import quoted, words_of

_DAYS = {
    "valid_from": ("ngày bắt đầu áp dụng", "áp dụng từ ngày"),
    "valid_to": ("ngày cuối áp dụng", "chỉ áp dụng đến hết ngày"),
}


_UNKNOWN = "chưa có dữ liệu"
_OF = " của "
_MANY = 8
"""How many words of a list are written out."""


class Both(Struct, frozen=True):
    """One record before and after, each with the records around it."""

    old_entry: Entry[Any]
    new_entry: Entry[Any]
    old: Collection
    new: Collection


class Where(Struct, frozen=True):
    """Where in the record two values stand, whose they are, and what has been said of them."""

    path: Path = ()
    of: str = ""
    """The end of the title of a field: `` của giấy tờ «Tờ khai»``."""
    said: AbstractSet[str] = frozenset()


def record_changes(both: Both) -> tuple[Change, ...]:
    """Take a record before and after, give every difference as a sentence."""
    return tuple(_fields(both.old_entry.record, both.new_entry.record, both, Where()))


def _fields(old: Record, new: Record, both: Both, where: Where) -> Iterator[Change]:
    for name in type(new).model_fields:
        before, after = getattr(old, name), getattr(new, name)
        if before == after or name in where.said:
            continue
        inner = Where((*where.path, name), where.of)
        if _records(before) or _records(after):
            yield from _list(before, after, both, inner)
        elif isinstance(before, Record) and isinstance(after, Record):
            yield from _inner(before, after, both, inner)
        else:
            words = _value(type(new), (before, after), both, inner)
            yield Change(inner.path, sentence(words))


def _records(value: object) -> bool:
    return isinstance(value, tuple) and any(isinstance(item, Record) for item in value)


def _value(owner: type[Record], values: tuple[Any, Any], both: Both, where: Where) -> str:
    before, after = values
    name = str(where.path[-1])
    title = f"{lower_first(owner.model_fields[name].title or name)}{where.of}"
    if isinstance(before, Record) or isinstance(after, Record):
        return f"thêm {title}" if after is not None else f"bỏ {title}"
    if name == "name" and where.of and before and after:
        return f"đổi tên {where.of.removeprefix(_OF)} (trước là {quoted(before)})"
    if name in _DAYS:
        return _day_words(name, before, after, where.of)
    if isinstance(before, tuple):
        return _many(owner, name, values, both, title)
    was = words_of(owner, name, before, both.old) if before is not None else ""
    now = words_of(owner, name, after, both.new) if after is not None else ""
    if not was:
        return f"thêm {title}: {now}"
    return f"{title} từ {was} thành {now}" if now else f"bỏ {title} (trước là {was})"


def _day_words(name: str, before: date | None, after: date | None, of: str) -> str:
    title, begun = _DAYS[name]
    was, now = day(before) if before else "", day(after) if after else ""
    if not now:
        return f"bỏ {title}{of} (trước là {was})"
    if was:
        return f"{title}{of} từ {was} thành {now}"
    return f"{of.removeprefix(_OF)} {begun} {now}".strip()


def _many(owner: type[Record], name: str, values: tuple[Any, Any], both: Both, title: str) -> str:
    """A list of words: what came in, what went out, or that its order is another."""
    before, after = values
    come = [words_of(owner, name, item, both.new) for item in after if item not in before]
    gone = [words_of(owner, name, item, both.old) for item in before if item not in after]
    if not come and not gone:
        return f"{title}: đổi thứ tự"
    parts = (f"thêm {_some(come)}" if come else "", f"bỏ {_some(gone)}" if gone else "")
    return f"{title}: {', '.join(part for part in parts if part)}"


def _some(words: list[str]) -> str:
    more = len(words) - _MANY
    return "; ".join(words[:_MANY]) + (f"; … và {more} mục nữa" if more > 0 else "")


def _inner(old: Record, new: Record, both: Both, where: Where) -> Iterator[Change]:
    """A group inside the record; at the top its own title tells its fields apart."""
    title = lower_first(title_of(both.new_entry.record, str(where.path[-1])))
    within = f"{where.of} ({title})" if len(where.path) == 1 else where.of
    figure = _figure_change(old, new, both, (where.path, where.path))
    yield from figure
    yield from _fields(old, new, both, Where(where.path, within, _NUMBERS if figure else _NONE))


def _list(
    old: tuple[Record, ...], new: tuple[Record, ...], both: Both, where: Where
) -> Iterator[Change]:
    pairs = paired(old, new)
    if not pairs:
        noun = lower_first(GROUP_NAME[type(new[0]).__name__])
        yield Change(where.path, f"Đổi thứ tự trong danh sách {noun}{where.of}.", fact=False)
    for pair in pairs:
        yield from _item(pair, both, where)


def _item(pair: Pair, both: Both, where: Where) -> Iterator[Change]:
    old, new = pair.old, pair.new
    was, now = (*where.path, pair.old_index), (*where.path, pair.new_index)
    if new is None and old is not None:
        words = gone_words(old, both.old_entry, was, both.old)
        yield Change(was, _within(words, where.of))
    elif old is None and new is not None:
        words = added_words(new, both.new_entry, now, both.new)
        yield Change(now, _within(words, where.of))
    elif old is not None and new is not None:
        yield from _both_ends(old, new, both, (was, Where(now, where.of)))


def _both_ends(
    old: Record, new: Record, both: Both, places: tuple[Path, Where]
) -> Iterator[Change]:
    was, where = places
    said = changed_words(old, new, both.new_entry)
    if said:
        yield Change(where.path, _within(said.sentence, where.of))
    figure = _figure_change(old, new, both, (was, where.path))
    yield from figure
    covered = (said.fields if said else _NONE) | (_NUMBERS if figure else _NONE)
    inside = f" của {item_name(new, both.new)}{where.of}"
    yield from _fields(old, new, both, Where(where.path, inside, covered))


_NONE: frozenset[str] = frozenset()
_NUMBERS = frozenset(
    (
        *("value", "as_printed", "count", "numerator", "denominator", "highest", "lowest"),
        *("difference", "up", "down", "sent", "answers", "procedures", "domains"),
    )
)
"""What the sentence of a figure covers."""


def _figure_change(old: Record, new: Record, both: Both, paths: tuple[Path, Path]) -> list[Change]:
    before = figure_of(both.old_entry, old, paths[0], both.old)
    after = figure_of(both.new_entry, new, paths[1], both.new)
    if before is None or after is None or before.words == after.words:
        return []
    was, now = before.words or _UNKNOWN, after.words or _UNKNOWN
    return [Change(paths[1], f"{after.name}: {was} → {now}.")]


def _within(words: str, of: str) -> str:
    return f"{words.rstrip('.')}{of}." if of else words
