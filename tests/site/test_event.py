"""Life events in a real browser: one printed side, what is opened, ticks, no script."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import Visit

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]
LONG, SHORT = "/su-kien/sinh-con/", "/su-kien/lam-can-cuoc/"


def sides(page: Page) -> int:
    """Take a page, give how many sides of A4 it prints on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def test_each_prints_on_one_side(open_page: Open, site: Path, site_url: str) -> None:
    """Every life event is one sheet, as it comes."""
    page = open_page(794).page
    events = sorted(path.name for path in (site / "su-kien").iterdir() if path.is_dir())
    assert len(events) >= 12
    for event in events:
        page.goto(f"{site_url}/su-kien/{event}/")
        assert sides(page) == 1, event


def test_what_is_opened_is_printed(open_page: Open, site_url: str) -> None:
    """Of a long event the closed parts stay names on paper, and the sheet says so."""
    page = open_page(794).page
    page.goto(site_url + LONG)
    page.locator("details.choice summary").first.click()
    page.emulate_media(media="print")
    opened, closed = page.locator("details.choice").first, page.locator("details.choice").last
    expect(opened.locator("li").first).to_be_visible()
    expect(closed.locator("summary")).to_be_visible()
    expect(closed.locator("li").first).to_be_hidden()
    expect(page.get_by_text("Bản in này chỉ có giấy tờ")).to_be_visible()


def test_a_short_one_is_printed_whole(open_page: Open, site_url: str) -> None:
    """Where all fits on one side, nothing has to be opened first."""
    page = open_page(794).page
    page.goto(site_url + SHORT)
    assert page.locator("details.choice:not([open])").count() > 0
    page.emulate_media(media="print")
    for paper in page.locator(".event-papers li").all():
        expect(paper).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_papers_can_be_ticked(open_page: Open, site_url: str, script: bool) -> None:  # noqa: FBT001
    """Boxes work without script; with it the device keeps them."""
    page = open_page(360, script=script).page
    page.goto(site_url + LONG)
    box = page.locator(".event-papers input").first
    box.check()
    page.goto(site_url + LONG)
    expect(box).to_be_checked(checked=script)
