"""The library that makes Excel workbooks, asked for one.

It takes longer to load than a workbook to make: only ``workbook.py`` imports this, when it must.

What all workbooks have in common is made once. A workbook of so many empty sheets, made by the
library as any other, is the model of all that have as many: copies of its sheets are told their
names, and the library writes these; styles, theme and the like are in each workbook the same, and
stand deflated already. What stands around the cells of a sheet is written by the library too, once
for all sheets with the same columns and as many rows.
"""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from datetime import datetime
from functools import lru_cache
from itertools import count
from zipfile import ZipFile

import xlsxwriter  # type: ignore[import-untyped]
from msgspec import Struct
from xlsxwriter.packager import Packager  # type: ignore[import-untyped]
from xlsxwriter.worksheet import ColumnInfo, Worksheet  # type: ignore[import-untyped]

from generator.exports.packing import PRIVATE, Member, deflated, packed
from generator.exports.sheet_cells import MOST_DECIMALS
from generator.exports.sheets import Sheet
from generator.exports.xml_text import xml_text

_OPTIONS = {"in_memory": True}
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 - a fixed mark, so that equal records give equal bytes
_BLANK = Sheet("", (), 0, "")
_HOLE = "\0"
"""Stands where the cells of a sheet go; no XML holds it."""
_FEW = 4
"""So many workbooks are made sooner than models of them and those."""
_MADE = count()
_SMALL = 10_000
"""Bytes of a sheet that may be held."""
_MOST_SMALL = 256
_MOST_MODELS, _MOST_COLUMNS, _MOST_SHEETS = 32, 2_048, 512


class _Sheet(Worksheet):  # type: ignore[misc]
    """A sheet of the library's whose cells are written already."""

    filled = ""

    def hold(self, sheet: Sheet) -> None:
        """Take a sheet, hold its cells; the library tells how far they go."""
        self.filled = sheet.cells
        self.widen(sheet.widths)
        if sheet.widths:
            self._check_dimensions(0, 0)
            self._check_dimensions(sheet.rows, len(sheet.widths) - 1)

    def widen(self, widths: Sequence[int]) -> None:
        """Take how wide each column is."""
        for column, width in enumerate(widths):
            self.set_column(column, column, width)

    def _write_rows(self) -> None:
        self.fh.write(self.filled)


class _KnownSheet(_Sheet):
    """One that has its columns, and writes them, as one before had them."""

    def widen(self, widths: Sequence[int]) -> None:
        """Take how wide each column is; columns are the same in all sheets of models."""
        self.col_info = {place: _column(width) for place, width in enumerate(widths)}

    def _write_col_info(self, first: int, last: int, column: ColumnInfo) -> None:
        self.fh.write(_column_written(first, last, column.width))


class _Model(Struct, frozen=True):
    """A workbook of empty sheets, as the library has it after it wrote it."""

    book: xlsxwriter.Workbook
    sheets: tuple[_Sheet, ...]
    parts: Mapping[str, Member]
    """All its files in their order, of which some are written anew for each workbook."""


def library_book(title: str, named: Sequence[tuple[str, Sheet]]) -> bytes:
    """Take a title and sheets with names that Excel allows, the open one first; give the workbook.

    The same sheets give the same bytes.
    """
    return _whole(title, named, _Sheet)[1]


def filled_book(title: str, named: Sequence[tuple[str, Sheet]]) -> bytes:
    """Take what ``library_book`` takes, give the same bytes, as a copy of a model."""
    if not named or next(_MADE) < _FEW:
        return library_book(title, named)
    model = _model(len(named))
    book = copy(model.book)
    book.set_properties(_properties(title))
    places = [copy(place) for place in model.sheets]
    for place, (name, sheet) in zip(places, named, strict=True):
        place.name, place.filter_cells = name, {}
        _filter(place, sheet)
    book.worksheets_objs, book.defined_names = places, []
    book._prepare_defined_names()  # noqa: SLF001 - as the library does before it writes a workbook
    written = {name: deflated(text.encode()) for name, text in _written(book)}
    written.update(_sheets(sheet for _, sheet in named))
    return packed(((name, written.get(name, part)) for name, part in model.parts.items()), PRIVATE)


def _whole(
    title: str, named: Sequence[tuple[str, Sheet]], kind: type[_Sheet]
) -> tuple[xlsxwriter.Workbook, bytes]:
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, _OPTIONS)
    book.set_properties(_properties(title))
    _set_formats(book)
    for name, sheet in named:
        _fill(book.add_worksheet(name, worksheet_class=kind), sheet)
    book.close()
    return book, held.getvalue()


def _properties(title: str) -> dict[str, str | datetime]:
    return {"title": xml_text(title)[:255], "created": _CREATED}


def _set_formats(book: xlsxwriter.Workbook) -> None:
    """Add the cell formats in the order in which ``cells`` counts them."""
    head = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
    numbers = ({"num_format": f"0.{'0' * n}" if n else "0"} for n in range(MOST_DECIMALS + 1))
    for looks in (head, {"num_format": "dd/mm/yyyy"}, *numbers):
        book.add_format(looks)._get_xf_index()  # noqa: SLF001 - the library numbers what it meets


def _fill(place: _Sheet, sheet: Sheet) -> None:
    place.freeze_panes(1, 0)
    place.hold(sheet)
    _filter(place, sheet)


def _filter(place: _Sheet, sheet: Sheet) -> None:
    if sheet.rows:
        place.autofilter(0, 0, sheet.rows, len(sheet.widths) - 1)


@lru_cache(maxsize=_MOST_MODELS)
def _model(count: int) -> _Model:
    blank = [(str(number), _BLANK) for number in range(count)]
    book, made = _whole("", blank, _KnownSheet)
    # Its formats stand in its styles, which are written: nothing else of it asks for them.
    book.formats = book.xf_formats = []
    with ZipFile(io.BytesIO(made)) as archive:
        parts = {name: deflated(archive.read(name)) for name in archive.namelist()}
    return _Model(book, tuple(book.worksheets_objs), parts)


def _written(book: xlsxwriter.Workbook) -> Iterator[tuple[str, str]]:
    """Give the files around the sheets that are not the same in all, each with its name."""
    package = Packager()
    package._add_workbook(book)  # noqa: SLF001 - the library has no other way to write some of them
    package._set_in_memory(book.in_memory)  # noqa: SLF001
    package._write_workbook_file()  # noqa: SLF001
    package._write_core_file()  # noqa: SLF001
    package._write_app_file()  # noqa: SLF001
    return ((name, held.getvalue()) for held, name, _ in package.filenames)


def _sheets(sheets: Iterable[Sheet]) -> Iterator[tuple[str, Member]]:
    """Give the sheets, each with its name; what many pages cite is the same in many workbooks."""
    for number, sheet in enumerate(sheets, start=1):
        around = _around(sheet.widths, sheet.rows, is_first=number == 1)
        data = around.replace(_HOLE, sheet.cells).encode()
        made = _small_sheet(data) if len(data) < _SMALL else deflated(data)
        yield f"xl/worksheets/sheet{number}.xml", made


_small_sheet = lru_cache(maxsize=_MOST_SMALL)(deflated)


@lru_cache(maxsize=_MOST_SHEETS)
def _around(widths: tuple[int, ...], rows: int, *, is_first: bool) -> str:
    """Give a sheet without its cells; many have the same columns and as many rows."""
    place, held = copy(_model(2).sheets[not is_first]), io.StringIO()
    place.filter_cells = {}
    _fill(place, Sheet("", widths, rows, _HOLE))
    place._set_xml_writer(held)  # noqa: SLF001 - as the library does for each file
    place._assemble_xml_file()  # noqa: SLF001
    return held.getvalue()


@lru_cache(maxsize=_MOST_COLUMNS)
def _column(width: int) -> ColumnInfo:
    place = copy(_model(2).sheets[0])
    place.col_info = {}
    place.set_column(0, 0, width)
    return place.col_info[0]


@lru_cache(maxsize=_MOST_COLUMNS)
def _column_written(first: int, last: int, width: int) -> str:
    place, held = Worksheet(), io.StringIO()
    place._set_xml_writer(held)  # noqa: SLF001 - as the library does for each file
    Worksheet._write_col_info(place, first, last, ColumnInfo(width))  # noqa: SLF001
    return held.getvalue()
