"""The explicit list of the pages made from scorecards."""

from collections.abc import Iterator

from generator.collection import Collection
from generator.pages.render import Page
from generator.pages.views.compare import compare_page
from generator.pages.views.corrections import corrections_page
from generator.pages.views.edition import edition_page
from generator.pages.views.framework import framework_page
from generator.pages.views.framework_list import framework_list_page
from generator.pages.views.indicator import indicator_page
from generator.pages.views.indicator_list import indicator_list_page
from generator.pages.views.methods import methods_page
from generator.pages.views.plan import plan_page
from generator.pages.views.plan_list import plan_list_page
from generator.pages.views.result import result_page
from generator.pages.views.result_list import result_list_page


def scorecard_pages(collection: Collection) -> Iterator[Page]:
    """Take the collection, give every page of results, indices, indicators, plans and methods."""
    yield result_list_page(collection)
    yield from (result_page(entry, collection) for entry in collection.results.values())
    yield framework_list_page(collection)
    yield from (framework_page(entry, collection) for entry in collection.frameworks.values())
    yield from (edition_page(entry, collection) for entry in collection.editions.values())
    yield indicator_list_page(collection)
    yield from (indicator_page(entry, collection) for entry in collection.indicators.values())
    yield plan_list_page(collection)
    yield from (plan_page(entry, collection) for entry in collection.plans.values())
    yield compare_page(collection)
    yield corrections_page(collection)
    yield methods_page(collection)
