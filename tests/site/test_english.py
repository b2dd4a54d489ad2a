"""The site in English, as it is built."""

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browsing import Visit
from tests.pages.axe import violations

ENGLISH = re.compile(r'<link rel="alternate" hreflang="en" href="([^"]+)">')
VIETNAMESE = re.compile(r'<link rel="alternate" hreflang="vi" href="([^"]+)">')
MARKED = re.compile("[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ\u1ea0-\u1ef9]")
EMPTY = {"meta", "link", "br", "img", "input", "hr"}


class Spoken(HTMLParser):
    """Gathers the words of a page that stand as English."""

    def __init__(self) -> None:
        """Begin outside of everything."""
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the language that holds inside."""
        if tag not in EMPTY:
            before = self.open[-1][1] if self.open else ""
            self.open.append((tag, dict(attrs).get("lang") or before))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass over what holds nothing."""

    def handle_endtag(self, tag: str) -> None:
        """Leave the element."""
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Keep words that the page says in English."""
        names = [name for name, _ in self.open]
        if self.open and self.open[-1][1] == "en" and not {"head", "script", "pre"} & set(names):
            self.words.append(data)


def pages_of(site: Path) -> Iterator[tuple[str, str]]:
    """Give the place and text of each page in English."""
    for path in sorted((site / "en").rglob("index.html")):
        yield path.relative_to(site).as_posix(), path.read_text(encoding="utf-8")


def test_each_page_leads_to_itself_in_the_other_language(site: Path) -> None:
    """Both pages name each other, so that nobody loses the place by changing the language."""
    count = 0
    for place, text in pages_of(site):
        count += 1
        assert '<html lang="en">' in text, place
        found = VIETNAMESE.search(text)
        assert found, place
        other = (site / place).parent / found[1] / "index.html"
        assert other.resolve() == site / place.removeprefix("en/"), place
        back = ENGLISH.search(other.read_text(encoding="utf-8"))
        assert back, place
        assert (other.parent / back[1] / "index.html").resolve() == site / place
    assert count > 500


def test_pages_without_english_lead_to_the_english_front_page(site: Path) -> None:
    """Where a page has no English, the same word in the header leads to the front page in it."""
    text = (site / "ngoai-tuyen" / "index.html").read_text(encoding="utf-8")
    assert '<a href="../en/" lang="en" hreflang="en" aria-label="English">EN</a>' in text
    assert ENGLISH.search(text) is None


def test_no_vietnamese_stands_as_english(site: Path) -> None:
    """Outside of what is marked as Vietnamese, only proper names have Vietnamese letters."""
    for place, text in pages_of(site):
        reader = Spoken()
        reader.feed(text)
        words = re.findall(r"\w+", " ".join(reader.words))
        assert [w for w in words if MARKED.search(w) and not w[0].isupper()] == [], place


def test_pages_in_english_say_what_is_vietnamese_only(site: Path) -> None:
    """Once on each page that shows words of a record, the page says in which language they are."""
    for place, text in pages_of(site):
        shown = text.partition("<article>")[2].partition("</article>")[0]
        assert shown.count('<p class="partly">') == int('lang="vi"' in shown), place


def test_downloads_stand_once(site: Path) -> None:
    """A page in English brings nothing but itself: tables, pictures and records are shared."""
    files = [p for p in (site / "en").rglob("*") if p.is_file() and p.name != "index.html"]
    assert files == []


def test_the_sitemap_has_both_languages_or_none(site: Path) -> None:
    """No page in English hides from search engines, and none of the folder's other pages do."""
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert ("/en/thu-tuc/" in text) == ("<loc>" in text)


@pytest.mark.browser
def test_the_switch_stays_on_the_page(site_url: str, open_page: Callable[..., Visit]) -> None:
    """A reader without script goes over and back, and onward within English."""
    visit = open_page(360, script=False)
    visit.page.goto(f"{site_url}/thu-tuc/1.001193/")
    visit.page.get_by_role("link", name="English").click()
    assert visit.page.url == f"{site_url}/en/thu-tuc/1.001193/"
    assert visit.page.get_by_role("heading", name="Papers to bring").count() == 1
    visit.page.get_by_role("link", name="Tiếng Việt").click()
    assert visit.page.url == f"{site_url}/thu-tuc/1.001193/"
    visit.page.goto(f"{site_url}/en/")
    visit.page.get_by_role("link", name="Procedures by domain").click()
    assert visit.page.url == f"{site_url}/en/linh-vuc/"
    assert visit.wrong == []


@pytest.mark.browser
@pytest.mark.parametrize(
    "place", ["thu-tuc/1.001193/", "su-kien/sinh-con/", "chi-so/pci/2024/", "du-lieu/"]
)
def test_pages_in_english_are_accessible(
    place: str, site_url: str, open_page: Callable[..., Visit]
) -> None:
    """Axe finds nothing, and what scripts add is in English too."""
    visit = open_page(360)
    visit.page.goto(f"{site_url}/en/{place}")
    assert visit.page.get_by_role("button", name=re.compile("Use the (dark|light)")).count() == 1
    assert violations(visit.page) == []
    assert visit.wrong == []
    width = visit.page.evaluate("document.scrollingElement.scrollWidth")
    assert width == 360


@pytest.mark.browser
def test_the_search_answers_in_english(site_url: str, open_page: Callable[..., Visit]) -> None:
    """By keyboard: words of either language find, say what they found, and lead on in English."""
    visit = open_page(360)
    page = visit.page
    page.goto(f"{site_url}/en/thu-tuc/1.001193/")
    page.locator("[data-search-box]").focus()
    page.keyboard.type("civil status")
    option = page.get_by_role("option", name="Civil status (Hộ tịch)")
    option.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site_url}/en/linh-vuc/ho-tich/")
    page.goto(f"{site_url}/en/tra-cuu/?q=dang+ky+khai+sinh")
    found = page.locator("[data-kind=procedure] a").first
    found.wait_for()
    assert found.get_attribute("href") == f"{site_url}/en/thu-tuc/1.001193/"
    assert found.locator("[lang=vi]").inner_text() == found.inner_text()
    assert page.locator("[data-search-count]").inner_text().startswith("Found ")
    assert violations(page) == []
    page.get_by_role("link", name="Tiếng Việt").click()
    page.wait_for_url(f"{site_url}/tra-cuu/?q=dang+ky+khai+sinh")
    assert visit.wrong == []


@pytest.mark.browser
def test_a_word_of_english_is_no_slip(site_url: str, open_page: Callable[..., Visit]) -> None:
    """What stands in an English name is not mended into Vietnamese; scripts say nothing else."""
    visit = open_page(1280)
    visit.page.goto(f"{site_url}/en/tra-cuu/?q=land")
    visit.page.get_by_role("link", name="Land (Đất đai)").wait_for()
    assert visit.page.locator("[data-kind=procedure]").count() == 0
    visit.page.get_by_text("Filter the results").click()
    assert visit.page.get_by_role("combobox", name="Level of government").count() == 1
    reader = Spoken()
    expect(visit.page.locator("[data-search-status]")).to_contain_text("other pages")
    reader.feed(visit.page.content())
    words = re.findall(r"\w+", " ".join(reader.words))
    assert [word for word in words if MARKED.search(word) and not word[0].isupper()] == []


@pytest.mark.browser
def test_a_place_is_chosen_in_english(site_url: str, open_page: Callable[..., Visit]) -> None:
    """The choice is the same in both languages; what it tells is English but for records."""
    visit = open_page(360)
    page = visit.page
    page.goto(f"{site_url}/en/chon-noi/")
    page.get_by_role("textbox", name="Type the name of your commune").focus()
    page.keyboard.type("can giuoc")
    page.get_by_role("option", name="Xã Cần Giuộc").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    line = page.locator("[data-place-line]")
    expect(line).to_contain_text("Your place: Xã Cần Giuộc")
    assert line.locator("a [lang=vi]").count() == 1
    page.goto(f"{site_url}/en/thu-tuc/1.001193/")
    expect(page.locator("[data-place]")).to_contain_text("In Xã Cần Giuộc")
    reader = Spoken()
    reader.feed(page.content())
    words = set(re.findall(r"\w+", " ".join(reader.words)))
    assert {word for word in words if MARKED.search(word) and not word[0].isupper()} == set()
    assert violations(page) == []
    page.get_by_role("link", name="Tiếng Việt").click()
    expect(line).to_contain_text("Nơi của bạn: Xã Cần Giuộc")
    assert visit.wrong == []
