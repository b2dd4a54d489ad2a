"""Vietnamese text for machines: folded for search, ordered for lists, and as part of an address."""

import hashlib
import re
import unicodedata
from functools import cache, lru_cache

_D_WITH_STROKE = {"đ": "d", "Đ": "D", "ð": "d", "Ð": "D"}
"""đ has no decomposition; Ð and ð (eth) look the same and are typed by mistake."""

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Tones in the order of the dictionary: huyền, hỏi, ngã, sắc, nặng; no tone comes first."""

_LONGEST, _MARK = 80, 8
"""Bytes of an id at most, and of the mark that tells two long ones apart."""

SortKey = tuple[tuple[int, ...], tuple[int, ...], str]


def fold(text: str) -> str:
    """Take text, give its words without marks, in small letters, single spaces between.

    The browser folds in the same way (``fold.js``); ``tests/cases/folding.json`` binds the two.
    """
    return " ".join(unicodedata.normalize("NFD", text).translate(_BARE).lower().split())


class _Bare(dict[int, str]):
    """What becomes of a character: letters and digits stay, marks go, all else parts words."""

    def __missing__(self, number: int) -> str:
        self[number] = bare = _bare(chr(number))
        return bare


def _bare(character: str) -> str:
    match unicodedata.category(character)[0]:
        case "L" | "N":
            return _D_WITH_STROKE.get(character, character)
        case "M":
            return ""
        case _:
            return " "


_BARE = _Bare()


@lru_cache(maxsize=8192)
def toned(text: str) -> str:
    """Take text, give its words in small letters with marks, each tone at the end of its word.

    So "hoà" and "hòa" are the same, and "đất" and "đạt" are not.
    """
    kept = "".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in text.lower())
    return " ".join(_tone_last(word) for word in unicodedata.normalize("NFD", kept).split())


def _tone_last(word: str) -> str:
    letters = "".join(character for character in word if character not in _TONES)
    tones = "".join(character for character in word if character in _TONES)
    return unicodedata.normalize("NFC", letters + tones)


def slug(text: str) -> str:
    """Take text, give it as part of an address: a-z, 0-9 and single hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def short_part(name: str) -> str:
    """Take a part of an address, give it; of one longer than an id the beginning and a mark.

    Names of files end at 255 bytes, and a text may have a thousand letters.
    """
    whole = name.encode()
    if len(whole) <= _LONGEST:
        return name
    mark = hashlib.sha256(whole).hexdigest()[:_MARK]
    beginning = whole[: _LONGEST - _MARK - 1].decode(errors="ignore")
    return f"{beginning.rstrip('-')}-{mark}"


@lru_cache(maxsize=8192)
def sort_key(text: str) -> SortKey:
    """Take text, give a key for ``sorted``: first by letter (a ă â b … đ …), then by tone."""
    characters = unicodedata.normalize("NFC", text.lower())
    if not characters:
        return (), (), text
    letters, tones = zip(*map(_letter_and_tone, characters), strict=True)
    return letters, tones, text


@cache
def _letter_and_tone(character: str) -> tuple[int, int]:
    decomposed = unicodedata.normalize("NFD", character)
    tone = next((mark for mark in decomposed if mark in _TONES), "")
    letter = unicodedata.normalize("NFC", decomposed.replace(tone, "", 1) if tone else decomposed)
    return _rank(letter), _TONES.index(tone) + 1 if tone else 0


def _rank(letter: str) -> int:
    """Take one small letter, give its place: signs, digits, our alphabet, the rest."""
    place = _ALPHABET.find(letter)
    if place >= 0:
        return 0x2000 + place
    kind = unicodedata.category(letter[0])[0]
    offset = {"Z": 0, "P": 0x100, "S": 0x200, "N": 0x1000}.get(kind, 0x3000)
    return offset + (ord(letter[0]) if kind == "L" else ord(letter[0]) & 0xFF)
