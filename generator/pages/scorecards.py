"""The explicit list of what makes the pages of scorecards."""

from collections.abc import Iterable, Iterator

from generator.collection import Collection
from generator.pages.render import Page
from generator.pages.views.compare import compare_pages
from generator.pages.views.corrections import corrections_page
from generator.pages.views.edition import edition_pages
from generator.pages.views.edition_parts import apart_of, edition_part_pages
from generator.pages.views.framework import framework_page
from generator.pages.views.framework_criteria import criteria_pages
from generator.pages.views.framework_list import framework_list_page
from generator.pages.views.framework_trend import trend_pages
from generator.pages.views.indicator import indicator_page
from generator.pages.views.indicator_list import indicator_list_pages
from generator.pages.views.methods import method_pages, methods_page
from generator.pages.views.plan import plan_page
from generator.pages.views.plan_list import plan_list_page
from generator.pages.views.result import result_page
from generator.pages.views.result_indices import result_index_pages
from generator.pages.views.result_list import result_list_pages
from generator.recipe import Recipe, alone, each

Pages = Iterable[Page]

_ALONE = {
    "frameworks": framework_list_page,
    "plans": plan_list_page,
    "corrections": corrections_page,
    "methods": methods_page,
}
"""Pages of which there is one."""


def scorecard_recipes(collection: Collection) -> Iterator[Recipe[Page]]:
    """Take the collection, give what makes every page of results, indices, indicators, plans."""
    for name, page in _ALONE.items():
        yield alone(name, page)
    yield Recipe("compare", compare_pages)
    yield Recipe("results", result_list_pages)
    yield Recipe("indicators", indicator_list_pages)
    yield Recipe("method pages", method_pages)
    yield from each("result", collection.results, _result)
    yield from each("framework", collection.frameworks, _framework)
    yield from each("edition", collection.editions, _edition)
    yield from each("indicator", collection.indicators, _indicator)
    yield from each("plan", collection.plans, _plan)


def _result(key: str, collection: Collection) -> Pages:
    entry = collection.results[key]
    yield result_page(entry, collection)
    yield from result_index_pages(entry, collection)


def _framework(key: str, collection: Collection) -> Pages:
    entry = collection.frameworks[key]
    yield framework_page(entry, collection)
    yield from trend_pages(entry, collection)
    yield from criteria_pages(entry, collection)


def _edition(key: str, collection: Collection) -> Pages:
    entry = collection.editions[key]
    apart = apart_of(entry, collection)
    yield from edition_pages(entry, apart, collection)
    yield from edition_part_pages(entry, apart, collection)


def _indicator(key: str, collection: Collection) -> Pages:
    return [indicator_page(collection.indicators[key], collection)]


def _plan(key: str, collection: Collection) -> Pages:
    return [plan_page(collection.plans[key], collection)]
