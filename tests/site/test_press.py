"""What a reporter finds on the pages of units, plans and indicators of the real site."""

import re
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.collection import Collection
from generator.measures.content_version import content_version
from generator.model.urls import edition_url, indicator_url, plan_url, result_url
from generator.pages.views.headlines import headlines
from generator.pages.views.summary import summary
from tests.browsing import Visit
from tests.reading import PageRead, file_of, inner_links

CAN_GIUOC = "/ket-qua/huyen-can-giuoc/2020/"
LONG_AN_PLAN = "/ke-hoach/tinh-long-an/2024/"
PLEASE = "(ghi thêm ngày bạn xem)"


def words_of(site: Path, url: str) -> str:
    """Take an address, give the words of its page with single spaces."""
    html = (site / file_of(url)).read_text(encoding="utf-8")
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def test_every_scorecard_has_its_summary_and_press_sheet(
    site: Path, real_collection: Collection
) -> None:
    """Each page of a unit and period tells the whole in a paragraph, and how to cite it."""
    for entry in real_collection.results.values():
        words = words_of(site, result_url(*entry.key.split("/", 1)))
        assert summary(headlines(entry, real_collection), entry, real_collection) in words
        assert "Cho báo chí" in words
        assert f"phiên bản {content_version(entry.record)} {PLEASE}" in words


def test_scorecards_plans_and_editions_are_two_clicks_away(
    pages_read: Mapping[str, PageRead], real_collection: Collection
) -> None:
    """From the front page nobody needs three clicks to a result, plan, edition or indicator."""
    near = {file for _, file, _ in inner_links(pages_read["index.html"]) if file in pages_read}
    near |= {file for path in near for _, file, _ in inner_links(pages_read[path])}
    wanted = [
        *(result_url(*key.split("/", 1)) for key in real_collection.results),
        *(plan_url(*key.split("/", 1)) for key in real_collection.plans),
        *(edition_url(*key.split("/", 1)) for key in real_collection.editions),
        *(indicator_url(key) for key in real_collection.indicators),
    ]
    assert [url for url in wanted if file_of(url) not in near] == []


def test_a_plan_says_what_is_announced_and_what_is_known(site: Path) -> None:
    """25 targets were announced, 4 are known; 36 tasks were announced and none is."""
    words = words_of(site, LONG_AN_PLAN)
    assert "25 mục tiêu đã công bố, chúng tôi biết 4." in words
    assert "36 nhiệm vụ đã công bố, chúng tôi chưa biết nội dung." in words
    assert "Chưa rõ bao nhiêu đã xong" in words


@pytest.mark.browser
def test_the_citation_is_copied_with_address_and_day(browser: Browser, site_url: str) -> None:
    """What is copied leads back to this very page and says when it was read."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-20T20:00:00Z")
    page.goto(f"{site_url}{CAN_GIUOC}#cho-bao-chi")
    page.get_by_role("button", name="Chép câu trích dẫn").click()
    expect(page.get_by_text("Đã chép.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert f", {site_url}{CAN_GIUOC}, phiên bản " in copied
    assert copied.endswith("(xem ngày 21/11/2026).")
    assert PLEASE not in copied
    context.close()


@pytest.mark.browser
def test_the_citation_can_be_copied_by_hand(open_page: Callable[..., Visit], site_url: str) -> None:
    """Where the clipboard is forbidden, the line stands ready to be copied."""
    page = open_page(360).page
    page.goto(site_url + CAN_GIUOC)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Chép câu trích dẫn").click()
    field = page.get_by_role("textbox", name="Câu trích dẫn")
    expect(field).to_have_value(re.compile(r"Cần Giuộc.*99,38%.*phiên bản"))


@pytest.mark.browser
@pytest.mark.parametrize(
    ("script", "said"),
    [
        (True, "2 đã đến hạn tính đến 21/11/2026, trong 3 có hạn"),
        (False, "3 có hạn: ba ngày"),
    ],
)
def test_what_is_due_is_counted_on_the_day_of_reading(
    open_page: Callable[..., Visit], site: Path, site_url: str, said: str, *, script: bool
) -> None:
    """A day in Vietnam begins seven hours early; without script the due days stand as they are."""
    page = open_page(360, script=script).page
    tally = (
        '<ul class="tally"><li data-due-days="2026-06-30 2026-11-21 2026-11-22">'
        "<strong>3</strong> <span>có hạn: ba ngày</span></li></ul>"
    )

    html = (site / file_of(LONG_AN_PLAN)).read_text(encoding="utf-8")
    body = re.sub(r'<ul class="tally">.*?</ul>', tally, html, count=1, flags=re.DOTALL)
    page.route(
        f"**{LONG_AN_PLAN}", lambda route: route.fulfill(body=body, content_type="text/html")
    )
    page.clock.set_fixed_time("2026-11-20T20:00:00Z")
    page.goto(site_url + LONG_AN_PLAN)
    expect(page.locator(".tally li").first).to_have_text(said)
