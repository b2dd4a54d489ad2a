"""Changes as readers of feeds and of the page of changes get them; many of one kind are one."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import groupby

from msgspec import Struct

from generator.model.kind_names import PUBLISHED_KINDS
from generator.model.urls import CHANGES, version_url
from generator.past import How, Named, Step, Unknown

MANY = 12
"""From how many new or gone records of one kind, by one publication, they are told as one."""
_NAMES = 20
"""How many of these are named."""

_BEFORE: Mapping[How, str] = {
    "new": "Mới",
    "changed": "Thay đổi",
    "gone": "Bỏ",
    "found": "Đã có",
    "unread": "Không đọc lại được",
}
WHY_UNKNOWN: Mapping[Unknown, str] = {
    "": "",
    "no_git": "Máy dựng trang không có Git nên không biết lịch sử.",
    "no_repository": "Trang được dựng ngoài kho Git nên không biết lịch sử.",
    "no_publication": "Kho Git chưa có bản nào của các hồ sơ.",
}
_TITLES = {kind.name: kind.title for kind in PUBLISHED_KINDS}


class Told(Struct, frozen=True):
    """One change, or many of one kind: what it is called, where it is shown, and its sentences."""

    id: str
    """Lasting, and of this change alone."""
    moment: datetime
    commit: str
    kind: str
    title: str
    page: str
    about: str
    """The page of the record, where ``page`` is another."""
    lines: tuple[str, ...]
    """Empty where the title says all."""
    sources: tuple[Named, ...] = ()


def told_changes(steps: Iterable[Step]) -> Iterator[Told]:
    """Take changes, the newest first, give them as readers get them."""
    for _, group in groupby(steps, _together):
        same = tuple(group)
        if len(same) < MANY or same[0].change.how not in ("new", "gone"):
            yield from map(_one, same)
        else:
            yield _many(same)


def _together(step: Step) -> tuple[str, str, str]:
    return step.commit, step.change.kind, step.change.how


def _one(step: Step) -> Told:
    change = step.change
    shown = version_url(change.key, change.version.content) if change.version else ""
    return Told(
        id=f"{step.commit}:{change.kind}:{change.key}",
        moment=step.moment,
        commit=step.commit,
        kind=change.kind,
        title=f"{_BEFORE[change.how]}: {change.name}",
        page=(step.page and shown) or step.page or CHANGES,
        about=step.page if shown else "",
        lines=change.sentences,
        sources=change.sources,
    )


def _many(steps: tuple[Step, ...]) -> Told:
    first, change = steps[0], steps[0].change
    names = tuple(step.change.name for step in steps)
    more = len(names) - _NAMES
    rest = (f"… và {more} mục nữa",) if more > 0 else ()
    kind = _TITLES[change.kind].lower()
    return Told(
        id=f"{first.commit}:{change.how}:{change.kind}",
        moment=first.moment,
        commit=first.commit,
        kind=change.kind,
        title=f"{_BEFORE[change.how]}: {len(names)} {kind}",
        page=CHANGES,
        about="",
        lines=(*names[:_NAMES], *rest),
    )
