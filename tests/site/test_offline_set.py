"""A set saved on purpose: whole, with the search; what fails is said, and it goes on later."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import Visit
from tests.copies import COPIES, OFFLINE, POSTING, SET, kept, names

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]


def save_set(page: Page, host: str) -> None:
    """Open a posting set and save it whole."""
    page.goto(host + POSTING)
    page.click("[data-keep-set]")
    expect(page.locator(".keep")).to_contain_text("Đã lưu đủ", timeout=20_000)


def test_a_set_saved_on_purpose(open_page: Open, host: str) -> None:
    """Every procedure of the set opens without network, and the search finds it."""
    page = open_page(360).page
    save_set(page, host)
    links = [link.get_attribute("href") or "" for link in page.locator("tbody a").all()]
    assert len(links) > 2
    page.context.set_offline(True)
    for link in links:
        page.goto(host + POSTING + link)
        expect(page.locator(".saved-note")).to_be_visible()
    page.goto(f"{host}tra-cuu/?q=thu+tuc+mau")
    page.wait_for_selector("[data-search-groups] li")
    page.goto(host + OFFLINE)
    expect(page.locator("[data-saved-list]")).to_contain_text(re.compile(r"\d+ trang, lưu lúc"))
    page.get_by_role("button", name="Xóa bộ này").click()
    expect(page.get_by_role("button", name="Xóa bộ này")).to_have_count(0)
    assert f"{COPIES} {SET}" not in names(page)


def test_a_set_tells_what_failed_and_goes_on(
    open_page: Open, host: str, folder: Path, asked: list[str]
) -> None:
    """A page that does not come is counted; going on asks only for what is missing."""
    page = open_page(360).page
    page.goto(host + POSTING)
    path = urlsplit(page.locator("tbody a").last.evaluate("(link) => link.href")).path
    lost, aside = folder.parent / path.strip("/"), folder.parent / "aside"
    lost.rename(aside)
    page.click("[data-keep-set]")
    expect(page.locator(".keep")).to_contain_text("Còn 1 trang chưa tải được")
    aside.rename(lost)
    asked.clear()
    page.get_by_role("button", name="Lưu tiếp").click()
    expect(page.locator(".keep")).to_contain_text("Đã lưu đủ")
    assert [each for each in asked if "/thu-tuc/" in each] == [path]
    page.get_by_role("button", name="Xóa bộ đã lưu").click()
    expect(page.get_by_role("button", name="Lưu cả bộ để xem khi mất mạng")).to_be_visible()
    assert f"{COPIES} {SET}" not in names(page)


def test_a_set_can_be_stopped(open_page: Open, host: str) -> None:
    """After «Dừng» nothing more is asked for, and what is saved stays."""
    page = open_page(360).page
    page.goto(host + POSTING)
    page.evaluate(
        """() => {
          const real = fetch;
          const gate = new Promise((open) => { globalThis.openGate = open; });
          let count = 0;
          globalThis.fetch = async (...asked) => {
            if (String(asked[0]).endsWith("/") && (count += 1) > 6) await gate;
            return real(...asked);
          };
        }"""
    )
    page.click("[data-keep-set]")
    expect(page.locator(".keep")).to_contain_text(re.compile(r"Đã lưu [1-9]"))
    page.get_by_role("button", name="Dừng").click()
    page.evaluate("openGate()")
    expect(page.locator(".keep")).to_contain_text("Bạn có thể lưu tiếp")
    held = len(kept(page, SET))
    page.wait_for_timeout(500)
    assert len(kept(page, SET)) == held
    expect(page.get_by_role("button", name="Lưu tiếp")).to_be_focused()


def test_a_full_device_says_so(open_page: Open, host: str) -> None:
    """Where there is no room left, the panel says so and keeps its button."""
    visit = open_page(360)
    page = visit.page
    page.goto(host + POSTING)
    page.evaluate(
        """() => {
          const full = new DOMException("", "QuotaExceededError");
          Cache.prototype.put = () => Promise.reject(full);
        }"""
    )
    page.click("[data-keep-set]")
    expect(page.locator(".keep")).to_contain_text("Máy đã hết chỗ")
    expect(page.locator("[data-keep-set]")).to_be_visible()
    assert visit.wrong == []
