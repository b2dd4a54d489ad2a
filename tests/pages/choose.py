"""Which pages of a built site stand for all of them: of each kind the heaviest and a usual one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model import urls
from tests.reading import KINDS, MORE_KINDS

HAND_PICKED = {
    "with cases": urls.procedure_url("1.013225"),
    "with fees": urls.procedure_url("1.001193"),
    "ended": urls.procedure_url("1.013239"),
    "results": f"{urls.SEARCH}?q=khai+sinh",
    "no result": f"{urls.SEARCH}?q=qzxqzx",
    "lost": "/khong/co/o/day/",
}
"""Pages with parts, or in states, that the weight of a file does not tell of."""
LOST = HAND_PICKED["lost"]
TABLE = "/du-lieu/bang/"
"""All data in one table that is filled and filtered on the page."""
EVERY_KIND = (*KINDS, *MORE_KINDS, "table", "lost")
"""What ``one_of_each`` gives a page of."""
USUAL = "usual"
NO_KIND = "text"
"""Pages written by hand without a kind of their own."""

_KIND = re.compile(r'<body class="kind-([a-z-]+)"')


@dataclass(frozen=True)
class Chosen:
    """A page that is looked at: its kind, why it was chosen, its address and its file's bytes."""

    kind: str
    why: str
    address: str
    size: int = 0

    @property
    def thorough(self) -> bool:
        """Whether it is looked at in every way; a usual page after the heaviest is not."""
        return self.why != USUAL

    @property
    def name(self) -> str:
        """What a table calls it."""
        return f"{self.kind}, {self.why}"


def every_page(site: Path) -> Iterator[Chosen]:
    """Take a built site, give all its pages with their kind and weight."""
    for path in sorted(site.rglob("index.html")):
        found = _KIND.search(path.read_text(encoding="utf-8"))
        address = f"/{path.parent.relative_to(site).as_posix()}/".replace("/./", "/")
        kind = found.group(1) if found else NO_KIND
        yield Chosen(kind, "", address, path.stat().st_size)


def heaviest(site: Path) -> Mapping[str, str]:
    """Take a built site, give the address of the heaviest page in Vietnamese of each kind."""
    by_size = sorted(every_page(site), key=lambda page: page.size)
    return {page.kind: page.address for page in by_size if not page.address.startswith("/en/")}


def one_of_each(site: Path) -> Mapping[str, str]:
    """Take a built site, give the heaviest page of each kind, a table and one that there is not."""
    return {**heaviest(site), "table": TABLE, "lost": LOST}


def chosen_pages(site: Path) -> list[Chosen]:
    """Take a built site, give of each sort of page the heaviest and the middle one by weight.

    A sort is a kind at one depth of one part of the site: lists differ from part to part.
    """
    sorts: dict[tuple[str, str, int], list[Chosen]] = {}
    for page in every_page(site):
        steps = page.address.strip("/").split("/")
        sorts.setdefault((page.kind, steps[0], len(steps)), []).append(page)
    picked: dict[str, Chosen] = {}
    for pages in sorts.values():
        for why, page in _ends(sorted(pages, key=lambda page: page.size)):
            picked.setdefault(page.address, Chosen(page.kind, why, page.address, page.size))
    for why, address in HAND_PICKED.items():
        picked.setdefault(address, Chosen(_kind_of(address), why, address, _size(site, address)))
    return sorted(picked.values(), key=lambda page: (page.kind, page.address))


def _ends(pages: list[Chosen]) -> Iterator[tuple[str, Chosen]]:
    if len(pages) == 1:
        yield "only one", pages[0]
    else:
        yield f"heaviest of {len(pages)}", pages[-1]
        yield USUAL, pages[len(pages) // 2]


def _kind_of(address: str) -> str:
    if address == LOST:
        return "lost"
    return "search" if address.startswith(urls.SEARCH) else "procedure"


def _size(site: Path, address: str) -> int:
    path = site / address.partition("?")[0].strip("/") / "index.html"
    return (path if path.is_file() else site / "404.html").stat().st_size
