"""What the real pages tell machines is read as JSON, fits, and says what the records say."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Route
from rdflib import Graph, Namespace

from generator.collection import Collection
from generator.exports.api.index import BULK
from generator.exports.linked.terms import PREFIXES
from generator.model.urls import DATA, edition_url, procedure_url, unit_url
from tests.browsing import Visit

MOST = 2400
"""Bytes: 2 kB, and room for a name of a thousand letters."""
STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
HERE = "https://niemyet.example/du-lieu/catalog.ttl"


TOLD_BELOW = re.compile(r"<(?:link|meta)\b|application/ld\+json", re.IGNORECASE)
"""What makes it worth while to read a page below its head."""


class Told(HTMLParser):
    """Takes the data blocks and links of a page's head."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.links: list[dict[str, str | None]] = []
        self.shared: dict[str, str | None] = {}
        self._inside = False
        head = text.find("</head>")
        self.feed(text if TOLD_BELOW.search(text, head) else text[:head])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a block begins."""
        held = dict(attrs)
        self._inside = tag == "script" and held.get("type") == "application/ld+json"
        if tag == "link":
            self.links.append(held)
        if tag == "meta" and (held.get("property") or "").startswith("og:"):
            self.shared[held["property"] or ""] = held.get("content")

    def handle_data(self, data: str) -> None:
        """Keep what stands in a block."""
        if self._inside:
            self.blocks.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Note where it ends."""
        self._inside = self._inside and tag != "script"


@pytest.fixture(scope="module")
def pages(site: Path) -> Mapping[str, Told]:
    """Every page of the site by its address."""
    found = sorted(site.rglob("index.html"))
    urls = (f"/{path.parent.relative_to(site).as_posix()}/".replace("/./", "/") for path in found)
    return {
        url: Told(path.read_text(encoding="utf-8")) for url, path in zip(urls, found, strict=True)
    }


def subjects(pages: Mapping[str, Told], kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the things of a class, each with the address of its page."""
    for url, told in pages.items():
        for block in told.blocks:
            yield from ((url, t) for t in json.loads(block)["@graph"] if t["@type"] == kind)


def test_every_block_is_json_and_small(pages: Mapping[str, Told]) -> None:
    """Each page has one block at most, in the words of schema.org."""
    assert len(pages) > 800
    for url, told in pages.items():
        assert len(told.blocks) <= 1, url
        for block in told.blocks:
            assert json.loads(block)["@context"] == "https://schema.org"
            assert len(block.encode()) <= MOST, url


def test_every_procedure_says_what_its_record_says(
    pages: Mapping[str, Told], real_collection: Collection
) -> None:
    """Name, code, ways, portal and known prices are those of the record, on its own page."""
    found = dict(subjects(pages, "GovernmentService"))
    assert set(found) == {procedure_url(code) for code in real_collection.procedures}
    for code, entry in real_collection.procedures.items():
        record, told = entry.record, found[procedure_url(code)]
        assert (told["name"], told["identifier"]) == (record.name, code)
        assert told.get("sameAs") == record.portal_address
        assert len(told.get("availableChannel", ())) == len(record.channels)
        prices = [0 if fee.kind == "free" else fee.amount for fee in record.fees]
        known = [str(price) for price in prices if price is not None]
        assert [offer["price"] for offer in told.get("offers", ())] in (known, [])


def test_every_unit_and_edition_is_told(
    pages: Mapping[str, Told], real_collection: Collection
) -> None:
    """Units with their national codes, editions with three files each."""
    offices = dict(subjects(pages, "GovernmentOffice"))
    assert set(offices) == {unit_url(key) for key in real_collection.units}
    for key, entry in real_collection.units.items():
        held = offices[unit_url(key)].get("identifier", ())
        assert [code["value"] for code in held] == [code.code for code in entry.record.codes]
    data = dict(subjects(pages, "Dataset"))
    everything = data.pop(DATA)
    assert len(everything["distribution"]) == len(BULK)
    assert set(data) == {edition_url(*key.split("/")) for key in real_collection.editions}
    assert all(len(told["distribution"]) == 3 for told in data.values())


def test_links_to_data_and_files_lead_somewhere(site: Path, pages: Mapping[str, Told]) -> None:
    """Each record page names its data file, each data set its files, and all are there."""
    seen = 0
    for url, told in pages.items():
        wanted = [link["href"] for link in told.links if link.get("type") == "application/json"]
        for block in told.blocks:
            things = json.loads(block)["@graph"]
            files = (file for thing in things for file in thing.get("distribution", ()))
            wanted += [file["contentUrl"] for file in files]
        for href in wanted:
            assert (site / url.strip("/") / str(href)).is_file(), (url, href)
        seen += len(wanted)
    assert seen > 500


def test_every_file_of_the_catalogue_is_there(site: Path) -> None:
    """What the list of data sets offers can be taken."""
    text = (site / "du-lieu" / "catalog.ttl").read_text(encoding="utf-8")
    graph = Graph().parse(data=text, format="turtle", publicID=HERE)
    offered = set(graph.objects(None, Namespace(PREFIXES["dcat"]).accessURL))
    paths = [str(url).removeprefix("https://niemyet.example/") for url in offered]
    assert len(paths) > 100
    assert [path for path in paths if not (site / path).is_file()] == []


def test_shared_pages_have_a_title_and_words(pages: Mapping[str, Told]) -> None:
    """What other sites show of a page: its own name, and its description."""
    shared = pages["/thu-tuc/1.001193/"].shared
    assert shared["og:title"] == "Thủ tục đăng ký khai sinh"
    assert "1.001193" in (shared["og:description"] or "")
    assert pages["/"].shared["og:title"] == "Niêm yết thủ tục hành chính"


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/thu-tuc/1.001193/", "/don-vi/xa-can-giuoc/"])
def test_a_strict_policy_lets_the_data_stand(
    open_page: Callable[..., Visit], site_url: str, path: str
) -> None:
    """No violation is reported for a data block, the browser holds it; a script is refused."""
    visit = open_page(1280)

    def guarded(route: Route) -> None:
        response = route.fetch()
        route.fulfill(
            response=response, headers={**response.headers, "content-security-policy": STRICT}
        )

    visit.page.route(f"{site_url}{path}", guarded)
    visit.page.goto(f"{site_url}{path}")
    assert [told for told in visit.wrong if "Content Security Policy" in told] == []
    text = visit.page.locator('script[type="application/ld+json"]').text_content()
    assert json.loads(text or "")["@graph"]
    inline = "document.head.append(Object.assign(document.createElement('script'), {text: '1'}))"
    visit.page.evaluate(inline)
    assert any("Content Security Policy" in told for told in visit.wrong)
