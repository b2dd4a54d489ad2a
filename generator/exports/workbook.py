"""Tables as an Excel workbook (ECMA-376): a sheet each, typed cells, never a formula or a link."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape

from generator.downloads import DataTable
from generator.exports.packing import Member, deflated, packed
from generator.exports.sheet_cells import MOST_DECIMALS, cut, units
from generator.exports.sheets import MAIN, OFFICE, XML, Sheet, sheet_of
from generator.exports.xml_text import xml_text

_NAME_LENGTH = 31
_RESERVED = "history"
"""A name that Excel keeps for itself."""
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_TITLE_LENGTH = 255
_CREATED = "1980-01-01T00:00:00Z"
"""A fixed mark, so that equal records give equal bytes."""
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-"
_SHEET_TYPE = f"{_TYPE}officedocument.spreadsheetml"
_FIRST_OWN_FORMAT = 164
"""Formats of numbers below it are Excel's."""
_WINDOW = '<workbookView xWindow="240" yWindow="15" windowWidth="16095" windowHeight="9660"/>'
_FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
_PLAIN = 'fontId="0" fillId="0" borderId="0"'


def workbook_bytes(title: str, tables: Sequence[DataTable]) -> bytes:
    """Take a title and tables, give the workbook; the same tables give the same bytes."""
    return book_of(title, [sheet_of(table, shown=not place) for place, table in enumerate(tables)])


def book_of(title: str, sheets: Sequence[Sheet]) -> bytes:
    """Take a title and sheets, the one that is open first, give the workbook."""
    count = len(sheets)
    parts = enumerate((sheet.part for sheet in sheets), start=1)
    return packed(
        (
            ("[Content_Types].xml", _types(count)),
            ("_rels/.rels", _doors()),
            ("docProps/core.xml", _part(_about(title))),
            ("xl/workbook.xml", _part(_list(sheets))),
            ("xl/_rels/workbook.xml.rels", _links(count)),
            ("xl/styles.xml", _styles()),
            *((f"xl/worksheets/sheet{number}.xml", part) for number, part in parts),
        )
    )


def _part(text: str) -> Member:
    return deflated(f"{XML}{text}".encode())


@cache
def _types(count: int) -> Member:
    """Of so many sheets: what each part of the workbook is."""
    sheets = {f"xl/worksheets/sheet{n}": f"{_SHEET_TYPE}.worksheet" for n in range(1, count + 1)}
    parts = {
        "docProps/core": f"{_TYPE}package.core-properties",
        "xl/workbook": f"{_SHEET_TYPE}.sheet.main",
        "xl/styles": f"{_SHEET_TYPE}.styles",
        **sheets,
    }
    told = "".join(
        f'<Override PartName="/{name}.xml" ContentType="{kind}+xml"/>'
        for name, kind in parts.items()
    )
    return _part(
        f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{_TYPE}package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{told}</Types>'
    )


@cache
def _doors() -> Member:
    """The parts that a reader opens first."""
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    return _relationships(
        (("xl/workbook.xml", f"{OFFICE}/officeDocument"), ("docProps/core.xml", core))
    )


@cache
def _links(count: int) -> Member:
    """Of so many sheets: the part that each number of the workbook's list means."""
    sheets = ((f"worksheets/sheet{n}.xml", f"{OFFICE}/worksheet") for n in range(1, count + 1))
    return _relationships((*sheets, ("styles.xml", f"{OFFICE}/styles")))


def _relationships(links: Iterable[tuple[str, str]]) -> Member:
    told = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(links, start=1)
    )
    return _part(f'<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>')


def _about(title: str) -> str:
    day = f'xsi:type="dcterms:W3CDTF">{_CREATED}'
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{_safe(title[:_TITLE_LENGTH])}</dc:title>"
        f"<dcterms:created {day}</dcterms:created><dcterms:modified {day}</dcterms:modified>"
        "</cp:coreProperties>"
    )


def _list(sheets: Sequence[Sheet]) -> str:
    """The sheets by name, and of each the cells that can be filtered."""
    names = [_safe(name) for name in sheet_names(sheet.title for sheet in sheets)]
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(names, 1)
    )
    filters = "".join(_filters(names, sheets))
    named = f"<definedNames>{filters}</definedNames>" if filters else ""
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><bookViews>{_WINDOW}</bookViews>'
        f"<sheets>{listed}</sheets>{named}</workbook>"
    )


def _filters(names: Sequence[str], sheets: Sequence[Sheet]) -> Iterator[str]:
    for place, (name, sheet) in enumerate(zip(names, sheets, strict=True)):
        if sheet.last:
            quoted = name.replace("&#x27;", "&#x27;&#x27;")
            yield (
                f'<definedName name="_xlnm._FilterDatabase" localSheetId="{place}" hidden="1">'
                f"'{quoted}'!$A$1:{sheet.last}</definedName>"
            )


@cache
def _styles() -> Member:
    """The cell formats in the order in which ``cells`` counts them."""
    codes = ["dd/mm/yyyy", *(f"0.{'0' * n}" for n in range(1, MOST_DECIMALS + 1))]
    own = dict(enumerate(codes, start=_FIRST_OWN_FORMAT))
    day, *decimals = own
    told = "".join(f'<numFmt numFmtId="{n}" formatCode="{code}"/>' for n, code in own.items())
    formats = "".join(
        f'<xf numFmtId="{n}" {_PLAIN} xfId="0" applyNumberFormat="1"/>' for n in (day, 1, *decimals)
    )
    return _part(
        f'<styleSheet xmlns="{MAIN}"><numFmts count="{len(own)}">{told}</numFmts>'
        f'<fonts count="2"><font>{_FONT}</font><font><b/>{_FONT}</font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>'
        '<left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border>'
        f'</borders><cellStyleXfs count="1"><xf numFmtId="0" {_PLAIN}/></cellStyleXfs>'
        f'<cellXfs count="{len(own) + 3}"><xf numFmtId="0" {_PLAIN} xfId="0"/>'
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"'
        f' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>{formats}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    )


def _safe(text: str) -> str:
    return escape(xml_text(text))


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
    kept = name if units(name) <= most else f"{cut(name, most - 1).rstrip()}…"
    return f"{kept}{mark}"
