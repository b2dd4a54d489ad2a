"""A figure that was published becomes another only together with a correction that tells it.

What was published stands in a ledger, one figure a line: its file, its key, its name and its
numbers, as JSON. ``make addresses`` writes it; see ``docs/decisions/0025-a-ledger-of-figures.md``.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from generator.checks.walking import records_in
from generator.collection import Collection, Entry
from generator.model.base import Record
from generator.model.correction import Correction
from generator.model.folding import fold
from generator.pages.formats import listed, number
from generator.pages.ledger import FIGURES_LEDGER, Ledgers
from generator.problems import Location, Path, Problem
from generator.reviewing.wanted import NO_LONGER, WHOLE_RECORD, record_gone, without_correction

KINDS = ("edition", "result", "plan", "listing")
"""Kinds of records that hold figures."""

_FIGURES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Score": (("called", "node", "stage"), ("value",)),
    "Rank": (("called", "node", "scope"), ("value",)),
    "Mean": (("scope", "node"), ("value",)),
    "Observation": (("indicator", "scope", "method"), ("value", "numerator", "denominator")),
    "Target": (("text",), ("value",)),
    "Group": (("label",), ("count",)),
    "Spread": ((), ("highest", "lowest", "difference")),
    "Movement": (("since",), ("up", "down")),
    "Survey": (("method",), ("sent", "answers")),
    "Population": ((), ("count",)),
    "Statement": (("text",), ("count",)),
    "Announced": ((), ("count",)),
    "Declared": ((), ("procedures", "domains")),
}
"""What tells a figure from the others of its record, and its numbers."""

Numbers = tuple[str, ...]
"""Numbers as a correction states them; empty where one is not known."""


class Kept(Struct, frozen=True):
    """One figure: its key, which stays in whatever order a list is, its place and its numbers."""

    key: str
    path: Path
    numbers: Numbers


class _Published(Struct, frozen=True):
    """One line of the ledger."""

    file: str
    key: str
    name: str
    numbers: Numbers


def kept_figures(entry: Entry[Any]) -> dict[str, Kept]:
    """Take an entry, give its figures of which anything is known, by their keys."""
    held: dict[str, Kept] = {}
    if entry.kind not in KINDS:
        return held
    for path, item in records_in(entry.record, Record):
        marks, fields = _FIGURES.get(type(item).__name__, ((), ()))
        numbers = tuple(_number(item, field) for field in fields)
        if any(numbers):
            key = fold(" ".join((_where(entry, item, path), *(_mark(item, m) for m in marks))))
            while key in held:
                key += "+"
            held[key] = Kept(key, path, numbers)
    return held


def line_of(entry: Entry[Any], kept: Kept, name: str) -> str:
    """Take an entry, one of its figures and that one's name, give the line of the ledger."""
    return json.dumps([entry.path, kept.key, name, *kept.numbers], ensure_ascii=False)


def untold_figures(published: Ledgers, collection: Collection) -> Iterator[Problem]:
    """Take the ledgers and the records, give each figure that is another and was not told."""
    known = {line.partition(" ")[0] for line in published.corrections.splitlines()}
    fresh = [each.record for each in collection.corrections if each.key not in known]
    lines: dict[str, list[_Published]] = {}
    for place, line in enumerate(published.figures.splitlines(), 1):
        was = _read(line)
        if was is None:
            yield _damaged(place)
        else:
            lines.setdefault(was.file, []).append(was)
    entries = {entry.path: entry for kind in KINDS for entry in collection.of_kind(kind)}
    for file, figures in lines.items():
        told = [correction for correction in fresh if correction.record == file]
        if file in entries:
            yield from _untold_in(entries[file], figures, told, collection)
        elif not any(correction.field == WHOLE_RECORD for correction in told):
            yield record_gone(file, f"Hồ sơ {file}", len(figures))


def _untold_in(
    entry: Entry[Any],
    figures: Sequence[_Published],
    told: Sequence[Correction],
    collection: Collection,
) -> Iterator[Problem]:
    now = kept_figures(entry)
    named: Mapping[str, Kept] | None = None
    for was in figures:
        found = now.get(was.key)
        if found is None:
            named = _by_name(entry, now, collection) if named is None else named
            found = named.get(fold(was.name))
        same = found is not None and not _is_another(was.numbers, found.numbers)
        if not same and not any(_tells(correction, was, found) for correction in told):
            yield _untold(entry, was, found)


def _by_name(
    entry: Entry[Any], now: Mapping[str, Kept], collection: Collection
) -> Mapping[str, Kept]:
    """Whose key is another may still be known: a unit that has a record now has the same name."""
    # Imported here: it takes the words of pages, which few checks need.
    from generator.reviewing.entered_figures import names_in  # noqa: PLC0415

    names = names_in(entry, collection)
    return {fold(names[kept.path]): kept for kept in now.values() if kept.path in names}


def _is_another(was: Numbers, now: Numbers) -> bool:
    """Whether a number that was known is another; one that was not known may be told any time."""
    if len(was) != len(now):
        return True
    return any(one and _plain(one) != _plain(other) for one, other in zip(was, now, strict=True))


def _plain(written: str) -> str:
    """Give a number without the zeros at its end that make it no other."""
    return written.rstrip("0").rstrip(",") if "," in written else written


def _tells(correction: Correction, was: _Published, now: Kept | None) -> bool:
    """Whether a correction names the figure and states every number of it, old and new."""
    return (
        fold(was.name) in fold(correction.field)
        and all(each in correction.old for each in was.numbers)
        and (now is None or all(each in correction.new for each in now.numbers))
    )


def _untold(entry: Entry[Any], was: _Published, now: Kept | None) -> Problem:
    place = entry.place(*now.path) if now else Location(entry.path)
    old = listed(each for each in was.numbers if each)
    new = listed(each for each in now.numbers if each) if now else ""
    return without_correction(place, was.name, old, new or NO_LONGER)


def _read(line: str) -> _Published | None:
    try:
        file, key, name, *numbers = json.loads(line)
    except (ValueError, TypeError):
        return None
    whole = all(isinstance(each, str) for each in (file, key, name, *numbers))
    return _Published(file, key, name, tuple(numbers)) if whole else None


def _damaged(place: int) -> Problem:
    message = "Dòng này của sổ số liệu đã công bố không đọc được."
    hint = "Sổ do máy viết: lấy lại dòng ấy từ bản trước trong Git, đừng sửa tay."
    return Problem(Location(FIGURES_LEDGER, place), "figures-ledger", message, hint)


def _number(item: Record, field: str) -> str:
    value = getattr(item, field)
    if value is None and field == "value":
        return getattr(item, "as_printed", None) or ""
    return "" if value is None else number(value)


def _mark(item: Record, field: str) -> str:
    return getattr(item, field) or ""


def _where(entry: Entry[Any], item: Record, path: Path) -> str:
    """What a figure is, and in which list or set of its record, where several hold the same."""
    inside = str(path[0])
    if entry.kind == "listing":
        inside = str(entry.record.sets[path[1]].id)
    return f"{type(item).__name__} {inside}"
