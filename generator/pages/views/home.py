"""The front page: search first, everyday needs, a place to choose, then everything else."""

from collections.abc import Iterable
from itertools import islice

from msgspec import Struct

from generator.collection import Collection
from generator.model.urls import (
    CHANGES,
    CORRECTIONS,
    DATA,
    DOMAINS,
    EVENTS,
    FRAMEWORKS,
    HOME,
    INDICATORS,
    PLACE,
    PROCEDURES,
    RESULTS,
    UNITS,
    event_url,
    feed_url,
    unit_url,
)
from generator.pages.formats import day
from generator.pages.render import Link, Meta, Page
from generator.pages.views.lists import Counted
from generator.pages.views.unit_results import ResultLink, latest_scorecards

_EVENTS = 12
"""How many life events the front page names; the others are one step away."""

_PLACES = 12
"""How many places the front page names: a nation has thousands."""


class Need(Struct, frozen=True):
    """An everyday need as a plain link."""

    link: Link
    words: str


class HomeView(Struct, frozen=True):
    """What the front page places."""

    site_title: str
    about: str
    procedures: int
    domains: int
    needs: tuple[Need, ...]
    places: tuple[Link, ...]
    former: tuple[Link, ...]
    events: tuple[Counted, ...]
    scorecards: tuple[ResultLink, ...]
    all_procedures: Link
    all_domains: Link
    all_events: Link
    choose_place: Link
    all_units: Link
    all_results: Link
    all_frameworks: Link
    all_indicators: Link
    corrections: Link
    data: Link


def home_page(collection: Collection) -> Page:
    """Take the collection, give the front page."""
    publisher = collection.publisher
    view = HomeView(
        site_title=publisher.record.site_title if publisher else "Niêm yết thủ tục hành chính",
        about=publisher.record.about if publisher else "",
        procedures=len(collection.procedures),
        domains=len(collection.domains),
        needs=_needs(collection),
        places=_places(collection),
        former=_former(collection),
        events=_events(collection),
        scorecards=latest_scorecards(collection, 6),
        all_procedures=Link("Tất cả thủ tục theo chữ cái", PROCEDURES),
        all_domains=Link("Thủ tục theo lĩnh vực", DOMAINS),
        all_events=Link("Xem mọi việc trong đời", EVENTS),
        choose_place=Link("Chọn trong danh sách", PLACE),
        all_units=Link("Tất cả đơn vị", UNITS),
        all_results=Link("Tất cả kết quả và kế hoạch", RESULTS),
        all_frameworks=Link("Chỉ số, xếp hạng", FRAMEWORKS),
        all_indicators=Link("Chỉ tiêu thống kê", INDICATORS),
        corrections=Link("Đính chính", CORRECTIONS),
        data=Link("Dữ liệu mở", DATA),
    )
    description = publisher.record.description if publisher else view.site_title
    meta = Meta("home", description, feed=Link("Mọi thay đổi", feed_url(CHANGES)))
    return Page(HOME, "pages/home.md.j2", view, meta)


def _needs(collection: Collection) -> tuple[Need, ...]:
    everyday = [e for e in collection.life_events.values() if e.record.everyday]
    return tuple(
        Need(Link(e.record.name, event_url(e.key)), e.record.question) for e in everyday[:6]
    )


def _places(collection: Collection) -> tuple[Link, ...]:
    return _few(
        Link(entry.record.name, unit_url(entry.key))
        for entry in collection.units.values()
        if entry.record.valid_to is None and entry.key in collection.listings_by_unit
    )


def _few(links: Iterable[Link]) -> tuple[Link, ...]:
    """Take links, give them all, or none where a part of them would be a choice of ours."""
    found = tuple(links)
    return found if len(found) <= _PLACES else ()


def _events(collection: Collection) -> tuple[Counted, ...]:
    return tuple(
        Counted(Link(e.record.name, event_url(e.key)), len(e.record.steps))
        for e in islice(collection.life_events.values(), _EVENTS)
    )


def _former(collection: Collection) -> tuple[Link, ...]:
    return _few(
        Link(f"{e.record.name} (đến {day(e.record.valid_to)})", unit_url(e.key))
        for e in collection.units.values()
        if e.record.valid_to is not None and e.key in collection.listings_by_unit
    )
