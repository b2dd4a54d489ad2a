"""Search on the built site, as people use it: the box in the header, and the page of results."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.copies import until

pytestmark = pytest.mark.browser

BIRTH = "1.001193"
ODD = ["", "   ", "a" * 10_000, "khai sinh " * 1_000, "👶🎉", "<img src=x onerror=alert(1)>"]
ODD += ["'\"\\/`${1}", "%00\u0000\u202e", "....", "1" * 500, "đ", "(" * 50, "__proto__ constructor"]
ODD += [
    "hasOwnProperty",
    "toString valueOf",
    "\u202eđộc ngược\u202c",
    "مرحبا بالعالم",
    "𠮷 𝒦",
    "a\u0300" * 300,
]
ODD += ["x" * 200 + " khai sinh", "1.00119399999999999999", "|" * 99, "khai\u200b sinh\ufeff"]


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
    until(page, "() => Boolean(niemyetSearch.data?.procedures && niemyetSearch.data.pages)")
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


def test_unit_and_fee_narrow_the_results(page: Page, site_url: str) -> None:
    """One can ask what a commune posts and what is free; one button takes all filters away."""
    page.goto(f"{site_url}/tra-cuu/")
    page.get_by_text("Lọc kết quả").click()
    page.get_by_label("Đơn vị niêm yết").select_option(label="Xã Cần Giuộc")
    page.wait_for_url(re.compile(r"\?noi=xa-can-giuoc$"))
    count = page.locator("[data-search-count]")
    posted = count.inner_text()
    page.get_by_label("Phí, lệ phí").select_option(label="Miễn phí")
    page.wait_for_url(re.compile(r"noi=xa-can-giuoc&.*phi=mien-phi|phi=mien-phi&.*noi="))
    expect(count).not_to_have_text(posted)
    assert all("Miễn phí" in line for line in found(page))
    page.get_by_role("button", name="Bỏ hết bộ lọc").click()
    page.wait_for_url(re.compile(r"/tra-cuu/$"))
    expect(count).to_have_text("")
    expect(page.get_by_role("button", name="Bỏ hết bộ lọc")).to_be_hidden()


def test_way_back_leads_to_what_was_asked_before(page: Page, site_url: str) -> None:
    """A query is one step, however many letters it has, and a filter is one."""
    page.goto(f"{site_url}/")
    page.goto(f"{site_url}/tra-cuu/?q=khai+sinh")
    before = found(page)
    field = page.locator("[name=q]")
    field.fill("")
    field.type("so do", delay=30)
    page.wait_for_url(re.compile(r"q=so\+do$"))
    page.get_by_text("Lọc kết quả").click()
    page.select_option("[name=phi]", "co-phi")
    page.wait_for_url(re.compile("phi=co-phi"))
    page.go_back()
    page.wait_for_url(re.compile(r"q=so\+do$"))
    expect(page.locator("[name=phi]")).to_have_value("")
    page.go_back()
    page.wait_for_url(re.compile(r"q=khai\+sinh$"))
    expect(field).to_have_value("khai sinh")
    assert found(page) == before
    page.go_back()
    page.wait_for_url(f"{site_url}/")


def test_result_opened_at_once_is_found_again(page: Page, site_url: str) -> None:
    """Whoever opens a result right after typing comes back to what was typed."""
    page.goto(f"{site_url}/tra-cuu/")
    page.fill("[name=q]", "ket hon")
    page.locator("[data-search-groups] a").first.click()
    page.wait_for_url(re.compile("/thu-tuc/"))
    page.go_back()
    page.wait_for_url(re.compile(r"q=ket\+hon$"))
    assert "1.000894" in found(page)[0]


def test_line_of_a_result_tells_what_people_ask(page: Page, site_url: str) -> None:
    """Under a name stand where it is done, how long it takes and what it costs, as far as known."""
    page.goto(f"{site_url}/tra-cuu/?q=1.009453")
    assert re.search(r"\d+ ngày làm việc", found(page)[0])
    page.goto(f"{site_url}/tra-cuu/?q=2.000635")
    line = found(page)[0]
    assert "Ủy ban nhân dân cấp xã" in line
    assert "8.000 đồng" in line


def test_odd_queries_do_no_harm(page: Page, site_url: str) -> None:
    """Whatever is typed, no markup comes to life, nothing breaks, and the lists stay."""
    page.goto(f"{site_url}/tra-cuu/")
    until(page, "() => Boolean(niemyetSearch.data?.pages)")
    lists = page.locator("main a[href$='/linh-vuc/'], main a[href$='../linh-vuc/']")
    for query in ODD:
        page.fill("[name=q]", query)
        told = page.locator("[data-search-count]").inner_text()
        assert len(told) < 300
        assert not re.search("[\u202a-\u202e]", told)
        assert page.locator("main img").count() == 0
        assert lists.count() > 0
    page.fill("[name=q]", "khai sinh")
    assert BIRTH in found(page)[0]


def test_odd_addresses_do_no_harm(page: Page, site_url: str) -> None:
    """Markup in the address stays text."""
    page.goto(f"{site_url}/tra-cuu/?q={quote('<img src=x onerror=alert(1)>zzzz')}&cap=<b>&x[]=1")
    until(page, "() => Boolean(niemyetSearch.data?.pages)")
    page.wait_for_timeout(100)
    assert page.locator("main img").count() == 0


def test_no_match_gives_help(page: Page, site_url: str) -> None:
    """Where nothing is found the page says so and shows ways onward."""
    page.goto(f"{site_url}/tra-cuu/?q=zzzzqqq")
    help_on = page.locator("[data-search-part=none]")
    expect(help_on).to_be_visible()
    expect(help_on).to_contain_text("bộ phận một cửa")
    expect(page.locator("[data-search-count]")).to_contain_text("Không tìm thấy")
    expect(page.get_by_role("link", name="Theo vần A–Z")).to_be_visible()


def test_box_helps_on_where_nothing_is_found(page: Page, site_url: str) -> None:
    """Under the box, too, nothing found leads to help."""
    page.goto(f"{site_url}/")
    page.type(box(page), "zzzzqqq")
    last = page.get_by_role("option", name="Không thấy kết quả")
    last.click()
    page.wait_for_url(re.compile(r"/tra-cuu/\?q=zzzzqqq$"))


@pytest.mark.parametrize("query", ["xã Long Hậu", "thi tran can giuoc", "TT Can Giuoc"])
def test_old_commune_leads_to_what_took_its_place(page: Page, site_url: str, query: str) -> None:
    """An old commune says where it belongs now, and the new one stands beside it."""
    page.goto(f"{site_url}/tra-cuu/?q={quote(query)}")
    lines = found(page, "Đơn vị")
    assert "nay thuộc Xã Cần Giuộc" in lines[0]
    assert lines[1].startswith("Xã Cần Giuộc")


def test_long_list_grows_in_steps(page: Page, site_url: str) -> None:
    """The rest of a long list comes when it is asked for, some at a time, with the focus on it."""
    page.goto(f"{site_url}/tra-cuu/?noi=xa-can-giuoc")
    lines = page.locator("[data-search-groups] li")
    expect(lines).to_have_count(20)
    more = page.get_by_role("button", name="Xem thêm")
    more.click()
    expect(lines).to_have_count(70)
    expect(lines.nth(20).locator("a")).to_be_focused()
    for _ in range(9):
        if more.count():
            more.click()
    counted = re.search(r"\d+", page.locator("[data-search-count]").inner_text())
    assert counted
    expect(lines).to_have_count(int(counted[0]))


@pytest.mark.parametrize("asked", ["noi=xa-can-giuoc", "q=dang+ky"])
def test_an_opened_list_stays_open_when_other_pages_come(
    page: Page, site_url: str, asked: str
) -> None:
    """What comes late neither closes a list that was opened nor takes the focus from it."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/search/pages-data.js*", hold)
    page.goto(f"{site_url}/tra-cuu/?{asked}")
    lines = page.locator("[data-search-groups] section").first.locator("li")
    expect(lines).to_have_count(20)
    page.get_by_role("button", name="Xem thêm").first.click()
    expect(page.locator("[data-search-groups] a:focus")).to_have_count(1)
    opened = lines.count()
    focused = page.locator("a:focus").inner_text()
    held[0].continue_()
    until(page, "() => Boolean(niemyetSearch.data?.pages)")
    page.wait_for_timeout(300)
    procedures = page.locator("[data-search-groups] section[data-kind=procedure] li")
    assert (procedures.count(), page.locator("a:focus").inner_text()) == (opened, focused)


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
    page.goto(f"{site_url}/linh-vuc/")
    page.type(box(page), "khai sinh")
    told = page.locator("form[role=search] [role=status]", has_text="Chưa mở được phần gợi ý")
    expect(told.get_by_role("link", name="theo lĩnh vực")).to_be_visible()
    page.unroute("**/procedures-data.js")
    page.click(box(page))
    assert BIRTH in options(page)[0]
    expect(told).to_be_hidden()
    page.close()


@pytest.mark.parametrize("answer", ["", "((x) => {", "gone"])
def test_broken_engine_is_told(browser: Browser, site_url: str, answer: str) -> None:
    """An engine that is missing, empty or cut off is told, on the page and under the box."""
    page = browser.new_page()
    status = 404 if answer == "gone" else 200
    page.route(
        "**/assets/search.js",
        lambda route: route.fulfill(status=status, body=answer, content_type="text/javascript"),
    )
    page.goto(f"{site_url}/tra-cuu/?q=khai+sinh")
    expect(page.locator("[data-search-part=broken]")).to_be_visible()
    page.goto(f"{site_url}/")
    page.focus(box(page))
    expect(page.get_by_text("Chưa mở được phần gợi ý")).to_be_visible()
    page.type(box(page), "so do")
    page.press(box(page), "Enter")
    page.wait_for_url(re.compile(r"/tra-cuu/\?q=so\+do$"))
    page.close()


def test_data_cut_off_in_the_middle_is_told(browser: Browser, site_url: str) -> None:
    """Half a file of data is a broken one, wherever it was cut."""
    page = browser.new_page()

    def half(route: Route) -> None:
        whole = route.fetch().body()
        route.fulfill(body=whole[: len(whole) // 2], content_type="text/javascript")

    page.route("**/procedures-data.js", half)
    page.goto(f"{site_url}/tra-cuu/?q=khai+sinh")
    expect(page.locator("[data-search-part=broken]")).to_be_visible()
    page.close()


@pytest.mark.parametrize("answer", [None, "", "nonsense ("])
def test_missing_pages_are_told_and_procedures_stay(
    browser: Browser, site_url: str, answer: str | None
) -> None:
    """Without the data of other pages procedures are found, and it is said what is missing."""

    def reply(route: Route) -> None:
        if answer is None:
            route.abort()
        else:
            route.fulfill(body=answer, content_type="text/javascript")

    page = browser.new_page()
    page.route("**/pages-data.js", reply)
    page.goto(f"{site_url}/tra-cuu/?q=khai+sinh")
    expect(page.get_by_text("kết quả ở đây chỉ có thủ tục")).to_be_visible()
    assert BIRTH in found(page)[0]
    page.fill("[name=q]", "zzzzqqq")
    expect(page.locator("[data-search-part=none]")).to_be_visible()
    page.goto(f"{site_url}/")
    page.type(box(page), "khai sinh")
    expect(page.get_by_role("option").last).to_contain_text("ở đây chỉ có thủ tục")
    page.close()


def test_every_address_in_the_data_is_a_page(page: Page, site: Path, site_url: str) -> None:
    """No result leads nowhere."""
    page.goto(f"{site_url}/tra-cuu/?q=khai+sinh")
    found(page)
    led = page.evaluate(
        """async () => {
          const procedures = await niemyetSearch.procedures();
          const pages = await niemyetSearch.pages();
          const docs = [...procedures.docs, ...pages.docs];
          return docs.map(({ address }) => new URL(niemyet.addressOf(address), location).pathname);
        }"""
    )
    assert len(led) > 500
    assert [
        path for path in led if not (site / unquote(path).strip("/") / "index.html").is_file()
    ] == []


def test_without_script_the_lists_lead_on(browser: Browser, site_url: str) -> None:
    """Without JavaScript the page explains itself and links to lists that exist."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}/tra-cuu/?q=khai+sinh")
    expect(page.locator("noscript p, p.note:visible").first).to_contain_text("JavaScript")
    for name in ("Theo lĩnh vực", "Theo vần A–Z", "Theo việc trong đời"):
        page.goto(f"{site_url}/tra-cuu/")
        page.get_by_role("link", name=name).click()
        expect(page.locator("h1")).to_be_visible()
    context.close()


def test_half_signs_do_no_harm(page: Page, site_url: str) -> None:
    """Half of an emoji, as keyboards sometimes leave behind, neither breaks nor hides results."""
    page.goto(f"{site_url}/tra-cuu/")
    until(page, "() => Boolean(niemyetSearch.data?.pages)")
    page.evaluate(
        """code => {
          const input = document.querySelector("[name=q]");
          input.value = String.fromCharCode(code) + " khai sinh";
          input.dispatchEvent(new Event("input", { bubbles: true }));
          input.form.dispatchEvent(new Event("change"));
        }""",
        0xD83D,
    )
    assert BIRTH in found(page)[0]


def test_slow_queries_are_none(page: Page, site_url: str) -> None:
    """No query, however odd, keeps the page from answering for long; the best of three tries."""
    page.goto(f"{site_url}/tra-cuu/")
    ready = "niemyetSearch.procedures().then(found => { globalThis.find = found.find; })"
    page.evaluate(ready)
    for query in ODD:
        took = page.evaluate(
            """query => Math.min(...[1, 2, 3].map(() => {
              const from = performance.now();
              find(query);
              return performance.now() - from;
            }))""",
            query,
        )
        assert took < 500, (query[:40], took)
