"""Text that stays text: the one escape for Markdown and for the HTML inside it."""

import html
import re
from functools import lru_cache

from markupsafe import Markup

from generator.english.brief import shorter
from generator.english.formats import short_months
from generator.english.parts import Part
from generator.english.phrases import said

# Spelled by what it is, not by what it is not: of a set that goes beyond bytes, Python would write
# a table of all Unicode at each start.
_NOT_PLAIN = re.compile(r"[\x00-\x1f\x7f-\x9f!\"#$&'*<=>@\[\\\]^_`{|}~]")
_DRAWN = re.compile(r"<(title|desc|text)((?: (?!lang)[^>]*)?)>([^<]*)</\1>")
_LINE = re.compile("<text")
_LINES = re.compile(
    r'<text class="([^"]*)" y="[^"]*">[^<]*</text>(?:<text class="\1" y="[^"]*">[^<]*</text>)+'
)
_MORE, _SHORT = 2, 28
"""How many letters more than in Vietnamese a label of a picture may have, if it is not short."""
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
    if isinstance(value, Markup):
        return drawing_in_english(value) if value.startswith("<svg") else value
    return words_in_english(value) if isinstance(value, str) else value


@lru_cache(maxsize=16_384)
def words_in_english(value: str) -> Markdown:
    """Take words of a view, give them as ``in_english`` does; the same ones stand on many pages."""
    return Markdown("".join(_marked(part) for part in said(" ".join(value.split()))))


def _marked(part: Part) -> str:
    words = part.words.strip()
    before, _, after = part.words.partition(words) if words else (part.words, "", "")
    shown = f'<span lang="vi">{text(words)}</span>' if part.is_vietnamese else text(words)
    return f"{before}{shown}{after}"


def finalize(value: object) -> Markup:
    """Take what a template prints, give it escaped; printing nothing or a structure is an error.

    Nothing escapes after it: what it gives is written as it is.
    """
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return text(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return Markdown(str(value))
    raise TypeError(f"a template printed {type(value).__name__}: {value!r}")


def drawing_in_english(svg: Markup) -> Markdown:
    """Take a picture with words, give it with its words in English, as ``in_english`` gives them.

    A name that did not fit one line stands in several; these are no phrases of ours.
    """
    marked = _LINES.sub(lambda lines: _LINE.sub(r'<text lang="vi"', lines[0]), svg)
    return Markdown(_DRAWN.sub(_drawn, marked))


def _drawn(found: re.Match[str]) -> str:
    name, rest, told = found[1], found[2], html.unescape(found[3])
    parts = shorter(said(told))
    if name != "text":
        return f"<{name}{rest}>{''.join(map(_marked, parts))}</{name}>"
    small = [part._replace(words=short_months(part.words)) for part in parts]
    fits = len("".join(part.words for part in small)) <= max(len(told) + _MORE, _SHORT)
    inside = "".join(map(_marked, small if fits else [Part(told, is_vietnamese=True)]))
    return f"<{name}{rest}>{inside.replace('span', 'tspan')}</{name}>"
