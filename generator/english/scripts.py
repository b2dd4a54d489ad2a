"""Scripts for pages in English: the same ones, their texts replaced while they are bundled."""

import re
from collections.abc import Iterator, Mapping

from generator.english.catalogue import Text

_TEXT = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`')
_VIETNAMESE = re.compile("[À-ỹĐđ]")


def english_script(source: str, scripts: Mapping[str, Text]) -> str:
    """Take a script and the English of its texts, give the script in English."""

    def said(found: re.Match[str]) -> str:
        sign = found[0][0]
        words = found[0][1:-1]
        return f"{sign}{scripts.get(words, words)}{sign}"

    return _TEXT.sub(said, source)


def texts_of(source: str) -> Iterator[str]:
    """Take a script, give the texts in it that are Vietnamese."""
    words = (found[0][1:-1] for found in _TEXT.finditer(source))
    return (text for text in words if _VIETNAMESE.search(text))
