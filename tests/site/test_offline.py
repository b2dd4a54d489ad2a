"""Without network: what was seen opens again, what was not says so."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browsing import Visit
from tests.copies import NEVER, OFFLINE, ONE, OTHER, PATH, POSTING, change, kept, names, see, until

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]


def test_the_first_page_opens_again(open_page: Open, host: str) -> None:
    """The very first page opens without network, whole, and says when it was saved."""
    page = open_page(360).page
    see(page, host + ONE)
    before = datetime.now(UTC) + timedelta(hours=7)
    words = page.locator("article").inner_text()
    page.context.set_offline(True)
    page.goto(f"{host}{ONE}?noi=xa-mau-1-1#giay-to")
    assert page.locator("article").inner_text() == words
    said = page.locator("main > :first-child").inner_text()
    found = re.fullmatch(
        r"Bạn đang xem bản đã lưu lúc (\d+:\d\d ngày \d\d/\d\d/\d{4})\. "
        r"Phí và giấy tờ có thể đã đổi; hãy mở lại khi có mạng\.",
        said,
    )
    assert found, said
    saved = datetime.strptime(found[1], "%H:%M ngày %d/%m/%Y").replace(tzinfo=UTC)
    assert timedelta() <= before - saved < timedelta(minutes=5)
    assert page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth") != "none"


def test_a_first_visit_asks_for_two_files_more(
    open_page: Open, host: str, asked: list[str]
) -> None:
    """The worker and the page that it shows come once; nothing is asked for twice."""
    page = open_page(360).page
    see(page, host + ONE)
    page.wait_for_load_state("networkidle")
    wanted = [ONE, "assets/site.css", "assets/site.js", "sw.js", OFFLINE]
    icon = f"{PATH}assets/favicon.svg"
    assert sorted(set(asked) - {icon}) == sorted(PATH + path for path in wanted)
    assert len(asked) == len(set(asked))


def test_a_page_never_seen_says_so(open_page: Open, host: str) -> None:
    """Its place is taken by a calm page with links to what is saved; it comes with the network."""
    visit = open_page(360)
    page = visit.page
    see(page, host + ONE)
    page.context.set_offline(True)
    answer = page.goto(host + NEVER)
    assert answer is not None
    assert (answer.status, page.url) == (503, host + NEVER)
    expect(page.locator("main")).to_contain_text("Chưa mở được trang này.")
    page.context.set_offline(False)
    expect(page.locator("h1")).to_contain_text("mẫu 3", timeout=15_000)
    page.context.set_offline(True)
    page.goto(host + OTHER)
    page.click("[data-saved-list] a >> nth=-1")
    page.wait_for_url(host + ONE)
    expect(page.locator(".saved-note")).to_be_visible()
    expected = ("503", "ERR_INTERNET_DISCONNECTED")
    assert [words for words in visit.wrong if not any(each in words for each in expected)] == []


def test_the_list_of_what_is_saved(open_page: Open, host: str) -> None:
    """It names pages, newest first, without the note for lost ones, and can remove everything."""
    page = open_page(360).page
    for path in (ONE, OTHER):
        see(page, host + path)
    page.context.set_offline(True)
    page.goto(host + OFFLINE)
    expect(page.locator("[data-saved-list] a")).to_have_count(2)
    links = page.locator("[data-saved-list] a")
    assert [link.get_attribute("href") for link in links.all()] == [host + OTHER, host + ONE]
    assert not page.locator("[data-unsaved]").is_visible()
    page.get_by_role("button", name="Xóa mọi trang").click()
    expect(page.locator("[data-saved-list]")).to_have_text(
        "Chưa có trang nào được lưu trên máy này."
    )
    assert names(page) == set()


def test_what_is_seen_again_replaces_its_copy(open_page: Open, host: str, folder: Path) -> None:
    """With network the newest page is shown, and its copy is the newest too."""
    page = open_page(360).page
    see(page, host + ONE)
    change(folder / ONE / "index.html", "</h1>", " nay đã đổi</h1>")
    page.goto(host + ONE)
    expect(page.locator("h1")).to_contain_text("nay đã đổi")
    copied = "async (page) => (await (await caches.match(page)).text()).includes('nay đã đổi')"
    until(page, copied, host + ONE)
    page.context.set_offline(True)
    page.goto(host + ONE)
    expect(page.locator("h1")).to_contain_text("nay đã đổi")
    expect(page.locator(".saved-note")).to_be_visible()


def test_an_old_page_never_meets_a_new_script(open_page: Open, host: str, folder: Path) -> None:
    """Each copy runs the scripts it was saved with; those of no copy are removed."""
    page = open_page(360).page
    see(page, host + ONE)
    change(folder / "assets/site.js", '"use strict";', '"use strict"; globalThis.newer = true;')
    see(page, host + OTHER)
    scripts = [path for path in kept(page, "seen") if path.endswith("site.js")]
    assert len(scripts) == 2
    page.context.set_offline(True)
    for path, newer in ((ONE, False), (OTHER, True)):
        page.goto(host + path)
        expect(page.locator(".saved-note")).to_be_visible()
        assert page.evaluate("Boolean(niemyet.copies && globalThis.newer)") == newer
    page.evaluate("niemyet.copies.trim(niemyet.copies.SEEN, 1)")
    left = kept(page, "seen")
    assert PATH + ONE not in left
    assert len([path for path in left if path.endswith("site.js")]) == 1


def test_the_oldest_go_first(open_page: Open, host: str) -> None:
    """A page that is seen again is new again."""
    page = open_page(360).page
    for path in (ONE, OTHER, NEVER, ONE):
        see(page, host + path)
    page.evaluate("niemyet.copies.trim(niemyet.copies.SEEN, 2)")
    assert [path for path in kept(page, "seen") if "/assets/" not in path] == [
        PATH + NEVER,
        PATH + ONE,
    ]


def test_a_lost_page_is_not_saved(open_page: Open, host: str) -> None:
    """What answers «not found» is shown as it is, and leaves nothing behind."""
    page = open_page(360).page
    see(page, host + ONE)
    answer = page.goto(host + "khong-co/")
    assert answer is not None
    assert answer.status == 404
    page.wait_for_timeout(300)
    assert PATH + "khong-co/" not in kept(page, "seen")


def test_nothing_breaks_where_nothing_can_be_kept(open_page: Open, host: str) -> None:
    """Where storage or the worker is refused, pages are whole and nothing complains."""
    for refused in (
        "caches.open = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));",
        "navigator.serviceWorker.register = () => Promise.reject(new DOMException('no'));",
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });",
    ):
        visit = open_page(360)
        visit.page.add_init_script(refused)
        for path in (POSTING, OFFLINE):
            visit.page.goto(host + path)
            visit.page.wait_for_timeout(300)
            assert visit.page.locator("h1").is_visible()
        assert visit.wrong == [], refused
