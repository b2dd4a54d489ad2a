"""A published figure may change only together with a new correction that tells it."""

from collections.abc import Iterable, Iterator
from typing import Any

from generator.collection import Collection, Entry
from generator.model.correction import Correction
from generator.model.folding import fold
from generator.problems import Location, Problem
from generator.reviewing.change import RecordChange
from generator.reviewing.comparing import Both
from generator.reviewing.figures import Figure, figures_of, numbers
from generator.reviewing.flags import second_reader
from generator.reviewing.wanted import NO_LONGER, WHOLE_RECORD, record_gone, without_correction


def new_corrections(old: Collection, new: Collection) -> tuple[Correction, ...]:
    """Take the records before and after, give the corrections that came in between."""
    known = {entry.key for entry in old.corrections}
    return tuple(entry.record for entry in new.corrections if entry.key not in known)


def figure_flags(both: Both, corrections: Iterable[Correction]) -> Iterator[Problem]:
    """Take a record before and after, and new corrections; give each figure that nobody told.

    A figure that was unknown until now is no correction; it only needs a second reader.
    """
    own = [c for c in corrections if c.record in {both.old_entry.path, both.new_entry.path}]
    before = figures_of(both.old_entry, both.old)
    after = figures_of(both.new_entry, both.new)
    for key, was in before.items():
        now = after.get(key)
        if now is None or _moved(was, now):
            yield from _told(both.new_entry, was, now, own)
    for key, now in after.items():
        if key not in before:
            yield second_reader(both.new_entry.place(*now.path), f"Số liệu mới: {now.name}.")


def gone_figures(
    change: RecordChange, entry: Entry[Any], old: Collection, corrections: Iterable[Correction]
) -> Iterator[Problem]:
    """Take a record that is gone, give the problem that its figures went without a word."""
    count = len(figures_of(entry, old))
    told = any(c.record == entry.path and c.field == WHOLE_RECORD for c in corrections)
    if count and not told:
        yield record_gone(entry.path, change.name, count)


def _moved(was: Figure, now: Figure) -> bool:
    pairs = zip(was.values, now.values, strict=True)
    return any(before is not None and before != after for before, after in pairs)


def _told(
    entry: Entry[Any], was: Figure, now: Figure | None, corrections: list[Correction]
) -> Iterator[Problem]:
    old, new = numbers(was.values), (numbers(now.values) if now else "") or NO_LONGER
    place = entry.place(*now.path) if now else Location(entry.path)
    about = [c for c in corrections if fold(was.name) in fold(c.field)]
    if any(_has(c.old, was) and (now is None or _has(c.new, now)) for c in about):
        yield second_reader(place, f"Số đã công bố thay đổi, có đính chính: {was.name}.")
        return
    wrong = " Đính chính có nhưng ghi số khác." if about else ""
    yield without_correction(place, was.name, old, new, wrong)


def _has(text: str, figure: Figure) -> bool:
    """Whether a correction states every number of a figure."""
    return all(numbers((value,)) in text for value in figure.values if value is not None)
