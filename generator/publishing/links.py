"""Every link inside the site leads somewhere; a page that did not change is not read again."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from msgspec import DecodeError, Struct, field
from msgspec.json import decode, encode

from generator.crew import hands, made_by_all
from generator.publishing.anchors import Facts, facts_of, sure_facts_of
from generator.sealed import sealed, unsealed

_MANY = 2000
"""Fewer pages than this are read sooner than other processes are there."""
_WORN = 2
"""So many times as many targets as there are links to are too many."""
_TOP = {"", "top"}
"""Anchors that every page has (HTML, 7.4.6.4)."""


class Read(NamedTuple):
    """One page as it was read: its SHA-256, where it leads to, what in it can be led to."""

    sha: str
    links: list[int]
    """Places among the targets: nearly all pages lead to the same."""
    ids: list[str]


class Broken(NamedTuple):
    """A link that leads nowhere: the page that it stands on, and the place that it means."""

    page: str
    target: str


Look = Callable[[str], bytes]
"""Gives the bytes of the page at a place."""


class Links(Struct, dict=True):
    """What is known of the pages of a site."""

    version: str
    targets: list[str] = field(default_factory=list)
    """Where links of any page lead: places in the site, some with ``#id``."""
    pages: dict[str, Read] = field(default_factory=dict)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {target: number for number, target in enumerate(self.targets)}

    def follow(
        self, files: Mapping[str, str], look: Look, seen: Mapping[str, Facts] | None = None
    ) -> None:
        """Take the SHA-256 of all files by place, read those pages that are others than before.

        ``seen`` are facts of such pages, from whoever had their bytes at hand.
        """
        pages = {place: sha for place, sha in files.items() if place.endswith(".html")}
        self.pages = {
            place: read for place, read in self.pages.items() if pages.get(place) == read.sha
        }
        for place, found in (seen or {}).items():
            if place not in self.pages:
                self._learn(place, files[place], found)
        fresh = [place for place in pages if place not in self.pages]

        def facts(at: int) -> tuple[str, Facts]:
            return fresh[at], facts_of(fresh[at], look(fresh[at]))

        crew = hands() if len(fresh) >= _MANY else 1
        for place, found in made_by_all(facts, fresh, crew):
            self._learn(place, files[place], found)

    def _learn(self, place: str, sha: str, facts: Facts) -> None:
        links = [self._number(target) for target in facts.links]
        self.pages[place] = Read(sha, links, list(facts.ids))

    def _number(self, target: str) -> int:
        number = self._numbers.setdefault(target, len(self.targets))
        if number == len(self.targets):
            self.targets.append(target)
        return number

    def leads_to(self) -> set[int]:
        """Give the targets that some page has a link to."""
        return set[int]().union(*(read.links for read in self.pages.values()))

    def broken(self, files: Mapping[str, str], look: Look) -> Iterator[Broken]:
        """Take all files, give the links that lead nowhere; each is looked at twice."""
        doubtful = {link for link in self.leads_to() if not self._leads(link, files)}
        if not doubtful:
            return
        for place, read in sorted(self.pages.items()):
            if not doubtful.isdisjoint(read.links):
                self._read_surely(place, look)
                yield from self._still(place, files, look)

    def _still(self, place: str, files: Mapping[str, str], look: Look) -> Iterator[Broken]:
        for link in self.pages[place].links:
            if not self._leads(link, files):
                page = self.targets[link].partition("#")[0]
                if page in self.pages:
                    self._read_surely(page, look)
                if not self._leads(link, files):
                    yield Broken(place, self.targets[link])

    def _read_surely(self, place: str, look: Look) -> None:
        self._learn(place, self.pages[place].sha, sure_facts_of(place, look(place)))

    def _leads(self, link: int, files: Mapping[str, str]) -> bool:
        place, _, anchor = self.targets[link].partition("#")
        if place not in files:
            return False
        read = self.pages.get(place)
        return anchor in _TOP or read is None or anchor in read.ids


def links_file(links: Links, sound: str = "") -> bytes:
    """Take what is known and the ``digest_of`` a site without broken links, give the file."""
    return sealed(sound.encode() + b"\n" + encode(_without_unused(links)))


def _without_unused(links: Links) -> Links:
    """Give the same; without targets that no page has a link to, where these are many."""
    used = links.leads_to()
    if len(links.targets) <= _WORN * len(used):
        return links
    left = Links(links.version)
    numbers = {link: number for number, link in enumerate(sorted(used))}
    left.targets = [links.targets[link] for link in numbers]
    left.pages = {
        place: read._replace(links=[numbers[link] for link in read.links])
        for place, read in links.pages.items()
    }
    return left


def read_links(data: bytes, version: str) -> Links:
    """Take the file and today's version, give what is known; nothing if it is not whole."""
    _, _, told = unsealed(data).partition(b"\n")
    try:
        links = decode(told, type=Links)
    except DecodeError:
        return Links(version)
    return links if links.version == version else Links(version)


def was_sound(data: bytes, sound: str) -> bool:
    """Take the file and the ``digest_of`` a site, tell if no link in it was broken."""
    return unsealed(data).partition(b"\n")[0] == sound.encode()


def digest_of(files: Mapping[str, str], version: str) -> str:
    """Take the SHA-256 of all files of a site by place, and today's version, give one of all."""
    told = "\n".join((version, *(f"{sha} {place}" for place, sha in sorted(files.items()))))
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()
