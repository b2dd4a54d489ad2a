"""What a view says, in English: the whole of it, or what in it is not from a record."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from generator.english.catalogue import Catalogue, Text, catalogue
from generator.english.formats import DAY, NUMBER, english_day, english_figure, english_number


class Part(NamedTuple):
    """Words in one language."""

    words: str
    is_vietnamese: bool


Parts = tuple[Part, ...]

_HOLE = re.compile(r"\{([a-z])[0-9]?\}")
_CAPITAL = r"[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠ-Ỹ]"
_PROPER = rf"{_CAPITAL}\w*(?:[ -]{_CAPITAL}\w*)*"
_INDEX = rf"(?:[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)*|(?:DDCI|(?:Bộ chỉ số|Chỉ số|Khung) CCHC) {_PROPER}|Bộ chỉ số 766)"
"""The short name of an index."""
_INSIDE: Mapping[str, str] = {
    "n": NUMBER, "d": DAY, "y": r"\d{4}(?:[-–]\d{4})?", "u": r"\S*[\d/]\S*", "p": _PROPER, "s": ".+?", "c": r"[^()]+", "i": _INDEX,
    "t": r"tháng \d+ năm \d{4}", "k": rf"\w+(?: \w+)?? {_PROPER}(?: \([^)]*\))?",
}  # fmt: skip
_ANY = r"(?:(?!(?<!TP)\.\s).)+?"
"""Any words of one sentence."""
Joint = tuple[str, re.Pattern[str]]
_JOINTS: tuple[Joint, ...] = tuple((joint, re.compile(at)) for joint, at in ((" · ", " · "), (" ", r"(?<!TP\.)(?<=[.?]) "), ("; ", "; "), (": ", ": ")))
"""What stands between things that are said one after the other, and where."""
_CODE = re.compile(r"[a-z0-9_./:+-]*|[^a-zà-ỹđ]*")
"""Codes, addresses, signs and abbreviations are the same in both languages."""
_WORD = re.compile(r"\w+")
_DEEPEST = 9


@dataclass(frozen=True)
class Pattern:
    """A phrase with holes: what it matches, and its English."""

    inside: str
    """What of it stands in all words that it matches: quicker to look for."""
    regex: re.Pattern[str]
    holes: tuple[str, ...]
    english: Text


class Phrases:
    """The phrases of a catalogue, found quickly."""

    def __init__(self, held: Catalogue) -> None:
        """Take the catalogue."""
        plain = {words: text for words, text in held.phrases.items() if "{" not in words}
        self._whole = {**plain, **held.terms}
        self._names, self._kinds = held.names, held.kinds
        self._unit = re.compile(rf"({_any_of(held.kinds)}) ({_PROPER})")
        one = _any_of(held.terms)
        self._list = re.compile(rf"({one})((?:, {one})*)(?: (và|hoặc) ({one}))?", re.IGNORECASE)
        self._term = re.compile(one, re.IGNORECASE)
        self._by_word: dict[str, list[Pattern]] = {}
        for words in sorted(held.phrases, key=_weight):
            if "{" in words:
                self._by_word.setdefault(_key(words), []).append(
                    _pattern(words, held.phrases[words])
                )

    def said(self, words: str, depth: int = 0) -> Parts:
        """Take words of a view, give them in English; what stays Vietnamese is marked so."""
        return self._found(words, depth) or (Part(words, _CODE.fullmatch(words) is None),)

    def _found(self, words: str, depth: int) -> Parts | None:
        whole = self._ours(words) or self._named(words)
        if whole or depth >= _DEEPEST:
            return whole
        small = words[:1].lower() + words[1:]
        return (
            self._filled(words, _ends(words), depth)
            or (small != words and _capital(self._ours(small)))
            or (small != words and _capital(self._filled(small, _ends(small)[:1], depth)))
            or self._listed(words)
            or self._joined(words, _JOINTS[:2], depth)
            or self._filled(words, ("",), depth)
            or self._joined(words, _JOINTS[2:], depth)
            or self._without_stop(words, depth)
        )

    def _ours(self, words: str) -> Parts | None:
        text = self._whole.get(words)
        english = english_figure(words) if text is None else _one_of(text, ())
        return None if english is None else (Part(english, is_vietnamese=False),)

    def _named(self, words: str) -> Parts | None:
        """A name of a domain, an index or a unit is shown in both languages."""
        name = self._names.get(words)
        unit = self._unit.fullmatch(words) if name is None else None
        if unit:
            name = f"{unit[2]} {self._kinds[unit[1]]}"
        return _beside(str(name), words) if name else None

    def _filled(self, words: str, keys: Sequence[str], depth: int) -> Parts | None:
        for pattern in (pattern for key in keys for pattern in self._by_word.get(key, ())):
            found = pattern.regex.fullmatch(words) if pattern.inside in words else None
            if found:
                return tuple(self._fill(pattern, found.groups(), depth))
        return None

    def _fill(self, pattern: Pattern, groups: Sequence[str], depth: int) -> Iterator[Part]:
        given = dict(zip(pattern.holes, groups, strict=True))
        english, place = _one_of(pattern.english, groups), 0
        for hole in _HOLE.finditer(english):
            yield Part(english[place : hole.start()], is_vietnamese=False)
            yield from self._held(hole[1], given[hole[0]], depth)
            place = hole.end()
        yield Part(english[place:], is_vietnamese=False)

    def _held(self, kind: str, words: str, depth: int) -> Parts:
        if kind == "n":
            return (Part(english_number(words), is_vietnamese=False),)
        if kind == "d":
            return (Part(english_day(words), is_vietnamese=False),)
        if kind in {"y", "u", "p"}:
            return (Part(words, is_vietnamese=False),)
        return self.said(words, depth + 1)

    def _listed(self, words: str) -> Parts | None:
        found = self._list.fullmatch(words)
        if found is None:
            return None
        terms = [found[1], *self._term.findall(found[2]), *([found[4]] if found[4] else [])]
        told = [str(self._whole[self._spelled(term)]) for term in terms]
        last = {"và": " and ", "hoặc": " or ", None: ", "}[found[3] and found[3].lower()]
        english = ", ".join(told[:-1]) + last + told[-1] if told[1:] else told[0]
        return _capital((Part(english, is_vietnamese=False),), words[:1].isupper())

    def _spelled(self, term: str) -> str:
        return term if term in self._whole else term[:1].lower() + term[1:]

    def _without_stop(self, words: str, depth: int) -> Parts | None:
        found = self._found(words[:-1], depth + 1) if words.endswith(".") else None
        return (*found, Part(".", is_vietnamese=False)) if found else None

    def _joined(self, words: str, joints: Sequence[Joint], depth: int) -> Parts | None:
        """Words of ours and of records one after the other: each by itself."""
        for joint, place in joints:
            if place.search(words):
                told = [self.said(part, depth + 1) for part in place.split(words)]
                if not (any if joint == ": " else all)(map(_is_foreign, told)):
                    return tuple(_between(told, joint))
        return None


def _ends(words: str) -> tuple[str, ...]:
    """Where phrases are kept that begin or end like these words."""
    spelled = _WORD.findall(words)
    return (f"{spelled[0]} …", f"… {spelled[-1]}") if spelled else ()


def _is_foreign(parts: Parts) -> bool:
    return len(parts) == 1 and parts[0].is_vietnamese


def _between(told: Sequence[Parts], joint: str) -> Iterator[Part]:
    for place, parts in enumerate(told):
        if place:
            yield Part(joint, is_vietnamese=False)
        yield from parts


def _beside(english: str, words: str) -> Parts:
    ours, theirs = Part(f"{english} (", is_vietnamese=False), Part(words, is_vietnamese=True)
    return (ours, theirs, Part(")", is_vietnamese=False))


def _capital(parts: Parts | None, wanted: bool = True) -> Parts | None:  # noqa: FBT001, FBT002
    """Give English that begins a line with a capital."""
    if not parts or not wanted:
        return parts
    place = next((at for at, part in enumerate(parts) if part.words), 0)
    first = parts[place]
    if first.is_vietnamese:
        return parts
    return (*parts[:place], first._replace(words=first.words[:1].upper() + first.words[1:]), *parts[place + 1 :])


def _one_of(text: Text, given: Sequence[str]) -> str:
    if isinstance(text, str):
        return text
    return text[0] if given and given[0] == "1" else text[1]


def _any_of(words: Mapping[str, Text]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"


def _weight(words: str) -> tuple[int, str]:
    """Those phrases first that say most themselves."""
    return -len(_HOLE.sub("", words)), words


def _key(words: str) -> str:
    """Where a phrase is kept: by its first word, or its last, or among all where both are open."""
    spelled = _WORD.findall(_HOLE.sub("\0", words))
    if words[0] != "{":
        return f"{spelled[0]} …"
    return "" if words.rstrip(".)”")[-1] == "}" else f"… {spelled[-1]}"


def _pattern(words: str, text: Text) -> Pattern:
    made, place = "", 0
    holes = list(_HOLE.finditer(words))
    for hole in holes:
        made += re.escape(words[place : hole.start()]) + f"({_INSIDE.get(hole[1], _ANY)})"
        place = hole.end()
    regex = re.compile(made + re.escape(words[place:]), re.DOTALL)
    inside = max(_HOLE.sub("\0", words).split("\0"), key=len)
    return Pattern(inside, regex, tuple(hole[0] for hole in holes), text)


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    """Give the phrases of the one catalogue."""
    return Phrases(catalogue())


@lru_cache(maxsize=16_384)
def said(words: str) -> Parts:
    """Take words of a view, give them in English, as far as they are ours."""
    return _merged(phrases().said(words))


def _merged(parts: Parts) -> Parts:
    """Give parts with neighbours of one language made one."""
    made: list[Part] = []
    for part in parts:
        if made and made[-1].is_vietnamese == part.is_vietnamese:
            made[-1] = Part(made[-1].words + part.words, part.is_vietnamese)
        elif part.words:
            made.append(part)
    return tuple(made)


def plainly(words: str) -> str:
    """Take words of a view, give them in English where no language can be marked."""
    return "".join(part.words for part in said(words))
