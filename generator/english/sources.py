"""The template of a page in English: the Vietnamese one, its words replaced as it is loaded."""

import json
import re
from collections.abc import Iterator, Mapping
from unicodedata import normalize

from generator.english.catalogue import Text
from generator.english.segments import segments

_HEADING = re.compile(r"^#{2,6} ([^{}<>\n]+)$", re.MULTILINE)
_MARKS = re.compile(r"#{2,6} ")


def english_source(source: str, pieces: Mapping[str, Text]) -> str:
    """Take the source of a template and the English of its words, give the source in English.

    Values of a view go through the filter ``said``, or ``named`` where they stand in an attribute.
    A heading keeps the address that it has in Vietnamese, because links and scripts lead to it. A
    word without English stays, marked as Vietnamese: tests hold that there is none.
    """
    return "".join(_written(source, pieces))


def pieces_of(source: str) -> Iterator[str]:
    """Take the source of a template, give the words it says."""
    return (segment.text for segment in segments(source) if segment.kind == "words")


def anchor_of(heading: str) -> str:
    """Take the words of a heading, give its id as the settings of the site have it."""
    plain = re.sub(r"[^\w\s-]", "", normalize("NFD", heading)).strip().lower()
    return re.sub(r"\s", "-", plain)


def _written(source: str, pieces: Mapping[str, Text]) -> Iterator[str]:
    headings = set(_HEADING.findall(source))
    counted = marks = ""
    for kind, text in ((segment.kind, segment.text) for segment in segments(source)):
        if kind == "words":
            english = _words(text, pieces.get(text), counted)
            yield (_kept(text, english) if marks and text in headings else "") + marks + english
            counted = marks = ""
        elif kind == "as it is":
            yield marks
            marks = text if _MARKS.fullmatch(text) else ""
            yield "" if marks else text
            counted = counted if not text.strip() else ""
        elif kind != "english":
            counted = text[2:-2].strip("- ")
            end = "-}}" if text.endswith("-}}") else "}}"
            yield f"{marks}{{{{ ({counted}) | {'said' if kind == 'value' else 'named'} {end}"
            marks = ""


def _kept(heading: str, english: str) -> str:
    anchor = anchor_of(heading)
    return "" if anchor == anchor_of(english) else f'<div id="{anchor}"></div>\n\n'


def _words(words: str, english: Text | None, counted: str) -> str:
    if english is None:
        return f'<span lang="vi">{words}</span>'
    if isinstance(english, str):
        return english
    one, others = (json.dumps(text, ensure_ascii=False) for text in english)
    return f"{{{{ ({counted}) | counted({one}, {others}) }}}}"
