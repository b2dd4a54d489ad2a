"""What became of one record, in the words of a review: nothing is compared in a second way."""

from collections.abc import Iterator
from typing import Any

from generator.collection import Collection, Entry
from generator.history.feeds import feeds_of
from generator.history.tree import Place
from generator.model.fingerprint import fingerprint
from generator.model.kinds import KINDS
from generator.model.procedure import Procedure
from generator.model.record_pages import page_of_file
from generator.model.urls import procedure_url, unit_url
from generator.pages.sources import SourceLine, source_lines
from generator.past import Changed, How, Named, Version
from generator.reviewing.change import Change, RecordChange, RecordKind
from generator.reviewing.comparing import Both, record_changes
from generator.reviewing.review import alone

UNREAD = "Bản này không đọc lại được bằng chương trình hiện nay."
READ_AGAIN = "Bản trước không đọc lại được nên không nêu được từng chỗ đổi."
_NOT_PUBLISHED = "notes"
"""Notes among ourselves: no page and no data file shows them."""
_TITLES = {kind.name: kind.title for kind in KINDS}


def told(was: Entry[Any], now: Entry[Any], old: Collection, new: Collection) -> Iterator[Changed]:
    """Take a record before and after, each with the records around it, give what is another.

    Nothing where only notes among ourselves differ.
    """
    changes = [c for c in record_changes(Both(was, now, old, new)) if _is_published(c)]
    if not changes:
        return
    yield _changed(
        alone(now, "changed", new),
        now,
        new,
        sentences=tuple(change.sentence for change in changes),
        fields=tuple(dict.fromkeys(str(change.path[0]) for change in changes)),
        pages=tuple(dict.fromkeys((*feeds_of(was), *feeds_of(now)))),
        was=_whole(was),
    )


def found(now: Entry[Any], new: Collection, how: How) -> Changed:
    """Take a record that was not known before, the records around it and how it came, tell it."""
    return _changed(alone(now, "new", new), now, new, how=how, pages=feeds_of(now))


def gone(was: Entry[Any], old: Collection) -> Changed:
    """Take a record that is no more and the records around it, tell that."""
    change = _plain(alone(was, "gone", old))
    return Changed(*change, pages=feeds_of(was), was=_whole(was))


def unread(place: Place, path: str, was: Entry[Any] | None) -> Changed:
    """Take whose file it is, its path and what it said before, tell that it cannot be read."""
    kind, key = place
    return Changed(
        *("unread", kind, key, path, _name(place), _page(place, path), (UNREAD,)),
        pages=feeds_of(was) if was else (),
        was=_whole(was) if was else "",
    )


def read_again(place: Place, path: str, now: Entry[Any] | None, new: Collection) -> Changed:
    """Take a file that could not be read before, its record if it is one, and those around."""
    if now is not None:
        change = alone(now, "changed", new)
        return _changed(change, now, new, sentences=(READ_AGAIN,), pages=feeds_of(now))
    kind, key = place
    return Changed("changed", kind, key, path, _name(place), _page(place, path), (READ_AGAIN,))


def gone_unread(place: Place, path: str) -> Changed:
    """Take a file that could not be read and is no more, tell that."""
    kind, key = place
    return Changed("gone", kind, key, path, _name(place), "")


def _is_published(change: Change) -> bool:
    return _NOT_PUBLISHED not in change.path


def _changed(  # noqa: PLR0913 (what a change is made of)
    change: RecordChange,
    entry: Entry[Any],
    around: Collection,
    *,
    how: How | None = None,
    sentences: tuple[str, ...] = (),
    fields: tuple[str, ...] = (),
    pages: tuple[str, ...] = (),
    was: str = "",
) -> Changed:
    plain = _plain(change, how)
    sources, version = _sources(entry, around), _version(entry)
    return Changed(*plain, sentences, fields, sources, pages, version, was)


def _plain(
    change: RecordChange, how: How | None = None
) -> tuple[How | RecordKind, str, str, str, str, str]:
    return how or change.how, change.kind, change.key, change.file, change.name, change.url


def _sources(entry: Entry[Any], around: Collection) -> tuple[Named, ...]:
    return tuple(map(_named, source_lines(getattr(entry.record, "sources", ()), around)))


def _named(line: SourceLine) -> Named:
    return f"{line.title} ({line.details})" if line.details else line.title, line.url or ""


def _version(entry: Entry[Any]) -> Version | None:
    record = entry.record
    if not isinstance(record, Procedure):
        return None
    return Version(fingerprint(record).whole, record.valid_from, record.valid_to)


def _whole(entry: Entry[Any]) -> str:
    if entry.kind != "procedure":
        return ""
    said: str = entry.record.model_dump_json(exclude_unset=True)
    return said


def _name(place: Place) -> str:
    kind, key = place
    return _TITLES[kind] if key == kind else f"{_TITLES[kind]} {key}"


def _page(place: Place, path: str) -> str:
    kind, key = place
    own = {"procedure": procedure_url, "unit": unit_url}.get(kind)
    return own(key) if own else page_of_file(path)
