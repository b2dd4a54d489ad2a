"""Small files for machines: well-formed, with whole addresses where the site has one."""

from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.collection import Collection
from generator.exports.machine_files import machine_files
from tests.builders import collection_of, publisher

SITE = "https://niemyet.gov.vn/nha"
SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
HOSTILE = "A </ShortName><Url template='javascript:alert(1)'/> & [x](javascript:y) # B"
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=60)


def files(collection: Collection) -> dict[str, str]:
    """Give the files by path."""
    return {file.path: file.data.decode("utf-8") for file in machine_files(collection)}


def described(site: str = SITE, **fields: str) -> ET.Element:
    """Give the search description as a browser understands it."""
    text = files(collection_of(publisher(site_address=site, **fields)))["opensearch.xml"]
    return ET.fromstring(text)  # noqa: S314  (our own text)


def test_a_site_without_an_address_names_none() -> None:
    """robots.txt names no list of pages, the search description is not made, links are relative."""
    made = files(collection_of(publisher()))
    assert set(made) == {"robots.txt", "llms.txt"}
    assert made["robots.txt"] == "User-agent: *\nAllow: /\n"
    assert "](tra-cuu/)" in made["llms.txt"]
    assert "https://" not in made["llms.txt"]


def test_a_site_with_an_address_names_it() -> None:
    """The list of pages and all links are whole addresses."""
    made = files(collection_of(publisher(site_address=SITE)))
    assert f"\nSitemap: {SITE}/sitemap.xml\n" in made["robots.txt"]
    assert f"]({SITE}/tra-cuu/)" in made["llms.txt"]


def test_the_browser_asks_the_search_page() -> None:
    """The template leads to the search page, with the words in its own parameter."""
    url = described().find(f"{SEARCH}Url")
    assert url is not None
    assert url.attrib == {"type": "text/html", "template": f"{SITE}/tra-cuu/?q={{searchTerms}}"}


@given(words=TEXT)
def test_any_name_stays_text(words: str) -> None:
    """No title or description ends an element; names keep to the length that the format allows."""
    root = described(site_title=words, description=words)
    assert [child.tag.removeprefix(SEARCH) for child in root] == [
        "ShortName",
        "Description",
        "Language",
        "InputEncoding",
        "Image",
        "Url",
    ]
    assert len(root.findtext(f"{SEARCH}ShortName") or "") <= 16


def test_hostile_words_are_no_markup() -> None:
    """In llms.txt a record's words make no link, heading or element."""
    made = files(collection_of(publisher(site_title=HOSTILE, about=f"Một\n\n# {HOSTILE}")))
    html = Markdown().convert(made["llms.txt"])
    assert "javascript:y)" in html
    assert 'href="javascript' not in html
    assert html.count("<h1>") == 1
    assert "<Url" not in html


@pytest.mark.parametrize("path", ["robots.txt", "llms.txt"])
def test_without_a_publisher_there_is_nothing_to_say(path: str) -> None:
    """A collection that nobody publishes has none of the files."""
    assert path not in files(collection_of())


def test_links_of_the_real_file_stay_on_the_site(
    real_collection: Collection,
) -> None:
    """Without an address, every link is as seen from the front page."""
    made = files(real_collection)["llms.txt"]
    lines = (line for line in made.splitlines() if line.startswith("- "))
    links = [line.partition("](")[2].partition(")")[0] for line in lines]
    assert len(links) > 8
    assert not [link for link in links if urlsplit(link).netloc or link.startswith("/")]
