"""The one module that reads workbooks: rows of values, merged cells filled, nothing run."""

import io
import zipfile
from collections.abc import Mapping

from openpyxl import load_workbook  # type: ignore[import-untyped]
from openpyxl.utils.exceptions import InvalidFileException  # type: ignore[import-untyped]
from openpyxl.worksheet.worksheet import Worksheet  # type: ignore[import-untyped]

from generator.importing import refusing
from generator.importing.refusing import RefusedError

Rows = list[list[object]]

_MACROS = ("xl/vbaProject.bin", "macroEnabled")


def sheets_of(data: bytes) -> Mapping[str, Rows]:
    """Take the bytes of an .xlsx file, give the rows of each sheet by its name.

    Raises:
        RefusedError: macros, too much, or not a workbook; the message says what to do.

    """
    _refuse_unsafe(data)
    try:
        book = load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
        return {sheet.title: _rows(sheet) for sheet in book.worksheets}
    except RefusedError:
        raise
    except (
        InvalidFileException,
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        SyntaxError,
        OSError,
        EOFError,
        zipfile.BadZipFile,
        NotImplementedError,
    ) as error:
        raise RefusedError(refusing.DAMAGED) from error


def _refuse_unsafe(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            items = packed.infolist()
            types = (
                packed.read("[Content_Types].xml") if _has(items, "[Content_Types].xml") else b""
            )
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise RefusedError(refusing.DAMAGED) from error
    if sum(item.file_size for item in items) > refusing.MOST_UNPACKED:
        raise RefusedError(refusing.BOMB)
    if any(item.filename == _MACROS[0] for item in items) or _MACROS[1].encode() in types:
        raise RefusedError(refusing.MACROS)
    if not _has(items, "xl/workbook.xml"):
        raise RefusedError(refusing.DAMAGED)
    if b"<!DOCTYPE" in types or b"<!ENTITY" in types:
        raise RefusedError(refusing.DAMAGED)


def _has(items: list[zipfile.ZipInfo], name: str) -> bool:
    return any(item.filename == name for item in items)


def _rows(sheet: Worksheet) -> Rows:
    if sheet.max_row > refusing.MOST_ROWS:
        raise RefusedError(refusing.TOO_MANY_ROWS)
    width = min(sheet.max_column, refusing.MOST_COLUMNS)
    rows = [list(row) for row in sheet.iter_rows(max_col=width, values_only=True)]
    for area in sheet.merged_cells.ranges:
        _fill(rows, area.bounds)
    return rows


def _fill(rows: Rows, bounds: tuple[int, int, int, int]) -> None:
    """Put the value of a merged area into each row below its first; a title across stays once."""
    left, top, right, bottom = bounds
    if right - left > 0 or left > len(rows[0]):
        return
    for row in rows[top : min(bottom, len(rows))]:
        row[left - 1] = rows[top - 1][left - 1]
