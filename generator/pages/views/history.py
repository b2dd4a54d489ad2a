"""The history of one procedure: each published change in words, and the versions to cite."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from generator.collection import Collection
from generator.measures.told_changes import WHY_UNKNOWN
from generator.model.urls import (
    feed_url,
    history_data_url,
    history_part_url,
    history_url,
    procedure_url,
)
from generator.pages.formats import day
from generator.pages.render import Link, Meta, Page
from generator.pages.views.common import Led, below_procedure, short_name
from generator.pages.views.packing import packed
from generator.past import How, Past, Step, Steps, hash_of

_LINE = 350
"""What the frame of a change weighs, beside its words."""
_MOST = 12_000
"""What a page may hold: the first also leads to all that stands on the others."""
_HOW: Mapping[How, str] = {
    "new": "Công bố lần đầu.",
    "changed": "Thay đổi.",
    "gone": "Không còn trong dữ liệu đã công bố.",
    "found": "Có từ trước; lịch sử cũ hơn không có ở máy đã dựng trang này.",
    "unread": "Bản này không đọc lại được bằng chương trình hiện nay.",
}
"""What is said of a change of which no field can be told."""


class PastChange(Struct, frozen=True):
    """One published change: its lasting anchor, day, sentences, sources and commit."""

    anchor: str
    day: str
    lines: tuple[str, ...]
    sources: tuple[Link, ...]
    version: str
    commit: str


class HistoryView(Struct, frozen=True):
    """What the template of a procedure's history places."""

    code: str
    procedure: Link
    current: str
    """The version that the procedure's page shows."""
    since: str
    """The day of its publication, in words."""
    edited: bool
    """Whether that version is not among those published."""
    unknown: str
    notes: tuple[str, ...]
    changes: tuple[PastChange, ...]
    older: tuple[Led, ...]
    """What stands on further pages."""
    data: Link
    feed: Link


class HistoryPartView(Struct, frozen=True):
    """A further page of a history that is long."""

    code: str
    procedure: Link
    changes: tuple[PastChange, ...]
    back: Link


class Known(Struct, frozen=True):
    """What is known of one procedure's past."""

    steps: Steps
    unknown: str
    since: str

    @property
    def given(self) -> str:
        """All of it in short."""
        return hash_of(self.steps, self.unknown, self.since)

    @classmethod
    def of(cls, code: str, past: Past) -> "Known":
        """Take a code and the past, give what concerns this procedure."""
        since = day(past.since) if past.since else ""
        return cls(past.of_record("procedure", code), WHY_UNKNOWN[past.unknown], since)


def history_pages(code: str, known: Known, collection: Collection) -> Iterator[Page]:
    """Take a code, what is known of its past and the collection, give its page, then the others.

    The newest changes stand on the first page. The others are counted from the oldest, so that a
    page once full stays as it is.
    """
    changes = _changes(known.steps)
    parts = [group[0].lines for group in packed([("", changes[::-1])], _weight, _MOST)]
    *full, newest = parts or [()]
    yield _page(code, known, newest[::-1], _led(code, full), collection)
    for number, part in enumerate(full, 1):
        yield _part(code, number, part[::-1], collection)


def _page(
    code: str,
    known: Known,
    changes: Sequence[PastChange],
    older: tuple[Led, ...],
    collection: Collection,
) -> Page:
    current = collection.fingerprints[code].whole
    newest = next((s.change.version.content for s in known.steps if s.change.version), "")
    since = _since(known.steps, current)
    view = HistoryView(
        code=code,
        procedure=_procedure(code, collection),
        current=current,
        since=since if newest == current else "",
        edited=newest != current and not known.unknown,
        unknown=known.unknown,
        notes=_notes(known),
        changes=tuple(changes),
        older=older,
        data=Link("Mọi phiên bản, nguyên văn (JSON)", history_data_url(code)),
        feed=Link("Nhận tin khi thủ tục này đổi (Atom)", feed_url(history_url(code))),
    )
    return Page(history_url(code), "pages/history.md.j2", view, _meta(view.procedure, code, ""))


def _part(code: str, number: int, changes: Sequence[PastChange], collection: Collection) -> Page:
    procedure = _procedure(code, collection)
    back = Link("Những thay đổi mới nhất", history_url(code))
    view = HistoryPartView(code, procedure, tuple(changes), back)
    meta = _meta(procedure, code, f", phần {number}")
    return Page(history_part_url(code, number), "pages/history_part.md.j2", view, meta)


def _procedure(code: str, collection: Collection) -> Link:
    return Link(short_name(collection.procedures[code].record.name), procedure_url(code))


def _meta(procedure: Link, code: str, part: str) -> Meta:
    words = f"Thủ tục {procedure.text} (mã {code}) đã đổi những gì, ngày nào, theo nguồn nào{part}."
    feed = Link("Thay đổi của thủ tục này", feed_url(history_url(code)))
    return Meta(
        *("history", words, below_procedure(code)),
        title=f"Lịch sử: {procedure.text}{part}",
        data=history_data_url(code),
        feed=feed,
    )


def _notes(known: Known) -> tuple[str, ...]:
    if not known.since:
        return ()
    return (f"Máy đã dựng trang này chỉ có lịch sử từ ngày {known.since}.",)


def _changes(steps: Steps) -> tuple[PastChange, ...]:
    """Every change, the newest first. The anchor of a version leads to where it last came in."""
    told: list[PastChange] = []
    anchors: set[str] = set()
    for step, before in zip(steps, (*steps[1:], None), strict=False):
        content = _content(step)
        came_in = before is None or _content(before) != content
        anchor = content if content and came_in and content not in anchors else ""
        anchors.add(anchor)
        told.append(_change(step, anchor or f"{content or 'ban'}-{step.commit[:10]}"))
    return tuple(told)


def _content(step: Step) -> str:
    return step.change.version.content if step.change.version else ""


def _change(step: Step, anchor: str) -> PastChange:
    change = step.change
    return PastChange(
        anchor=anchor,
        day=day(step.moment.date()),
        lines=change.sentences or (_HOW[change.how],),
        sources=tuple(Link(words, url) for words, url in change.sources),
        version=_content(step),
        commit=step.commit[:10],
    )


def _since(steps: Steps, current: str) -> str:
    """The day on which a version came in that is still the newest."""
    since = ""
    for step in steps:
        if _content(step) != current:
            break
        since = day(step.moment.date())
    return since


def _weight(change: PastChange) -> int:
    words = (*change.lines, *(f"{link.text}{link.url}" for link in change.sources))
    return _LINE + sum(len(text.encode()) + len("<li></li>") for text in words)


def _led(code: str, parts: Sequence[Sequence[PastChange]]) -> tuple[Led, ...]:
    """The ways to what stands on further pages, the newest first."""
    return tuple(
        Led(
            change.anchor, Link(_title(change), f"{history_part_url(code, number)}#{change.anchor}")
        )
        for number, part in reversed(tuple(enumerate(parts, 1)))
        for change in reversed(part)
    )


def _title(change: PastChange) -> str:
    return f"{change.day} ({change.version})" if change.version else change.day
