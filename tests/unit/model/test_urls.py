"""Addresses: permanent, and relative wherever they are printed."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import urls

HOST = "https://example.org"
PART = st.from_regex(r"[a-z0-9][a-z0-9.-]{0,6}", fullmatch=True).filter(lambda p: ".." not in p)
PAGE = st.lists(PART, max_size=4).map(lambda parts: "/".join(["", *parts, ""]))
FILE = PAGE.map(lambda page: f"{page}all_records.json")
ANCHOR = st.sampled_from(["", "#nguon", "?q=a"])


@given(st.one_of(PAGE, FILE), ANCHOR, PAGE)
def test_a_relative_link_leads_to_its_address(address: str, anchor: str, here: str) -> None:
    """A browser that follows the link from its page arrives at the address itself."""
    link = urls.relative(address + anchor, here)
    assert not link.startswith("/")
    assert urljoin(HOST + here, link) == HOST + address + anchor


@pytest.mark.parametrize("url", ["https://example.org/a/", "http://example.org", "#nguon", "?q=a"])
def test_other_sites_and_parts_of_the_page_stay(url: str) -> None:
    """What does not begin at the top of this site is left as it is."""
    assert urls.relative(url, "/thu-tuc/") == url


def test_every_kind_of_page_has_its_address() -> None:
    """The published addresses never change."""
    assert [
        urls.procedure_url("1.001193"),
        urls.domain_url("ho-tich"),
        urls.event_url("sinh-con"),
        urls.unit_url("xa-can-giuoc"),
        urls.listing_url("xa-can-giuoc"),
        urls.posting_url("xa-can-giuoc"),
        urls.result_url("tinh-long-an", "2020"),
        urls.framework_url("par-index"),
        urls.edition_url("par-index", "2020"),
        urls.indicator_url("dung-han"),
        urls.plan_url("tinh-long-an", "2024"),
        urls.record_url("procedure", "1.001193"),
    ] == [
        "/thu-tuc/1.001193/",
        "/linh-vuc/ho-tich/",
        "/su-kien/sinh-con/",
        "/don-vi/xa-can-giuoc/",
        "/don-vi/xa-can-giuoc/thu-tuc/",
        "/don-vi/xa-can-giuoc/niem-yet/",
        "/ket-qua/tinh-long-an/2020/",
        "/chi-so/par-index/",
        "/chi-so/par-index/2020/",
        "/chi-tieu/dung-han/",
        "/ke-hoach/tinh-long-an/2024/",
        "/api/v1/procedure/1.001193.json",
    ]


@pytest.mark.parametrize(
    ("url", "path"),
    [("/", "index.md"), ("/thu-tuc/", "thu-tuc/index.md"), ("/a/1.2/", "a/1.2/index.md")],
)
def test_a_page_is_written_where_its_address_says(url: str, path: str) -> None:
    """The Markdown file stands in the folder that the address names."""
    assert urls.source_file(url) == path


@pytest.mark.parametrize("site", ["https://a.vn", "https://a.vn/"])
def test_a_printed_address_is_whole(site: str) -> None:
    """Site and page are put together with one slash; a site below a path keeps its path."""
    assert urls.absolute(site, "/thu-tuc/1.001193/") == "https://a.vn/thu-tuc/1.001193/"
    assert urls.absolute(f"{site.rstrip('/')}/b/", "/thu-tuc/") == "https://a.vn/b/thu-tuc/"


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("https://a.vn", True),
        ("http://a.gov.vn/b/", True),
        ("https://a", False),
        ("ftp://a.vn", False),
        ("https://u@a.vn", False),
        ("https://a.vn:80", False),
        ("https://a.vn/ b", False),
        ("https://a.vn/\n", False),
    ],
)
def test_an_address_is_one_that_records_may_hold(text: str, *, good: bool) -> None:
    """Without user, port, spaces or other protocols."""
    assert urls.is_address(text) is good
