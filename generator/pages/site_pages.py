"""The one explicit list of every page of the site, as recipes: a name, and what makes its pages."""

from collections.abc import Iterator
from functools import partial

from generator.collection import Collection
from generator.pages.render import Page
from generator.pages.scorecards import scorecard_recipes
from generator.pages.views.alphabetical import procedures_recipes
from generator.pages.views.care import care_page
from generator.pages.views.care_known import care_known_pages
from generator.pages.views.changes import changes_page
from generator.pages.views.choose_place import choose_place_page
from generator.pages.views.data_pages import data_recipes
from generator.pages.views.differences_apart import differences_pages
from generator.pages.views.edit import edit_page
from generator.pages.views.event import event_choice_pages, event_page, events_page
from generator.pages.views.guide import guide_chapters, guide_page
from generator.pages.views.history import Known, history_pages
from generator.pages.views.home import home_page
from generator.pages.views.listing import listing_recipes
from generator.pages.views.lists import domain_pages, domains_pages
from generator.pages.views.posting import posted_listing
from generator.pages.views.posting_part import posting_recipes
from generator.pages.views.procedure import procedure_page
from generator.pages.views.procedure_laws import laws_page
from generator.pages.views.sheet import sheet_page
from generator.pages.views.unit import unit_page
from generator.pages.views.units import units_pages
from generator.past import NO_PAST, Past, hash_of
from generator.recipe import Recipe, alone, each

Pages = Iterator[Page]


def all_pages(collection: Collection) -> Pages:
    """Take the collection, give every generated page, one at a time, and its embeds after it."""
    for recipe in (*page_recipes(collection), *data_recipes()):
        for page in recipe.make(collection):
            yield page
            yield from page.embeds


def page_recipes(collection: Collection, past: Past = NO_PAST) -> Iterator[Recipe[Page]]:
    """Take the collection and the past, give what makes every page, one or a few at a time."""
    yield alone("home", home_page)
    yield from _catalogue(collection)
    yield from _units(collection)
    yield from scorecard_recipes(collection)
    yield from _past(collection, past)
    yield alone("guide", lambda _: guide_page())
    yield Recipe("guide chapters", lambda _: guide_chapters())
    yield Recipe("care", lambda records: [care_page(records)], on_lines=True)
    yield Recipe("care known", care_known_pages)
    yield alone("edit", edit_page)


def _catalogue(collection: Collection) -> Iterator[Recipe[Page]]:
    yield from procedures_recipes(collection)
    yield Recipe("domains", domains_pages)
    yield alone("events", events_page)
    yield from each("domain", collection.domains, _domain)
    yield from each("event", collection.life_events, _event)
    yield from each("procedure", collection.procedures, _procedure)


def _domain(key: str, collection: Collection) -> Pages:
    yield from domain_pages(collection.domains[key], collection)


def _event(key: str, collection: Collection) -> Pages:
    entry = collection.life_events[key]
    yield event_page(entry, collection)
    yield from event_choice_pages(entry, collection)


def _procedure(code: str, collection: Collection) -> Pages:
    procedure = collection.procedures[code]
    page = procedure_page(procedure, collection)
    yield page
    yield sheet_page(procedure, collection)
    if page.view.laws_apart:
        yield laws_page(procedure, collection)
    if page.view.apart.count:
        yield from differences_pages(procedure, collection)


def _past(collection: Collection, past: Past) -> Iterator[Recipe[Page]]:
    given = hash_of(past.told, past.unknown, past.since)
    yield Recipe("changes", lambda _: [changes_page(past)], given=given)
    for code in collection.procedures:
        known = Known.of(code, past)
        yield Recipe(f"history/{code}", partial(history_pages, code, known), given=known.given)


def _units(collection: Collection) -> Iterator[Recipe[Page]]:
    yield Recipe("units", units_pages)
    yield alone("choose-place", choose_place_page)
    yield from each("unit", collection.units, _unit)
    for key in collection.listings_by_unit:
        yield from _listed(key, collection)


def _unit(key: str, collection: Collection) -> Pages:
    yield unit_page(collection.units[key], collection)


def _listed(key: str, collection: Collection) -> Iterator[Recipe[Page]]:
    yield from listing_recipes(key, collection)
    posted = posted_listing(key, collection)
    if posted is not None:
        yield from posting_recipes(posted, collection)
