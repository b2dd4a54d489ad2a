"""Text that stays text: the one escape for Markdown and for the HTML inside it."""

import re
from functools import lru_cache

from markupsafe import Markup

from generator.english.phrases import Part, said

_NOT_PLAIN = re.compile(r"[^0-9A-Za-z\u00a0-\U0010ffff ,;:/%?().+-]")
_LEADING = re.compile(r"^(?:[-+]|[0-9]+[.)])")


class Markdown(Markup):
    """Markdown or HTML that our own code made, printed as it is."""


def _reference(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(letter)};" for letter in match.group())


@lru_cache(maxsize=16_384)
def text(value: str) -> Markdown:
    """Take any text, give Markdown that can only be this text, on one line.

    Every sign that Markdown or HTML could read as markup becomes a numeric reference, which is safe
    in running text, in a table, in a raw HTML block and in a quoted attribute alike. A dash or a
    number at the beginning is one too, because there it would start a list.
    """
    line = _NOT_PLAIN.sub(_reference, " ".join(value.split()))
    start = _LEADING.match(line)
    if start:
        end = start.end()
        line = f"{line[: end - 1]}&#{ord(line[end - 1])};{line[end:]}"
    return str.__new__(Markdown, line)


def in_english(value: object) -> object:
    """Take what a template prints, give it in English, and what has none marked as Vietnamese."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return Markdown("".join(_marked(part) for part in said(" ".join(value.split()))))


def _marked(part: Part) -> str:
    words = part.words.strip()
    before, _, after = part.words.partition(words) if words else (part.words, "", "")
    shown = f'<span lang="vi">{text(words)}</span>' if part.is_vietnamese else text(words)
    return f"{before}{shown}{after}"


def finalize(value: object) -> object:
    """Take what a template prints, give it escaped; printing nothing or a structure is an error."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return text(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return Markdown(str(value))
    raise TypeError(f"a template printed {type(value).__name__}: {value!r}")
