"""The records before and after, compared as a whole."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from generator.collection import ENTRY_KINDS, Collection, Entry
from generator.model.correction import Correction
from generator.problems import Problem, sort_problems
from generator.reviewing.change import RecordChange, RecordKind, Review, Touched
from generator.reviewing.comparing import Both, record_changes
from generator.reviewing.corrected import figure_flags, gone_figures, new_corrections
from generator.reviewing.flags import flags_of, gone_flag
from generator.reviewing.naming import record_name, record_url
from generator.reviewing.touched import touched

Key = tuple[str, str]
_UNSOUND = (
    "Chưa nêu hết được vì hồ sơ cũ hoặc mới còn lỗi: sửa theo lời báo của make check rồi xem lại."
)


def reviewed(
    old: Collection,
    new: Collection,
    *,
    sound: bool = True,
    unread: frozenset[str] = frozenset(),
) -> Review:
    """Take the records before and after, give what changes, what it touches, and what to look at.

    Pages are made only where both are ``sound``; else the review says that it cannot tell them.
    Files that are there but could not be read (``unread``) are neither new nor gone.
    """
    before, after = _by_key(old), _by_key(new)
    corrections = new_corrections(old, new)
    records: list[RecordChange] = []
    flags: list[Problem] = []
    for key in differing(before, after):
        was, now = before.get(key), after.get(key)
        if {entry.path for entry in (was, now) if entry} & unread:
            continue
        if was is not None and now is not None:
            change, found = _changed(Both(was, now, old, new), corrections)
        elif now is not None:
            change, found = alone(now, "new", new), ()
        else:
            change = alone(before[key], "gone", old)
            found = (*gone_figures(change, before[key], old, corrections), *gone_flag(change))
        records.append(change)
        flags += found
    reached = touched(old, new) if sound and records else Touched(unknown="" if sound else _UNSOUND)
    return Review(tuple(records), reached, sort_problems(flags))


def _by_key(collection: Collection) -> Mapping[Key, Entry[Any]]:
    held: dict[Key, Entry[Any]] = {}
    for entry in collection.entries:
        held.setdefault((entry.kind, entry.key), entry)
    return held


def differing(before: Mapping[Key, Entry[Any]], after: Mapping[Key, Entry[Any]]) -> Iterator[Key]:
    """Take entries before and after, give what differs: kinds as in the repository, keys in order.

    A key is the kind of an entry and its own key.
    """
    order = {kind: place for place, kind in enumerate(ENTRY_KINDS)}
    for key in sorted({**before, **after}, key=lambda key: (order[key[0]], key[1])):
        if key not in before or key not in after or before[key].record != after[key].record:
            yield key


def _changed(
    both: Both, corrections: Sequence[Correction]
) -> tuple[RecordChange, tuple[Problem, ...]]:
    changes = record_changes(both)
    change = replace(alone(both.new_entry, "changed", both.new), changes=changes)
    return change, (*flags_of(both, changes), *figure_flags(both, corrections))


def alone(entry: Entry[Any], how: RecordKind, collection: Collection) -> RecordChange:
    """Take an entry, what became of it and the records around, give that without its fields."""
    name, url = record_name(entry, collection), record_url(entry)
    return RecordChange(how, entry.kind, entry.key, entry.path, name, url)
