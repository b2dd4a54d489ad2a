"""The papers of one station of a life event, on a page of their own where all would be too much."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from generator.collection import Entry
from generator.model.catalog import LifeEvent
from generator.model.part_urls import event_papers_url
from generator.model.urls import EVENTS, event_url
from generator.pages.render import Link, Meta, Page
from generator.pages.views.event_papers import EventPapers, SharedPaper, StationPapers, Stop

MOST_PAPERS = 14_000
"""How many bytes of papers may stand on the page of a life event."""
_MARKUP = 90
"""About how many bytes of HTML stand around the words of a paper."""


class Choice(Struct, frozen=True):
    """A station whose papers stand on a page of their own, and how many it asks for."""

    link: Link
    count: int


class ChoiceView(Struct, frozen=True):
    """The papers of one station of a life event."""

    title: str
    event: Link
    shared: tuple[SharedPaper, ...]
    station: StationPapers


def too_much(parts: Sequence[EventPapers]) -> bool:
    """Take the papers of a life event, tell whether they are too much for one page."""
    cases = (case for part in parts for station in part.stations for case in station.cases)
    words = (f"{paper.name}{paper.words}" for case in cases for paper in case.papers)
    return sum(_MARKUP + len(said.encode()) for said in words) > MOST_PAPERS


def choices(event: str, stops: Sequence[Stop], optional: EventPapers) -> tuple[Choice, ...]:
    """Take a life event, its optional stations and their papers, give the ways to these."""
    return tuple(
        Choice(Link(station.heading, event_papers_url(event, stop.procedure.code)), station.count)
        for stop, station in zip(stops, optional.stations, strict=True)
    )


def choice_pages(
    entry: Entry[LifeEvent],
    stops: Sequence[Stop],
    shared: Sequence[SharedPaper],
    optional: EventPapers,
) -> Iterator[Page]:
    """Take a life event, its optional stations, all shared papers and theirs, give the pages."""
    name, url = entry.record.name, event_url(entry.key)
    for stop, station in zip(stops, optional.stations, strict=True):
        used = {letter for case in station.cases for letter in _letters(case.letters)}
        view = ChoiceView(
            title=f"Giấy tờ: {station.heading}",
            event=Link(name, url),
            shared=tuple(paper for paper in shared if paper.letter in used),
            station=station,
        )
        crumbs = (Link("Việc trong đời", EVENTS), Link(name, url))
        said = f"{name}: {station.count} giấy tờ của việc {station.heading}."
        meta = Meta("event", said, crumbs, entry.path, title=f"{name}: {station.heading}")
        yield Page(
            event_papers_url(entry.key, stop.procedure.code), "pages/event_choice.md.j2", view, meta
        )


def _letters(words: str) -> list[str]:
    """Take «A, B và C», give the letters."""
    return re.findall(r"\b[A-Z]{1,2}\b", words)
