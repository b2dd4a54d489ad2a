"""What has been published of the records until now, in words that were found for each change.

A publication is one step of the branch that the site is made of (see docs/history.md).
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Literal

from msgspec import Struct

How = Literal["new", "changed", "gone", "found", "unread"]
"""``found``: there already when the known history begins; ``unread``: not by today's models."""

Unknown = Literal["", "no_git", "no_repository", "no_publication"]
"""Why nothing is known of the past."""

Named = tuple[str, str]
"""Words, and the address that they lead to; empty where there is none."""


class Version(Struct, frozen=True):
    """What a procedure stated from a publication on: fingerprint, and the days it tells itself."""

    content: str
    valid_from: date | None = None
    valid_to: date | None = None


class Changed(Struct, frozen=True):
    """One record in one publication: what became of it, field by field, and by which source."""

    how: How
    kind: str
    key: str
    file: str
    name: str
    url: str
    sentences: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    """The fields at the top of the record in which something is another."""
    sources: tuple[Named, ...] = ()
    pages: tuple[str, ...] = ()
    """Addresses of the pages whose feeds tell it."""
    version: Version | None = None
    was: str = ""
    """The whole record before, as JSON; of procedures alone."""


class Publication(Struct, frozen=True):
    """One step of the published branch: its commit, when it was made, and what it changed."""

    commit: str
    moment: datetime
    """In Vietnam's time."""
    message: str
    changes: tuple[Changed, ...]

    @property
    def day(self) -> date:
        """The day in Vietnam."""
        return self.moment.date()


class Step(Struct, frozen=True):
    """One change, the publication that brought it, and where its record can be seen now."""

    commit: str
    moment: datetime
    change: Changed
    page: str
    """Empty where the record has no page, or is no more."""


Steps = tuple[Step, ...]


class Past(Struct, frozen=True, dict=True):
    """All publications, the newest first; look-ups are made once, when first asked for."""

    publications: tuple[Publication, ...] = ()
    unknown: Unknown = "no_repository"
    since: date | None = None
    """From which day on it is known, where the older part is not on this machine."""
    unpublished: frozenset[str] = frozenset()
    """Record files in which something stands that has not been published."""

    @cached_property
    def _by_record(self) -> Mapping[tuple[str, str], Steps]:
        return _grouped((step.change.kind, step.change.key, step) for step in self.steps)

    @cached_property
    def _by_page(self) -> Mapping[tuple[str, str], Steps]:
        told = (step for step in self.steps if step.change.how != "found")
        return _grouped(("page", page, step) for step in told for page in step.change.pages)

    @cached_property
    def steps(self) -> Steps:
        """Every change, the newest first."""
        return tuple(self._steps())

    def _steps(self) -> Iterator[Step]:
        gone: dict[tuple[str, str], bool] = {}
        for each in self.publications:
            for change in each.changes:
                ended = gone.setdefault((change.kind, change.key), change.how == "gone")
                page = "" if ended else change.url
                yield Step(each.commit, each.moment, change, page)

    def of_record(self, kind: str, key: str) -> Steps:
        """Take a kind and a key, give what became of that record, the newest first."""
        return self._by_record.get((kind, key), ())

    def of_page(self, url: str) -> Steps:
        """Take the address of a page that has a feed, give what it tells, the newest first."""
        return self._by_page.get(("page", url), ())

    @cached_property
    def told(self) -> Steps:
        """Every change since the history is known, the newest first."""
        return tuple(step for step in self.steps if step.change.how != "found")

    @cached_property
    def by_day(self) -> Mapping[date, tuple[Publication, ...]]:
        """The publications by day, the newest first."""
        days: dict[date, list[Publication]] = defaultdict(list)
        for publication in self.publications:
            days[publication.day].append(publication)
        return {day: tuple(each) for day, each in days.items()}

    @property
    def published(self) -> datetime | None:
        """When the records as they are were published; None where nobody knows."""
        if self.unpublished or not self.publications:
            return None
        return self.publications[0].moment

    @cached_property
    def modified(self) -> Mapping[str, date]:
        """The day of the last published change of each record file of which it is known."""
        days: dict[str, date] = {}
        for step in reversed(self.steps):
            if step.change.how == "found":
                continue
            days[step.change.file] = step.moment.date()
        return {file: day for file, day in days.items() if file not in self.unpublished}


NO_PAST = Past()
"""What is known where nobody asked."""


def hash_of(steps: Iterable[Step], *others: object) -> str:
    """Take changes and other short things, give a hash that is another where one of them is.

    A commit says all of a change (but for where it can be seen now), and is asked for it once.
    """
    told = hashlib.sha256(repr(others).encode())
    for step in steps:
        change = step.change
        line = f"{step.commit} {change.how} {change.kind} {change.key} {step.page}\n"
        told.update(line.encode("utf-8", "surrogatepass"))
    return told.hexdigest()


def _grouped(
    told: Iterable[tuple[str, str, Step]],
) -> Mapping[tuple[str, str], Steps]:
    groups: dict[tuple[str, str], list[Step]] = defaultdict(list)
    for kind, key, step in told:
        groups[kind, key].append(step)
    return {name: tuple(steps) for name, steps in groups.items()}
