"""Whether a life event fits on one side of A4."""

from collections.abc import Iterable
from math import ceil

from generator.pages.views.event_papers import EventPapers, PapersOfCase, SharedPaper

_SIDE = 110
"""Lines of the two columns of papers that are left, from one printed side without stations."""
_STATION = 5
"""Lines of those that each station on the way takes."""
_LETTERS = 52
"""Letters in a line of a column."""


def fits_one_side(stations: int, parts: Iterable[EventPapers]) -> bool:
    """Take the number of stations and the papers, tell whether all fit on one printed side.

    An estimate on the safe side; tests print every life event.
    """
    return sum(map(_part, parts)) <= _SIDE - _STATION * stations


def _part(part: EventPapers) -> int:
    shared = sum(map(_shared, part.shared))
    headings = 3 * len(part.stations)
    return shared + headings + sum(_case(case) for s in part.stations for case in s.cases)


def _shared(paper: SharedPaper) -> int:
    return _lines(paper.name) + _lines(f"{paper.uses} {paper.copies}")


def _case(case: PapersOfCase) -> int:
    named = _lines(case.title) if case.title else 0
    lettered = 1 if case.letters else 0
    return named + lettered + sum(_lines(paper.name + paper.words) + 1 for paper in case.papers)


def _lines(words: str) -> int:
    return ceil(len(words) / _LETTERS)
