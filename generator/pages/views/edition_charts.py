"""The charts of one edition: what its figures show better than a table."""

from generator.collection import Collection, Entry
from generator.model.edition import Edition
from generator.pages.charts.chart import Chart


def edition_charts(entry: Entry[Edition], collection: Collection) -> tuple[Chart, ...]:
    """Take an edition and the collection, give its charts; none where a table says it better."""
    _ = entry, collection
    return ()
