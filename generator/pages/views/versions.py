"""The versions of a framework side by side: decision, years, what each compares with."""

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from generator.collection import Collection
from generator.downloads import Column, table_of
from generator.model.base import SourceRef
from generator.model.framework import Framework, Version
from generator.pages.formats import day, listed
from generator.pages.sources import SourceLine
from generator.pages.tables import Cell, Head, Row, Table, table_on
from generator.pages.views.cites import Cite, cites, foot_sources
from generator.pages.views.edition_facts import version_anchor, version_name

UNSEEN = "chưa thấy trong nguồn"
UNCLEAR = "chưa rõ"


class VersionNote(Struct, frozen=True):
    """One version: where links to it lead, its name, what is to be said of it, and its sources."""

    anchor: str
    name: str
    notes: tuple[str, ...]
    cites: tuple[Cite, ...]


def version_notes(record: Framework, collection: Collection) -> tuple[VersionNote, ...]:
    """Take a framework and the collection, give its versions with remarks, newest first."""
    return tuple(
        VersionNote(
            anchor=version_anchor(version),
            name=version_name(version),
            notes=tuple(_notes(version)),
            cites=cites(_refs(version), collection),
        )
        for version in newest_first(record)
    )


def version_sources(record: Framework, collection: Collection) -> tuple[SourceLine, ...]:
    """Take a framework and the collection, give the sources of its versions, newest first."""
    refs = (ref for version in newest_first(record) for ref in _refs(version))
    return foot_sources(refs, collection)


def newest_first(record: Framework) -> tuple[Version, ...]:
    """Take a framework, give its versions; its file has the oldest first."""
    return tuple(reversed(record.versions))


def version_key(version: Version) -> str:
    """Take a version, give the name of its column for machines."""
    return version.id.replace("-", "_")


def version_table(page: str, record: Framework) -> Table:
    """Take a page's address and a framework, give its versions side by side, newest first."""
    versions = newest_first(record)
    names = {version.id: version_name(version) for version in versions}
    ways: tuple[tuple[str, Callable[[Version], str]], ...] = (
        ("Quyết định", _decision),
        ("Năm dùng", _years),
        ("Thay cho", lambda version: names.get(version.replaces or "", version.replaces or "")),
        ("So sánh được với", lambda version: _comparable(version, versions, names)),
    )
    lines = [(title, [way(version) for version in versions]) for title, way in ways]
    held = [(title, words) for title, words in lines if any(words)]
    columns = (
        Column("row", "Mục"),
        *(Column(version_key(v), version_name(v)) for v in versions),
    )
    values = [(title, *(said or None for said in words)) for title, words in held]
    data = table_of("phien-ban", f"Các phiên bản {record.short_name}", columns, values)
    heads = (Head("Mục"), *(Head(version_name(version)) for version in versions))
    return table_on(page, data, heads, [_row(title, words) for title, words in held])


def _row(title: str, words: Sequence[str]) -> Row:
    name = Cell(title, title, heading=True)
    return Row((name, *(Cell(said or None, said or UNCLEAR) for said in words)))


def _decision(version: Version) -> str:
    """Number and day; the number is left out where it is the version's name already."""
    if version.decision is None:
        return ""
    since = f"ngày {day(version.decided_on)}" if version.decided_on else "chưa rõ ngày ký"
    words = f"{version.decision}, {since}" if version.name else since
    return doubted(words, seen=version.decision_verified)


def _years(version: Version) -> str:
    first, last = version.first_year, version.last_year
    if first is None and last is None:
        return ""
    return doubted(_span(first, last), seen=version.years_verified)


def _span(first: int | None, last: int | None) -> str:
    if first is None:
        return f"đến {last}"
    if last is None:
        return f"từ {first}"
    return str(first) if first == last else f"{first}–{last}"


def doubted(words: str, *, seen: bool) -> str:
    """Take words and whether a source was seen for them, give them, with the doubt beside."""
    return words if seen or not words else f"{words} ({UNSEEN})"


def _comparable(version: Version, versions: Iterable[Version], names: dict[str, str]) -> str:
    """Both ways: it is enough that one of two versions names the other."""
    others = [
        other.id
        for other in versions
        if other.id in version.comparable_with or version.id in other.comparable_with
    ]
    return listed(names[other] for other in others) or "không phiên bản nào"


def _notes(version: Version) -> Iterable[str]:
    yield from (version.note,) if version.note else ()
    yield from (tree.note for tree in version.trees if tree.note)


def _refs(version: Version) -> tuple[SourceRef, ...]:
    return (*version.sources, *(ref for tree in version.trees for ref in tree.sources))
