"""Choosing a place: by keyboard and pointer, by names old and new, kept and let go."""

import pytest
from playwright.sync_api import Page, expect

from tests.places import BIRTH, CHOOSER, HOSTILE, choose, here, line, suggestions

pytestmark = pytest.mark.browser


def test_choice_is_kept_on_every_page(page: Page, place_url: str) -> None:
    """Once chosen by keyboard, the place stands above every page, and after a reload."""
    page.goto(place_url + CHOOSER)
    choose(page, "xa ban mai")
    expect(line(page)).to_contain_text("Nơi của bạn: Xã Ban Mai")
    expect(page.locator("[data-place-said]")).to_contain_text("Đã chọn Xã Ban Mai.")
    for address in ("/", BIRTH, "/don-vi/"):
        page.goto(place_url + address)
        expect(line(page)).to_contain_text("Nơi của bạn: Xã Ban Mai")
    assert page.evaluate("localStorage.getItem('place')") == "xa-ban-mai"


def test_front_page_chooses_by_pointer(page: Page, place_url: str) -> None:
    """The box on the front page chooses as well, with a click."""
    page.goto(place_url + "/")
    suggestions(page, "hoang hon")
    page.locator("[role=option]").first.click()
    expect(line(page)).to_contain_text("Xã Hoàng Hôn")


def test_way_back_to_the_page_one_came_from(page: Page, place_url: str) -> None:
    """After choosing, a link leads back to the procedure, without the place of a sent link."""
    page.goto(f"{place_url}{BIRTH}?noi=xa-hoang-hon")
    line(page).get_by_role("link", name="Đổi nơi").click()
    choose(page, "xa ban mai")
    page.get_by_role("link", name="Quay lại trang trước").click()
    page.wait_for_url(place_url + BIRTH)
    expect(here(page)).to_contain_text("Ở Xã Ban Mai")


def test_old_commune_leads_to_its_successor(page: Page, place_url: str) -> None:
    """An old name, however typed, leads to the unit of today, with day and reason."""
    page.goto(place_url + CHOOSER)
    why = "Xã Bông (Huyện Mai) từ 01/07/2025 thuộc Xã Ban Mai. Sáp nhập toàn bộ địa bàn."
    for typed in ("xa bong", "Xã Bông", "x. bong", "bong huyen mai", "xa bong (cũ)"):
        assert suggestions(page, typed) == [f"Xã Ban Mai Tỉnh Mai {why}"]


def test_one_name_of_two_units_offers_both(page: Page, place_url: str) -> None:
    """The new Xã Ban Mai and the old one, which lies elsewhere, are told apart."""
    page.goto(place_url + CHOOSER)
    new, old = suggestions(page, "ban mai")
    assert new == "Xã Ban Mai Tỉnh Mai"
    assert old.startswith("Xã Hoàng Hôn Tỉnh Mai Xã Ban Mai (Huyện Mai) từ 01/07/2025 thuộc")
    assert suggestions(page, "xã Ban Mai cũ")[0].startswith("Xã Hoàng Hôn")


def test_split_district_leaves_the_choice_to_the_reader(page: Page, place_url: str) -> None:
    """Every unit that took a part of the old district is offered, and Enter chooses none."""
    page.goto(place_url + CHOOSER)
    options = suggestions(page, "huyen mai")
    assert [text.partition(" Tỉnh")[0] for text in options] == ["Xã Ban Mai", "Xã Hoàng Hôn"]
    assert all("Một trong 2 nơi thay cho Huyện Mai" in text for text in options)
    page.keyboard.press("Enter")
    expect(page.locator("[aria-selected=true]")).to_have_count(1)
    expect(line(page)).to_be_hidden()


def test_unknown_successor_is_said(page: Page, place_url: str) -> None:
    """Where the records do not say what took a unit's place, nothing is chosen."""
    page.goto(place_url + CHOOSER)
    choose(page, "xa gio")
    expect(page.locator("[data-place-said]")).to_contain_text("Chúng tôi chưa có nguồn")
    expect(line(page)).to_be_hidden()


def test_unknown_name_gets_help(page: Page, place_url: str) -> None:
    """A name that is nowhere gets words, and the links below stay."""
    page.goto(place_url + CHOOSER)
    suggestions(page, "ban mai")
    page.fill("#noi-o", "zzz <b>")
    expect(page.locator("[data-place-said]")).to_contain_text(
        "Chúng tôi không có nơi nào tên như vậy"
    )
    expect(page.get_by_role("link", name="Xã Hoàng Hôn").first).to_be_visible()


def test_hostile_name_stays_text(page: Page, place_url: str) -> None:
    """Markup in the name of a unit is shown as it is written, wherever the name stands."""
    page.goto(place_url + CHOOSER)
    choose(page, "lat")
    expect(page.locator("[data-place-said]")).to_contain_text(HOSTILE)
    page.goto(place_url + BIRTH)
    expect(here(page)).to_contain_text(f"Ở {HOSTILE}")
    expect(page.get_by_role("button", name="Sao chép đường dẫn")).to_contain_text(HOSTILE)
    assert page.locator("img").count() == 0


def test_unit_page_chooses_itself(page: Page, place_url: str) -> None:
    """The page of a living unit makes it one's place, and lets go of it; an ended one does not."""
    page.goto(place_url + "/don-vi/xa-ban-mai/")
    page.get_by_role("button", name="Chọn đơn vị này là nơi của tôi").click()
    expect(line(page)).to_contain_text("Xã Ban Mai")
    page.get_by_role("button", name="Đây là nơi của bạn. Bỏ chọn").click()
    expect(line(page)).to_be_hidden()
    page.goto(place_url + "/don-vi/huyen-mai/")
    assert page.locator("[data-place-choose]").count() == 0


def test_letting_go_forgets(page: Page, place_url: str) -> None:
    """Letting go of the place leaves nothing on the device."""
    page.goto(place_url + CHOOSER)
    choose(page, "xa ban mai")
    line(page).get_by_role("button", name="Bỏ chọn").click()
    expect(line(page)).to_be_hidden()
    assert page.evaluate("[localStorage.getItem('place'), localStorage.getItem('place-name')]") == [
        None,
        None,
    ]
