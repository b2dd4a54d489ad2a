"""Saved pages, and Word or Excel files that are HTML inside: their paragraphs and tables."""

import re
from html.parser import HTMLParser

from generator.importing import refusing
from generator.importing.blocks import Block, BlockMaker
from generator.importing.refusing import RefusedError

_HEAD = 4096
_MARKUP = re.compile(rb"<(?:html|!doctype html|table|body)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?(windows-125[28]|iso-8859-1)", re.IGNORECASE)
_APART = frozenset(
    {"p", "div", "li", "ul", "ol", "dl", "dt", "dd", "br", "hr", "section", "article", "header"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "footer", "main", "nav", "form", "fieldset"}
    | {"caption", "body"}
)
_INLINE = frozenset({"span", "b", "strong", "label", "a", "em", "i", "u", "font", "small"})
_UNSEEN = frozenset(
    {"script", "style", "title", "noscript", "template", "svg", "textarea", "select"}
)


def is_html(data: bytes) -> bool:
    """Take the bytes of a file, tell whether it is HTML, whatever its name says."""
    head = data[:_HEAD].replace(b"\0", b"")
    start = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return start.lstrip().startswith(b"<") and _MARKUP.search(head) is not None


def html_blocks(data: bytes) -> tuple[Block, ...]:
    """Take the bytes of an HTML file, give its blocks; scripts are not run and not read.

    Raises:
        RefusedError: unknown letters, a file cut short, or too much.

    """
    text = _text_of(data)
    if len(text) > refusing.MOST_PAGE:
        raise RefusedError(refusing.PAGE_TOO_LARGE)
    lower = text.lower()
    if "<html" in lower and "</html" not in lower:
        raise RefusedError(refusing.CUT)
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.maker.blocks()


def _text_of(data: bytes) -> str:
    charset = _CHARSET.search(data[:_HEAD])
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    names = ["utf-16"] if wide else ["utf-8-sig", *([charset[1].decode()] if charset else [])]
    for name in names:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise RefusedError(refusing.NOT_TEXT)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.maker = BlockMaker()
        self._unseen = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen:
            return
        if tag in _UNSEEN:
            self._unseen = tag
        elif tag in {"td", "th"}:
            told = dict(attrs)
            self.maker.open_cell(_number(told.get("colspan")), _number(told.get("rowspan")))
        else:
            self._open(tag)

    def _open(self, tag: str) -> None:
        if tag == "table":
            self.maker.open_table()
        elif tag == "tr":
            self.maker.open_row()
        elif tag in _APART:
            self.maker.end_paragraph()
        elif tag in _INLINE:
            self.maker.mark()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that closes itself hides nothing."""
        if tag not in _UNSEEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            self._unseen = "" if tag == self._unseen else self._unseen
        elif tag == "table":
            self.maker.close_table()
        elif tag == "tr":
            self.maker.close_row()
        elif tag in {"td", "th"}:
            self.maker.close_cell()
        elif tag in _APART:
            self.maker.end_paragraph()
        elif tag in _INLINE:
            self.maker.mark()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.maker.text(data.replace("\n", " "))


def _number(value: str | None) -> int:
    """Take the number of rows or columns of a cell, give it; one that cannot be meant is 1."""
    told = (value or "").strip()
    return int(told) if re.fullmatch(r"\d{1,4}", told) else 1
