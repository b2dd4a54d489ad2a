"""What a view says, in English: the whole of it, or what in it is not from a record."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.english.catalogue import Catalogue, Text, catalogue
from generator.english.formats import english_day, english_figure, english_number
from generator.english.parts import Part, Parts, beside, between, capital, is_foreign, merged
from generator.english.patterns import HOLE, PROPER, Pattern, Patterns
from generator.english.places import english_address


class Known(NamedTuple):
    """What was said of words, and how many phrases deep it was looked for within them."""

    parts: Parts
    reach: int


class Joint(NamedTuple):
    """What stands between things that are said, where, and what of them must be ours."""

    words: str
    place: re.Pattern[str]
    ours: Literal["something", "of each", "all"]


_AFTER_ANOTHER = (
    Joint(" · ", re.compile(" · "), "something"),
    Joint(" ", re.compile(r" (?<=[.?] )(?<!TP\. )"), "something"),
)
"""Between things that are said one after the other."""
_TOGETHER = (
    Joint("; ", re.compile(r"; (?![^()]*\))"), "something"),
    Joint(", ", re.compile(r", (?<=\), )"), "of each"),
    Joint(": ", re.compile(": "), "of each"),
    Joint(", ", re.compile(", "), "all"),
)
"""Inside of a sentence: most of these stand in texts of records too."""
_CODE = re.compile(r"[a-z0-9_./:+-]*(?: \| [a-z0-9_-]+)*")
_ITEMS = re.compile(r"(, | và )(?=\d|[A-Z])")
_BETWEEN = {", ": ", ", " và ": " and "}
_LAST = {"và": " and ", "hoặc": " or ", "": ", "}
_WRITTEN: Mapping[str, Callable[[str], str]] = {
    "n": english_number,
    "d": english_day,
    "h": english_address,
    **dict.fromkeys("yup", str),
}
"""How English readers write what stands in a hole; other holes hold words."""
_DEEPEST = 9
"""How far a phrase is looked for within another."""
_MOST_HELD = 16_384


class Phrases:
    """The phrases of a catalogue."""

    def __init__(self, held: Catalogue) -> None:
        """Take the catalogue."""
        self._known: dict[str, Known] = {}
        self._reached = 0
        self._whole = {**held.phrases, **held.terms}
        self._terms = {words.casefold(): str(text) for words, text in held.terms.items()}
        self._names, self._kinds = held.names, held.kinds
        self._patterns = Patterns(held.phrases)
        self._unit = re.compile(rf"({_any_of(held.kinds)}) ({PROPER})")
        term = _any_of(held.terms)
        self._term = re.compile(term, re.IGNORECASE)
        self._list = re.compile(rf"{term}((?:, {term})*)(?: (và|hoặc) {term})?", re.IGNORECASE)

    def said(self, words: str, depth: int = 0) -> Parts:
        """Take words of a view, give them in English; what stays Vietnamese is marked so.

        The same words stand within many others, not always equally deep: they are known again
        wherever they would be looked at as far.
        """
        known = self._known.get(words)
        if known and depth + known.reach < _DEEPEST:
            self._reached = max(self._reached, depth + known.reach)
            return known.parts
        before, self._reached = self._reached, depth
        parts = self._found(words, depth) or (Part(words, _is_language(words)),)
        if self._reached < _DEEPEST:
            self._keep(words, Known(parts, self._reached - depth))
        self._reached = max(self._reached, before)
        return parts

    def _keep(self, words: str, known: Known) -> None:
        if len(self._known) >= _MOST_HELD:
            self._known.clear()
        self._known[words] = known

    def _found(self, words: str, depth: int) -> Parts | None:
        self._reached = max(self._reached, depth)
        whole = self._ours(words) or self._named(words)
        if whole or depth >= _DEEPEST:
            return whole
        return (
            self._filled(words, self._patterns.at_ends(words), depth)
            or self._begun_small(words, depth)
            or self._listed(words)
            or self._joined(words, _AFTER_ANOTHER, depth)
            or self._filled(words, self._patterns.open(words), depth)
            or self._joined(words, _TOGETHER, depth)
            or self._without_stop(words, depth)
        )

    def _begun_small(self, words: str, depth: int) -> Parts | None:
        """What begins a line with a capital may stand with a small letter in the catalogue."""
        small = words[:1].lower() + words[1:]
        if small == words:
            return None
        text = self._whole.get(small)
        if text is not None:
            return capital((Part(_one_of(text, ""), is_vietnamese=False),))
        return capital(self._filled(small, self._patterns.at_beginning(small), depth))

    def _ours(self, words: str) -> Parts | None:
        text = self._whole.get(words)
        english = english_figure(words) if text is None else _one_of(text, "")
        return None if english is None else (Part(english, is_vietnamese=False),)

    def _named(self, words: str) -> Parts | None:
        """A name of a domain, an index or a unit is shown in both languages."""
        name = self._names.get(words)
        unit = self._unit.fullmatch(words) if name is None else None
        if unit:
            name = f"{unit[2]} {self._kinds[unit[1]]}"
        return beside(str(name), words) if name else None

    def _filled(self, words: str, kept: Iterable[Pattern], depth: int) -> Parts | None:
        for pattern in kept:
            given = pattern.given(words)
            if given:
                return tuple(self._fill(pattern, given, depth))
        return None

    def _fill(self, pattern: Pattern, given: Mapping[str, str], depth: int) -> Iterator[Part]:
        english, place = _one_of(pattern.english, given[pattern.holes[0]]), 0
        for hole in HOLE.finditer(english):
            yield Part(english[place : hole.start()], is_vietnamese=False)
            yield from self._held(hole[1], given[hole[0]], depth)
            place = hole.end()
        yield Part(english[place:], is_vietnamese=False)

    def _held(self, kind: str, words: str, depth: int) -> Parts:
        if kind in _WRITTEN:
            return (Part(_WRITTEN[kind](words), is_vietnamese=False),)
        if kind == "l":
            return tuple(self._enumerated(words, depth))
        if kind == "k":
            words = words[:1].upper() + words[1:]
        return self.said(words, depth + 1)

    def _enumerated(self, words: str, depth: int) -> Iterator[Part]:
        """Numbers or letters, each perhaps with a remark."""
        for item in _ITEMS.split(words):
            if item in _BETWEEN:
                yield Part(_BETWEEN[item], is_vietnamese=False)
            else:
                yield from self.said(item, depth + 1)

    def _listed(self, words: str) -> Parts | None:
        found = self._list.fullmatch(words)
        if found is None:
            return None
        *told, last = [self._terms[term.casefold()] for term in self._term.findall(words)]
        english = _LAST[(found[2] or "").lower()].join([", ".join(told), last] if told else [last])
        parts = (Part(english, is_vietnamese=False),)
        return capital(parts) if words[:1].isupper() else parts

    def _joined(self, words: str, joints: Sequence[Joint], depth: int) -> Parts | None:
        """Words of ours and of records one after the other: each by itself."""
        for joint in joints:
            if joint.place.search(words):
                told = self._told(joint.place.split(words), depth, joint.ours)
                if not all(map(is_foreign, told)):
                    return tuple(between(told, joint.words))
        return None

    def _told(self, parts: Iterable[str], depth: int, ours: str) -> Sequence[Parts]:
        """Take parts, give each in English; nothing as soon as one is not ours that must be."""
        told: list[Parts] = []
        for part in parts:
            told.append(self.said(part, depth + 1))
            if ours != "something" and is_foreign(told[-1]):
                return ()
            if ours == "all" and any(found.is_vietnamese for found in told[-1]):
                return ()
        return told

    def _without_stop(self, words: str, depth: int) -> Parts | None:
        found = self._found(words[:-1], depth + 1) if words.endswith(".") else None
        return (*found, Part(".", is_vietnamese=False)) if found else None


def _any_of(words: Mapping[str, Text]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})" if words else "(?!)"


def _one_of(text: Text, number: str) -> str:
    if isinstance(text, str):
        return text
    return text[0] if number == "1" else text[1]


def _is_language(words: str) -> bool:
    """Codes, addresses, signs and abbreviations are the same in both languages."""
    return words.upper() != words and _CODE.fullmatch(words) is None


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    """Give the phrases of the one catalogue."""
    return Phrases(catalogue())


@lru_cache(maxsize=16_384)
def said(words: str) -> Parts:
    """Take words of a view, give them in English, as far as they are ours."""
    return tuple(merged(phrases().said(words)))


def plainly(words: str) -> str:
    """Take words of a view, give them in English where no language can be marked."""
    return "".join(part.words for part in said(words))
