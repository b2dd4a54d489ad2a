"""What a unit got in the indices of a long period, on a page of its own below the result."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.base import SourceRef
from generator.model.part_urls import result_indices_url
from generator.model.scorecard import Result
from generator.model.urls import RESULTS, result_url
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.tables import Table
from generator.pages.views.cites import foot_sources
from generator.pages.views.common import Led
from generator.pages.views.index_lines import IndexLine, index_lines
from generator.pages.views.index_table import index_tables
from generator.pages.views.press_sheet import result_title

MOST_ROWS = 10
"""More rows than these make the page of the result too heavy."""


class IndicesView(Struct, frozen=True):
    """What the template of a unit's results in the indices places."""

    title: str
    result: Link
    tables: tuple[Table, ...]
    sources: tuple[SourceLine, ...]


def are_apart(tables: Sequence[Table]) -> bool:
    """Take the tables of a result's indices, tell whether they stand on a page of their own."""
    return any(len(table.rows) > MOST_ROWS for table in tables)


def ways_to(tables: Sequence[Table], unit: str, period: str) -> tuple[Led, ...]:
    """Take the tables of a result's indices, give the ways to them where they stand apart."""
    url = result_indices_url(unit, period)
    named = ((table, f"bang-{table.name}") for table in tables if are_apart(tables))
    return tuple(Led(name, Link(f"{len(t.rows)} kỳ công bố", f"{url}#{name}")) for t, name in named)


def result_index_pages(entry: Entry[Result], collection: Collection) -> Iterator[Page]:
    """Take a result, give the page of its indices where it has one.

    Its table is taken from the page of the result, where it has always been.
    """
    unit, period = entry.key.split("/", 1)
    url = result_url(unit, period)
    tables = index_tables(unit, entry.record.period, url, collection)
    if not are_apart(tables):
        return
    title = result_title(entry, collection)
    lines = index_lines(unit, entry.record.period, collection)
    view = IndicesView(
        title=f"{title}: trong các bộ chỉ số",
        result=Link(title, url),
        tables=tables,
        sources=foot_sources((ref for line in lines for ref in _refs(line)), collection),
    )
    said = f"{title}: điểm, hạng trong các bộ chỉ số công bố cùng thời gian."
    meta = Meta("scorecard", said, (Link("Kết quả", RESULTS), view.result), entry.path)
    yield Page(result_indices_url(unit, period), "pages/result_indices.md.j2", view, meta)


def _refs(line: IndexLine) -> Iterator[SourceRef]:
    if line.standing:
        yield from line.standing.sources
    else:
        yield from (ref for group in line.entry.record.groups for ref in group.sources)
