"""A mark beside each hostile text tells where it came from: ``zqabhvaec`` is text 17 in field 42.

A text with its mark is unique in the whole site, so that every place where it shows can be judged.
Marks have letters only: numbers in the text of a figure would be read as the figure.
"""

import re
from dataclasses import dataclass

from tests.hostile.texts import AT_THE_END, FAMILIES, MENDED, TEXTS

MARK = re.compile(r"[zZ](q[a-j]{3}v[a-j]{3})")
"""Where it stands first in a sentence, it may have a capital letter."""
_LETTERS = str.maketrans("0123456789", "abcdefghij")
_LAST = frozenset(text for name in AT_THE_END for text in FAMILIES[name])
_NUMBER_LENGTH = 48
"""So much of a text stands in the number of a legal document, which is short."""


@dataclass(frozen=True)
class Marked:
    """A hostile text with its mark, as it is written and as it must be shown."""

    mark: str
    field: str
    text: str
    written: str
    shown: str

    def stands_in(self, words: str, start: int) -> bool:
        """Take words and where the mark begins in them, tell if the text is whole beside it."""
        is_first = self.shown.startswith(self.mark)
        begin = start if is_first else start + len(self.mark) - len(self.shown)
        found = words[begin : begin + len(self.shown)] if begin >= 0 else ""
        # Inside a sentence, or at its beginning, the first letter may be a small or a capital one.
        first = self.shown[0]
        return found[1:] == self.shown[1:] and found[:1] in {first, first.upper(), first.lower()}


class Marks:
    """The texts given to fields so far, by their marks."""

    def __init__(self) -> None:
        self.fields: dict[str, int] = {}
        self.given: dict[str, Marked] = {}

    def text(self, field: str, place: int, *, short: bool = False) -> Marked:
        """Take a field and the place of a record, give the text.

        Over as many records as there are texts, each field gets each text once.
        """
        number = self.fields.setdefault(field, len(self.fields))
        text = (place + number) % len(TEXTS)
        mark = f"zq{text:03d}v{number:03d}".translate(_LETTERS)
        marked = _marked(TEXTS[text], mark, field, short=short)
        return self.given.setdefault(mark, marked)


def _marked(text: str, mark: str, field: str, *, short: bool) -> Marked:
    written = shown = MENDED.get(text, text)
    if short:
        written = shown = shown[:_NUMBER_LENGTH].rstrip()
    else:
        written = text
    if text in _LAST:
        return Marked(mark, field, text, f"{mark} {written}", f"{mark} {shown}")
    return Marked(mark, field, text, f"{written} {mark}", f"{shown} {mark}")
