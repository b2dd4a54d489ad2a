"""Before a place is chosen, without storage, names or script, and for everybody."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.pages.labels import MISSING
from tests.browsing import Visit
from tests.pages.axe import violations
from tests.pages.looks import BRIEF, Look, fresh_page
from tests.places import BIRTH, CHOOSER, choose, here, line, suggestions

FORBIDDEN = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });"
Open = Callable[..., Visit]

pytestmark = pytest.mark.browser


def test_nothing_is_asked_before_a_place_is_chosen(open_page: Open, place_url: str) -> None:
    """A first visit fetches no data of places and shows no line."""
    visit = open_page(360)
    visit.page.goto(place_url + BIRTH, wait_until="networkidle")
    expect(line(visit.page)).to_be_hidden()
    expect(visit.page.locator("[data-place]")).to_be_hidden()
    assert [url for url in visit.asked if "place" in url.rpartition("/assets")[2]] == []


def test_without_storage_the_choice_lasts_for_the_page(page: Page, place_url: str) -> None:
    """Where storage is forbidden, choosing works on the open page, and says that it is not kept."""
    page.add_init_script(FORBIDDEN)
    page.goto(place_url + CHOOSER)
    choose(page, "xa ban mai")
    expect(line(page)).to_contain_text("Xã Ban Mai")
    expect(page.locator("[data-place-said]")).to_contain_text("không cho lưu")


def test_without_names_the_list_stays(open_page: Open, place_url: str) -> None:
    """When the names cannot be fetched, the page says so, its links lead on, and it tries again."""
    page = open_page(360).page
    page.route("**/places-data.js", lambda route: route.abort())
    page.goto(place_url + CHOOSER)
    page.focus("#noi-o")
    expect(page.locator("[data-place-broken]")).to_be_visible()
    expect(page.get_by_role("link", name="Xã Ban Mai").first).to_be_visible()
    page.unroute("**/places-data.js")
    page.locator("#noi-o").blur()
    choose(page, "ban mai")
    expect(page.locator("[data-place-broken]")).to_be_hidden()
    expect(line(page)).to_contain_text("Xã Ban Mai")


def test_without_script_links_lead_to_every_place(open_page: Open, place_url: str) -> None:
    """Without script no box that would do nothing is shown; links lead from any page to a unit."""
    page = open_page(360, script=False).page
    page.goto(place_url + BIRTH)
    page.get_by_role("link", name="Chọn nơi bạn ở").click()
    assert page.locator("#noi-o").is_hidden()
    page.get_by_role("link", name="Huyện Mai").click()
    page.get_by_role("link", name="Xã Hoàng Hôn").first.click()
    expect(page.get_by_role("heading", name="Xã Hoàng Hôn", exact=True)).to_be_visible()
    assert page.locator("[data-place-choose]").is_hidden()


@pytest.mark.parametrize("look", BRIEF[:2], ids=lambda look: look.name)
def test_axe_finds_nothing_at_a_place(browser: Browser, place_url: str, look: Look) -> None:
    """What a place adds to a page can be used by everybody: its facts, the box, the open list."""
    with fresh_page(browser, look.width, dark=look.dark) as page:
        for unit in ("xa-ban-mai", "xa-hoang-hon", "huyen-mai"):
            page.goto(f"{place_url}{BIRTH}?noi={unit}")
            here(page)
            assert violations(page) == []
        page.goto(place_url + CHOOSER)
        suggestions(page, "huyen mai")
        assert violations(page) == []


def test_reasons_are_those_of_the_pages(page: Page, place_url: str) -> None:
    """A missing fact has one wording, in the script as on the pages."""
    page.goto(place_url + CHOOSER)
    suggestions(page, "ban mai")
    assert page.evaluate("niemyetPlace.words.reasons") == dict(MISSING)
