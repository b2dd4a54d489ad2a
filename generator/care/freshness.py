"""When each record was last held against its sources, and when it is to be looked at again."""

from datetime import date
from typing import Any

from msgspec import Struct

from generator.care.living import living_records
from generator.collection import Collection, Entry

_FEBRUARY_29 = (2, 29)


class LastLook(Struct, frozen=True):
    """A record, and the newest day for which somebody or some source spoke for it.

    The day may be a month or a year, as the source states it; it is empty where none is known.
    """

    entry: Entry[Any]
    day: str
    by_person: bool
    """Whether somebody compared the record that day; else it is the day of the source's data."""

    @property
    def again_by(self) -> date:
        """The last day on which the look is still good: counted from the first day it may mean.

        Without a day that is the first day of all.
        """
        if not self.day:
            return date.min
        return _year_later(date.fromisoformat((self.day + "-01-01")[:10]))

    def overdue(self, today: date) -> bool:
        """Take today, tell whether the record has to be looked at."""
        return self.again_by < today


def last_looks(collection: Collection) -> tuple[LastLook, ...]:
    """Take the collection, give the last look at each living record, oldest first."""
    looks = (_last_look(entry) for entry in living_records(collection))
    return tuple(sorted(looks, key=lambda look: (look.day, look.entry.path)))


def _last_look(entry: Entry[Any]) -> LastLook:
    checked: date | None = getattr(entry.record, "checked_on", None)
    if checked is not None:
        return LastLook(entry, checked.isoformat(), by_person=True)
    newest = max((ref.as_of or "" for ref in entry.record.sources), default="")
    return LastLook(entry, newest, by_person=False)


def _year_later(day: date) -> date:
    moved = (day.month, day.day) == _FEBRUARY_29
    return day.replace(year=day.year + 1, day=28 if moved else day.day)
