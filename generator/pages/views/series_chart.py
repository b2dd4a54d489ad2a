"""Figures of one unit over the years as a chart: the picture, its words and its table."""

from generator.pages.charts.axes import Axis
from generator.pages.charts.chart import Chart, Drawn, chart_on
from generator.pages.charts.timeline import timeline_chart
from generator.pages.views.cites import Cite
from generator.pages.views.series import Held, Series, caption, story, timeline_of
from generator.pages.views.series_table import series_table


def series_chart(page: str, words: tuple[str, str, str], series: Series[Held], axis: Axis) -> Chart:
    """Take a page's address, names, figures and their axis, give the chart with its table.

    The names are that of the files, the title, and the heading of the figures in the table.
    """
    name, title, what = words
    svg = timeline_chart(name, title, story(series), timeline_of(series, axis))
    drawn = Drawn(name, title, svg, caption(title, series))
    table = series_table(page, name, title, what, series)
    return chart_on(page, drawn, table, cites_of(series))


def cites_of(series: Series[Held]) -> tuple[Cite, ...]:
    """Take figures, give each source once, without the places inside it."""
    found = {c.text: Cite(c.text, c.url, "") for f in series.figures for c in f.cites}
    return tuple(found.values())
