"""No page asks a weak network for more than 25,000 bytes of HTML, and what moved is found."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.reading import PageRead, file_of, inner_links

MOST = 25_000
"""Bytes of HTML, before compression."""
OF_AN_ADDRESS, OF_A_CODE = 940, 3_000
"""What a public address of 35 letters adds to a page, which the site of the records does not have
yet: it stands in the head and in what machines are told; and a QR code below a posting set."""


def test_no_page_is_heavy(site: Path) -> None:
    """Every page is light, those with the papers of many cases too, and will be with an address."""
    sizes = {
        path.relative_to(site).as_posix(): path.stat().st_size for path in site.rglob("*.html")
    }
    most = MOST - OF_AN_ADDRESS
    heavy = {
        page: size
        for page, size in sizes.items()
        if size > most - (OF_A_CODE if "/niem-yet/" in page else 0)
    }
    assert heavy == {}


@pytest.mark.parametrize(
    "page",
    [
        "/don-vi/xa-can-giuoc/niem-yet/",
        "/don-vi/huyen-thanh-thuy/thu-tuc/",
        "/dong-gop/",
        "/phuong-phap/",
        "/chi-so/papi/",
        "/chi-so/papi/2023/",
        "/ket-qua/tinh-long-an/2011-2020/",
        "/su-kien/xay-sua-nha/",
        "/so-sanh/",
        "/thu-tuc/1.013229/",
        "/chi-so/par-index/2024/",
        "/chi-so/papi/2019/tung-phan/",
    ],
)
def test_a_page_leads_to_its_parts(pages_read: Mapping[str, PageRead], page: str) -> None:
    """Each page below it that is no embed, sheet or page of its own kind is linked from it."""
    here = file_of(page)
    folder = here.removesuffix("index.html")
    linked = {file for _, file, _ in inner_links(pages_read[here])}
    below = {
        path
        for path in pages_read
        if path.startswith(folder) and path.count("/") == here.count("/") + 1
    }
    assert below
    assert {path for path in below if "/nhung/" not in path} <= linked


def test_every_line_of_a_long_set_is_on_a_part(site: Path) -> None:
    """The parts of a posting set hold as many lines as the set counts, each code once."""
    folder = site / "don-vi" / "xa-can-giuoc" / "niem-yet"
    whole = (folder / "index.html").read_text(encoding="utf-8")
    codes = whole.partition('data-keep-set="')[2].partition('"')[0].replace("&#46;", ".").split()
    parts = "".join(p.read_text(encoding="utf-8") for p in sorted(folder.glob("phan-*/index.html")))
    assert len(codes) > 200
    assert [parts.count(f"thu-tuc/{code}/niem-yet/") for code in codes] == [1] * len(codes)
