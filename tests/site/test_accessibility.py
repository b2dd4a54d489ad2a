"""One page of each kind, by the rules of axe-core; ``test_reach.py`` goes through them by keyboard.

``make check-pages`` looks at more pages in more ways; what it measures with is held here too.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.pages.axe import violations
from tests.pages.choose import EVERY_KIND
from tests.pages.content import content_faults
from tests.pages.keyboard import walk, walk_back
from tests.pages.layout import clipped, layout_faults
from tests.pages.looks import BRIEF, LOOKS, PHONE, Look, ask, fresh_page, show
from tests.pages.marks import link_faults, scroll_faults
from tests.pages.names import foreign, name_faults, written_faults
from tests.pages.structure import outline_faults, site_faults
from tests.reading import PageRead

COLOURFUL = {"home", "procedure", "scorecard", "edition", "indicator", "guide", "data"}
"""Kinds of pages that have between them every colour there is: notes, marks, charts, tables."""
MADE_UP = "https://site.invalid/"
SCROLLS = "<div id=t tabindex=0 role=region aria-label=B"
OUTLINE = "<main><h1>A</h1>{}</main>"


def on(browser: Browser, look: Look, url: str) -> list[str]:
    """Take a look and an address, give what axe finds there."""
    with fresh_page(browser, look.width, dark=look.dark) as page:
        show(page, url, look)
        return [f"{look.name}: {fault}" for fault in violations(page)]


@pytest.mark.browser
@pytest.mark.parametrize("kind", EVERY_KIND)
def test_axe_finds_nothing(
    browser: Browser, site_url: str, by_kind: dict[str, str], kind: str
) -> None:
    """Light on a phone, and dark on a wide screen where colours differ most, no rule is broken."""
    looks = BRIEF[:2] if kind in COLOURFUL else BRIEF[:1]
    assert [fault for look in looks for fault in on(browser, look, site_url + by_kind[kind])] == []


@pytest.mark.long
@pytest.mark.browser
@pytest.mark.parametrize("kind", EVERY_KIND)
def test_axe_finds_nothing_in_other_looks(
    browser: Browser, site_url: str, by_kind: dict[str, str], kind: str
) -> None:
    """Dark, on paper, and with light and dark the other way around, no rule is broken."""
    looks = LOOKS[1:5]
    assert [fault for look in looks for fault in on(browser, look, site_url + by_kind[kind])] == []


@pytest.mark.browser
@pytest.mark.parametrize("query", ["?q=khai+sinh", "?q=qzxqzx"])
def test_axe_finds_nothing_after_a_search(browser: Browser, site_url: str, query: str) -> None:
    """Results, and help where there is none, can be used by everybody too."""
    assert on(browser, BRIEF[0], f"{site_url}/tra-cuu/{query}") == []


@pytest.mark.browser
def test_axe_finds_nothing_in_suggestions(browser: Browser, site_url: str) -> None:
    """The open list under the search box keeps the rules."""
    with fresh_page(browser, PHONE) as page:
        ask(page, f"{site_url}/", "khai sinh")
        assert violations(page) == []


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["procedure", "scorecard"])
def test_readers_may_set_the_text(
    browser: Browser, site_url: str, by_kind: dict[str, str], kind: str
) -> None:
    """Enlarged or spaced as a reader wants, no word is lost and nothing scrolls sideways."""
    assert layout_faults(browser, site_url + by_kind[kind], thorough=True) == []


def test_every_page_has_an_outline(site: Path, pages_read: Mapping[str, PageRead]) -> None:
    """Over all pages: headings, landmarks, tables, pictures, what stands in what, names."""
    assert site_faults(site, pages_read) == []


# What the tests above look with.


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<h3>B</h3>", "headings jump, h1 → h3"),
        ("<h1>B</h1>", "2 headings h1"),
        ("<main></main>", "2 main parts"),
        ("<nav aria-label='B'></nav><nav aria-label='B'></nav>", "two parts are called «nav B»"),
        ("<table><tr><td>1</td></tr></table>", "a table without header cells"),
        ("<img src='a.png'>", "an img without alt"),
        ("<svg></svg>", "an svg neither named nor hidden"),
    ],
)
def test_the_outline_is_judged(body: str, fault: str) -> None:
    """Each fault is found where it is, and nowhere else."""
    assert outline_faults(OUTLINE.format(body)) == [f"structure: {fault}"]
    assert outline_faults(OUTLINE.format("<h2>B</h2>")) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<ul><p>B</p></ul>", "<p> directly in <ul>"),
        ("<div><li>B</div>", "<li> in <div>"),
        ("<figure><svg></svg><figcaption>B</figcaption><p>C</p></figure>", "figcaption"),
        ("<details><p>B</p><summary>C</summary></details>", "<summary> is not first"),
        ("<a href=a><button>B</button></a>", "<button> inside something"),
        ("<input type=text name=b>", "<input b> has no label"),
        ("<label for=c>B</label>", "for leads to no «c»"),
        ("<p aria-labelledby='m n'>B</p>", "aria-labelledby leads to no «n»"),
        ("<label>B <input></label><label for=c>C</label><select id=c></select>", ""),
        ("<ul><li>B</ul><dl><div><dt>C</dt><dd>D</dd></div></dl>", ""),
    ],
)
def test_the_content_is_judged(body: str, fault: str) -> None:
    """What may not stand there, leads nowhere or has no label is told; the rest is not."""
    faults = content_faults(f"<main id=m>{body}</main>")
    assert any(fault in each for each in faults) if fault else faults == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Tìm thủ tục", []),
        ("Quyết định 766/QĐ-TTg của UBND xã Đắk Ơ", ["Đắk"]),
        ("Giấy nghiệng, khuỷu tay, quỳ, yêu, oản, ngoằn ngoèo", []),
        ("Search procedures", ["Search", "procedures"]),
        ("Dark mode", ["Dark", "mode"]),
        ("Tải CSV, PAPI ở bqlkkt.laocai.gov.vn, tệp du-lieu.csv", []),
        ("Close", ["Close"]),
        ("Permanent link", ["Permanent", "link"]),
    ],
)
def test_words_of_other_languages_are_known(name: str, words: list[str]) -> None:
    """A syllable that Vietnamese cannot have is told; addresses and abbreviations are not."""
    assert foreign(name) == words


def test_written_names_are_judged() -> None:
    """Names in attributes are found wherever they stand, and only names."""
    text = '<nav aria-label="Breadcrumb"><img alt="Sơ đồ"><a title="B&#7843;ng" class="search">'
    assert list(written_faults(text)) == ["name: Breadcrumb in «Breadcrumb»"]


def opened(page: Page, body: str, style: str = "") -> None:
    """Take the inside of a page and its style, show it; a reload shows it again."""
    skip = '<a href="#m">Skip</a><a href="#x">A</a>'
    text = f"<style>{style}</style>{skip}<main id=m tabindex=-1><h1>A</h1>{body}</main>"
    whole = f"<!doctype html><html lang=vi><title>A</title>{text}"
    page.route(MADE_UP, lambda route: route.fulfill(body=whole, content_type="text/html"))
    page.goto(MADE_UP)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("body", "style", "fault"),
    [
        ("<a href=a>B</a>", "", ""),
        ("<a href=a>B</a>", "main a { outline: none !important }", "no visible focus"),
        ("<a href=a>B</a><p>C</p>", "p { position: fixed; inset: 0 }", "covered"),
        ("<a href=a>B</a>", "main a { position: absolute; left: -99em }", "covered"),
        ("<a href=a>B</a><a href=b tabindex=1>C</a>", "", "the order is not that of the page"),
        ("<a href=a onblur='this.focus()'>B</a><a href=b>C</a>", "", "never reached"),
    ],
)
def test_the_walk_is_judged(browser: Browser, body: str, style: str, fault: str) -> None:
    """A walk ends well on a good page, and tells what stands in its way on others."""
    ring = ":focus { outline: 3px solid }"
    with fresh_page(browser, PHONE) as page:
        opened(page, body, ring + style)
        faults = walk(page)
    assert faults == [] if not fault else any(fault in each for each in faults), faults


@pytest.mark.browser
def test_the_way_back_is_judged(browser: Browser) -> None:
    """What is covered only on the way up is found."""
    tall, bar = "<a href=a>B</a><p>C</p><a href=b>D</a>", "p { height: 200vh }"
    fixed = "i { position: fixed; inset: 0 0 50% }"
    with fresh_page(browser, PHONE) as page:
        opened(page, tall, f":focus {{ outline: 3px solid }} {bar}")
        assert walk_back(page) == []
        opened(page, f"{tall}<i></i>", f":focus {{ outline: 3px solid }} {bar} {fixed}")
        assert any("covered" in fault for fault in walk_back(page))


@pytest.mark.browser
@pytest.mark.parametrize(
    ("body", "style", "fault"),
    [
        ("<p>B <a href=a>C</a></p>", "main a { text-decoration: none }", "links: told by colour"),
        ("<p>B <a href=a>C</a></p>", "", ""),
        ("<p><a href=a>C</a> | <a href=b>D</a></p>", "main a { text-decoration: none }", ""),
        ("<div id=t>B<p>C</p></div>", "", "no stop for the keyboard"),
        ("<div id=t tabindex=0>B<p>C</p></div>", "", "no stop for the keyboard"),
        (f"{SCROLLS}><p>C</p></div>", "", ""),
        (f"{SCROLLS} onkeydown='return false'><p>C</p></div>", "", "keys do not move it"),
        ("<button>Save</button>", "", "Save in button"),
        ("<button></button>", "", "a button has none"),
        ("<button><code>save</code></button><button lang=en>Save</button>", "", ""),
    ],
)
def test_marks_and_names_are_judged(browser: Browser, body: str, style: str, fault: str) -> None:
    """Links by colour, parts that only a mouse scrolls, and foreign or missing names are told."""
    wide = "#t { overflow-x: auto } #t p { width: 200vw }"
    with fresh_page(browser, PHONE) as page:
        opened(page, body, wide + style)
        faults = [*link_faults(page), *scroll_faults(page), *name_faults(page)]
    # The page around it has an English link of its own.
    faults = [each for each in faults if "Skip" not in each]
    assert any(fault in each for each in faults) if fault else faults == []


@pytest.mark.browser
def test_axe_is_really_asked(browser: Browser) -> None:
    """Pale words, a picture without words and a target too small are found."""
    style = "p { color: silver; background: white }"
    small = "<button style='width:9px;height:9px;padding:0'>B</button>" * 3
    with fresh_page(browser, PHONE) as page:
        opened(page, f"<p>Pale words</p><img src=a>{small}", style)
        found = {fault.split()[1] for fault in violations(page)}
    assert {"color-contrast", "image-alt", "target-size"} <= found


@pytest.mark.browser
def test_lost_words_are_found(browser: Browser) -> None:
    """A box too low for its words is told of; one that grows is not."""
    with fresh_page(browser, PHONE) as page:
        opened(page, "<p>B<br>C</p>", "p { height: 1em; overflow: hidden }")
        assert len(clipped(page)) == 1
        opened(page, "<p>B<br>C</p>", "p { overflow: hidden }")
        assert clipped(page) == []
