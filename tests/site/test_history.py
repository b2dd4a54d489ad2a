"""The built site tells its own past: pages, feeds in heads, and a commit that costs little."""

import html
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.exports.atom import ATOM
from tests.pasts import CODE, FILE, LISTS, committed, sheet
from tests.reading import inner_links, read_page
from tests.roots import new_root, niemyet
from tests.serving import served
from tests.shown import examples_in, run

PUBLISHER = """\
name: Nơi công bố
site_title: Niêm yết
description: Trang mẫu.
about: Về trang mẫu.
licence:
  name: CC BY 4.0
  statement: Được dùng lại khi ghi nguồn.
link_hosts:
  - gov.vn
"""
HISTORY = f"thu-tuc/{CODE}/lich-su/index.html"


def built(root: Path) -> Path:
    """Build the site of a repository, give its folder."""
    done = niemyet(root, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with two publications."""
    folder = new_root(tmp_path_factory.mktemp("history"))
    files = {**LISTS, "catalog/publisher.yml": PUBLISHER}
    committed(folder, {**files, FILE: sheet()}, "2026-01-01")
    committed(folder, {FILE: sheet(fee=5000)}, "2026-01-02")
    built(folder)
    return folder


def alternates(page: str) -> dict[str, str]:
    """Take a page, give the feeds and data that its head names, by address."""
    head = page.partition("</head>")[0]
    found = re.findall('<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)">', head)
    return {href: kind for kind, href in found}


def test_a_procedure_leads_to_its_history(root: Path) -> None:
    """One line on its page leads to what changed, and that page to the version that is shown."""
    page = read_page(f"thu-tuc/{CODE}/index.html", _page(root))
    assert HISTORY in {file for _, file, _ in inner_links(page)}
    text = (root / "site" / HISTORY).read_text(encoding="utf-8")
    version = re.search('Phiên bản nội dung: <span class="code">([0-9a-z]{8})<', _page(root))
    assert version
    assert f'<h2 id="{version[1]}">02/01/2026</h2>' in text
    assert "đăng ký khai sinh từ 8.000 đồng thành 5.000 đồng." in html.unescape(text)


def _page(root: Path) -> str:
    return (root / f"site/thu-tuc/{CODE}/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        ("index.html", "thay-doi/tin.xml"),
        ("thay-doi/index.html", "tin.xml"),
        ("linh-vuc/ho-tich/index.html", "tin.xml"),
        ("ket-qua/index.html", "tin.xml"),
        (HISTORY, "tin.xml"),
    ],
)
def test_a_feed_is_named_in_the_head_and_is_there(root: Path, page: str, feed: str) -> None:
    """Whoever gives the page to a feed reader finds the feed of what it shows."""
    file = root / "site" / page
    assert alternates(file.read_text(encoding="utf-8"))[feed] == "application/atom+xml"
    read = ET.parse(file.parent / feed)  # noqa: S314  (our own file)
    assert read.getroot().tag == f"{{{ATOM}}}feed"


def test_every_address_that_a_feed_names_is_there(root: Path) -> None:
    """Entries lead to pages and anchors of this site that answer."""
    site = root / "site"
    for feed in site.rglob("tin.xml"):
        links = ET.parse(feed).getroot().iter(f"{{{ATOM}}}link")  # noqa: S314  (our own file)
        for href in (link.get("href") or "" for link in links):
            path, _, anchor = href.partition("#")
            target = (feed.parent / path).resolve()
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), (feed, href)
            assert f'id="{anchor}"' in target.read_text(encoding="utf-8") or not anchor


@pytest.mark.parametrize(
    ("published", "place"), [("2026-01-02", 0), ("2026-01-01", 1), ("2025-12-31", None)]
)
def test_a_reader_asks_about_a_day_as_the_page_shows(
    root: Path, published: str, place: int | None
) -> None:
    """The example of the API's page tells which version stood there, and whether it applied."""
    _, example = examples_in(root / "site/du-lieu/api/index.html", "python")
    with served(root / "site") as address:
        (said,) = run(example, address, CODE, published, "2026-01-05")
    told = json.loads((root / f"site/api/v1/history/{CODE}.json").read_text(encoding="utf-8"))
    if place is None:
        assert "chưa đăng" in said
    else:
        assert said == f"Theo {told['versions'][place]['address']} có hiệu lực."


def test_a_new_commit_makes_a_few_files(root: Path) -> None:
    """A publication of one procedure after a preview of it changes its history, feeds and days."""
    (root / FILE).write_text(sheet(fee=6000), encoding="utf-8")
    built(root)
    index = root / "site/api/v1/index.json"
    assert json.loads(index.read_text(encoding="utf-8"))["generated_at"] is None
    committed(root, {FILE: sheet(fee=6000)}, "2026-01-03")
    done = niemyet(root, "write")
    assert done.returncode == 0
    changed = re.search(r": (\d+) tệp mới hoặc đổi", done.stderr)
    assert changed
    assert int(changed[1]) <= 14
    built(root)
    assert json.loads(index.read_text(encoding="utf-8"))["generated_at"] == "2026-01-03T01:00:00Z"
    again = niemyet(root, "write")
    assert ": 0 tệp mới hoặc đổi" in again.stderr
