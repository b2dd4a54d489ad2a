"""Tables as an Excel workbook: one sheet each, typed cells, never a formula or a link."""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.packager import Packager  # type: ignore[import-untyped]
from xlsxwriter.sharedstrings import SharedStrings  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from generator.downloads import DataTable, Value

_OPTIONS = {
    "in_memory": True,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 - a fixed mark, so that equal records give equal bytes
_MOST_LETTERS = 32_767
"""What Excel holds in one cell, counted in UTF-16."""
_CUT = " […]"
_MOST_DIGITS = 15
"""What Excel keeps of a number; a longer one is written as text, so that no digit is lost."""
_FIRST_DAY = date(1900, 3, 1)
"""Excel counts a day that never was in February 1900."""
_NAME_LENGTH = 31
_RESERVED = "history"
"""A name that Excel keeps for itself."""
_CODE = re.compile(r"_(?=x[0-9a-fA-F]{4}_)|[\x00-\x08\x0b-\x1f]")
"""What Excel would read as the number of a letter, and letters that must be written as one."""
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_WIDTHS = (9, 60)
_ROWS_MEASURED = 60


class _Book(xlsxwriter.Workbook):  # type: ignore[misc]
    """A workbook that holds its texts letter for letter."""

    def _get_packager(self) -> Packager:
        return _Packager()


class _Packager(Packager):  # type: ignore[misc]
    def _write_shared_strings_file(self) -> None:
        texts = _Texts()
        texts.string_table = self.workbook.str_table
        if texts.string_table.count:
            texts._set_xml_writer(self._filename("xl/sharedStrings.xml"))  # noqa: SLF001
            texts._assemble_xml_file()  # noqa: SLF001


class _Texts(SharedStrings):  # type: ignore[misc]
    """The library's own takes ``<r>…</r>`` for XML, and overlooks ``_x0042_`` after ``_x0041``."""

    def _write_si(self, string: str) -> None:
        coded = _CODE.sub(lambda found: f"_x{ord(found.group()):04X}_", string)
        self._xml_si_element(coded, [("xml:space", "preserve")] if coded != coded.strip() else [])


class _Looks:
    """The cell formats of one workbook, each made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._numbers: dict[int, Format] = {}
        self.head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self.day = book.add_format({"num_format": "dd/mm/yyyy"})

    def number(self, decimals: int) -> Format:
        """Take how many decimals are held, give the format that shows just these."""
        if decimals not in self._numbers:
            form = f"0.{'0' * decimals}" if decimals else "0"
            self._numbers[decimals] = self._book.add_format({"num_format": form})
        return self._numbers[decimals]


def workbook_bytes(title: str, tables: Sequence[DataTable]) -> bytes:
    """Take a title and tables, give the workbook; the same tables give the same bytes."""
    held = io.BytesIO()
    book = _Book(held, _OPTIONS)
    book.set_properties({"title": title[:255], "created": _CREATED})
    looks = _Looks(book)
    for name, table in zip(sheet_names(t.title for t in tables), tables, strict=True):
        _fill(book.add_worksheet(name), table, looks)
    book.close()
    return held.getvalue()


def sheet_names(titles: Iterable[str]) -> tuple[str, ...]:
    """Take titles, give names that Excel allows: short, without its signs, each once."""
    taken = {_RESERVED: ""}
    for title in titles:
        clean = " ".join(_NOT_IN_NAMES.sub(" ", title).split()).strip("' ") or "Bảng"
        name, number = _short(clean, ""), 2
        while name.casefold() in taken:
            name, number = _short(clean, f" ({number})"), number + 1
        taken[name.casefold()] = name
    return tuple(taken.values())[1:]


def _short(name: str, mark: str) -> str:
    most = _NAME_LENGTH - len(mark)
    kept = name if _units(name) <= most else f"{_cut(name, most - 1).rstrip()}…"
    return f"{kept}{mark}"


def _units(text: str) -> int:
    """Give how long a text is for Excel, which counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str, most: int) -> str:
    """Give the beginning of a text, of so many units of UTF-16 at most."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def _fill(sheet: Worksheet, table: DataTable, looks: _Looks) -> None:
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.title, looks.head)
        sheet.set_column(place, place, _width(table, place))
    for line, row in enumerate(table.rows, start=1):
        for place, value in enumerate(row):
            _write(sheet, (line, place), value, looks)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _write(sheet: Worksheet, at: tuple[int, int], value: Value, looks: _Looks) -> None:
    """Write one cell by its type; what is not known stays an empty cell."""
    match value:
        case None | "":
            return
        case bool():
            sheet.write_boolean(*at, value)
        case Decimal() | int():
            _write_number(sheet, at, Decimal(value), looks)
        case date() if value >= _FIRST_DAY:
            sheet.write_datetime(*at, datetime(value.year, value.month, value.day), looks.day)  # noqa: DTZ001
        case _:
            sheet.write_string(*at, fitting(str(value)))


def _write_number(sheet: Worksheet, at: tuple[int, int], value: Decimal, looks: _Looks) -> None:
    shape = value.as_tuple()
    if len(shape.digits) > _MOST_DIGITS:
        sheet.write_string(*at, f"{value:f}")
        return
    # A float would come out with digits that nobody printed: 92.18000000000001.
    sheet.write_number(*at, value, looks.number(decimals_of(value)))


def decimals_of(value: Decimal) -> int:
    """Take a number, give how many decimals it is written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def fitting(text: str) -> str:
    """Take text, give it as a cell can hold it; what does not fit is cut with a mark."""
    if len(text) * 2 <= _MOST_LETTERS or _units(text) <= _MOST_LETTERS:
        return text
    return _cut(text, _MOST_LETTERS - len(_CUT)) + _CUT


def _width(table: DataTable, place: int) -> int:
    least, most = _WIDTHS
    lengths = (
        len(str(row[place])) for row in table.rows[:_ROWS_MEASURED] if row[place] is not None
    )
    return min(most, max(least, min(len(table.columns[place].title), 24), *lengths) + 2)
