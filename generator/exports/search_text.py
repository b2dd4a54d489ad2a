"""Many texts in few bytes: each word is written once, and each text has one letter for each word.

A browser reads letters faster than words: what would be split and looked up there is numbered here.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

FIRST = 0x23
"""The letter of the most frequent word; letters that a script would have to escape are left out."""


def _letters() -> Iterator[str]:
    for number in (*range(FIRST, 0x5C), *range(0x5D, 0x7F), *range(0xA1, 0x2028)):
        yield chr(number)
    for number in (*range(0x202A, 0xD800), *range(0xE000, 0xFFF0), *range(0x10000, 0x110000)):
        yield chr(number)


def words_of(texts: Sequence[str]) -> list[str]:
    """Take texts, give their words, the most frequent first."""
    counts = Counter(word for text in texts for word in text.split(" ") if word)
    return sorted(counts, key=lambda word: (-counts[word], word))


def coded(texts: Sequence[str], words: Sequence[str]) -> str:
    """Take texts and their words, give a line for each text: one letter for each of its words.

    Raises:
        ValueError: there are more words than letters.

    """
    letter_of = dict(zip(words, _letters(), strict=False))
    if len(letter_of) < len(words):
        raise ValueError(f"{len(words)} words, {len(letter_of)} letters")
    return "\n".join("".join(letter_of[word] for word in text.split(" ") if word) for text in texts)
