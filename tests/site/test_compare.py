"""The page that compares, in a browser: state in the address, no difference over a break."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from generator.measures.comparable import Verdict
from generator.pages import labels
from generator.pages.verdict_words import VERDICT_WORDS
from tests.browsing import Visit

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]
PCI = "chi-so=pci&don-vi=tinh-long-an,tinh-lai-chau&nam=2022-2023"


@pytest.fixture
def visit(open_page: Open) -> Visit:
    """A phone."""
    return open_page(360)


def opened(visit: Visit, site_url: str, query: str = "") -> Page:
    """Open the page that compares, wait for its form."""
    visit.page.goto(f"{site_url}/so-sanh/{query and '?'}{query}")
    expect(visit.page.locator("[data-compare]")).to_be_visible()
    return visit.page


def result(page: Page) -> str:
    """Give the words of the answer."""
    return page.locator("[data-compare-result]").inner_text()


def test_choosing_changes_the_address_and_back_returns(visit: Visit, site_url: str) -> None:
    """What is chosen stands in the address; going back and reloading bring it back."""
    page = opened(visit, site_url)
    assert page.locator("[data-compare-result]").is_hidden()
    page.get_by_label("Bộ chỉ số hoặc chỉ tiêu").select_option("pci")
    page.get_by_label("Đơn vị thứ nhất").select_option("tinh-long-an")
    page.get_by_label("Đơn vị thứ 2").select_option("tinh-lai-chau")
    page.get_by_label("Từ năm").select_option("2022")
    page.get_by_label("Đến năm").select_option("2023")
    page.get_by_role("button", name="So sánh").click()
    assert page.url.endswith(f"/so-sanh/?{PCI}")
    expect(page.get_by_role("status").first).to_contain_text("2 đơn vị, 2 kỳ")
    before = result(page)
    page.reload()
    expect(page.locator("[data-compare-result]")).to_be_visible()
    assert result(page) == before
    assert page.get_by_label("Đơn vị thứ 2").input_value() == "tinh-lai-chau"
    page.go_back()
    expect(page.locator("[data-compare-result]")).to_be_hidden()
    page.go_forward()
    expect(page.locator("[data-compare-result]")).to_be_visible()
    assert visit.wrong == []


def test_no_difference_over_a_break(visit: Visit, site_url: str) -> None:
    """PCI changed its rules in 2023: the two years stand side by side, with the reason."""
    page = opened(visit, site_url, PCI)
    table = page.locator("[data-compare-result] table").nth(1)
    lines = table.locator("td.verdicts").all_inner_texts()
    assert lines
    for line in lines:
        assert (
            VERDICT_WORDS[Verdict.VERSION_DIFFERS] in line
            or VERDICT_WORDS[Verdict.NO_FIGURE] in line
        )
        assert not re.search(r"tăng|giảm|lên|xuống", line)


def test_differences_are_exact_and_in_words(visit: Visit, site_url: str) -> None:
    """Within one version the two scores of Long An are subtracted, digit by digit."""
    page = opened(visit, site_url, "chi-so=pci&don-vi=tinh-long-an&nam=2021-2022")
    words = page.locator("[data-compare-result] table").nth(1).inner_text()
    assert "Điểm: được, tăng 1,87 điểm" in words or re.search(
        r"Điểm: được, \S+ \d+,\d+ điểm", words
    )


def test_what_the_address_does_not_mean_is_left_out(visit: Visit, site_url: str) -> None:
    """Unknown units, too many of them, and years that are none break nothing."""
    page = opened(visit, site_url, "chi-so=pci&don-vi=<b>,tinh-long-an,__proto__&nam=abc")
    expect(page.get_by_role("status").first).to_contain_text("1 đơn vị")
    opened(visit, site_url, "chi-so=khong-co")
    assert page.locator("[data-compare-result]").is_hidden()
    assert visit.wrong == []


def test_the_page_is_whole_without_script(open_page: Open, site_url: str) -> None:
    """Without script there is no form, but ways to tables, the reasons and no dead links."""
    page = open_page(360, script=False).page
    page.goto(f"{site_url}/so-sanh/")
    assert page.locator("[data-compare]").is_hidden()
    assert page.locator("[data-verdict]").count() == len(VERDICT_WORDS)
    assert page.locator("[data-compare-open]:visible").count() == 0
    page.get_by_role("link", name="Từng đơn vị trong PAPI").click()
    expect(page.get_by_role("row").filter(has_text="Tỉnh Long An")).to_contain_text("→")
    assert page.locator("[data-compare-open]:visible").count() == 0


def test_a_pair_opens_the_comparison(visit: Visit, site_url: str) -> None:
    """With script each pair leads to its two years side by side."""
    visit.page.goto(f"{site_url}/so-sanh/papi/")
    row = visit.page.get_by_role("row").filter(has_text="Tỉnh Long An")
    row.get_by_role("link", name="Mở bảng so sánh").click()
    expect(visit.page.locator("[data-compare-result]")).to_contain_text("Tỉnh Long An")
    assert visit.wrong == []


def test_nothing_sticks_out_of_a_narrow_phone(open_page: Open, site_url: str) -> None:
    """At 320 px wide tables scroll in their own box."""
    page = opened(open_page(320), site_url, PCI)
    assert page.evaluate("document.scrollingElement.scrollWidth") == 320


def test_decimals_and_words_are_those_of_the_build(visit: Visit, site_url: str) -> None:
    """Subtraction keeps all digits, and the qualifiers are the words of the pages."""
    page = opened(visit, site_url)
    cases = [("0.3", "0.1", "0.2"), ("42.1052", "43", "-0.8948"), ("-1.5", "-1.5", "0.0")]
    for one, other, wanted in (*cases, ("10", "9", "1"), ("0.05", "1", "-0.95")):
        got = page.evaluate("([a, b]) => niemyetCompare.minus(a, b)", [one, other])
        assert got == wanted
    assert page.evaluate("niemyetCompare.written('1234567.50')") == "1.234.567,50"
    told: dict[str, str] = page.evaluate("niemyetCompare.qualifiers")
    assert told == {key: word for key, word in labels.QUALIFIER.items() if key != "exact"}
