"""Where links lead: as a browser resolves them."""

import html
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publishing.anchors import facts_of, sure_facts_of

PLACE = "thu-tuc/1.000001/index.html"
LEADS = {
    "": PLACE,
    "#b": f"{PLACE}#b",
    "#": PLACE,
    "../": "thu-tuc/index.html",
    "..": "thu-tuc/index.html",
    ".": PLACE,
    "./": PLACE,
    "../../": "index.html",
    "../../../../": "index.html",
    "../../assets/site.css": "assets/site.css",
    "../1.000002/#ph%C3%AD": "thu-tuc/1.000002/index.html#phí",
    "../1.000002/?q=1&amp;r=2#a": "thu-tuc/1.000002/index.html#a",
    "../1.000002": "thu-tuc/1.000002",
    "&#35;nguon": f"{PLACE}#nguon",
    "/linh-vuc/": "linh-vuc/index.html",
    "/": "index.html",
    "a%20b.csv": "thu-tuc/1.000001/a b.csv",
}
ELSEWHERE = (
    "https://example.org/a",
    "mailto:a@example.org",
    "tel:123",
    "//example.org/",
    "data:,a",
)


@pytest.mark.parametrize("link", LEADS)
@pytest.mark.parametrize("read", [facts_of, sure_facts_of])
def test_a_link_leads_to_a_place(link: str, read: object) -> None:
    """Relative, absolute and escaped addresses, with question or anchor, are places of files."""
    assert callable(read)
    assert read(PLACE, f'<p><a href="{link}">a</a>'.encode()).links == (LEADS[link],)


def test_other_sites_are_not_ours() -> None:
    """An address with a scheme or a host of its own is left alone."""
    page = "".join(f'<a href="{link}">a</a>' for link in ELSEWHERE)
    assert facts_of(PLACE, page.encode()).links == ()


ODD = (
    "<a href='../'>a</a>",
    "<a href=../>a</a>",
    '<A HREF="../">a</A>',
    '<a\nhref="../">a</a>',
    '<a href = "../">a</a>',
    '<img src ="../"><a data-href="x">a</a>',
    '<video poster="../" src="https://example.org/a"></video><b data-src="x">',
)


@pytest.mark.parametrize("page", ODD)
def test_however_it_is_written(page: str) -> None:
    """Single quotes, none, capitals and spaces hide no link."""
    assert facts_of(PLACE, page.encode()).links == ("thu-tuc/index.html",)


def test_words_are_no_links_for_the_sure() -> None:
    """Text that looks like an attribute deceives the quick look alone."""
    page = '<p id="a">Viết href="../x/" vào.</p><!-- <a href="../y/"> -->'
    assert sure_facts_of(PLACE, page.encode()) == ((), ("a",))
    assert facts_of(PLACE, page.encode()).links != ()


def test_what_can_be_led_to() -> None:
    """Every id, unescaped, and the old names of links."""
    page = '<h2 id="phi-le-phi">a</h2><p id="a&amp;b">c</p>'
    assert facts_of(PLACE, page.encode()).ids == ("phi-le-phi", "a&b")
    assert sure_facts_of(PLACE, page.encode() + b'<a name="cu">d</a>').ids == (
        "phi-le-phi",
        "a&b",
        "cu",
    )


segments = st.lists(st.sampled_from(["..", ".", "a", "b-c", "1.2"]), max_size=5).map("/".join)


@given(start=st.sampled_from(["", "/"]), path=segments, end=st.sampled_from(["", "/"]))
def test_addresses_are_joined_as_the_standard_says(start: str, path: str, end: str) -> None:
    """For any way up and down the place is the one that RFC 3986 gives."""
    link = f"{start}{path}{end}" if path else start
    joined = urlsplit(urljoin(f"https://example.org/{PLACE}", link)).path.lstrip("/")
    wanted = f"{joined}index.html" if not joined or joined.endswith("/") else joined
    assert facts_of(PLACE, f'<a href="{html.escape(link)}">a</a>'.encode()).links == (wanted,)
