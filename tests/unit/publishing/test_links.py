"""Links that lead nowhere are found, whichever page changed; the others are not read again."""

import hashlib
from collections.abc import Mapping

import pytest

from generator.publishing.anchors import facts_of
from generator.publishing.links import Broken, Links, digest_of, links_file, read_links, was_sound

SITE = {
    "index.html": '<h1 id="a">a</h1><a href="#a">a</a><a href="b/">b</a><a href="b/#c">c</a>',
    "b/index.html": '<h1 id="c">c</h1><a href="../">a</a><a href="so.json#x">số</a>',
    "b/so.json": "{}",
}


class Pages:
    """A site in memory; notes which pages are read."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = dict(texts)
        self.read: list[str] = []

    @property
    def files(self) -> dict[str, str]:
        """Files by place, each with what stands for its hash."""
        return {place: str(hash(text)) for place, text in self.texts.items()}

    def look(self, place: str) -> bytes:
        """Give the bytes of a page."""
        self.read.append(place)
        return self.texts[place].encode()

    def broken(self, links: Links) -> list[Broken]:
        """Follow the links, give the broken ones."""
        self.read.clear()
        links.follow(self.files, self.look)
        return list(links.broken(self.files, self.look))


def led(links: Links) -> dict[str, tuple[list[str], list[str]]]:
    """Give where each page leads, and its ids."""
    return {
        place: ([links.targets[link] for link in read.links], read.ids)
        for place, read in links.pages.items()
    }


@pytest.fixture
def pages() -> Pages:
    """A sound site."""
    return Pages(SITE)


def test_a_sound_site_has_no_broken_link(pages: Pages) -> None:
    """Pages, anchors and files are found, and each page is read once."""
    links = Links("1")
    assert pages.broken(links) == []
    assert pages.read == ["index.html", "b/index.html"]
    assert pages.broken(links) == []
    assert pages.read == []


@pytest.mark.parametrize(
    ("place", "text", "found"),
    [
        ("b/index.html", "<h1>c</h1>", ("index.html", "b/index.html#c")),
        ("b/index.html", '<p id="c"><a href="../x/">x</a>', ("b/index.html", "x/index.html")),
        ("b/index.html", '<p id="c"><a href="#d">x</a>', ("b/index.html", "b/index.html#d")),
    ],
    ids=["an id that went", "a new link", "an anchor that never was"],
)
def test_an_edit_is_judged(pages: Pages, place: str, text: str, found: tuple[str, str]) -> None:
    """The page with the broken link is named, whether it or the other one was edited."""
    links = Links("1")
    pages.broken(links)
    pages.texts[place] = text
    assert pages.broken(links) == [found]


def test_a_page_that_went_is_missed(pages: Pages) -> None:
    """Whoever leads to it is told, although nobody touched that page."""
    links = Links("1")
    pages.broken(links)
    del pages.texts["b/index.html"]
    assert pages.broken(links) == [
        ("index.html", "b/index.html"),
        ("index.html", "b/index.html#c"),
    ]


def test_what_was_seen_already_is_not_read(pages: Pages) -> None:
    """Facts of a page that was made just now stand beside those that are read now."""
    place = "b/index.html"
    all_read, links = Links("1"), Links("1")
    all_read.follow(pages.files, pages.look)
    pages.read.clear()
    links.follow(pages.files, pages.look, {place: facts_of(place, SITE[place].encode())})
    assert pages.read == ["index.html"]
    assert led(links) == led(all_read)


def test_words_that_look_like_a_link_are_none(pages: Pages) -> None:
    """A fault is told only where a browser would find it, too."""
    pages.texts["index.html"] += ' <p>Viết href="x/" vào.</p>'
    pages.texts["b/index.html"] = "<h1 id='c'>c</h1>"
    assert pages.broken(Links("1")) == []


def test_what_is_known_is_known_again(pages: Pages) -> None:
    """The kept file gives the same, and judges the same."""
    links = Links("1")
    pages.broken(links)
    again = read_links(links_file(links), "1")
    assert again == links
    del pages.texts["b/so.json"]
    assert pages.broken(again) == [("b/index.html", "b/so.json#x")]


def test_what_is_not_whole_is_nothing(pages: Pages) -> None:
    """A file of another version, cut short or touched tells nothing."""
    links = Links("1")
    pages.broken(links)
    data = links_file(links)
    for other in (b"", b"{", data[:-1], data.replace(b"so.json", b"to.json")):
        assert read_links(other, "1").pages == {}
    assert read_links(data, "2").pages == {}
    old = data.split(b"\n", 2)[2]
    sealed = hashlib.sha256(old).hexdigest().encode() + b"\n" + old
    assert read_links(sealed, "1").pages == {}


def test_targets_without_a_link_are_let_go(pages: Pages) -> None:
    """What pages led to long ago does not pile up, and the others are still known."""
    links = Links("1")
    for number in range(20):
        pages.texts["b/index.html"] = SITE["b/index.html"] + f'<a href="so.json#{number}">số</a>'
        pages.broken(links)
    again = read_links(links_file(links), "1")
    assert led(again) == led(links)
    assert len(again.targets) == len(again.leads_to()) < len(links.targets)


def test_a_site_that_was_sound_is_not_judged_again(pages: Pages) -> None:
    """Only the very same files, found by the same code, and told by a file that is whole."""
    links = Links("1")
    pages.broken(links)
    sound = digest_of(pages.files, "1")
    data = links_file(links, sound)
    assert was_sound(data, sound)
    assert not was_sound(data[:-1], sound)
    assert not was_sound(data, digest_of(pages.files, "2"))
    del pages.texts["b/so.json"]
    assert not was_sound(data, digest_of(pages.files, "1"))
