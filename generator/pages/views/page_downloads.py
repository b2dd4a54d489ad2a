"""What a page of scorecards lets its reader take, brought together from what it shows."""

from collections.abc import Iterable

from msgspec import Struct

from generator.collection import Collection
from generator.downloads import ChartFile, Column, DataTable, Downloads, Value, table_of
from generator.measures.facts import Fact, fact_table
from generator.model.base import SourceRef
from generator.model.framework import Framework
from generator.model.scorecard import Indicator
from generator.model.urls import page_data_url
from generator.pages.charts.chart import Chart
from generator.pages.charts.standalone import standalone
from generator.pages.formats import partial_day
from generator.pages.tables import Table
from generator.pages.views.citation import site_words
from generator.pages.views.correction_lines import CorrectionLine
from generator.pages.views.named import paragraphs


class PageFiles(Struct, frozen=True):
    """Where all figures of a page can be taken at once."""

    xlsx: str
    csv: str


class Taken(Struct, frozen=True):
    """What a page of scorecards holds that a reader may want to take."""

    url: str
    title: str
    citation: str
    tables: tuple[Table, ...]
    charts: tuple[Chart, ...]
    facts: tuple[Fact, ...]
    refs: tuple[SourceRef, ...]
    corrections: tuple[CorrectionLine, ...]


def page_files(url: str) -> PageFiles:
    """Take a page's address, give the addresses of the files with all its figures."""
    return PageFiles(page_data_url(url, "xlsx"), page_data_url(url, "csv"))


def downloads_of(taken: Taken, collection: Collection) -> Downloads:
    """Take what a page holds and the collection, give what its reader can take.

    ``offered`` in ``embed.py`` puts it on the page, together with the embeds.
    """
    indicators = (fact.indicator for fact in taken.facts if fact.indicator)
    frameworks = (fact.framework for fact in taken.facts if fact.framework)
    return Downloads(
        url=taken.url,
        title=taken.title,
        citation=taken.citation,
        tables=tuple(table.data for table in all_tables(taken)),
        charts=tuple(_chart_file(chart, taken.url, collection) for chart in taken.charts),
        facts=fact_table(taken.facts),
        sources=source_table(taken.refs, collection),
        definitions=definition_table(indicators, frameworks, collection),
        corrections=correction_table(taken.corrections),
    )


def all_tables(taken: Taken) -> tuple[Table, ...]:
    """Take what a page holds, give its tables and the tables behind its charts, each once."""
    tables = (*taken.tables, *(chart.table for chart in taken.charts))
    return tuple({table.name: table for table in tables}.values())


def _chart_file(chart: Chart, url: str, collection: Collection) -> ChartFile:
    whence = (chart.whence, f"Niêm yết: {site_words(url, collection)}")
    return ChartFile(chart.name, chart.title, standalone(chart.svg, chart.title, whence))


def source_table(refs: Iterable[SourceRef], collection: Collection) -> DataTable:
    """Take the references of a page, give every source once, as a table."""
    columns = (
        Column("source", "Mã nguồn"),
        Column("title", "Tên tài liệu"),
        Column("publisher", "Nơi công bố"),
        Column("number", "Số ký hiệu"),
        Column("published_on", "Ngày công bố"),
        Column("address", "Địa chỉ"),
        Column("accessed_on", "Ngày xem"),
        Column("note", "Ghi chú"),
    )
    found = (collection.sources.get(name) for name in dict.fromkeys(ref.source for ref in refs))
    held = [entry.record for entry in found if entry]
    rows = [
        (
            source.id,
            source.title,
            source.publisher,
            source.number,
            partial_day(source.published_on) if source.published_on else None,
            source.address,
            partial_day(source.accessed_on) if source.accessed_on else None,
            source.note,
        )
        for source in held
    ]
    return table_of("nguon", "Nguồn", columns, rows)


def definition_table(
    indicators: Iterable[str], frameworks: Iterable[str], collection: Collection
) -> DataTable:
    """Take ids of indicators and frameworks, give what each measures, as a table."""
    columns = (
        Column("id", "Mã"),
        Column("name", "Tên"),
        Column("kind", "Loại"),
        Column("value_unit", "Đơn vị đo"),
        Column("direction", "Chiều tốt"),
        Column("numerator", "Tử số"),
        Column("denominator", "Mẫu số"),
        Column("method", "Cách đo"),
    )
    measured = [collection.indicators.get(name) for name in dict.fromkeys(indicators)]
    indexed = [collection.frameworks.get(name) for name in dict.fromkeys(frameworks)]
    rows = [
        *(_indicator_row(entry.record) for entry in measured if entry),
        *(_framework_row(entry.record) for entry in indexed if entry),
    ]
    return table_of("dinh-nghia", "Định nghĩa", columns, rows)


def correction_table(lines: Iterable[CorrectionLine]) -> DataTable:
    """Take the corrections of a page, give them as a table."""
    columns = (
        Column("day", "Ngày đính chính"),
        Column("kind", "Loại"),
        Column("field", "Chỗ sửa"),
        Column("old", "Trước"),
        Column("new", "Nay"),
        Column("reason", "Lý do"),
    )
    rows = [(c.day, c.kind, c.field, c.old, c.new, c.reason) for c in lines]
    return table_of("dinh-chinh", "Đính chính", columns, rows)


def _indicator_row(i: Indicator) -> tuple[Value, ...]:
    measured = (i.value_unit, i.direction, i.numerator, i.denominator)
    return (i.id, i.name, "indicator", *measured, _one_line(i.method))


def _framework_row(f: Framework) -> tuple[Value, ...]:
    return (f.id, f.name, "framework", f.value_unit, f.direction, None, None, _one_line(f.about))


def _one_line(prose: str | None) -> str | None:
    return " ".join(paragraphs(prose)) or None
