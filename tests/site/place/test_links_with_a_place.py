"""Links that carry a place: for one view, to keep or to leave, to send on."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import Visit
from tests.places import BIRTH, CHOOSER, MARRIAGE, choose, here, line

ODD = ("../search", "//evil.example/x", "<b>", "a" * 500, "", "XA", "a%2Fb")
Open = Callable[..., Visit]

pytestmark = pytest.mark.browser


def test_sent_link_wins_for_one_view_only(page: Page, place_url: str) -> None:
    """A link with a place shows that place, and the reader's own choice stays."""
    page.goto(place_url + CHOOSER)
    choose(page, "xa ban mai")
    page.goto(f"{place_url}{MARRIAGE}?noi=xa-hoang-hon")
    expect(line(page)).to_contain_text("Bạn đang xem cho Xã Hoàng Hôn")
    expect(here(page)).to_contain_text("Ở Xã Hoàng Hôn")
    page.goto(place_url + MARRIAGE)
    expect(line(page)).to_contain_text("Nơi của bạn: Xã Ban Mai")
    expect(here(page)).to_contain_text("Ở Xã Ban Mai")


def test_sent_link_can_be_kept_or_left(page: Page, place_url: str) -> None:
    """The place of a link becomes one's own only when asked for; leaving it leaves the address."""
    page.goto(f"{place_url}{MARRIAGE}?noi=xa-hoang-hon")
    line(page).get_by_role("button", name="Bỏ chọn").click()
    page.wait_for_url(place_url + MARRIAGE)
    expect(line(page)).to_be_hidden()
    page.goto(f"{place_url}{MARRIAGE}?noi=xa-hoang-hon")
    line(page).get_by_role("button", name="Giữ làm nơi của tôi").click()
    page.wait_for_url(place_url + MARRIAGE)
    page.reload()
    expect(line(page)).to_contain_text("Nơi của bạn: Xã Hoàng Hôn")


def test_copied_link_carries_the_place(browser: Browser, place_url: str) -> None:
    """The button copies the page's address with the chosen place in it, and says so."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{place_url}{BIRTH}?noi=xa-ban-mai#giay-to-can-mang")
    page.get_by_role("button", name="Sao chép đường dẫn cho Xã Ban Mai").click()
    expect(page.get_by_text("Đã chép.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{place_url}{BIRTH}?noi=xa-ban-mai"
    context.close()


def test_link_can_be_copied_by_hand(page: Page, place_url: str) -> None:
    """Where the clipboard is forbidden, the address stands ready to be copied."""
    page.goto(place_url + BIRTH)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Sao chép đường dẫn").click()
    expect(page.get_by_role("textbox", name="Đường dẫn")).to_have_value(place_url + BIRTH)


def test_odd_places_in_the_address_are_no_places(page: Page, place_url: str) -> None:
    """What is no id of a unit never becomes part of an address that is asked for."""
    for asked in ODD:
        page.goto(f"{place_url}{BIRTH}?noi={asked}")
        assert page.evaluate("niemyet.place.id()") == ""
    expect(line(page)).to_be_hidden()


def test_unknown_place_in_the_address_is_said(open_page: Open, place_url: str) -> None:
    """An id that nobody knows leaves the page whole and says that there is no such data."""
    visit = open_page(360)
    visit.page.goto(f"{place_url}{BIRTH}?noi=xa-khong-co")
    expect(line(visit.page)).to_contain_text("Chưa mở được dữ liệu của nơi này.")
    expect(visit.page.locator("[data-place]")).to_be_hidden()
    assert all("404" in words for words in visit.wrong)
