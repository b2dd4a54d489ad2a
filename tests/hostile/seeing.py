"""What a page says: its words, its attributes, and whatever could run or lead away."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "dd",
        "desc",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "optgroup",
        "option",
        "output",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
"""Elements whose words do not run on into those beside them."""
_LEADING = frozenset({"id", "href", "src", "action", "formaction", "srcdoc", "data"})
"""Attributes that hold no words of a text: they lead somewhere, or are led to."""


@dataclass
class Seen:
    """One page: words between elements, attributes, elements, programs' text."""

    words: list[str] = field(default_factory=lambda: [""])
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    """What stands in ``script`` elements, which hold data only."""
    snippets: list[str] = field(default_factory=list)
    """HTML that is shown to be copied."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen = Seen()
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.seen.elements.append((tag, told))
        self.seen.attributes += [(tag, name, value) for name, value in told.items()]
        self._apart(tag)
        if tag in {"script", "style", "pre"}:
            self.inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._apart(tag)
        if tag == "text":
            # A drawing has its long words in several lines.
            self.seen.words[-1] += " "
        self.inside = ""

    def _apart(self, tag: str) -> None:
        if tag in BLOCKS:
            self.seen.words.append("")

    def handle_data(self, data: str) -> None:
        if self.inside == "pre":
            self.seen.snippets.append(data)
        elif self.inside:
            self.seen.data.append(data)
        else:
            self.seen.words[-1] += data


def seen(html: str) -> Seen:
    """Take a page, give what it says."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.seen


def folded(text: str) -> str:
    """Give a text as it is read: every run of white space is one space."""
    # A space alone is a space already: most white space is passed over.
    return re.sub(r"[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+", " ", text).strip(" ")


def texts_of(page: Seen) -> Iterator[tuple[str, str]]:
    """Take a page, give every text that a person may read or hear, and where it stands."""
    for words in page.words:
        if words.strip():
            yield "words", folded(words)
    for tag, name, value in page.attributes:
        if name not in _LEADING:
            yield f"{tag}[{name}]", folded(value)
    for snippet in page.snippets:
        yield from texts_of(seen(snippet))
