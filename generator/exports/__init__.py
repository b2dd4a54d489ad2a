"""Records become files beside the pages: open data, search index, calendar, looks and scripts."""

from collections.abc import Iterator, Mapping

from generator.collection import Collection
from generator.exports.bundles import bundle_files
from generator.exports.calendar import calendar_files
from generator.exports.compare_data import compare_files
from generator.exports.corrections_feed import feed_files
from generator.exports.json_files import json_files
from generator.exports.places import place_files
from generator.exports.scorecards import scorecard_files
from generator.exports.search_index import search_files
from generator.output import OutputFile


def export_files(collection: Collection, assets: Mapping[str, bytes]) -> Iterator[OutputFile]:
    """Take the collection and the sources of looks and scripts, give every file beside the pages.

    The sources are named by their path below ``generator/assets/``.
    """
    yield from json_files(collection)
    yield from search_files(collection)
    yield from place_files(collection)
    yield from scorecard_files(collection)
    yield from calendar_files()
    yield from compare_files(collection)
    yield from feed_files(collection)
    yield from bundle_files(assets)
