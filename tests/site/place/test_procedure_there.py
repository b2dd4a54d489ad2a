"""What a procedure is like at the chosen place: where, when, posted, different."""

import pytest
from playwright.sync_api import Page, expect

from tests.places import BIRTH, CITIZENSHIP, MARRIAGE, RESIDENCE, here, line

pytestmark = pytest.mark.browser


def test_procedure_shows_the_place(page: Page, place_url: str) -> None:
    """Name, address, hours, telephone, notice and posting of the chosen unit are there."""
    page.goto(f"{place_url}{BIRTH}?noi=xa-ban-mai")
    shown = here(page)
    for words in (
        "Trung tâm hành chính công xã Ban Mai",
        "2 đường Nhỏ",
        "Từ 01/01/2026 đến hết 31/12/2099. Nghỉ để sửa nhà.",
        "Có trong bộ niêm yết năm 2026 của Xã Ban Mai.",
    ):
        expect(shown).to_contain_text(words)
    expect(shown.get_by_role("link", name="0272 3000 111")).to_have_attribute(
        "href", "tel:02723000111"
    )
    expect(shown.locator("[data-open-now]")).to_contain_text(
        "Đang đóng cửa (theo thông báo tạm thời)"
    )
    shown.get_by_text("Giờ làm việc cả tuần").click()
    expect(shown.get_by_role("row", name="Thứ Hai")).to_contain_text("7:30–11:30, 13:30–17:00")
    expect(shown.get_by_role("row", name="Chủ nhật")).to_contain_text("Nghỉ")


def test_what_is_not_known_is_said(page: Page, place_url: str) -> None:
    """Missing facts have their reasons, and a listing held in part denies nothing."""
    page.goto(f"{place_url}{BIRTH}?noi=xa-hoang-hon")
    shown = here(page)
    expect(shown).to_contain_text("Địa chỉ, giờ làm việcChưa có dữ liệu: chúng tôi chưa có nguồn")
    expect(shown).to_contain_text("Điện thoạiChưa có dữ liệu: nơi công bố giữ lại")
    expect(shown).to_contain_text("chúng tôi chỉ giữ một phần bộ niêm yết năm 2026")
    page.goto(f"{place_url}{BIRTH}?noi=xa-lat")
    expect(here(page)).to_contain_text("Nơi tiếp nhậnChưa có dữ liệu: chúng tôi chưa có nguồn")
    expect(here(page)).to_contain_text("Chúng tôi chưa giữ bộ niêm yết")


def test_another_office_is_not_sent_to_the_service_point(page: Page, place_url: str) -> None:
    """What the police do is not told to be done at the unit's centre."""
    page.goto(f"{place_url}{RESIDENCE}?noi=xa-ban-mai")
    expect(here(page)).to_contain_text("Thủ tục này do Công an cấp xã làm")
    expect(here(page)).not_to_contain_text("Trung tâm hành chính công")
    expect(here(page)).to_contain_text("Không có trong bộ niêm yết năm 2026")


def test_what_the_province_decides_is_done_there(page: Page, place_url: str) -> None:
    """A procedure of the province shows the province's service point to a commune's reader."""
    page.goto(f"{place_url}{CITIZENSHIP}?noi=xa-hoang-hon")
    expect(here(page)).to_contain_text("Thủ tục này do Tỉnh Mai giải quyết.")
    expect(here(page)).to_contain_text("1 đường Lớn")
    expect(here(page)).not_to_contain_text("công xã Hoàng Hôn")


def test_differences_of_the_place_come_first(page: Page, place_url: str) -> None:
    """What differs at the unit and its province is brought up with its law; the rest is folded."""
    page.goto(f"{place_url}{BIRTH}?noi=xa-ban-mai")
    shown = here(page)
    expect(shown).to_contain_text("theo quy định của Xã Ban Mai")
    expect(shown).to_contain_text("Xã Ban Mai miễn lệ phí. Căn cứ: 12/2026/NQ-HĐND, Điều 2")
    expect(shown).to_contain_text("Tỉnh Mai làm trong buổi.")
    other = page.get_by_text("Xã Hoàng Hôn thu một nửa.")
    expect(other).to_be_hidden()
    page.get_by_role("button", name="Xem 1 khác biệt ở nơi khác").click()
    expect(other).to_be_visible()
    assert page.get_by_text("Xã Ban Mai miễn lệ phí.").count() == 1


def test_what_differs_on_a_page_of_its_own_is_led_to(page: Page, place_url: str) -> None:
    """A place that differs there has a link to its own words; another is told that it does not."""
    page.goto(f"{place_url}{MARRIAGE}?noi=xa-ban-mai")
    here(page).get_by_role("link", name="theo quy định của Xã Ban Mai").click()
    page.wait_for_url(f"{place_url}{MARRIAGE}tai-dia-phuong/#xa-ban-mai")
    expect(page.locator("#xa-ban-mai")).to_contain_text("Xã Ban Mai làm theo cách riêng.")
    page.goto(f"{place_url}{MARRIAGE}?noi=xa-hoang-hon")
    expect(here(page)).to_contain_text("Chúng tôi không có khác biệt nào của Xã Hoàng Hôn.")


def test_differences_go_back_without_a_place(page: Page, place_url: str) -> None:
    """When the place is let go, every difference stands where it stood, in its order."""
    page.goto(place_url + BIRTH)
    before = page.locator("article").inner_text()
    page.goto(f"{place_url}{BIRTH}?noi=xa-hoang-hon")
    here(page)
    line(page).get_by_role("button", name="Bỏ chọn").click()
    expect(page.locator("[data-place]")).to_be_hidden()
    assert page.locator("article").inner_text() == before


def test_ended_unit_asks_for_the_one_of_today(page: Page, place_url: str) -> None:
    """A link to a unit that ended offers what took its place, and keeps the old one nowhere."""
    page.goto(f"{place_url}{BIRTH}?noi=huyen-mai")
    expect(here(page)).to_contain_text("Huyện Mai đã kết thúc hết ngày 30/06/2025. Nay thuộc:")
    assert line(page).get_by_role("button", name="Giữ làm nơi của tôi").count() == 0
    here(page).get_by_role("button", name="Chọn Xã Hoàng Hôn").click()
    expect(here(page)).to_contain_text("Ở Xã Hoàng Hôn")
    page.wait_for_url(place_url + BIRTH)


def test_list_of_a_domain_leads_to_what_the_place_posts(page: Page, place_url: str) -> None:
    """Lists offer the procedures that the chosen unit posts, where its listing is held."""
    page.goto(f"{place_url}/linh-vuc/ho-tich/?noi=xa-ban-mai")
    link = page.get_by_role("link", name="Chỉ thủ tục mà Xã Ban Mai niêm yết")
    expect(link).to_have_attribute("href", f"{place_url}/tra-cuu/?linh-vuc=ho-tich&noi=xa-ban-mai")
    page.goto(f"{place_url}/linh-vuc/ho-tich/?noi=xa-lat")
    expect(line(page)).to_contain_text("Lạt")
    expect(page.locator("[data-place-only]")).to_be_hidden()
