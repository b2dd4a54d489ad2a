"""Word documents (.docx, and the XML of Word 2003): their paragraphs and tables, nothing run."""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from xml.parsers import expat

from generator.importing import refusing
from generator.importing.blocks import Block, BlockMaker
from generator.importing.refusing import RefusedError

_BODY = "word/document.xml"
_MACROS = "word/vbaProject.bin"
_SPACES = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.microsoft.com/office/word/2003/wordml",
    }
)
_WORD_XML = re.compile(r"<(?:w:wordDocument|w:document|pkg:package)\b")
_UNSEEN = frozenset({"hdr", "ftr", "footnote", "endnote", "comment", "Fallback", "del"})
_HEAD = 4096


def is_docx(data: bytes) -> bool:
    """Take the bytes of a packed file, tell whether it is a Word document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return _BODY in packed.namelist()
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError):
        return False


def docx_blocks(data: bytes) -> tuple[Block, ...]:
    """Take the bytes of a .docx file, give its blocks.

    Raises:
        RefusedError: macros, too much, a DTD, or damage; the message says what to do.

    """
    return word_xml_blocks(_text_of(_body(data)))


def _body(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if _MACROS in packed.namelist():
                raise RefusedError(refusing.WORD_MACROS)
            if packed.getinfo(_BODY).file_size > refusing.MOST_PAGE:
                raise RefusedError(refusing.BOMB)
            with packed.open(_BODY) as file:
                body = file.read(refusing.MOST_PAGE + 1)
    except (
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as error:
        raise RefusedError(refusing.WORD_DAMAGED) from error
    if len(body) > refusing.MOST_PAGE:
        raise RefusedError(refusing.BOMB)
    return body


def is_word_xml(data: bytes) -> bool:
    """Take the bytes of a file, tell whether it is Word's XML, whatever its name says."""
    head = data[:_HEAD].decode("utf-8", errors="replace").lstrip("\ufeff \r\n\t")
    return head.startswith("<?xml") and _WORD_XML.search(head) is not None


def word_2003_blocks(data: bytes) -> tuple[Block, ...]:
    """Take the bytes of a file of Word's XML, give its blocks; raise as ``docx_blocks``."""
    return word_xml_blocks(_text_of(data))


def _text_of(data: bytes) -> str:
    """The letters are told by us, so that no declaration can hide a DTD in others."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedError(refusing.WORD_DAMAGED) from error
    if len(text) > refusing.MOST_PAGE:
        raise RefusedError(refusing.PAGE_TOO_LARGE)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise RefusedError(refusing.WORD_DAMAGED)
    return text


def word_xml_blocks(text: str) -> tuple[Block, ...]:
    """Take the XML of a Word document, give its blocks; raise as ``docx_blocks``."""
    reader = _Reader()
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse_dtd
    try:
        parser.Parse(text.encode("utf-8"), True)  # noqa: FBT003 - the parser's own signature
    except expat.ExpatError as error:
        raise RefusedError(refusing.WORD_DAMAGED) from error
    return reader.maker.blocks()


def _refuse_dtd(*_: object) -> None:
    raise RefusedError(refusing.WORD_DAMAGED)


class _Reader:
    """Turns the events of the XML into blocks."""

    def __init__(self) -> None:
        self.maker = BlockMaker()
        self._unseen = 0
        self._in_text = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if local in _UNSEEN:
            self._unseen += 1
        if self._unseen or space not in _SPACES:
            return
        told = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        self._in_text = local == "t"
        self._open(local, told.get("val", ""))

    def _open(self, local: str, value: str) -> None:
        match local:
            case "tbl":
                self.maker.open_table()
            case "tr":
                self.maker.open_row()
            case "tc":
                self.maker.open_cell()
            case "gridSpan":
                self.maker.widen(int(value) if re.fullmatch(r"\d{1,4}", value) else 1)
            case "vMerge" | "vmerge" if value != "restart":
                self.maker.continue_above()
            case "br" | "cr":
                self.maker.end_paragraph()
            case "tab":
                self.maker.text(" ")

    def end(self, name: str) -> None:
        space, _, local = name.rpartition(" ")
        if local in _UNSEEN:
            self._unseen -= 1
        if self._unseen or space not in _SPACES:
            return
        self._in_text = False
        match local:
            case "tbl":
                self.maker.close_table()
            case "tr":
                self.maker.close_row()
            case "tc":
                self.maker.close_cell()
            case "p":
                self.maker.end_paragraph()

    def text(self, text: str) -> None:
        if self._in_text and not self._unseen:
            self.maker.text(text)
