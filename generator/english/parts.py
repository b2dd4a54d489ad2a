"""Words in English, and among them what stays Vietnamese."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Part(NamedTuple):
    """Words in one language."""

    words: str
    is_vietnamese: bool


Parts = tuple[Part, ...]


def beside(english: str, words: str) -> Parts:
    """Take an English name and the Vietnamese one, give both."""
    ours, theirs = Part(f"{english} (", is_vietnamese=False), Part(words, is_vietnamese=True)
    return (ours, theirs, Part(")", is_vietnamese=False))


def capital(parts: Parts | None) -> Parts | None:
    """Give English that begins a line with a capital."""
    told = [part for part in parts or () if part.words]
    if not told or told[0].is_vietnamese:
        return parts
    words = told[0].words
    return (Part(words[:1].upper() + words[1:], is_vietnamese=False), *told[1:])


def is_foreign(parts: Parts) -> bool:
    """Tell whether nothing of what is said is English."""
    return len(parts) == 1 and parts[0].is_vietnamese


def between(told: Sequence[Parts], joint: str) -> Iterator[Part]:
    """Take things that are said and what stands between them, give all one after the other."""
    for place, parts in enumerate(told):
        if place:
            yield Part(joint, is_vietnamese=False)
        yield from parts


def merged(parts: Parts) -> Iterator[Part]:
    """Give parts with neighbours of one language made one."""
    words, language = "", False
    for part in parts:
        if words and part.words and part.is_vietnamese != language:
            yield Part(words, language)
            words = ""
        if part.words:
            words, language = words + part.words, part.is_vietnamese
    if words:
        yield Part(words, language)
