"""A built site read back: what each page holds, and where each of its links leads."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

HOST = "https://site.invalid"
KINDS = (
    "home",
    "search",
    "list",
    "domain",
    "procedure",
    "sheet",
    "event",
    "unit",
    "posting",
    "scorecard",
    "edition",
    "indicator",
    "plan",
    "corrections",
    "methods",
    "data",
    "guide",
    "text",
    "embed",
)
"""Every kind of page that the real records give, but for those below."""
MORE_KINDS = ("history", "changes", "compare")
"""Kinds that say less without script, or without a past in Git."""
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input"}
VOID |= {"link", "meta", "source", "track", "wbr"}
BLOCKS = {"article", "details", "div", "dl", "figure", "form", "h1", "h2", "h3", "h4", "header"}
BLOCKS |= {"hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul"}
"""What ends an open paragraph by itself, so that its end tag then stands alone."""
DATA_BLOCK = "application/ld+json"
"""What stands in a script element and is not run."""
LOADING = {"link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src"}
PAIRS = {"a": "href", "form": "action", **LOADING}

Attributes = list[tuple[str, str | None]]


@dataclass
class PageRead(HTMLParser):
    """What one page holds; made once, in one pass."""

    path: str
    tags: Counter[str] = field(default_factory=Counter)
    ids: list[str] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    """Element and address of everything that leads or loads."""
    lang: str = ""
    title: str = ""
    words: int = 0
    faults: list[str] = field(default_factory=list)
    """What no page may have: open elements, styles, handlers, script of its own."""
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Note an element; those that hold something stay open until their end."""
        self.tags[tag] += 1
        values = {name: value or "" for name, value in attrs}
        if len(values) < len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice, line {self.getpos()[0]}")
        self.ids.extend(value for name, value in values.items() if name == "id")
        self.classes.update(values.get("class", "").split())
        self.faults.extend(
            f"<{tag} {name}>" for name in values if name == "style" or name.startswith("on")
        )
        if tag == "html":
            self.lang = values.get("lang", "")
        if PAIRS.get(tag, "") in values and values.get("rel") != "canonical":
            self.links.append((tag, values[PAIRS[tag]]))
        if tag in BLOCKS and "p" in self._open:
            self.faults.append(f"<{tag}> inside p, line {self.getpos()[0]}")
        runs = tag == "script" and "src" not in values and values.get("type") != DATA_BLOCK
        if tag == "style" or runs:
            self.faults.append(f"<{tag}> in the page")
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """Note an element that closes itself, as those of SVG may."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element, which must be this one."""
        if not self._open or self._open[-1] != tag:
            inside = self._open[-1] if self._open else "nothing"
            self.faults.append(f"</{tag}> inside {inside}, line {self.getpos()[0]}")
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Keep the title, and count the words."""
        if self._open and self._open[-1] == "title" and "svg" not in self._open:
            self.title += data
        self.words += len(data.split())

    def finish(self) -> None:
        """See that all is closed at the end of the page."""
        self.close()
        self.faults.extend(f"<{tag}> is never closed" for tag in self._open)
        self.faults.extend(
            f"id «{name}» stands {count} times"
            for name, count in Counter(self.ids).items()
            if count > 1
        )


def read_page(path: str, text: str) -> PageRead:
    """Take a page's path and text, give what it holds."""
    page = PageRead(path)
    page.feed(text)
    page.finish()
    return page


def read_site(site: Path) -> dict[str, PageRead]:
    """Take a built site, give all its pages by their path."""
    paths = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
    return {path: read_page(path, (site / path).read_text(encoding="utf-8")) for path in paths}


def embeds_of(paths: Iterable[str]) -> list[str]:
    """Take paths of pages, give those of the small pages that stand inside pages of others."""
    return [path for path in paths if "/nhung/" in path]


def file_of(address: str) -> str:
    """Take an address of the site, give the path of the file that answers it."""
    path = unquote(urlsplit(address).path).lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def inner_links(page: PageRead) -> Iterator[tuple[str, str, str]]:
    """Take a page, give each link that stays on the site: as written, its file, its anchor."""
    for _, link in page.links:
        whole = urljoin(f"{HOST}/{page.path}", link)
        if whole.startswith(f"{HOST}/") or whole == HOST:
            yield link, file_of(whole), unquote(urlsplit(whole).fragment)


def dead_links(pages: Mapping[str, PageRead], files: frozenset[str]) -> Iterator[str]:
    """Take all pages and files of a site, give each link and anchor that leads nowhere."""
    known = {path: frozenset(page.ids) for path, page in pages.items()}
    for page in pages.values():
        for link, file, anchor in inner_links(page):
            if file not in files:
                yield f"{page.path}: {link}"
            elif anchor and file in known and anchor not in known[file]:
                yield f"{page.path}: {link} (no such part)"


def outside_loads(page: PageRead) -> list[str]:
    """Take a page, give every file that it would ask another host for."""
    return [
        f"{page.path}: <{tag}> {link}"
        for tag, link in page.links
        if tag in LOADING and not urljoin(f"{HOST}/{page.path}", link).startswith(f"{HOST}/")
    ]


def reached_from(start: str, pages: Mapping[str, PageRead]) -> set[str]:
    """Take a page and all pages, give every page that links lead to from there."""
    reached, waiting = {start}, [start]
    while waiting:
        page = pages[waiting.pop()]
        new = {file for _, file, _ in inner_links(page) if file in pages} - reached
        reached |= new
        waiting.extend(new)
    return reached
