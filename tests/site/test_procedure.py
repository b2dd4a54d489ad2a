"""What script adds to the page of a procedure: the choice of a case, days, a report."""

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import Visit

pytestmark = pytest.mark.browser

PHONE = 360
SHOP = "/thu-tuc/1.001612/"
BUILDING = "/thu-tuc/1.013225/"
LAND = "/thu-tuc/1.013949/"
POST, PERSON = "Nộp qua bưu chính công ích", "Ủy quyền cho cá nhân làm thủ tục"
HOUSE, SHRINE = "Đối với công trình nhà ở riêng lẻ", "Đối với công trình tín ngưỡng"
Open = Callable[..., Visit]


def headings(page: Page) -> list[str]:
    """Take the page of a procedure, give the cases whose papers a reader sees."""
    return page.locator("section.papers h3:visible").all_inner_texts()


def choose(page: Page, *names: str) -> None:
    """Open the choice and tick cases."""
    page.get_by_text("Trường hợp nào là của bạn?").click()
    for name in names:
        page.get_by_role("checkbox", name=name, exact=True).check()


def test_a_choice_leaves_what_is_mine(open_page: Open, site_url: str) -> None:
    """Papers of the chosen cases and for everybody stay, and the page says that it is filtered."""
    page = open_page(PHONE).page
    page.goto(site_url + SHOP)
    every = headings(page)
    assert len(every) == 4
    choose(page, POST, PERSON)
    assert headings(page) == [name for name in every if name in {POST, PERSON}]
    expect(page.get_by_text("Giấy đề nghị đăng ký hộ kinh doanh", exact=True)).to_be_visible()
    expect(page.locator(".cases-chosen")).to_contain_text(f"Đang hiện phần chung và: {POST}")
    page.get_by_role("button", name="Hiện mọi trường hợp").click()
    assert headings(page) == every
    expect(page.locator(".cases-chosen")).to_be_empty()
    assert "truong-hop" not in page.url


def test_a_list_that_knows_no_chosen_case_stays_whole(open_page: Open, site_url: str) -> None:
    """A limit for single houses is hidden from nobody by a choice that limits do not tell apart."""
    page = open_page(PHONE).page
    page.goto(site_url + BUILDING)
    limits = page.locator("#thoi-han-giai-quyet + .costs > li:visible")
    choose(page, SHRINE)
    assert headings(page) == [SHRINE]
    assert limits.count() == 2
    page.get_by_role("checkbox", name=HOUSE, exact=True).check()
    assert limits.count() == 2
    assert headings(page) == [SHRINE, HOUSE]


def test_a_choice_can_be_sent(open_page: Open, site_url: str) -> None:
    """The address alone carries the choice to another device, and leaves that one's own alone."""
    page, other = open_page(PHONE).page, open_page(PHONE).page
    page.goto(site_url + SHOP)
    choose(page, POST, PERSON)
    assert re.search(r"\?truong-hop=[a-z2-7]{3},[a-z2-7]{3}$", page.url)
    other.goto(page.url)
    assert headings(other) == headings(page)
    other.goto(site_url + SHOP)
    assert len(headings(other)) == 4


def test_a_choice_is_kept(open_page: Open, site_url: str) -> None:
    """Who comes back finds the choice made, in the page and in the address."""
    page = open_page(PHONE).page
    page.goto(site_url + SHOP)
    choose(page, POST)
    sent = page.url
    page.goto(site_url + SHOP)
    assert headings(page) == [POST]
    assert page.url == sent


@pytest.mark.parametrize("asked", ["xyz", "<b>", ",,,", "a" * 10_000])
def test_an_unknown_case_hides_nothing(open_page: Open, site_url: str, asked: str) -> None:
    """Whatever an address asks for, everything is shown where no such case is."""
    visit = open_page(PHONE)
    visit.page.goto(f"{site_url}{SHOP}?truong-hop={asked}")
    assert len(headings(visit.page)) == 4
    assert visit.wrong == []


def test_cases_without_script(open_page: Open, site_url: str) -> None:
    """All cases stand there in order, and the list above them leads to each."""
    page = open_page(PHONE, script=False).page
    page.goto(site_url + SHOP)
    page.get_by_text("Trường hợp nào là của bạn?").click()
    links = page.locator(".cases a")
    assert links.all_inner_texts() == headings(page)
    links.last.click()
    expect(page.locator("section.papers h3:target")).to_have_text(links.last.inner_text())


def test_long_names_of_cases_are_read_from_headings(open_page: Open, site_url: str) -> None:
    """The choice names each case as its heading does; without script it is not offered."""
    page = open_page(PHONE).page
    page.goto(f"{site_url}{LAND}?truong-hop=ahv")
    expect(page.locator(".cases-chosen")).to_contain_text("và: Gia hạn sử dụng đất.")
    assert headings(page) == ["Gia hạn sử dụng đất"]
    page.get_by_role("button", name="Hiện mọi trường hợp").click()
    page.get_by_text("Trường hợp nào là của bạn?").click()
    assert page.locator(".cases label").all_inner_texts() == headings(page)
    plain = open_page(PHONE, script=False).page
    plain.goto(site_url + LAND)
    expect(plain.locator(".cases")).to_be_hidden()
    assert len(headings(plain)) == 8


def test_print_keeps_the_choice(open_page: Open, site_url: str) -> None:
    """On paper stand the papers of the chosen case and for whom they are, not the choice itself."""
    page = open_page(794).page
    page.goto(site_url + SHOP)
    choose(page, PERSON)
    page.emulate_media(media="print")
    assert headings(page) == [PERSON]
    expect(page.locator(".cases-chosen")).to_contain_text(PERSON)
    expect(page.locator(".cases")).to_be_hidden()
    expect(page.locator(".cases-chosen button")).to_be_hidden()


@pytest.mark.parametrize(
    ("now", "status"),
    [
        ("2025-06-30T23:59:00+07:00", "Chưa áp dụng"),
        ("2025-07-01T00:01:00+07:00", None),
        ("2026-12-31T23:59:00+07:00", None),
        ("2027-01-01T00:01:00+07:00", "Đã hết hiệu lực"),
    ],
)
def test_the_device_knows_what_applies(
    open_page: Open, site_url: str, now: str, status: str | None
) -> None:
    """A fee with a first and a last day is marked before and after them, in Vietnam's time."""
    page = open_page(PHONE).page
    page.clock.set_fixed_time(datetime.fromisoformat(now))
    page.goto(site_url + "/thu-tuc/1.014064/")
    fee = page.locator(".costs > li[data-until]").first
    expect(fee).to_contain_text("áp dụng từ ngày 01/07/2025 đến hết ngày 31/12/2026")
    assert fee.locator(".status").all_inner_texts() == ([status] if status else [])


def test_a_report_is_ready_to_send(open_page: Open, site_url: str) -> None:
    """From a procedure the page of corrections knows its code and the version that was read."""
    page = open_page(PHONE).page
    page.goto(site_url + SHOP)
    version = page.locator("[data-fingerprint] .code").inner_text()
    page.get_by_role("link", name="Báo sai sót ở trang này").click()
    words = page.get_by_label("Lời báo").input_value()
    assert f"Thủ tục 1.001612, phiên bản nội dung {version}\n" in words
    assert SHOP in words


@pytest.mark.parametrize("asked", ["", "?ho-so=", "?ho-so=<img>&ban=<img>", "?ho-so=../../x"])
def test_odd_reports_are_not_offered(open_page: Open, site_url: str, asked: str) -> None:
    """Only a code makes a report; without one, and without script, the page says what to give."""
    visit, plain = open_page(PHONE), open_page(PHONE, script=False)
    for page in (visit.page, plain.page):
        page.goto(f"{site_url}/dinh-chinh/{asked}")
        expect(page.locator("[data-report]")).to_be_hidden()
        expect(page.get_by_text("ghi thêm mã thủ tục và phiên bản nội dung")).to_be_visible()
    assert visit.wrong == []
