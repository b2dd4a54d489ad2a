"""Tables as pages show them, whose cells are also typed values to download."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.downloads import Column, DataTable, Value
from generator.model.urls import embed_url, taken_url
from generator.pages.markdown import Markdown
from generator.pages.render import Link
from generator.pages.views.cites import Cite

NO_PICTURE = Markdown()
MANY_ROWS = 30
"""Of more rows, as of a ranking of all provinces, one source of all is said once, below them."""
SOURCE_COLUMNS = (Column("sources", "Nguồn"), Column("source_addresses", "Địa chỉ nguồn"))
"""The last columns of a table to download; ``source_values`` fills them."""


class Cell(Struct, frozen=True):
    """One cell: its typed value for downloads, and what stands on the page in its place.

    An empty cell with ``unknown`` shows that nothing is known, and why.
    """

    value: Value = None
    words: str = ""
    url: str = ""
    small: str = ""
    """A remark below the words."""
    unknown: str = ""
    status: str = ""
    """The class of a word that tells how far something is; empty for plain words."""
    picture: Markdown = NO_PICTURE
    cites: tuple[Cite, ...] = ()
    links: tuple[Link, ...] = ()
    """What stands in the cell where it names several; without an address it is only a name."""
    order: str = ""
    """What the cell is sorted by: a number or words; empty stands last."""
    heading: bool = False
    """Whether the cell names its row."""
    numeric: bool = False


class Head(Struct, frozen=True):
    """One column's heading on the page; ``numeric`` sets it to the right."""

    title: str
    numeric: bool = False
    hidden: bool = False
    """Whether only a screen reader hears the heading (a column of pictures)."""


class Row(Struct, frozen=True):
    """One row: its cells, and whether it is about a unit that we have a record of."""

    cells: tuple[Cell, ...]
    here: bool = False


class Table(Struct, frozen=True):
    """A table on a page, with the addresses where it can be taken.

    ``name`` is lower-case ASCII, unique on its page, and the name of its files.
    """

    name: str
    title: str
    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    data: DataTable
    csv: str
    """The address of exactly this table as CSV."""
    embed: str
    """The address of the small page with this table, its sources and its corrections."""
    sortable: bool = False
    cites: tuple[Cite, ...] = ()
    """The sources of every row, where they do not stand in the rows."""


def table_on(
    page: str,
    data: DataTable,
    heads: Sequence[Head],
    rows: Sequence[Row],
    *,
    sortable: bool = False,
) -> Table:
    """Take a page's address, typed data and what is shown of them, give the table on the page."""
    table = Table(
        name=data.name,
        title=data.title,
        heads=tuple(heads),
        rows=tuple(rows),
        data=data,
        csv=taken_url(page, data.name, "csv"),
        embed=embed_url(page, data.name),
        sortable=sortable,
    )
    return _sourced_once(table) if len(rows) > MANY_ROWS else table


def _sourced_once(table: Table) -> Table:
    """Take a table with a column of sources at its end, give it without where all are the same."""
    found = {row.cells[-1].cites for row in table.rows}
    cites = found.pop()
    if found or not cites:
        return table
    rows = tuple(replace(row, cells=row.cells[:-1]) for row in table.rows)
    return replace(table, heads=table.heads[:-1], rows=rows, cites=cites)


def source_values(cites: Sequence[Cite]) -> tuple[Value, Value]:
    """Take the sources beside a figure, give their names and addresses as a download has them."""
    return source_words(cites) or None, source_addresses(cites) or None


def source_words(cites: Sequence[Cite]) -> str:
    """Take the sources beside a figure, give them on one line, as a download holds them."""
    return "; ".join(f"{c.text}, {c.details}" if c.details else c.text for c in cites)


def source_addresses(cites: Sequence[Cite]) -> str:
    """Take the sources beside a figure, give their addresses on one line."""
    return " ".join(dict.fromkeys(c.url for c in cites if c.url.startswith("http")))
