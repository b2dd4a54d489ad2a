import gzip
import io
import zipfile
from collections.abc import Sequence

import openpyxl  # type: ignore[import-untyped]
import pytest

from generator.importing import refusing
from generator.importing.opening import opened
from generator.importing.refusing import RefusedError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def _zip(**files: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return held.getvalue()


def _workbook(*rows: Sequence[object], merge: str = "") -> bytes:
    book, held = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    if merge:
        book.active.merge_cells(merge)
    book.save(held)
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"  \n", refusing.EMPTY),
        (b"x" * (refusing.MOST_BYTES + 1), refusing.TOO_LARGE),
        (_OLE + "Workbook".encode("utf-16-le"), refusing.OLD_EXCEL),
        (_OLE + "WordDocument".encode("utf-16-le"), refusing.OLD_WORD),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), refusing.LOCKED),
        (b"{\\rtf1 x}", refusing.RICH_TEXT),
        (b"MIME-Version: 1.0\r\n", refusing.PACKED_PAGE),
        (_zip(**{"xl/workbook.xml": b"<a/>", "xl/vbaProject.bin": b"x"}), refusing.MACROS),
        (_zip(**{"xl/workbook.xml": b"<a/>"}), refusing.DAMAGED),
        (_zip(**{"xl/workbook.xml": b"0" * (refusing.MOST_UNPACKED + 1)}), refusing.BOMB),
        (b"PK\x03\x04 broken", refusing.DAMAGED),
        (b"%PDF-1.7", refusing.PDF),
        (b"\x89PNG\r\n", refusing.PICTURE),
        ("Tên;Mã".encode("utf-16"), refusing.NOT_TEXT),
        (b"\x1f\x8b broken", refusing.NOT_TEXT),
        (gzip.compress(gzip.compress(b"{}", mtime=0), mtime=0), refusing.BOMB),
        (b'{"a": 1,\n "b": }', refusing.BAD_JSON.format(line=2)),
        (b'{"a": 1}\n{"a": }\n', refusing.BAD_JSON.format(line=2)),
        (b"[" * 100_000, refusing.NO_SHAPE),
        ("một câu không phải bảng".encode(), refusing.NO_SHAPE),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "data",
)
def test_a_file_that_cannot_be_read_ends_in_its_sentence(data: bytes, sentence: str) -> None:
    """Whatever an office sends is read or refused with the sentence for its trouble."""
    with pytest.raises(RefusedError) as refusal:
        opened(data)
    assert str(refusal.value) == sentence


def test_old_fonts_are_refused_with_an_example() -> None:
    """A sheet typed in TCVN3 is refused, and the sentence shows one of its words."""
    rows = [["Mã số", "Tên"], *(["1", "Thñ tôc ®¨ng ký khai sinh"] for _ in range(3))]
    with pytest.raises(RefusedError, match=r"bảng mã cũ.*Thñ tôc"):
        opened(_workbook(*rows))


def test_merged_cells_hold_for_each_of_their_rows() -> None:
    """A cell merged over rows is the value of each; a title across the sheet stands once."""
    sheets = opened(_workbook(["Danh sách", None], ["A", 1], [None, 2], merge="A2:A3")).sheets
    assert list(sheets.values()) == [[["Danh sách", None], ["A", 1], ["A", 2]]]


def test_formulas_are_not_run() -> None:
    """A formula that no program has reckoned gives an empty cell, never its text."""
    sheets = opened(_workbook(["Mã số"], ["=1+1"])).sheets
    assert next(iter(sheets.values()))[1] == [None]


def test_too_many_rows_are_refused() -> None:
    """A sheet whose last cell stands far down is refused before it is read."""
    book, held = openpyxl.Workbook(), io.BytesIO()
    book.active.cell(refusing.MOST_ROWS + 1, 1, "x")
    book.save(held)
    with pytest.raises(RefusedError, match="dòng"):
        opened(held.getvalue())
