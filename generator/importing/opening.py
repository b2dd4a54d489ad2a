"""The bytes of any file to what can be read in it, or the sentence that refuses it."""

import csv
import gzip
import io
import json
import zlib
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from generator.importing import refusing
from generator.importing.blocks import Block
from generator.importing.html_blocks import html_blocks, is_html
from generator.importing.plain_text import is_broken
from generator.importing.refusing import RefusedError
from generator.importing.word_blocks import docx_blocks, is_docx, is_word_xml, word_2003_blocks
from generator.importing.workbook_rows import Rows, sheets_of

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP, _GZIP = b"PK", b"\x1f\x8b"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM")
_HEAD = 64
_MOST_BROKEN = 3
"""This many broken words make a file of an old code page; one is a slip."""


class Opened(Struct, frozen=True):
    """What a file holds: JSON values, sheets of rows, or a document's paragraphs and tables."""

    values: tuple[object, ...] = ()
    sheets: Mapping[str, Rows] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()


def opened(data: bytes) -> Opened:
    """Take the bytes of a file, give what it holds.

    Raises:
        RefusedError: the file is not read; the message is a Vietnamese sentence.

    """
    if not data.strip():
        raise RefusedError(refusing.EMPTY)
    if len(data) > refusing.MOST_BYTES:
        raise RefusedError(refusing.TOO_LARGE)
    if data.startswith(_GZIP):
        return opened(_unpacked(data))
    _refuse_known(data)
    return _document(data) or _table(data)


def _document(data: bytes) -> Opened | None:
    """Read a document by what its first bytes are: the portal gives .docx the name .doc."""
    if data.startswith(_ZIP):
        blocks = docx_blocks(data) if is_docx(data) else None
    elif is_word_xml(data):
        blocks = word_2003_blocks(data)
    else:
        blocks = html_blocks(data) if is_html(data) else None
    if blocks is None:
        return None
    _refuse_old_letters(_texts(blocks))
    return Opened(blocks=blocks)


def _texts(blocks: Iterable[Block]) -> Iterable[object]:
    for block in blocks:
        yield from [block] if isinstance(block, str) else (cell for row in block for cell in row)


def _table(data: bytes) -> Opened:
    if data.startswith(_ZIP):
        return Opened(sheets=_sound(sheets_of(data)))
    return _text(_decoded(data))


def _refuse_known(data: bytes) -> None:
    if data.startswith(_OLE):
        raise RefusedError(_ole_sentence(data))
    if data.startswith(b"%PDF"):
        raise RefusedError(refusing.PDF)
    if data.startswith(_PICTURES):
        raise RefusedError(refusing.PICTURE)
    if data.startswith(b"{\\rtf"):
        raise RefusedError(refusing.RICH_TEXT)
    if data[:_HEAD].lower().startswith((b"mime-version:", b"from: <saved by")):
        raise RefusedError(refusing.PACKED_PAGE)


def _ole_sentence(data: bytes) -> str:
    """Old Office files and locked new ones have one container; the names inside tell which."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return refusing.LOCKED
    if "WordDocument".encode("utf-16-le") in data:
        return refusing.OLD_WORD
    return refusing.OLD_EXCEL


def _unpacked(data: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
            inner = packed.read(refusing.MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise RefusedError(refusing.NOT_TEXT) from error
    if inner.startswith(_GZIP):
        raise RefusedError(refusing.BOMB)
    return inner


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedError(refusing.NOT_TEXT) from error
    if "\0" in text:
        raise RefusedError(refusing.NOT_TEXT)
    return text


def _text(text: str) -> Opened:
    if text.lstrip()[:1] in {"{", "["}:
        return Opened(values=tuple(_json(text)))
    first = text.splitlines()[0]
    mark = max("|\t;,", key=first.count)
    if not first.count(mark):
        raise RefusedError(refusing.NO_SHAPE)
    try:
        rows: Rows = [list(row) for row in csv.reader(io.StringIO(text), delimiter=mark)]
    except csv.Error as error:
        raise RefusedError(refusing.NOT_TEXT) from error
    if len(rows) > refusing.MOST_ROWS:
        raise RefusedError(refusing.TOO_MANY_ROWS)
    return Opened(sheets=_sound({"": rows}))


def _json(text: str) -> list[object]:
    """Take JSON text, one value or one a line, give the values; a list gives its items."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as whole:
        value = _lines(text, whole)
    except RecursionError as error:
        raise RefusedError(refusing.NO_SHAPE) from error
    return value if isinstance(value, list) else [value]


def _lines(text: str, whole: json.JSONDecodeError) -> list[object]:
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) == 1 or whole.msg != "Extra data":
        raise RefusedError(refusing.BAD_JSON.format(line=whole.lineno)) from whole
    values: list[object] = []
    for number, line in enumerate(lines, 1):
        try:
            values.append(json.loads(line))
        except (json.JSONDecodeError, RecursionError) as error:
            raise RefusedError(refusing.BAD_JSON.format(line=number)) from error
    return values


def _sound(sheets: Mapping[str, Rows]) -> Mapping[str, Rows]:
    """Take sheets, give them where their letters are those of today."""
    _refuse_old_letters(cell for rows in sheets.values() for row in rows for cell in row)
    return sheets


def _refuse_old_letters(cells: Iterable[object]) -> None:
    broken = [cell for cell in cells if isinstance(cell, str) and is_broken(cell)]
    if len(broken) >= _MOST_BROKEN:
        raise RefusedError(refusing.OLD_LETTERS.format(word=broken[0][:40]))
