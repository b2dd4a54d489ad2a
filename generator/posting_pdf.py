"""Typst over a posting set: the only room that knows it."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import typst
from msgspec import Struct, to_builtins

from generator.crew import made_apart
from generator.pages.views.printed_set import PrintedSet

TEMPLATES = Path(__file__).parent / "templates" / "posting"


class PdfFailedError(Exception):
    """Typst could not make the PDF; the message tells why."""


class Pdf(Struct, frozen=True):
    """A finished PDF, and what the one who prints it must know."""

    data: bytes
    pages: int
    over: tuple[str, ...]
    """The codes of procedures that need more than one side."""
    not_accessible: str
    """Why it is not PDF/UA, where a letter stood against that."""


def posting_pdf(printed: PrintedSet, today: date) -> Pdf:
    """Take a posting set and its day, give its PDF: the same bytes for the same set and day.

    Only the fonts that come with Typst are used, and embedded. A letter that they lack keeps a PDF
    from being PDF/UA (ISO 14289-1), but not from being made.

    Raises:
        PdfFailedError: Typst stopped.

    """
    return made_apart(lambda: _printed(printed, today))


def _printed(printed: PrintedSet, today: date) -> Pdf:
    moment = datetime(today.year, today.month, today.day, tzinfo=UTC)
    compiler = typst.Compiler(
        TEMPLATES / "set.typ",
        root=TEMPLATES,
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(to_builtins(printed), ensure_ascii=False)},
    )
    try:
        data, reason = _accessible(compiler, moment)
        pages = json.loads(compiler.query("<pages>", field="value", one=True))
        over = json.loads(compiler.query("<over>", field="value"))
    except typst.TypstError as error:
        raise PdfFailedError("\n".join([error.message, *error.hints])) from error
    return Pdf(data, pages, tuple(over), reason)


def _accessible(compiler: typst.Compiler, moment: datetime) -> tuple[bytes, str]:
    """Take a document and its day, give its PDF, and why it is not PDF/UA where it is not."""
    try:
        made = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=moment)
    except typst.TypstError as error:
        return _bytes(compiler.compile(format="pdf", timestamp=moment)), error.message
    return _bytes(made), ""


def _bytes(made: bytes | list[bytes] | None) -> bytes:
    """Take what Typst gives for all formats, give the one file that a PDF is."""
    if not isinstance(made, bytes):
        raise PdfFailedError("Typst không trả về một tệp PDF.")
    return made
