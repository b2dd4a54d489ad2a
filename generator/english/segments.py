"""The source of a template, cut into what is said in words and what is not."""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

Kind = Literal["as it is", "words", "value", "named value", "english"]
"""``words`` are written in the template, values come from a view: shown, or in an attribute.

``english`` is what the Vietnamese page says in English already: an element with ``lang="en"``.
"""

_TOKENS = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
_LEFT = r"[\s#·.,;:()*–—-]*"
_LINE = re.compile(rf"({_LEFT})(.*?)([\s·,.;:()–—-]*)", re.DOTALL)
_LETTER = re.compile(r"[^\W\d_]")
_TAG_NAME = re.compile(r"</?([a-z0-9]+)")
_ENTITIES = re.compile(r"&#?\w+;")
_ATTRIBUTE_OPENS = re.compile(r'([a-z-]+)="')
_WORDED = frozenset({"aria-label", "title", "placeholder", "alt"})
_VERBATIM = frozenset({"pre", "code"})
_ENGLISH = re.compile(r'\s*<([a-z0-9]+) lang="en">.*?</\1>', re.DOTALL)


class Segment(Struct, frozen=True):
    """A stretch of a template."""

    kind: Kind
    text: str


def segments(source: str) -> Iterator[Segment]:
    """Take the source of a template, give it in stretches; joined they are the source again."""
    place = 0
    cutter = _Cutter()
    for spoken in _ENGLISH.finditer(source):
        yield from _cut(cutter, source[place : spoken.start()])
        yield Segment("english", spoken[0])
        place = spoken.end()
    yield from _cut(cutter, source[place:])


def _cut(cutter: "_Cutter", source: str) -> Iterator[Segment]:
    for token in _TOKENS.split(source):
        if token.startswith("{{"):
            yield Segment(cutter.kind_of_value(), token)
        elif token.startswith(("{%", "{#")):
            yield Segment("as it is", token)
        else:
            yield from cutter.cut(token)


class _Cutter:
    """Follows tags and attributes through a template, across the values between."""

    def __init__(self) -> None:
        self.in_tag = False
        self.attribute = ""
        self.verbatim = ""
        self.stands_for = False
        """Whether a word in code stands for another, as it does in ``<i>``."""

    def kind_of_value(self) -> Kind:
        """Give the kind of a value that stands here."""
        if self.attribute:
            return "named value" if self.attribute in _WORDED else "as it is"
        return "as it is" if self.in_tag or self.verbatim else "value"

    def cut(self, text: str) -> Iterator[Segment]:
        """Take the text between two values, give its stretches."""
        while text:
            if self.attribute:
                part, text = self._to(text, '"')
                words = self.attribute in _WORDED
                closed = part.endswith('"')
                yield from _lines(part[:-1] if closed else part, worded=words)
                if closed:
                    yield Segment("as it is", '"')
                    self.attribute = ""
            elif self.in_tag or _ATTRIBUTE_OPENS.fullmatch(text.strip()):
                part, text = self._through_tag(text)
                yield Segment("as it is", part)
            else:
                part, text = self._to_tag(text)
                yield from _lines(part, worded=not self.verbatim or self.stands_for)
                self._enter(text)

    def _to(self, text: str, sign: str) -> tuple[str, str]:
        place = text.find(sign)
        return (text, "") if place < 0 else (text[: place + 1], text[place + 1 :])

    def _to_tag(self, text: str) -> tuple[str, str]:
        place = text.find("<")
        if place < 0:
            return text, ""
        self.in_tag = True
        return text[:place], text[place:]

    def _enter(self, tag: str) -> None:
        """Note where text begins that stays as it is, and where it ends."""
        self.stands_for = tag.startswith("<i>")
        found = _TAG_NAME.match(tag)
        name = found[1] if found else ""
        ends = tag.startswith("</")
        if not self.verbatim and name in _VERBATIM and not ends:
            self.verbatim = name
        elif name and name == self.verbatim and ends:
            self.verbatim = ""

    def _through_tag(self, text: str) -> tuple[str, str]:
        end = text.find(">")
        opens = _ATTRIBUTE_OPENS.search(text)
        if opens and not 0 <= end < opens.start():
            self.attribute = opens[1]
            return text[: opens.end()], text[opens.end() :]
        if end < 0:
            return text, ""
        self.in_tag = False
        return text[: end + 1], text[end + 1 :]


def _lines(text: str, *, worded: bool) -> Iterator[Segment]:
    """Take text without tags, give its words line by line, and what stands around them."""
    for line in text.splitlines(keepends=True):
        found = _LINE.fullmatch(line)
        if not worded or found is None or not _LETTER.search(_ENTITIES.sub("", line)):
            yield Segment("as it is", line)
            continue
        before, words, after = found.groups()
        yield from (Segment("as it is", before), Segment("words", words))
        yield Segment("as it is", after)
