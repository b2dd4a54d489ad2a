"""Every file of a site read back by the rules of its format: each text as its reader gets it."""

import csv
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

import rdflib

from generator.exports.csv_files import unguarded
from tests.hostile.seeing import Seen, seen, texts_of
from tests.parquet import read_back

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SVG = "{http://www.w3.org/2000/svg}"
Texts = Iterator[tuple[str, str]]
"""Where a text stands, and the text."""


def texts_in(path: str, data: bytes) -> Texts:
    """Take a file of a site, give every text in it as its reader gets it.

    Raises:
        ValueError: it is no file of its format, or of a format that nobody thought of.

    """
    ending = PurePosixPath(path).suffix or PurePosixPath(path).name
    if ending not in _READERS:
        raise ValueError(f"no reader for {path}")
    yield from _READERS[ending](path, data)


def _html(path: str, data: bytes) -> Texts:
    yield from texts_on(path, seen(data.decode("utf-8")))


def texts_on(path: str, page: Seen) -> Texts:
    """Take where a page stands and what it says, give every text in it as its reader gets it."""
    yield from texts_of(page)
    for program in page.data:
        yield from _json_texts(json.loads(program), f"{path} json-ld")


def _json(path: str, data: bytes) -> Texts:
    yield from _json_texts(json.loads(data), path)


def _json_texts(value: object, where: str) -> Texts:
    match value:
        case str():
            yield where, value
        case dict():
            for name, inner in value.items():
                yield from _json_texts(inner, f"{where}.{name}")
        case list():
            for inner in value:
                yield from _json_texts(inner, where)


def _script(path: str, data: bytes) -> Texts:
    """Data that come as a script: a name, and a JSON value that is an expression as well."""
    name, mark, value = data.decode("utf-8").partition("=")
    if mark and "\n" not in name and not name.startswith(("//", '"', "(")):
        yield from _json_texts(json.loads(value.rstrip().removesuffix(";")), path)


def _csv(path: str, data: bytes) -> Texts:
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
    widths = set()
    for row in rows:
        widths.add(len(row))
        yield from ((path, unguarded(cell)) for cell in row)
    if len(widths) > 1:
        raise ValueError(f"{path}: rows of {sorted(widths)} cells")


def _workbook(path: str, data: bytes) -> Texts:
    """Read by the standard (ECMA-376, 18.4 and 22.9.2.19): ``_x0041_`` stands for a letter."""
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        for name in held.namelist():
            if re.search(rb"<f>|<hyperlink", held.read(name)):
                raise ValueError(f"{path} {name} holds a formula or a link")
            if name.startswith("xl/worksheets/"):
                yield from ((path, text) for text in _cell_texts(held.read(name)))


def _cell_texts(sheet: bytes) -> Iterator[str]:
    for item in ET.fromstring(sheet).iter(f"{_SHEET}is"):  # noqa: S314 (our own file)
        text = "".join(piece.text or "" for piece in item.iter(f"{_SHEET}t"))
        yield re.sub("_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), text)


def _database(path: str, data: bytes) -> Texts:
    base = sqlite3.connect(":memory:")
    base.deserialize(data)
    tables = "SELECT name FROM sqlite_master WHERE sql LIKE '%STRICT'"
    for (name,) in base.execute(tables).fetchall():
        for row in base.execute(f'SELECT * FROM "{name}"'):  # noqa: S608 (a name of ours)
            yield from ((f"{path} {name}", cell) for cell in row if isinstance(cell, str))
    base.close()


def _xml(path: str, data: bytes) -> Texts:
    for element in ET.fromstring(data).iter():  # noqa: S314 (our own file)
        yield from (
            (path, text) for text in (element.text, element.tail, *element.attrib.values()) if text
        )


def _drawing(path: str, data: bytes) -> Texts:
    """Words in several lines are one text."""
    root = ET.fromstring(data)  # noqa: S314 (our own file)
    yield path, " ".join(element.text or "" for element in root.iter(f"{_SVG}text"))
    for name in ("title", "desc"):
        yield from ((path, element.text or "") for element in root.iter(f"{_SVG}{name}"))


def _graph(kind: str) -> Callable[[str, bytes], Texts]:
    def read(path: str, data: bytes) -> Texts:
        graph = rdflib.Graph().parse(data=data, format=kind)
        for thing in graph.objects():
            if isinstance(thing, rdflib.Literal):
                yield path, str(thing)

    return read


def _archive(path: str, data: bytes) -> Texts:
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        for name in held.namelist():
            yield from (
                (f"{path} {where}", text) for where, text in texts_in(name, held.read(name))
            )


def _lines(path: str, data: bytes) -> Texts:
    for line in data.decode("utf-8").split("\n"):
        if line:
            yield from _json_texts(json.loads(line), path)


def _parquet(path: str, data: bytes) -> Texts:
    read = read_back(data)
    values = (value for row in (read.columns, *read.rows) for value in row)
    yield from ((path, value) for value in values if isinstance(value, str))


def _calendar(path: str, data: bytes) -> Texts:
    """Lines are unfolded and signs given back, as RFC 5545 has it (3.1, 3.3.11)."""
    for line in data.decode("utf-8").replace("\r\n ", "").split("\r\n"):
        value = line.partition(":")[2]
        yield path, re.sub(r"\\(.)", lambda sign: "\n" if sign[1] in "nN" else sign[1], value)


def _nothing(path: str, data: bytes) -> Texts:
    return iter(())


_READERS: Mapping[str, Callable[[str, bytes], Texts]] = {
    ".html": _html,
    ".json": _json,
    ".js": _script,
    ".csv": _csv,
    ".xlsx": _workbook,
    ".sqlite": _database,
    ".xml": _xml,
    ".svg": _drawing,
    ".ttl": _graph("turtle"),
    ".jsonld": _graph("json-ld"),
    ".zip": _archive,
    ".jsonl": _lines,
    ".parquet": _parquet,
    ".ics": _calendar,
    ".txt": _nothing,
    ".css": _nothing,
    ".png": _nothing,
    ".gz": _nothing,
    "_headers": _nothing,
    "_redirects": _nothing,
}
