"""The page of all tables and columns of the open data."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from generator.downloads import CellKind, Offer, OfferedTable
from generator.model.urls import DATA, DATA_FIELDS, table_fields_url
from generator.pages.formats import number
from generator.pages.render import Link, Meta, Page

_HOLDS: Mapping[CellKind, str] = {
    "text": "",
    "number": "số",
    "whole": "số nguyên",
    "day": "ngày",
    "yes_no": "có hoặc không",
}


class ColumnLine(Struct, frozen=True):
    """One column: its name, what it means, what it holds, where it leads."""

    name: str
    title: str
    holds: str
    is_key: bool
    leads: Link | None


class TableLine(Struct, frozen=True):
    """One table: the way to its columns, what it is, how many rows it has."""

    link: Link
    title: str
    rows: str


class FieldsView(Struct, frozen=True):
    """What the page of all tables places."""

    tables: tuple[TableLine, ...]


class TableView(Struct, frozen=True):
    """What the page of one table places."""

    name: str
    title: str
    rows: str
    columns: tuple[ColumnLine, ...]


def fields_pages(offer: Offer) -> Iterator[Page]:
    """Take what is offered, give the page of its tables and one for each with its columns."""
    yield _all_tables(offer.tables)
    yield from map(_one_table, offer.tables)


def _all_tables(tables: Iterable[OfferedTable]) -> Page:
    lines = (
        TableLine(Link(table.name, table_fields_url(table.name)), table.title, number(table.rows))
        for table in tables
    )
    meta = Meta("data", "Các bảng của dữ liệu mở.", crumbs=(Link("Dữ liệu mở", DATA),))
    return Page(DATA_FIELDS, "pages/data_fields.md.j2", FieldsView(tuple(lines)), meta)


def _one_table(table: OfferedTable) -> Page:
    view = TableView(table.name, table.title, number(table.rows), _columns(table))
    meta = Meta(
        "data",
        f"Nghĩa của từng cột trong bảng {table.name}: {table.title}.",
        crumbs=(Link("Dữ liệu mở", DATA), Link("Các bảng", DATA_FIELDS)),
    )
    return Page(table_fields_url(table.name), "pages/data_columns.md.j2", view, meta)


def _columns(table: OfferedTable) -> tuple[ColumnLine, ...]:
    return tuple(
        ColumnLine(
            column.name,
            column.title,
            _HOLDS[column.kind],
            column.name in table.key,
            _leads(table.leads.get(column.name)),
        )
        for column in table.columns
    )


def _leads(table: str | None) -> Link | None:
    return Link(table, table_fields_url(table)) if table else None
