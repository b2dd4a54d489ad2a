"""What is said with names in English alone, where there is no room for both."""

from collections.abc import Iterable, Sequence

from generator.english.parts import Part
from generator.english.phrases import said


def briefly(words: str) -> str:
    """Take words of a view, give them as ``plainly`` does; of names their English alone."""
    return "".join(part.words for part in shorter(said(words)))


def is_partly_vietnamese(words: str) -> bool:
    """Take words of a view, tell whether some of them stay Vietnamese when names do not."""
    return any(part.is_vietnamese for part in shorter(said(words)))


def shorter(parts: Iterable[Part]) -> Sequence[Part]:
    """Take what is said, give it without the Vietnamese names that stand behind English ones."""
    told = list(parts)
    for place in range(len(told) - 2, 0, -1):
        before, name, *after = told[place - 1 : place + 2]
        if after and name.is_vietnamese and _stands_behind(name.words, before.words):
            joined = before.words.removesuffix(" (") + after[0].words.removeprefix(")")
            told[place - 1 : place + 2] = [Part(joined, is_vietnamese=False)]
    return told


def _stands_behind(name: str, before: str) -> bool:
    english = said(name)[0].words
    return english.endswith(" (") and before.endswith(english)
