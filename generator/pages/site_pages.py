"""The one explicit list of every page of the site."""

from collections.abc import Iterator

from generator.collection import Collection
from generator.pages.render import Page
from generator.pages.scorecards import scorecard_pages
from generator.pages.views.alphabetical import procedures_pages
from generator.pages.views.care import care_page
from generator.pages.views.choose_place import choose_place_page
from generator.pages.views.data import data_page
from generator.pages.views.edit import edit_page
from generator.pages.views.event import event_page, events_page
from generator.pages.views.guide import guide_page
from generator.pages.views.home import home_page
from generator.pages.views.listing import listing_page
from generator.pages.views.lists import domain_page, domains_page
from generator.pages.views.posting import posted_listing, posting_page
from generator.pages.views.procedure import procedure_page
from generator.pages.views.sheet import sheet_page
from generator.pages.views.unit import unit_page
from generator.pages.views.units import units_page


def all_pages(collection: Collection) -> Iterator[Page]:
    """Take the collection, give every generated page, one at a time, and its embeds after it."""
    for page in _pages(collection):
        yield page
        yield from page.embeds


def _pages(collection: Collection) -> Iterator[Page]:
    yield home_page(collection)
    yield from catalogue_pages(collection)
    yield from unit_pages(collection)
    yield from scorecard_pages(collection)
    yield data_page(collection)
    yield guide_page()
    yield care_page(collection)
    yield edit_page(collection)


def catalogue_pages(collection: Collection) -> Iterator[Page]:
    """Take the collection, give the pages of procedures, domains and life events."""
    yield from procedures_pages(collection)
    yield domains_page(collection)
    yield events_page(collection)
    for domain in collection.domains.values():
        yield domain_page(domain, collection)
    for event in collection.life_events.values():
        yield event_page(event, collection)
    for procedure in collection.procedures.values():
        yield procedure_page(procedure, collection)
        yield sheet_page(procedure, collection)


def unit_pages(collection: Collection) -> Iterator[Page]:
    """Take the collection, give the pages of units, their listings and their posting sets."""
    yield units_page(collection)
    yield choose_place_page(collection)
    for unit in collection.units.values():
        yield unit_page(unit, collection)
        if unit.key in collection.listings_by_unit:
            yield listing_page(unit, collection)
        posted = posted_listing(unit.key, collection)
        if posted is not None:
            yield posting_page(unit, posted, collection)
