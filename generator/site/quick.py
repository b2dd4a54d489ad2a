"""Markdown of the narrow kind that our templates write, made HTML without Python-Markdown.

Raw HTML blocks and one-line headings, with blank lines between: nothing else. What is not surely of
that kind is answered with ``None``, and Python-Markdown makes it. Slugs, ids and the nesting of the
contents are Python-Markdown's own functions.
"""

import html
import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markdown import Markdown
from markdown.extensions.toc import nest_toc_tokens, unique
from markdown.util import BLOCK_LEVEL_ELEMENTS
from msgspec import Struct

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

Slugify = Callable[[str, str], str]

_SEPARATOR = "-"
_EXTENSIONS = {"toc", "tables", "fenced_code"}
"""What our kind was compared under; the last two never touch it."""
_TOC = {"permalink", "toc_depth", "slugify"}

_ENTITY = r"&(?:[a-zA-Z][a-zA-Z0-9]*+|#[0-9]++|#[xX][0-9a-fA-F]++);"
_CONTROL = r"\x00-\x09\x0b-\x1f"
"""Which Python-Markdown changes, or uses itself."""
_ATTRIBUTES = rf'(?: ++[a-zA-Z][a-zA-Z0-9:-]*+(?:="[^"<>{_CONTROL}]*+")?+)*+ *+'
_TEXT = rf"[^<>&{_CONTROL}]++"
_SPAN = rf'<span lang="vi">(?:{_TEXT}|{_ENTITY})*+</span>'
# Python-Markdown reads what these hold by other rules, or puts them aside by themselves.
_APART = r"(?:script|style|textarea|title|iframe|no|plaintext|xmp)"
_TAG = rf"<(?!/?{_APART})(?:[a-z][a-z0-9]*+{_ATTRIBUTES}/?+>|/[a-z][a-z0-9]*+>)"
# … but the same under each: words, with spans in pairs, and nothing at all.
_TITLE = rf"<title{_ATTRIBUTES}>(?:{_TEXT}|{_ENTITY}|{_SPAN})*+</title>"
_EMPTY = rf"<textarea{_ATTRIBUTES}></textarea>"
_ROOTS = "|".join(sorted(set(BLOCK_LEVEL_ELEMENTS) - {"hr"}))

_PLAIN = re.compile(rf"(?:{_TEXT}|{_TAG}|{_ENTITY}|{_TITLE}|{_EMPTY})*+")
"""Text in which every ``<``, ``>`` and ``&`` means what it seems to mean."""
_ROOT = re.compile(rf"<({_ROOTS})[ >]")
_NEXT = re.compile(rf"\n<(?:{_ROOTS})[ >]")
_TAGS = re.compile(r"<(/?+)([a-z0-9]++)[^>]*+(?<!/)>")
_WORDS = rf"(?:[^\W_]|[ ,.:;()/%?“”‘’–—…·'\"-]|{_ENTITY})++"
_MARKED = rf'<code>{_WORDS}</code>|<span lang="vi">{_WORDS}</span>'
_HEADING = re.compile(rf"(#{{1,6}}) +((?:{_WORDS}|{_MARKED})++)")
_INLINE = re.compile(r"</?(?:code|span)[^>]*+>")
_SPACES = re.compile(r"\n +\n")
_FENCES = ("```", "~~~")
_HELD = 2048
"""How many blocks are known again: what one commune posts stands on pages of many others."""

_SAMPLE = """# A&#46; “b”, c

<p class="d">e &amp; f<br>g</p>
<ul><li><ul><li>h</li></ul></li></ul>


## A. b, c

### i

<div hidden><svg><path d="j"/></svg></div>
"""


class Rendered(Struct, frozen=True):
    """The HTML of a page, the tokens of its contents, and the words of its first heading."""

    content: str
    toc: list[Any]
    title: str | None


Convert = Callable[[str], Rendered | None]


def converter_of(config: "MkDocsConfig") -> "Converter | None":
    """Take MkDocs' settings, give the converter under them; none where it could be wrong."""
    contents: dict[str, Any] = config["mdx_configs"].get("toc", {})
    slugify, depth = contents.get("slugify"), contents.get("toc_depth")
    if set(config["markdown_extensions"]) != _EXTENSIONS or not set(contents) <= _TOC:
        return None
    if contents.get("permalink") or not callable(slugify) or not isinstance(depth, int):
        return None
    converter = Converter(slugify, depth)
    return converter if _agrees(converter, config) else None


def _agrees(converter: "Converter", config: "MkDocsConfig") -> bool:
    """Compare with the Python-Markdown that is installed, over one of each."""
    whole = Markdown(
        extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"]
    )
    made = converter.convert(_SAMPLE)
    return made is not None and made.content == whole.convert(_SAMPLE)


class Converter:
    """How headings get their ids, and how deep the contents go."""

    def __init__(self, slugify: Slugify, depth: int) -> None:
        self.slugify, self.depth = slugify, depth
        self.anchor = lru_cache(4096)(slugify)

    def convert(self, body: str) -> Rendered | None:
        """Take Markdown without front matter, give what Python-Markdown makes of it, if sure."""
        parts: list[str] = []
        headings = _Headings(self)
        for block in body.split("\n\n"):
            made = _block(block.strip("\n"), headings)
            if made is None:
                return None
            parts.append(made)
        content = "".join(parts).strip()
        title = headings.first if content.startswith("<h1 id=") else None
        return Rendered(content, nest_toc_tokens(headings.tokens), title) if content else None


class _Headings:
    """The headings of one page: no two have one id."""

    def __init__(self, converter: Converter) -> None:
        self.converter = converter
        self.first: str | None = None
        self.tokens: list[Any] = []
        self.ids: set[str] = set()

    def add(self, level: int, text: str) -> str:
        """Take the level and the words of a heading, give its HTML."""
        name = " ".join(_INLINE.sub("", text).split())
        anchor = unique(self.converter.anchor(html.unescape(name), _SEPARATOR), self.ids)
        if level <= self.converter.depth:
            self.tokens.append({"level": level, "id": anchor, "name": name})
        if self.first is None:
            self.first = name
        return f'<h{level} id="{anchor}">{text}</h{level}>\n'


def _block(block: str, headings: _Headings) -> str | None:
    if not block:
        return ""
    if block[0] == "#":
        found = _HEADING.fullmatch(block)
        return headings.add(len(found[1]), found[2].strip()) if found else None
    return f"{block}\n\n" if _is_sure(block) else None


@lru_cache(_HELD)
def _is_sure(block: str) -> bool:
    """Tell whether a block is plain, and Python-Markdown surely takes it as raw HTML."""
    return bool(_PLAIN.fullmatch(block)) and not _is_odd(block) and _is_whole(block)


def _is_whole(block: str) -> bool:
    """Tell whether Python-Markdown takes a plain block, and no less of it, as raw HTML."""
    root = _ROOT.match(block)
    if root is None:
        return False
    name = root[1]
    # Nothing but the one end tag of its name can end it.
    if block.count(f"<{name}") == 1 == block.count(f"</{name}>") and block.endswith(f"</{name}>"):
        return True
    return _is_nested(block)


def _is_nested(block: str) -> bool:
    """Follow each tag as Python-Markdown does: raw HTML ends where none is open."""
    stack: list[str] = []
    for tag in _TAGS.finditer(block):
        end, name = tag.groups()
        if not end:
            if name != "hr":
                stack.append(name)
        elif stack[-1] == name or name in stack:
            while stack.pop() != name:
                pass
            if not stack and not _NEXT.match(block, tag.end()):
                return tag.end() == len(block)
    return False


def _is_odd(block: str) -> bool:
    """Tell whether Python-Markdown would first change the text, or look for code in it."""
    if "\n " in block and _SPACES.search(block):
        return True
    return any(fence in block for fence in _FENCES)
