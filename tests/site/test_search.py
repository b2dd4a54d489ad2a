"""Search on the built site, as people use it: the box in the header, and the page of results."""

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

BIRTH = "1.001193"
ODD = ["", "   ", "a" * 10_000, "khai sinh " * 1_000, "👶🎉", "<img src=x onerror=alert(1)>"]
ODD += ["'\"\\/`${1}", "%00\u0000\u202e", "....", "1" * 500, "đ", "(" * 50, "__proto__ constructor"]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a fresh page that keeps what went wrong on it; nothing may have."""
    page = browser.new_page(locale="vi-VN")
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
    yield page
    page.close()
    assert wrong == []


def box(page: Page) -> str:
    """Take a page, give the way to its search box."""
    expect(page.locator("[data-search-box]")).to_have_count(1)
    return "[data-search-box]"


def options(page: Page) -> list[str]:
    """Take a page, wait for suggestions, give their texts."""
    page.wait_for_selector("[role=option]")
    return page.locator("[role=option]").all_inner_texts()


def found(page: Page, kind: str = "Thủ tục") -> list[str]:
    """Take the page of results, wait for it, give the lines of one group."""
    section = page.locator(
        "[data-search-groups] section", has=page.get_by_role("heading", name=kind)
    )
    section.first.wait_for()
    return section.first.locator("li").all_inner_texts()


def test_nothing_comes_before_the_box_has_the_focus(page: Page, site_url: str) -> None:
    """A page loads nothing of the search; engine and data come with the focus."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}/thu-tuc/{BIRTH}/", wait_until="networkidle")
    assert [url for url in asked if "/search" in url] == []
    page.focus(box(page))
    page.wait_for_function("globalThis.niemyetSearch.data?.procedures && niemyetSearch.data.pages")
    assert all(url.startswith(site_url) for url in asked)


@pytest.mark.parametrize("start", ["/", f"/thu-tuc/{BIRTH}/", "/linh-vuc/"])
def test_box_suggests_without_marks(page: Page, site_url: str, start: str) -> None:
    """On every page, typing without tone marks suggests what is meant first."""
    page.goto(site_url + start)
    page.type(box(page), "dang ky khai sinh")
    assert BIRTH in options(page)[0]


def test_box_suggests_places_too(page: Page, site_url: str) -> None:
    """What is not a procedure is suggested as well, though its data comes a moment later."""
    page.goto(site_url + "/")
    page.fill(box(page), "huyen can giuoc")
    first = page.locator("[role=option]").first
    expect(first).to_contain_text("Huyện Cần Giuộc", timeout=20_000)


def test_keys_choose_and_close(page: Page, site_url: str) -> None:
    """Arrows walk through the suggestions, Escape closes them, Enter opens the chosen one."""
    page.goto(f"{site_url}/linh-vuc/")
    field = page.locator(box(page))
    field.type("khai sinh")
    options(page)
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    chosen = page.locator("[aria-selected=true]")
    expect(chosen).to_have_count(1)
    assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    field.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("khai sinh")
    field.press("ArrowDown")
    options(page)
    field.press("ArrowDown")
    address = page.locator("[aria-selected=true]").get_attribute("data-address")
    field.press("Enter")
    page.wait_for_url(str(address))
    expect(page.locator("h1")).to_be_visible()


def test_enter_without_choice_opens_the_results(page: Page, site_url: str) -> None:
    """Enter in the box goes to the page of results with what was typed."""
    page.goto(f"{site_url}/linh-vuc/")
    page.type(box(page), "so do")
    page.press(box(page), "Enter")
    page.wait_for_url(re.compile(r"/tra-cuu/\?q=so\+do$"))
    assert any("Đất đai" in line for line in found(page)[:3])


def test_everyday_words_find_land_procedures(page: Page, site_url: str) -> None:
    """The word for the red book finds procedures of the land domain, and tells how many."""
    page.goto(f"{site_url}/tra-cuu/?q=so%20do")
    assert all("Đất đai" in line for line in found(page)[:3])
    expect(page.locator("[data-search-status]")).to_have_text(re.compile(r"Tìm thấy \d+ thủ tục"))


@pytest.mark.parametrize("typed", [BIRTH, "001193", "1193", f"{BIRTH}.000.00.00.H56"])
def test_code_in_full_or_part_finds_its_procedure(page: Page, site_url: str, typed: str) -> None:
    """A code may be typed whole, in part, or with the suffix of a province."""
    page.goto(f"{site_url}/tra-cuu/?q={typed}")
    assert BIRTH in found(page)[0]


def test_old_district_leads_to_what_took_its_place(page: Page, site_url: str) -> None:
    """The name of an ended district finds it, and says what is there now."""
    page.goto(f"{site_url}/tra-cuu/?q=huyen%20can%20giuoc")
    lines = found(page, "Đơn vị")
    assert any("Huyện Cần Giuộc" in line and "Xã Cần Giuộc" in line for line in lines)


def test_typing_changes_results_and_address(page: Page, site_url: str) -> None:
    """Results follow the typing, and the address can be sent to somebody."""
    page.goto(f"{site_url}/tra-cuu/")
    page.type("[name=q]", "ket hon")
    assert "1.000894" in found(page)[0]
    page.wait_for_url(re.compile(r"\?q=ket\+hon$"))
    page.reload()
    assert "1.000894" in found(page)[0]


def test_filter_stands_in_the_address(page: Page, site_url: str) -> None:
    """A chosen domain narrows the results, and an address with it opens the same list."""
    page.goto(f"{site_url}/tra-cuu/?q=dang+ky")
    everything = found(page)
    page.get_by_text("Lọc kết quả").click()
    page.select_option("[name=linh-vuc]", "dat-dai")
    page.wait_for_url(re.compile("linh-vuc=dat-dai"))
    narrowed = found(page)
    assert narrowed != everything
    assert all("Đất đai" in line for line in narrowed)
    page.reload()
    assert found(page) == narrowed
    expect(page.locator("[name=linh-vuc]")).to_have_value("dat-dai")


@pytest.mark.parametrize("query", ODD, ids=range(len(ODD)))
def test_odd_queries_do_no_harm(page: Page, site_url: str, query: str) -> None:
    """Whatever is typed, no markup comes to life, nothing breaks, and the lists stay."""
    page.goto(f"{site_url}/tra-cuu/")
    page.fill("[name=q]", query)
    page.wait_for_function("globalThis.niemyetSearch.data?.pages")
    page.wait_for_timeout(100)
    assert page.locator("main img").count() == 0
    assert page.locator("main a[href$='/linh-vuc/'], main a[href$='../linh-vuc/']").count() > 0
    page.fill("[name=q]", "khai sinh")
    assert "khai sinh" in found(page)[0].lower()


def test_odd_addresses_do_no_harm(page: Page, site_url: str) -> None:
    """Markup in the address stays text."""
    page.goto(f"{site_url}/tra-cuu/?q={quote('<img src=x onerror=alert(1)>zzzz')}&cap=<b>&x[]=1")
    page.wait_for_function("globalThis.niemyetSearch.data?.pages")
    page.wait_for_timeout(100)
    assert page.locator("main img").count() == 0


def test_no_match_gives_help(page: Page, site_url: str) -> None:
    """Where nothing is found the page says so and shows ways onward."""
    page.goto(f"{site_url}/tra-cuu/?q=zzzzqqq")
    expect(page.locator("[data-search-part=none]")).to_be_visible()
    expect(page.locator("[data-search-count]")).to_contain_text("Không tìm thấy")


@pytest.mark.parametrize(
    "answer", [None, "", "not a script (", "niemyetSearch.data={procedures:{}};"]
)
def test_broken_data_is_told_and_lists_stay(
    browser: Browser, site_url: str, answer: str | None
) -> None:
    """Missing, empty or broken search data: the page says so, and the lists stay usable."""

    def reply(route: Route) -> None:
        if answer is None:
            route.abort()
        else:
            route.fulfill(body=answer, content_type="text/javascript")

    page = browser.new_page()
    page.route("**/procedures-data.js", reply)
    page.goto(f"{site_url}/tra-cuu/?q=khai+sinh")
    expect(page.locator("[data-search-part=broken]")).to_be_visible()
    expect(page.get_by_role("link", name="Theo lĩnh vực")).to_be_visible()
    page.close()


def test_every_address_in_the_data_is_a_page(page: Page, site_url: str) -> None:
    """No result leads nowhere."""
    page.goto(f"{site_url}/tra-cuu/?q=khai+sinh")
    found(page)
    gone = page.evaluate(
        """async () => {
          const procedures = await niemyetSearch.procedures();
          const pages = await niemyetSearch.pages();
          const gone = [];
          for (const { address } of [...procedures.docs, ...pages.docs]) {
            const reply = await fetch(niemyet.addressOf(address), { method: "HEAD" });
            if (!reply.ok) gone.push(address);
          }
          return gone;
        }"""
    )
    assert gone == []


def test_without_script_the_lists_lead_on(browser: Browser, site_url: str) -> None:
    """Without JavaScript the page explains itself and links to lists that exist."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}/tra-cuu/?q=khai+sinh")
    expect(page.locator("noscript p, p.note").first).to_contain_text("JavaScript")
    for name in ("Theo lĩnh vực", "Theo vần A–Z", "Theo việc trong đời"):
        page.goto(f"{site_url}/tra-cuu/")
        page.get_by_role("link", name=name).click()
        expect(page.locator("h1")).to_be_visible()
    context.close()
