"""Reads workbooks for tests, by the standard library alone (ECMA-376)."""

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree as ET

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class CellRead:
    """One cell: its type as written (``s`` is text, ``n`` a number, ``b`` yes or no), its look."""

    type: str
    text: str
    number_format: str


Sheet = dict[tuple[int, int], CellRead]


def workbook(data: bytes) -> dict[str, Sheet]:
    """Take the bytes of a workbook, give its sheets by name: cells by row and column from 0."""
    with zipfile.ZipFile(BytesIO(data)) as parts:
        texts = _texts(parts)
        formats = _formats(parts)
        links = {
            link.get("Id"): link.get("Target")
            for link in _xml(parts.read("xl/_rels/workbook.xml.rels"))
        }
        book = _xml(parts.read("xl/workbook.xml"))
        return {
            sheet.get("name") or "": _cells(
                parts.read(f"xl/{links[sheet.get(_LINK)]}"), texts, formats
            )
            for sheet in book.iter(f"{_MAIN}sheet")
        }


def part_names(data: bytes) -> list[str]:
    """Take the bytes of a workbook, give the names of the files inside it."""
    with zipfile.ZipFile(BytesIO(data)) as parts:
        return parts.namelist()


def column(sheet: Sheet, heading: str) -> list[CellRead | None]:
    """Take a sheet and a heading of its first row, give the cells below it."""
    place = next(at[1] for at, cell in sheet.items() if at[0] == 0 and cell.text == heading)
    last = max(row for row, _ in sheet)
    return [sheet.get((row, place)) for row in range(1, last + 1)]


def _xml(data: bytes) -> ET.Element:
    return ET.fromstring(data)  # noqa: S314 - made by ourselves a moment ago


def _texts(parts: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in parts.namelist():
        return []
    found = _xml(parts.read("xl/sharedStrings.xml"))
    return [_plain("".join(item.itertext())) for item in found]


def _formats(parts: zipfile.ZipFile) -> list[str]:
    styles = _xml(parts.read("xl/styles.xml"))
    named = {f.get("numFmtId"): f.get("formatCode") or "" for f in styles.iter(f"{_MAIN}numFmt")}
    named["1"] = "0"
    named["2"] = "0.00"
    held = styles.find(f"{_MAIN}cellXfs")
    assert held is not None
    return [named.get(xf.get("numFmtId"), "") for xf in held]


def _cells(data: bytes, texts: list[str], formats: list[str]) -> Sheet:
    found: Sheet = {}
    for cell in _xml(data).iter(f"{_MAIN}c"):
        assert cell.find(f"{_MAIN}f") is None, "a formula"
        held = _held(cell, texts)
        if held is not None:
            look = formats[int(cell.get("s") or 0)]
            found[_place(cell.get("r") or "")] = CellRead(*held, look)
    return found


def _held(cell: ET.Element, texts: list[str]) -> tuple[str, str] | None:
    """Give the type and the text of a cell; text is one type, wherever the file keeps it."""
    inside = cell.find(f"{_MAIN}is")
    if inside is not None:
        return "s", _plain("".join(inside.itertext()))
    value = cell.findtext(f"{_MAIN}v")
    if value is None:
        return None
    kind = cell.get("t") or "n"
    return kind, texts[int(value)] if kind == "s" else value


def _place(name: str) -> tuple[int, int]:
    letters, digits = re.fullmatch(r"([A-Z]+)([0-9]+)", name).groups()  # type: ignore[union-attr]
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return int(digits) - 1, number - 1


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
