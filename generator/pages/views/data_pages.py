"""All pages of the open data, each made again only when what it tells is another."""

from collections.abc import Iterator

from generator.collection import Collection
from generator.downloads import Offer
from generator.pages.render import Page
from generator.pages.views.data import NOTHING, data_page, told_sizes
from generator.pages.views.data_api import api_page
from generator.pages.views.data_fields import fields_recipes
from generator.pages.views.data_table import data_table_page
from generator.recipe import Recipe, alone, digest_of


def data_recipes(offer: Offer = NOTHING) -> Iterator[Recipe[Page]]:
    """Take what is offered, give what makes every page of the open data."""
    # Nearly every edit changes the bytes of large files; their sizes in words are mostly the same.
    given = digest_of(told_sizes(offer), len(offer.tables))
    yield Recipe("data/all", lambda records: [data_page(records, offer)], given=given)
    yield from fields_recipes(offer)
    yield alone("data/filter", data_table_page)
    yield alone("data/api", api_page)


def data_pages(collection: Collection, offer: Offer = NOTHING) -> Iterator[Page]:
    """Take the collection and what is offered, give every page of the open data."""
    for recipe in data_recipes(offer):
        yield from recipe.make(collection)
