"""Rankings in a real browser: put in order by mouse and keyboard; what is unknown stands last."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from tests.browsing import Visit

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]
PAGE = "/chi-so/par-index/2024/"
TABLE = "#bang-xep-hang table"


@pytest.fixture
def page(open_page: Open, site_url: str) -> Page:
    """A ranking in which some scores and some ranks are not known."""
    visit = open_page(360)
    visit.page.goto(site_url + PAGE)
    return visit.page


def heading(page: Page, name: str) -> Locator:
    """Give the button in a heading."""
    return page.locator(TABLE).get_by_role("button", name=name, exact=True)


def names(page: Page) -> list[str]:
    """Give the names of the rows, from top to bottom."""
    return [text.split("\n")[0] for text in page.locator(f"{TABLE} tbody th").all_inner_texts()]


def orders(page: Page, column: int) -> list[str]:
    """Give what the rows are sorted by in a column, from top to bottom."""
    cells = page.locator(f"{TABLE} tbody tr > :nth-child({column})")
    found: list[str] = cells.evaluate_all("cells => cells.map((c) => c.dataset.order ?? '')")
    return found


@pytest.mark.parametrize(("name", "column"), [("Hạng", 1), ("Điểm", 3)])
def test_numbers_are_sorted_by_size_and_unknown_ones_last(
    page: Page, name: str, column: int
) -> None:
    """First upwards, then downwards; what has no value stands at the end both times."""
    held = sorted(float(text) for text in orders(page, column) if text)
    gaps = orders(page, column).count("")
    assert held
    assert gaps
    heading(page, name).click()
    assert [float(text) for text in orders(page, column)[:-gaps]] == held
    heading(page, name).click()
    assert [float(text) for text in orders(page, column)[:-gaps]] == held[::-1]
    assert orders(page, column)[-gaps:] == [""] * gaps


def test_the_keyboard_sorts_and_the_order_is_said(page: Page) -> None:
    """A heading takes the focus and the Enter key; its state and a short message tell the order."""
    heading(page, "Điểm").focus()
    page.keyboard.press("Enter")
    button = page.get_by_role("button", name="Điểm", exact=True)
    head = page.locator(f"{TABLE} th", has=button)
    assert head.get_attribute("aria-sort") == "ascending"
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    assert page.get_by_role("status").filter(has_text="Đã xếp theo Điểm").count() == 1
    assert page.locator(f"{TABLE} [aria-sort]").count() == 1


def test_names_follow_the_vietnamese_alphabet(page: Page) -> None:
    """Đ stands after D and before E; the word for what a unit is does not count."""
    heading(page, "Đơn vị").click()
    found = names(page)
    assert found.index("Cao Bằng") < found.index("Đồng Nai") < found.index("Hà Nội")
    assert found.index("Hải Phòng") < found.index("Tỉnh Lai Châu") < found.index("Sơn La")


def test_equals_keep_their_places(page: Page) -> None:
    """Rows without a score stay in the order that they had."""
    before = [name for name, value in zip(names(page), orders(page, 3), strict=True) if not value]
    heading(page, "Điểm").click()
    assert names(page)[-len(before) :] == before


def test_without_script_the_table_is_whole(open_page: Open, site_url: str) -> None:
    """The rows stand in the order of their ranks, and no heading looks like a button."""
    visit = open_page(360, script=False)
    visit.page.goto(site_url + PAGE)
    assert visit.page.locator(f"{TABLE} button").count() == 0
    assert visit.page.locator(f"{TABLE} tbody tr").count() > 1
