"""Figures in English, in a browser: comparing, filtering, charts and where to cite from."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browsing import Visit
from tests.pages.axe import violations

Open = Callable[..., Visit]
CHOICE = "chi-so=pci&don-vi=tinh-long-an,tinh-lai-chau&nam=2021-2022"
VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")


@pytest.mark.browser
def test_units_are_compared_in_english(open_page: Open, site_url: str) -> None:
    """The same choice in the address gives the same figures, in English words and digits."""
    visit = open_page(360)
    visit.page.goto(f"{site_url}/en/so-sanh/?{CHOICE}")
    result = visit.page.locator("[data-compare-result]")
    expect(result).to_be_visible()
    assert visit.page.get_by_label("First unit").locator("option:checked").inner_text() == (
        "Long An province"
    )
    words = result.inner_text()
    assert re.search(r"Score: comparable, (up|down) by \d+\.\d+ points", words)
    assert "ranked ahead of Long An province by" in words or "ranked behind Long An" in words
    assert visit.page.evaluate("niemyetCompare.written('1234567.50')") == "1,234,567.50"
    page = result.get_by_role("link", name="Long An province").first
    assert page.get_attribute("href") == f"{site_url}/en/don-vi/tinh-long-an/"
    assert violations(visit.page) == []
    assert visit.wrong == []


@pytest.mark.browser
def test_records_are_filtered_in_english(open_page: Open, site_url: str) -> None:
    """Rows stay Vietnamese and say so; what is said of them is in English."""
    visit = open_page(360)
    visit.page.goto(f"{site_url}/en/du-lieu/bang/")
    visit.page.get_by_label("Data set").select_option("domain")
    expect(visit.page.get_by_role("status").first).to_contain_text(re.compile(r"Rows found: \d+\."))
    rows = visit.page.locator("[data-table-result] tbody")
    assert rows.get_attribute("lang") == "vi"
    heads = visit.page.locator("[data-table-result] thead").inner_text()
    assert not VIETNAMESE.search(heads)
    assert visit.wrong == []


@pytest.mark.browser
def test_a_mistake_is_reported_in_english(open_page: Open, site_url: str) -> None:
    """Who comes from a procedure in English finds English words to send."""
    visit = open_page(360)
    visit.page.goto(f"{site_url}/en/dinh-chinh/?ho-so=1.001193&ban=1kqshavx")
    words = visit.page.get_by_label("A report about the page you came from").input_value()
    assert words.startswith("Procedure 1.001193, version of the content 1kqshavx\n")
    assert not VIETNAMESE.search(words)


@pytest.mark.browser
def test_charts_speak_english(open_page: Open, site_url: str) -> None:
    """A chart's name, its marks and its table are in English; its width fits a phone."""
    visit = open_page(360)
    visit.page.goto(f"{site_url}/en/chi-so/papi/tinh-long-an/")
    chart = visit.page.get_by_role("img", name=re.compile("PAPI score of Long An province"))
    chart.press("ArrowRight")
    expect(visit.page.locator(".chart-tip")).to_have_text("2011: 39.8378/60")
    assert violations(visit.page) == []
    assert visit.wrong == []
    assert visit.page.evaluate("document.scrollingElement.scrollWidth") == 360


def test_the_page_that_was_read_is_cited(site: Path) -> None:
    """The lasting address and the citation on a page in English are its own."""
    for place in ("chi-so/pci/2024", "ket-qua/tinh-long-an/2011-2020"):
        text = (site / "en" / place / "index.html").read_text(encoding="utf-8")
        assert re.search(rf"Cited from .*?, (\S*)/en/{place}/, version", text)
        assert re.search(rf">(https?://[^<]*)?/en/{place}/</a></dd>", text)
        vietnamese = (site / place / "index.html").read_text(encoding="utf-8")
        assert re.search(rf">(https?://[^<]*)?/{place}/</a></dd>", vietnamese)
