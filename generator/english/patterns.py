"""Phrases with holes: what each matches, and where it is kept to be found quickly."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

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
_ANY = r"(?:(?!(?<!TP)\.\s).)+?"
"""What other holes may hold: any words of one sentence."""
_WORD = re.compile(r"\w+")
OPEN = ("",)
"""Where phrases are kept that begin and end with a hole."""


@dataclass(frozen=True)
class Pattern:
    """A phrase with holes."""

    inside: str
    """What of it stands in all words that it matches: quicker to look for."""
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
    """Phrases by their first word, or their last; those that say most themselves come first."""

    def __init__(self, phrases: Mapping[str, Text]) -> None:
        """Take phrases, of which those without holes are none of ours."""
        self._by_word: dict[str, list[Pattern]] = {}
        for words in sorted(phrases, key=lambda words: (-len(HOLE.sub("", words)), words)):
            if "{" in words:
                made = _pattern(words, phrases[words])
                self._by_word.setdefault(_key(words), []).append(made)

    def at(self, keys: Iterable[str], words: str) -> list[Pattern]:
        """Take where to look and words, give the phrases kept there that the words may be."""
        kept = (pattern for key in keys for pattern in self._by_word.get(key, ()))
        return [pattern for pattern in kept if pattern.inside in words]


def ends_of(words: str) -> Sequence[str]:
    """Take words, give where phrases are kept that begin, and that end, like them."""
    spelled = _WORD.findall(words)
    return (f"{spelled[0]} …", f"… {spelled[-1]}") if spelled else ()


def _key(words: str) -> str:
    if not words.startswith("{"):
        return ends_of(words)[0]
    return "" if words.rstrip(".)”")[-1] == "}" else ends_of(HOLE.sub("\0", words))[-1]


def _pattern(words: str, text: Text) -> Pattern:
    made, place = "", 0
    holes = list(HOLE.finditer(words))
    for hole in holes:
        made += re.escape(words[place : hole.start()]) + f"({_INSIDE.get(hole[1], _ANY)})"
        place = hole.end()
    inside = max(HOLE.sub("\0", words).split("\0"), key=len)
    spelled = made + re.escape(words[place:])
    return Pattern(inside, spelled, tuple(hole[0] for hole in holes), text)
