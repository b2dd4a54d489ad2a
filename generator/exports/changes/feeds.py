"""Feeds of changes: of everything, of results, of a domain, a unit, a procedure."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

from generator.collection import Collection
from generator.exports.atom import Feed, Item, feed_file
from generator.measures.told_changes import Told, told_changes
from generator.model.urls import CHANGES, RESULTS, domain_url, feed_url, history_url, unit_url
from generator.output import OutputFile
from generator.past import Past, Steps, hash_of
from generator.recipe import Recipe

MOST = 50
"""How many of the newest changes a feed tells; all of them are in the API, by day."""


def feed_recipes(collection: Collection, past: Past) -> Iterator[Recipe[OutputFile]]:
    """Take the collection and the past, give what makes every feed of changes.

    A feed without a change is there, too: who follows it waits for the first.
    """
    yield _feed(CHANGES, past.told, lambda _: "Mọi thay đổi")
    yield _feed(RESULTS, past.of_page(RESULTS), lambda _: "Kết quả cải cách: thay đổi")
    for key in collection.domains:
        yield _feed(domain_url(key), past.of_page(domain_url(key)), partial(_domain, key))
    for key in collection.units:
        yield _feed(unit_url(key), past.of_page(unit_url(key)), partial(_unit, key))
    for code in collection.procedures:
        yield _feed(history_url(code), past.of_page(history_url(code)), partial(_procedure, code))


def _feed(page: str, steps: Steps, title: Callable[[Collection], str]) -> Recipe[OutputFile]:
    def make(collection: Collection) -> Iterator[OutputFile]:
        told = tuple(map(_item, islice(told_changes(steps), MOST)))
        feed = Feed("changes", page, title(collection), feed_url(page), page, told)
        yield feed_file(feed, collection)

    return Recipe(f"changes feed {page}", make, given=hash_of(steps))


def _item(told: Told) -> Item:
    sources = "; ".join(words for words, _ in told.sources)
    lines = (*told.lines, *([f"Nguồn: {sources}."] if sources else []))
    return Item(told.id, told.title, lines or told.title, told.moment, told.page, told.about)


def _domain(key: str, collection: Collection) -> str:
    return f"Lĩnh vực {collection.domains[key].record.name}: thay đổi"


def _unit(key: str, collection: Collection) -> str:
    return f"{collection.units[key].record.name}: thay đổi"


def _procedure(code: str, collection: Collection) -> str:
    return f"{collection.procedures[code].record.name} ({code}): thay đổi"
