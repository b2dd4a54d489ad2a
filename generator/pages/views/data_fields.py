"""The page of all tables and columns of the open data."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from msgspec import Struct

from generator.collection import Collection
from generator.downloads import CellKind, Offer, OfferedTable
from generator.model.urls import DATA, DATA_FIELDS, table_fields_url
from generator.pages.formats import number
from generator.pages.render import Link, Meta, Page
from generator.recipe import Recipe, digest_of

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


def fields_recipes(offer: Offer) -> Iterator[Recipe[Page]]:
    """Take what is offered, give what makes the page of its tables, and one for each."""
    told = [(table.name, table.title, table.rows) for table in offer.tables]
    yield Recipe("data/tables", partial(_all_tables, offer.tables), given=digest_of(told))
    for table in offer.tables:
        make = partial(_one_table, table)
        yield Recipe(f"data/table {table.name}", make, given=digest_of(table))


def _all_tables(tables: Iterable[OfferedTable], _: Collection) -> Iterator[Page]:
    lines = (
        TableLine(Link(table.name, table_fields_url(table.name)), table.title, number(table.rows))
        for table in tables
    )
    meta = Meta("data", "Các bảng của dữ liệu mở.", crumbs=(Link("Dữ liệu mở", DATA),))
    yield Page(DATA_FIELDS, "pages/data_fields.md.j2", FieldsView(tuple(lines)), meta)


def _one_table(table: OfferedTable, _: Collection) -> Iterator[Page]:
    view = TableView(table.name, table.title, number(table.rows), _columns(table))
    meta = Meta(
        "data",
        f"Nghĩa của từng cột trong bảng {table.name}: {table.title}.",
        crumbs=(Link("Dữ liệu mở", DATA), Link("Các bảng", DATA_FIELDS)),
    )
    yield Page(table_fields_url(table.name), "pages/data_columns.md.j2", view, meta)


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
