"""What may stand inside what (HTML, content models), and which ids a page must have.

A first look, without other programs; ``make check-html`` asks the checker of the W3C.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from tests.reading import VOID, Attributes

_PARENTS: Mapping[str, frozenset[str]] = {
    "li": frozenset({"ul", "ol"}),
    "dt": frozenset({"dl", "div"}),
    "dd": frozenset({"dl", "div"}),
    "tr": frozenset({"table", "thead", "tbody", "tfoot"}),
    "td": frozenset({"tr"}),
    "th": frozenset({"tr"}),
    "caption": frozenset({"table"}),
    "figcaption": frozenset({"figure"}),
    "summary": frozenset({"details"}),
    "legend": frozenset({"fieldset"}),
    "option": frozenset({"select", "optgroup", "datalist"}),
}
_CHILDREN: Mapping[str, frozenset[str]] = {
    "ul": frozenset({"li"}),
    "ol": frozenset({"li"}),
    "dl": frozenset({"dt", "dd", "div"}),
    "table": frozenset({"caption", "thead", "tbody", "tfoot", "tr"}),
    "select": frozenset({"option", "optgroup"}),
}
_FIRST = frozenset({"summary", "legend", "caption"})
_NOT_TOGETHER = frozenset({"a", "button", "label", "form", "summary"})
_FIELDS = frozenset({"input", "select", "textarea"})
_SILENT = frozenset({"hidden", "submit", "button"})
_POINTING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "list")


@dataclass
class _Element:
    tag: str
    children: list[str] = field(default_factory=list)


@dataclass
class Content(HTMLParser):
    """What stands wrongly inside something else on one page; made in one pass."""

    faults: list[str] = field(default_factory=list)
    _open: list[_Element] = field(default_factory=lambda: [_Element("")])
    _ids: set[str] = field(default_factory=set)
    _wanted: list[tuple[str, str]] = field(default_factory=list)
    _labelled: set[str] = field(default_factory=set)
    _fields: list[tuple[str, str]] = field(default_factory=list)
    """Of each field without a name of its own: its id and how it is written."""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Judge an element by what it stands in."""
        values = {name: value or "" for name, value in attrs}
        parent = self._open[-1]
        self.faults.extend(f"{what}, line {self.getpos()[0]}" for what in self._wrong(tag, parent))
        parent.children.append(tag)
        self._note(tag, values)
        if tag not in VOID:
            self._open.append(_Element(tag))

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """Judge an element that ends at once, as those of SVG may."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Leave an element; a caption stands at one end of its figure."""
        if self._open[-1].tag != tag:
            return
        children = self._open.pop().children
        if tag == "figure" and "figcaption" in children[1:-1]:
            self.faults.append(f"figcaption in the middle, line {self.getpos()[0]}")

    def _wrong(self, tag: str, parent: _Element) -> Iterator[str]:
        outside = {element.tag for element in self._open}
        if tag not in _CHILDREN.get(parent.tag, {tag}):
            yield f"<{tag}> directly in <{parent.tag}>"
        if parent.tag not in _PARENTS.get(tag, {parent.tag}):
            yield f"<{tag}> in <{parent.tag}>"
        if tag in _FIRST and parent.children:
            yield f"<{tag}> is not first"
        if tag in _NOT_TOGETHER and outside & {tag, "a", "button"}:
            yield f"<{tag}> inside something that is pressed"

    def _note(self, tag: str, values: Mapping[str, str]) -> None:
        self._ids.add(values.get("id", ""))
        for name in _POINTING:
            self._wanted.extend((name, each) for each in values.get(name, "").split())
        if tag == "label":
            self._labelled.add(values.get("for", ""))
        named = values.keys() & {"aria-label", "aria-labelledby"}
        inside = any(element.tag == "label" for element in self._open)
        if tag in _FIELDS and values.get("type") not in _SILENT and not named and not inside:
            self._fields.append((values.get("id", ""), f"<{tag} {values.get('name', '')}>"))

    def finished(self) -> list[str]:
        """Give all that is wrong, at the end of the page."""
        self.close()
        lost = (f"{name} leads to no «{each}»" for name, each in self._wanted)
        known = (each in self._ids for _, each in self._wanted)
        bare = (how for id_, how in self._fields if not id_ or id_ not in self._labelled)
        return [
            *self.faults,
            *(what for what, is_known in zip(lost, known, strict=True) if not is_known),
            *(f"{how} has no label" for how in bare),
        ]


def content_faults(text: str) -> list[str]:
    """Take the text of a page, give what stands where it may not, and what leads to no part."""
    content = Content()
    content.feed(text)
    return [f"content: {fault}" for fault in content.finished()]
