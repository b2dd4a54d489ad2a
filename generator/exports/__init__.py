"""Records become files beside the pages: open data, search index, calendar, looks and scripts."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.collection import Collection
from generator.exports.bundles import bundle_files
from generator.exports.calendar import calendar_files
from generator.exports.changes.days import day_recipes
from generator.exports.changes.feeds import feed_recipes
from generator.exports.changes.history import history_recipes
from generator.exports.coming_days import coming_day_files
from generator.exports.compare_data import compare_files
from generator.exports.corrections_feed import feed_files
from generator.exports.machine_files import machine_files
from generator.exports.open_data import open_data_recipes
from generator.exports.places import place_files
from generator.exports.search_index import search_files
from generator.exports.share_card import share_card_files
from generator.output import OutputFile
from generator.past import NO_PAST, Past
from generator.recipe import Keep, Recipe, afresh

_OF_RECORDS: Mapping[str, Callable[[Collection], Iterable[OutputFile]]] = {
    "search": search_files,
    "places": place_files,
    "calendar": lambda _: calendar_files(),
    "compare": compare_files,
    "feed": feed_files,
    "coming days": coming_day_files,
    "machine": machine_files,
    "share card": share_card_files,
}
"""What is made from records alone; each is made again when something that it reads has changed."""


def export_recipes(
    collection: Collection,
    assets: Mapping[str, bytes],
    past: Past = NO_PAST,
    keep: Keep = afresh,
) -> Iterator[Recipe[OutputFile]]:
    """Take the collection, the sources of looks and scripts and the past; give all other files.

    The sources are named by their path below ``generator/assets/``.
    """
    for name, make in _OF_RECORDS.items():
        yield Recipe(f"files/{name}", make)
    yield from open_data_recipes(collection, past.published, past.modified, keep)
    yield from feed_recipes(collection, past)
    yield from history_recipes(collection, past)
    yield from day_recipes(past)
    yield Recipe("files/bundles", lambda _: bundle_files(assets))
