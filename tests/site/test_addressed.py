"""A site that knows its own address: whatever names it from outside leads to what is there."""

import re
import struct
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from tests.bench.generate import catalogue
from tests.roots import new_root, niemyet

HOME = "https://thutuc.vi-du.vn/"
PUBLISHER = f"""\
name: Nơi công bố
site_title: Niêm yết & tra cứu
site_address: {HOME.rstrip("/")}
description: Trang mẫu.
about: Về trang mẫu.
licence:
  name: CC BY 4.0
  statement: Được dùng lại khi ghi nguồn.
link_hosts:
  - gov.vn
  - example.org
  - vi-du.vn
"""
NAMING = (
    "robots.txt",
    "llms.txt",
    "opensearch.xml",
    "thay-doi/lich.ics",
    "du-lieu/catalog.ttl",
    "du-lieu/cpsv-ap/catalog.ttl",
)
"""Files that name pages and files by their whole address, beside the feeds."""
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small site whose publisher and settings say where it stands."""
    files = {**dict(catalogue(6)), "catalog/publisher.yml": PUBLISHER}
    root = new_root(tmp_path_factory.mktemp("addressed"), files.items())
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"\nsite_url: {HOME}\n")
    done = niemyet(root, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def file_of(address: str, site: Path) -> Path:
    """Take a whole address of the site, give the file that answers it."""
    assert address.startswith(HOME), address
    path = unquote(address.removeprefix(HOME).partition("#")[0].partition("?")[0])
    return site / path / "index.html" if path.endswith("/") or not path else site / path


def text_of(site: Path, path: str) -> str:
    """Give a file of the site as text."""
    return (site / path).read_text(encoding="utf-8")


def metas(page: str) -> dict[str, str]:
    """Take a page, give what it tells those who share it."""
    return dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', page))


def listed(site: Path) -> list[str]:
    """Give the addresses in the list of pages."""
    return [loc.text or "" for loc in ET.parse(site / "sitemap.xml").getroot().iter(LOC)]  # noqa: S314


def test_the_list_of_pages_names_each_page_once(addressed: Path) -> None:
    """Every address answers, and every page that has an address of its own is listed."""
    pages = listed(addressed)
    assert len(set(pages)) == len(pages)
    files = {file_of(page, addressed) for page in pages}
    assert all(file.is_file() for file in files)
    others = {file for file in addressed.rglob("index.html") if file not in files}
    kinds = {metas(file.read_text(encoding="utf-8")).get("robots", "") for file in others}
    assert all("nhung" in file.parts or "noindex" in kinds for file in others), others


def test_every_page_knows_its_address(addressed: Path) -> None:
    """The canonical address of a listed page is the one it is listed by, and is the one shared."""
    for page in listed(addressed):
        text = file_of(page, addressed).read_text(encoding="utf-8")
        assert re.findall('<link rel="canonical" href="([^"]+)">', text) == [page]
        assert metas(text)["og:url"] == page


def test_a_shared_page_has_a_card(addressed: Path) -> None:
    """Title, words and a picture of the size that is promised, by its whole address."""
    told = metas(text_of(addressed, "index.html"))
    assert told["og:title"]
    assert told["og:description"]
    card = file_of(told["og:image"], addressed).read_bytes()
    assert card.startswith(b"\x89PNG")
    size = struct.unpack(">II", card[16:24])
    assert size == (int(told["og:image:width"]), int(told["og:image:height"]))


def named(site: Path) -> Iterator[tuple[str, str]]:
    """Give every whole address of the site that a file for machines names."""
    feeds = (feed.relative_to(site).as_posix() for feed in site.rglob("tin.xml"))
    for path in (*NAMING, *feeds):
        text = text_of(site, path).replace("\r\n ", "")
        yield from ((path, address) for address in re.findall(rf'{HOME}[^\s"<>()]*', text))


def test_machines_are_led_to_what_is_there(addressed: Path) -> None:
    """Lists, feeds, the calendar, the search of the browser and the catalogue name what answers."""
    found = list(named(addressed))
    assert {path for path, _ in found} >= set(NAMING)
    for path, address in found:
        assert file_of(address, addressed).is_file(), (path, address)


def test_the_browser_finds_the_search(addressed: Path) -> None:
    """Each page names the description for the browser's bar; its template leads to the search."""
    href = re.findall('<link rel="search"[^>]* href="([^"]+)">', text_of(addressed, "index.html"))
    assert href == ["opensearch.xml"]
    template = re.findall('template="([^"]+)"', text_of(addressed, "opensearch.xml"))
    assert template == [f"{HOME}tra-cuu/?q={{searchTerms}}"]
