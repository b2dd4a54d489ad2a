"""Life events: the list of them, and the way through one."""

from collections.abc import Iterator

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.catalog import LifeEvent, LifeEventStep
from generator.model.urls import EVENTS, event_url, procedure_url
from generator.pages.formats import lower_first
from generator.pages.render import Link, Meta, Page
from generator.pages.views.answers import answers, short_facts
from generator.pages.views.event_choice import Choice, choice_pages, choices, too_much
from generator.pages.views.event_fees import event_fees
from generator.pages.views.event_papers import EventPapers, Stop, event_papers
from generator.pages.views.event_sheet import fits_one_side


class EventLine(Struct, frozen=True):
    """A life event in a list: its link, question, and number of stations."""

    link: Link
    question: str
    stations: int


class EventsView(Struct, frozen=True):
    """All life events."""

    events: tuple[EventLine, ...]


class Station(Struct, frozen=True):
    """One station: what to do, by which procedure, when, where, and its facts.

    The title is empty where it would only repeat the procedure's name.
    """

    title: str
    link: Link
    code: str
    when_words: str
    facts: str


class EventView(Struct, frozen=True):
    """The way through one life event."""

    name: str
    question: str
    counts: str
    stations: tuple[Station, ...]
    needed: EventPapers
    optional: EventPapers
    choices: tuple[Choice, ...]
    """Optional stations whose papers stand on pages of their own, for there are too many."""
    fees: str
    prints_opened: bool
    """Whether only what the reader opened is printed: all of it would not fit on one side."""


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
    view = event_view(entry.record, collection)
    meta = Meta(
        "event",
        f"{view.question} {len(view.stations)} thủ tục theo thứ tự.",
        (Link("Việc trong đời", EVENTS),),
        entry.path,
        title=f"Việc trong đời: {view.name}",
    )
    return Page(event_url(entry.key), "pages/event.md.j2", view, meta)


def event_view(record: LifeEvent, collection: Collection) -> EventView:
    """Take a life event and the collection, give what its page shows."""
    stops = _stops(record, collection)
    choice = all(stop.optional for stop in stops)
    stations = tuple(
        _station(step.when or "", stop, choice=choice)
        for step, stop in zip(record.steps, stops, strict=True)
    )
    needed, optional = event_papers(stops)
    apart: tuple[Choice, ...] = ()
    if too_much((needed, optional)):
        apart = choices(record.id, [stop for stop in stops if stop.optional], optional)
        optional = EventPapers((), ())
    return EventView(
        name=record.name,
        question=record.question,
        counts=_counts(stops),
        stations=stations,
        needed=needed,
        optional=optional,
        choices=apart,
        fees=event_fees([(stop.number, stop.procedure) for stop in stops if not stop.optional]),
        prints_opened=not fits_one_side(len(stations), (needed, optional)),
    )


def event_choice_pages(entry: Entry[LifeEvent], collection: Collection) -> Iterator[Page]:
    """Take a life event, give the pages of its optional stations' papers; often there is none."""
    stops = _stops(entry.record, collection)
    needed, optional = event_papers(stops)
    if too_much((needed, optional)):
        later = [stop for stop in stops if stop.optional]
        yield from choice_pages(entry, later, (*needed.shared, *optional.shared), optional)


def _stops(record: LifeEvent, collection: Collection) -> list[Stop]:
    return [_stop(number, step, collection) for number, step in enumerate(record.steps, 1)]


def _stop(number: int, step: LifeEventStep, collection: Collection) -> Stop:
    record = collection.procedures[step.procedure].record
    title = step.title or record.plain_name or record.name
    return Stop(number, title, step.optional, record)


def _station(when: str, stop: Stop, *, choice: bool) -> Station:
    record = stop.procedure
    facts = (answers(record)[0].words, short_facts(record))
    return Station(
        title=stop.title if stop.title != record.name else "",
        link=Link(record.name, procedure_url(record.code)),
        code=record.code,
        when_words=_when(when) if stop.optional and not choice else when,
        facts=" · ".join(part for part in facts if part),
    )


def _when(when: str) -> str:
    """Take when an optional station is needed, give it so that nobody takes it for a duty."""
    if when.startswith("Khi "):
        return f"chỉ {lower_first(when)}"
    return f"chỉ khi cần · {when}" if when else "chỉ khi cần"


def _counts(stops: list[Stop]) -> str:
    """Take the stations, give how many there are, of which kind."""
    optional = sum(stop.optional for stop in stops)
    if not optional:
        return f"{len(stops)} việc cần làm, theo thứ tự."
    if optional == len(stops):
        return f"{optional} việc: chọn việc hợp với bạn."
    return f"{len(stops) - optional} việc cần làm, {optional} việc chỉ khi cần."
