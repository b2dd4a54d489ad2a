"""Every link inside the site leads somewhere; a page that did not change is not read again."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct, field

from generator.crew import hands, made_by_all
from generator.publishing.anchors import Facts, facts_of, sure_facts_of

_MANY = 2000
"""Fewer pages than this are read sooner than other processes are there."""
_TOP = {"", "top"}
"""Anchors that every page has (HTML, 7.4.6.4)."""


class Read(NamedTuple):
    """One page as it was read: its SHA-256, where it leads to, what in it can be led to."""

    sha: str
    facts: Facts


class Broken(NamedTuple):
    """A link that leads nowhere: the page that it stands on, and the place that it means."""

    page: str
    target: str


Look = Callable[[str], bytes]
"""Gives the bytes of the page at a place."""


class Links(Struct):
    """What is known of the pages of a site."""

    version: str
    pages: dict[str, Read] = field(default_factory=dict)

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
            self.pages.setdefault(place, Read(files[place], found))
        fresh = [place for place in pages if place not in self.pages]

        def facts(at: int) -> tuple[str, Facts]:
            return fresh[at], facts_of(fresh[at], look(fresh[at]))

        crew = hands() if len(fresh) >= _MANY else 1
        for place, found in made_by_all(facts, fresh, crew):
            self.pages[place] = Read(files[place], found)

    def broken(self, files: Mapping[str, str], look: Look) -> Iterator[Broken]:
        """Take all files, give the links that lead nowhere; each is looked at twice."""
        targets = {target for read in self.pages.values() for target in read.facts.links}
        doubtful = {target for target in targets if not self._leads(target, files)}
        if not doubtful:
            return
        for place, read in sorted(self.pages.items()):
            if not doubtful.isdisjoint(read.facts.links):
                self._read_surely(place, look)
                yield from self._still(place, files, look)

    def _still(self, place: str, files: Mapping[str, str], look: Look) -> Iterator[Broken]:
        for target in self.pages[place].facts.links:
            if not self._leads(target, files):
                page = target.partition("#")[0]
                if page in self.pages:
                    self._read_surely(page, look)
                if not self._leads(target, files):
                    yield Broken(place, target)

    def _read_surely(self, place: str, look: Look) -> None:
        self.pages[place] = self.pages[place]._replace(facts=sure_facts_of(place, look(place)))

    def _leads(self, target: str, files: Mapping[str, str]) -> bool:
        place, _, anchor = target.partition("#")
        if place not in files:
            return False
        read = self.pages.get(place)
        return anchor in _TOP or read is None or anchor in read.facts.ids


def links_text(links: Links, sound: str = "") -> str:
    """Take what is known and the ``digest_of`` a site without broken links, give the file.

    The first line seals it.
    """
    table: dict[str, int] = {}
    pages = {
        place: [read.sha, _numbers(read.facts.links, table), read.facts.ids]
        for place, read in links.pages.items()
    }
    told = {"version": links.version, "targets": list(table), "pages": pages}
    body = f"{sound}\n{json.dumps(told, ensure_ascii=False, separators=(',', ':'))}"
    return f"{_seal(body)}\n{body}"


def _numbers(targets: Iterable[str], table: dict[str, int]) -> list[int]:
    return [table.setdefault(target, len(table)) for target in targets]


def read_links(text: str, version: str) -> Links:
    """Take the text of a file and today's version, give what is known; nothing if not whole."""
    _, _, body = _whole(text).partition("\n")
    if not body:
        return Links(version)
    told = json.loads(body)
    if told["version"] != version:
        return Links(version)
    targets = told["targets"]
    return Links(version, {place: _read(page, targets) for place, page in told["pages"].items()})


def _read(page: tuple[str, list[int], list[str]], targets: list[str]) -> Read:
    sha, links, ids = page
    return Read(sha, Facts(tuple(targets[number] for number in links), tuple(ids)))


def was_sound(text: str, sound: str) -> bool:
    """Take the text of a file and the ``digest_of`` a site, tell if no link in it was broken."""
    return _whole(text).partition("\n")[0] == sound


def digest_of(files: Mapping[str, str], version: str) -> str:
    """Take the SHA-256 of all files of a site by place, and today's version, give one of all."""
    told = "\n".join((version, *(f"{sha} {place}" for place, sha in sorted(files.items()))))
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()


def _whole(text: str) -> str:
    """Take the text of a file, give what its first line seals; nothing if it was touched."""
    seal, _, body = text.partition("\n")
    return body if seal == _seal(body) else ""


def _seal(body: str) -> str:
    return hashlib.sha256(body.encode("utf-8", "surrogateescape")).hexdigest()
