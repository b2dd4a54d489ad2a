"""The charts of one indicator: its figures over time, one line for each method and unit."""

from generator.collection import Collection, Entry
from generator.model.scorecard import Indicator
from generator.pages.charts.chart import Chart


def indicator_charts(entry: Entry[Indicator], collection: Collection) -> tuple[Chart, ...]:
    """Take an indicator and the collection, give its charts; none where there is no series."""
    _ = entry, collection
    return ()
