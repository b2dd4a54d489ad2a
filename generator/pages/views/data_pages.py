"""All pages of the open data."""

from collections.abc import Iterator

from generator.collection import Collection
from generator.downloads import Offer
from generator.pages.render import Page
from generator.pages.views.data import NOTHING, data_page
from generator.pages.views.data_api import api_page
from generator.pages.views.data_fields import fields_pages
from generator.pages.views.data_table import data_table_page


def data_pages(collection: Collection, offer: Offer = NOTHING) -> Iterator[Page]:
    """Take the collection and what is offered, give every page of the open data."""
    yield data_page(collection, offer)
    yield from fields_pages(offer)
    yield data_table_page(collection)
    yield api_page(collection)
