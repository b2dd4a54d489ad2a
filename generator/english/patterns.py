"""Phrases with holes: what each matches, and where it is kept to be found quickly."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from operator import attrgetter, ge

from msgspec import Struct

from generator.english.catalogue import Text
from generator.english.formats import DAY, NUMBER

HOLE = re.compile(r"\{([a-z])[0-9]?\}")
_CAPITAL = r"[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠ-Ỹ]"
PROPER = rf"{_CAPITAL}\w*(?:(?: - |[ -]){_CAPITAL}\w*)*"
_LOCAL_INDEX = rf"(?:DDCI|(?:Bộ chỉ số|Chỉ số|Khung) CCHC) {PROPER}|Bộ chỉ số 766"
_ITEM = r"(?:\d+|[A-Z]{1,2})(?: \([^()]*\))?"
_INSIDE: Mapping[str, str] = {
    "n": NUMBER,
    "d": DAY,
    "y": r"\d{4}(?:[-–]\d{4})?",
    "t": r"tháng \d+ năm \d{4}",
    "u": r"[^\s()]*[\d/][^\s();,]*",
    "h": r"[^\s,]*/",
    "p": PROPER,
    "k": rf"\w+(?: \w+)?? {PROPER}(?: \([^)]*\))?",
    "i": rf"(?:[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)*|{_LOCAL_INDEX})",
    "l": rf"{_ITEM}(?:, {_ITEM})*(?: và {_ITEM})?",
    "w": r"khi [^·]+",
    "c": r"[^()]+",
    "s": ".+?",
}
"""What a hole may hold, by its letter: see ``docs/english.md``."""
_ANY = r"(?:(?!\.(?<!TP\.)\s).)+?"
"""What other holes may hold: any words of one sentence."""
_FIGURES = frozenset("ndy")
"""Holes that hold a number, a day or a year."""
_FIRST_WORD = re.compile(r"\w+")
_LAST_WORD = re.compile(r"(?s:.*)(?<!\w)(\w+)")
_rank = attrgetter("rank")
_BETWEEN_SPACES = re.compile(r"(?<= )[^ \0]+(?= )")


class Pattern(Struct, frozen=True, dict=True):
    """A phrase with holes."""

    rank: int
    """Among all phrases, of which the first that fits is taken."""
    begins: str
    inside: str
    ends: str
    """What stands in all words that it matches, first, anywhere and last: quicker to look for."""
    figures: tuple[bool, bool]
    """Whether a number, a day or a year stands first in all of them, and last."""
    spelled: str
    """The regular expression of the whole."""
    holes: tuple[str, ...]
    english: Text

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Made when it is first needed: few of a thousand phrases stand on one page."""
        return re.compile(self.spelled, re.DOTALL)

    def given(self, words: str) -> dict[str, str] | None:
        """Take words, give what they have in each hole, if they are of this phrase."""
        found = self.regex.fullmatch(words)
        return dict(zip(self.holes, found.groups(), strict=True)) if found else None


class Patterns:
    """Phrases where they are found quickly; those that say most themselves come first."""

    def __init__(self, phrases: Mapping[str, Text]) -> None:
        """Take phrases, of which those without holes are none of ours."""
        ways = [(begins, ends) for begins in (False, True) for ends in (False, True)]
        self._by_figures: dict[tuple[bool, bool], dict[str, list[Pattern]]]
        self._by_figures = {figures: {} for figures in ways}
        # A pattern is kept for all words that have figures wherever it has some.
        kept = {
            asked: [self._by_figures[held] for held in ways if all(map(ge, held, asked))]
            for asked in ways
        }
        with_holes = [words for words in phrases if "{" in words]
        with_holes.sort(key=lambda words: (-len(HOLE.sub("", words)), words))
        for rank, words in enumerate(with_holes):
            made, key = _pattern(words, phrases[words], rank), _key(HOLE.sub("\0", words))
            for by_word in kept[made.figures]:
                by_word.setdefault(key, []).append(made)

    def at_ends(self, words: str) -> list[Pattern]:
        """Take words, give the phrases that begin with their first word, then those at the last."""
        return _fitting(words, self._near(words), (_beginning(words), _end(words)))

    def at_beginning(self, words: str) -> list[Pattern]:
        """Take words, give the phrases that begin with their first word."""
        return _fitting(words, self._near(words), (_beginning(words),))

    def open(self, words: str) -> list[Pattern]:
        """Take words, give the phrases that begin and end with a hole and say what they say."""
        near = self._near(words)
        keys = near.keys() & ("", *words.split())
        return sorted(_fitting(words, near, keys), key=_rank)

    def _near(self, words: str) -> Mapping[str, list[Pattern]]:
        first, last = words[:1], words[-1:]
        begins = first.isdecimal() or first == "-"
        return self._by_figures[begins, last.isdecimal() or last == "%"]


def _fitting(words: str, near: Mapping[str, list[Pattern]], keys: Iterable[str]) -> list[Pattern]:
    return [
        pattern
        for key in keys
        for pattern in near.get(key, ())
        if pattern.inside in words
        and words.startswith(pattern.begins)
        and words.endswith(pattern.ends)
    ]


def _key(words: str) -> str:
    """Take a phrase with its holes blank, give where it is kept."""
    if not words.startswith("\0"):
        return _beginning(words)
    if words.rstrip(".)”")[-1] != "\0":
        return _end(words)
    return max(_BETWEEN_SPACES.findall(words), key=len, default="")


def _beginning(words: str) -> str:
    found = _FIRST_WORD.search(words)
    return f"{found[0]} …" if found else "…"


def _end(words: str) -> str:
    found = _LAST_WORD.match(words)
    return f"… {found[1]}" if found else "…"


def _pattern(words: str, text: Text, rank: int) -> Pattern:
    made, place = "", 0
    holes = list(HOLE.finditer(words))
    for hole in holes:
        made += re.escape(words[place : hole.start()]) + f"({_INSIDE.get(hole[1], _ANY)})"
        place = hole.end()
    own = HOLE.sub("\0", words).split("\0")
    spelled = made + re.escape(words[place:])
    named = tuple(hole[0] for hole in holes)
    figures = (not own[0] and holes[0][1] in _FIGURES, not own[-1] and holes[-1][1] in _FIGURES)
    return Pattern(rank, own[0], max(own, key=len), own[-1], figures, spelled, named, text)
