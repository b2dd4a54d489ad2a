"""Take the pictures of the guide again: ``python -m tests.pictures`` (the form must be there)."""

import shutil
import tempfile
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page

from generator.cli.building import BUNDLE
from generator.cli.edit_server import edit_server
from generator.model.urls import EDIT_FORM
from tests.browsing import chromium
from tests.roots import REPOSITORY, copied_root, niemyet

PICTURES = REPOSITORY / "docs" / "huong-dan" / "hinh"
CODE = "2.000635"
SETTLES = 800
"""Milliseconds until lists have opened and fonts stand still."""


def main() -> None:
    """Build a copy with the form, walk through the task of the guide, keep three pictures."""
    with tempfile.TemporaryDirectory() as folder:
        root = copied_root(Path(folder) / "niemyet")
        shutil.copytree(REPOSITORY / BUNDLE, root / BUNDLE)
        niemyet(root, "build").check_returncode()
        server = edit_server(root, 0, lambda: None)
        Thread(target=server.serve_forever, daemon=True).start()
        with chromium() as browser:
            page = browser.new_page(
                locale="vi-VN", viewport={"width": 800, "height": 560}, color_scheme="light"
            )
            page.goto(f"http://127.0.0.1:{server.server_port}{EDIT_FORM}")
            walk(page)
        server.shutdown()
        server.server_close()


def walk(page: Page) -> None:
    """Sign in, find the procedure, open its fee, try to save a day that does not exist."""
    page.get_by_role("button", name="Đăng nhập").click()
    search = page.get_by_placeholder("Tìm").first
    search.fill(CODE)
    search.press("Enter")
    found = page.locator("main").get_by_role("link", name=CODE).first
    found.wait_for()
    keep(page, "tim-thu-tuc", height=300)
    found.click()
    amount = page.locator("input[id^=amount-field]").first
    amount.wait_for(state="attached")
    amount.locator("xpath=ancestor::div[.//button][1]").locator("button").first.click()
    amount.evaluate("box => box.scrollIntoView({ block: 'center' })")
    keep(page, "sua-so-tien")
    checked = page.locator("input[id^=checked_on-field]")
    checked.fill("2026-02-31")
    checked.evaluate("box => box.scrollIntoView({ block: 'center' })")
    page.get_by_role("button", name="Công bố", exact=True).click()
    page.get_by_role("menuitem", name="Công bố ngay").click()
    page.get_by_text("Chưa lưu vì còn chỗ sai").first.wait_for()
    keep(page, "chua-luu")


def keep(page: Page, name: str, height: int = 560) -> None:
    """Take the picture of what is to be seen now."""
    page.wait_for_timeout(SETTLES)
    page.screenshot(
        path=PICTURES / f"{name}.png", clip={"x": 0, "y": 0, "width": 800, "height": height}
    )


if __name__ == "__main__":
    main()
