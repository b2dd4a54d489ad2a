"""Life events: the list of them, and the stations of one."""

from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.catalog import LifeEvent, LifeEventStep
from generator.model.folding import fold
from generator.model.urls import EVENTS, event_url, procedure_url
from generator.pages.render import Link, Meta, Page
from generator.pages.views.answers import short_facts


@dataclass(frozen=True)
class EventLine:
    """A life event in a list: its link, question, and number of stations."""

    link: Link
    question: str
    stations: int


@dataclass(frozen=True)
class EventsView:
    """All life events."""

    events: tuple[EventLine, ...]


@dataclass(frozen=True)
class Station:
    """One station: what to do, by which procedure, when, and its facts.

    The title is empty where it would only repeat the procedure's name.
    """

    title: str
    link: Link
    code: str
    when_words: str
    facts: str


@dataclass(frozen=True)
class SharedPaper:
    """A paper that more than one station asks for, and how many do."""

    name: str
    stations: int


@dataclass(frozen=True)
class EventView:
    """The way through one life event."""

    name: str
    question: str
    stations: tuple[Station, ...]
    shared: tuple[SharedPaper, ...]


def event_line(entry: Entry[LifeEvent]) -> EventLine:
    """Take a life event, give its line in a list."""
    return EventLine(
        Link(entry.record.name, event_url(entry.key)),
        entry.record.question,
        len(entry.record.steps),
    )


def events_page(collection: Collection) -> Page:
    """Take the collection, give the list of life events in the order they are written."""
    view = EventsView(tuple(event_line(entry) for entry in collection.life_events.values()))
    meta = Meta(
        "list", f"{len(view.events)} việc trong đời, mỗi việc là một chuỗi thủ tục theo thứ tự."
    )
    return Page(EVENTS, "pages/events.md.j2", view, meta)


def event_page(entry: Entry[LifeEvent], collection: Collection) -> Page:
    """Take a life event and the collection, give the page with its stations."""
    record = entry.record
    view = EventView(
        name=record.name,
        question=record.question,
        stations=tuple(_station(step, collection) for step in record.steps),
        shared=_shared(record, collection),
    )
    meta = Meta(
        "event",
        f"{view.question} {len(view.stations)} thủ tục theo thứ tự.",
        (Link("Việc trong đời", EVENTS),),
        entry.path,
        title=f"Việc trong đời: {view.name}",
    )
    return Page(event_url(entry.key), "pages/event.md.j2", view, meta)


def _station(step: LifeEventStep, collection: Collection) -> Station:
    record = collection.procedures[step.procedure].record
    title = step.title or record.plain_name or ""
    return Station(
        title=title if title != record.name else "",
        link=Link(record.name, procedure_url(record.code)),
        code=record.code,
        when_words=" · ".join(part for part in (_optional(step), step.when or "") if part),
        facts=short_facts(record),
    )


def _optional(step: LifeEventStep) -> str:
    return "chỉ khi cần" if step.optional else ""


def _shared(event: LifeEvent, collection: Collection) -> tuple[SharedPaper, ...]:
    names: dict[str, str] = {}
    stations: dict[str, set[str]] = {}
    for step in event.steps:
        for document in collection.procedures[step.procedure].record.documents:
            key = fold(document.name)
            names.setdefault(key, document.name)
            stations.setdefault(key, set()).add(step.procedure)
    return tuple(
        SharedPaper(names[k], len(codes)) for k, codes in stations.items() if len(codes) > 1
    )
