"""The outline of every page: headings in order, landmarks, tables with headers, named pictures."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from tests.pages.choose import LOST, chosen_pages
from tests.pages.content import content_faults
from tests.pages.names import written_faults
from tests.reading import Attributes, PageRead, dead_links, file_of

_NAMES = ("aria-label", "aria-labelledby", "aria-hidden")


@dataclass
class Outline(HTMLParser):
    """What one page's outline has wrong; made in one pass."""

    faults: list[str] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)
    landmarks: list[str] = field(default_factory=list)
    _tables: list[bool] = field(default_factory=list)
    """Of each open table, whether a header cell was seen."""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Note an element that belongs to the outline."""
        values = {name: value or "" for name, value in attrs}
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.levels.append(int(tag[1]))
        elif tag in {"header", "main", "footer", "nav"}:
            self.landmarks.append(f"{tag} {values.get('aria-label', '')}".strip())
        elif tag == "table":
            self._tables.append(False)
        elif tag == "th" and self._tables:
            self._tables[-1] = True
        elif tag == "img" and "alt" not in values:
            self.faults.append("structure: an img without alt")
        elif tag == "svg" and not values.keys() & set(_NAMES):
            self.faults.append("structure: an svg neither named nor hidden")

    def handle_endtag(self, tag: str) -> None:
        """See that a finished table had headers."""
        if tag == "table" and self._tables and not self._tables.pop():
            self.faults.append("structure: a table without header cells")

    def finished(self) -> list[str]:
        """Give all that is wrong, at the end of the page."""
        self.close()
        return [*self.faults, *self._heading_faults(), *self._landmark_faults()]

    def _heading_faults(self) -> Iterator[str]:
        if self.levels.count(1) != 1:
            yield f"structure: {self.levels.count(1)} headings h1"
        if self.levels and self.levels[0] != 1:
            yield f"structure: the first heading is h{self.levels[0]}"
        pairs = zip(self.levels, self.levels[1:], strict=False)
        jumps = {f"h{one} → h{next_}" for one, next_ in pairs if next_ > one + 1}
        yield from (f"structure: headings jump, {jump}" for jump in sorted(jumps))

    def _landmark_faults(self) -> Iterator[str]:
        counts = Counter(name for name in self.landmarks if name.startswith(("main", "nav")))
        if counts["main"] != 1:
            yield f"structure: {counts['main']} main parts"
        twice = (name for name, count in counts.items() if count > 1 and name != "main")
        yield from (f"structure: two parts are called «{name}»" for name in twice)


def outline_faults(text: str) -> list[str]:
    """Take the text of a page, give what its outline has wrong."""
    outline = Outline()
    outline.feed(text)
    return outline.finished()


def site_faults(site: Path, pages: Mapping[str, PageRead]) -> list[str]:
    """Take a built site and its pages, give what is wrong: links, titles, outlines, names."""
    found = (path for path in site.rglob("*") if path.is_file())
    files = frozenset(path.relative_to(site).as_posix() for path in found)
    texts = {path: (site / path).read_text(encoding="utf-8") for path in pages}
    outlines = (f"{path}: {fault}" for path in texts for fault in _page_faults(texts[path]))
    sorts = (file_of(page.address) for page in chosen_pages(site) if page.address != LOST)
    contents = (f"{path}: {fault}" for path in sorts for fault in content_faults(texts[path]))
    dead = (f"dead link: {link}" for link in dead_links(pages, files))
    return [*dead, *_titles(pages), *_single(pages), *outlines, *contents]


def _page_faults(text: str) -> Iterator[str]:
    yield from outline_faults(text)
    yield from written_faults(text)


def _titles(pages: Mapping[str, PageRead]) -> Iterator[str]:
    titles = Counter(page.title.strip() for page in pages.values())
    yield from (f"title of {count} pages: {title}" for title, count in titles.items() if count > 1)


def _single(pages: Mapping[str, PageRead]) -> Iterator[str]:
    for path, page in pages.items():
        if page.lang != ("en" if path.startswith("en/") else "vi") or not page.title.strip():
            yield f"{path}: no language or no title"
        yield from (f"{path}: {fault}" for fault in page.faults)
