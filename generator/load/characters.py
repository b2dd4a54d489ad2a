"""Which characters a text may hold: harmless ones are mended in silence, the rest are problems."""

import re
import unicodedata
from collections.abc import Iterator

from generator.load.character_rules import (
    RULES,
    SUSPECT,
    UNUSUAL,
    CharacterRule,
    unprintable,
    unreadable,
)
from generator.load.positions import Positions
from generator.problems import Location, Problem

EXCERPT_LENGTH = 40

_HIDDEN = re.compile("[\u00ad\u034f\u180e\u200b-\u200e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
"""Marks that nobody sees and nobody misses: soft hyphens, zero-width spaces and their kin."""

_ODD_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SPACES = re.compile(" {2,}")

_REACH = 15
_WORD_END = re.compile(r"\S*\Z")
_WORD_START = re.compile(r"\S*")


def visible(typed: str) -> tuple[str, Positions]:
    """Leave out the hidden characters; give the rest, and where each character of it was typed."""
    left_out = [match.start() for match in _HIDDEN.finditer(typed)]
    return (_HIDDEN.sub("", typed) if left_out else typed), Positions(typed, left_out)


def plain_spaces(text: str) -> str:
    """Put a space for each odd space or control character; every position stays as it was."""
    if not UNUSUAL.search(text):
        return text
    return unreadable().sub(" ", _ODD_SPACES.sub(" ", text))


def mend(text: str) -> str:
    """Give a text as it is kept: NFC, nothing hidden, single spaces, none at the ends of a line."""
    if UNUSUAL.search(text):
        text = unicodedata.normalize("NFC", _ODD_SPACES.sub(" ", _HIDDEN.sub("", text)))
    if "  " in text:
        text = _SPACES.sub(" ", text)
    if "\n" in text:
        text = "\n".join(line.strip(" ") for line in text.split("\n")).strip("\n")
    return text.strip(" ")


def printable(text: str) -> str:
    """Put a dot for each character that would break or disguise the line it is shown on."""
    return unprintable().sub("·", text)


def excerpt(text: str) -> str:
    """Give a short piece of a text, on one line and safe to show in a message."""
    shown = mend(printable(" ".join(text[: 4 * EXCERPT_LENGTH].split())))
    return shown if len(shown) <= EXCERPT_LENGTH else shown[: EXCERPT_LENGTH - 1] + "…"


def is_usual(text: str) -> bool:
    """Whether a quick look shows that no rule can find anything, and nothing is to be mended.

    Its spaces may still be; and a text that is not usual may be right.
    """
    return not UNUSUAL.search(text) and not any(pair.search(text) for pair in SUSPECT)


def text_problems(text: str, file: str) -> Iterator[Problem]:
    """Find the characters that must not stand in a text, at most once a line for each rule."""
    if not is_usual(text):
        shown, positions = visible(text)
        for rule in RULES:
            yield from _problems_of(rule, shown, positions, file)


def _problems_of(
    rule: CharacterRule, shown: str, positions: Positions, file: str
) -> Iterator[Problem]:
    last_line = 0
    for match in rule.pattern.finditer(shown):
        line, column = positions.place(match.start())
        if line > last_line:
            last_line = line
            word = excerpt(_word_around(shown, match.start(), match.end()))
            message = rule.message.format(word=word, code=f"U+{ord(match.group()[0]):04X}")
            yield Problem(Location(file, line, column), rule.name, message, rule.hint)


def _word_around(text: str, start: int, end: int) -> str:
    """Give the word that holds the characters from start to end, or the part of it around them."""
    before = _WORD_END.search(text[max(0, start - _REACH) : start])
    after = _WORD_START.match(text[end : end + _REACH])
    return (before.group() if before else "") + text[start:end] + (after.group() if after else "")
