"""Editing without Git in a real browser: the form, what a save changes, the page without it."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from generator.cli.building import BUNDLE
from generator.cli.edit_server import edit_server
from generator.model.urls import CARE, EDIT_FORM
from generator.pages.edit_config import SETTINGS
from tests.browsing import Visit
from tests.roots import RECORDS, REPOSITORY, copied_root, niemyet

pytestmark = pytest.mark.browser

PROCEDURE = "catalog/procedures/ho-tich/2.000635.yml"
TWIN = """async ([settings, texts]) => {
  const format = globalThis.niemyetEdit.formatOf(settings);
  return Object.entries(texts).filter(([, text]) => {
    try { return format.toFile(format.fromFile(text)) !== text; } catch { return true; }
  }).map(([path]) => path);
}"""


def records() -> dict[str, str]:
    """Give the text of every record of this repository by path."""
    files = [path for room in RECORDS for path in sorted((REPOSITORY / room).rglob("*.yml"))]
    return {p.relative_to(REPOSITORY).as_posix(): p.read_text(encoding="utf-8") for p in files}


def test_the_form_writes_every_real_record_as_it_was(
    site: Path, site_url: str, open_page: Callable[..., Visit]
) -> None:
    """Read and written again by the form, each record has the same bytes."""
    page = open_page(1280).page
    page.goto(f"{site_url}{EDIT_FORM}")
    settings = json.loads((site / SETTINGS).read_text(encoding="utf-8"))
    texts = records()
    assert len(texts) > 400
    assert page.evaluate(TWIN, [settings, texts]) == []


def test_the_form_refuses_what_it_would_change(
    site: Path, site_url: str, open_page: Callable[..., Visit]
) -> None:
    """A comment, other quotes, another order: none is lost, because such a file is not saved."""
    page = open_page(1280).page
    page.goto(f"{site_url}{EDIT_FORM}")
    settings = json.loads((site / SETTINGS).read_text(encoding="utf-8"))
    text = records()[PROCEDURE]
    others = {
        "comment": f"# nhớ xem lại\n{text}",
        "quotes": text.replace("domain: ho-tich", 'domain: "ho-tich"'),
        "order": "domain: ho-tich\n" + text.replace("domain: ho-tich\n", ""),
        "flow": text.replace("levels:\n", "levels: [commune]\nkhac:\n"),
    }
    assert page.evaluate(TWIN, [settings, others]) == list(others)


def test_empty_boxes_are_left_out(
    site: Path, site_url: str, open_page: Callable[..., Visit]
) -> None:
    """What somebody empties in the form is absent from the file, not an empty value."""
    page = open_page(1280).page
    page.goto(f"{site_url}{EDIT_FORM}")
    settings = json.loads((site / SETTINGS).read_text(encoding="utf-8"))
    written = page.evaluate(
        """([settings]) => globalThis.niemyetEdit.formatOf(settings).toFile(
          { name: "Tên ", code: "1.000001", agency: "", levels: [],
            fees: [{ amount: 0, kind: "fixed", case: null }], steps: ["", "Nộp: một"],
            interlinked: false })""",
        [settings],
    )
    assert written == (
        'code: "1.000001"\nname: Tên\nfees:\n  - kind: fixed\n    amount: 0\n'
        'steps:\n  - "Nộp: một"\ninterlinked: false\n'
    )


def test_without_a_place_for_changes_the_form_says_what_to_do(
    site_url: str, open_page: Callable[..., Visit]
) -> None:
    """The form of this site explains why it cannot send, leads to other ways, and asks nobody."""
    visit = open_page(360)
    visit.page.goto(f"{site_url}{EDIT_FORM}")
    visit.page.get_by_text("chưa nối với nơi giữ dữ liệu").wait_for()
    visit.page.get_by_role("link", name="Các cách sửa khác").click()
    visit.page.get_by_role("heading", name="Sửa không cần Git", level=1).wait_for()
    assert all(address.startswith(site_url) for address in visit.asked)
    assert visit.wrong == []


def test_overdue_is_marked_by_the_day_of_the_device(
    site_url: str, open_page: Callable[..., Visit]
) -> None:
    """The page of what wants care knows no day; the device marks what is overdue on its own."""
    marked, held = [], 0
    for day in ("2020-01-01", "2099-01-01"):
        visit = open_page(360)
        visit.page.clock.set_fixed_time(f"{day}T12:00:00Z")
        visit.page.goto(f"{site_url}{CARE}")
        assert "hồ sơ quá hạn kiểm tra" in visit.page.inner_text("[data-again-days]")
        marked.append(visit.page.locator(".status--late").count())
        held = visit.page.locator("[data-again-by]").count()
        assert visit.wrong == []
    assert marked[0] < marked[1] == held


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the real records, built with the form in it."""
    bundle = REPOSITORY / BUNDLE
    assert (bundle / "decap-cms.js").is_file(), "the library is missing: make edit-form (needs npm)"
    root = copied_root(tmp_path / "niemyet")
    shutil.copytree(bundle, root / BUNDLE)
    assert niemyet(root, "build").returncode == 0
    return root


@pytest.fixture
def form(tree: Path, browser: Browser) -> Iterator[Page]:
    """The form over that copy, opened by somebody who may write."""
    server = edit_server(tree, 0, lambda: None)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    page = browser.new_page(locale="vi-VN", viewport={"width": 1280, "height": 900})
    page.goto(f"http://127.0.0.1:{server.server_port}{EDIT_FORM}")
    page.get_by_role("button", name="Đăng nhập").click()
    yield page
    page.close()
    server.shutdown()
    server.server_close()
    thread.join()


def publish(form: Page) -> None:
    """Press what saves."""
    form.get_by_role("button", name="Công bố", exact=True).click()
    form.get_by_role("menuitem", name="Công bố ngay").click()


@pytest.mark.long
def test_a_fee_edited_in_the_form_changes_exactly_its_line(tree: Path, form: Page) -> None:
    """Open, find the procedure, edit the fee, save: one line of one file differs."""
    before = (tree / PROCEDURE).read_text(encoding="utf-8").splitlines()
    form.get_by_role("link", name="2.000635").click()
    amount = form.locator("input[id^=amount-field]").first
    amount.wait_for(state="attached")
    amount.locator("xpath=ancestor::div[.//button][1]").locator("button").first.click()
    assert amount.input_value() == "8000"
    amount.fill("9000")
    publish(form)
    form.get_by_text("Thay đổi đã được lưu").wait_for()
    after = (tree / PROCEDURE).read_text(encoding="utf-8").splitlines()
    changed = [(b, a) for b, a in zip(before, after, strict=True) if b != a]
    assert changed == [("    amount: 8000", "    amount: 9000")]


@pytest.mark.long
def test_a_mistake_is_said_and_nothing_is_saved(tree: Path, form: Page) -> None:
    """A day that does not exist: the form says the line and the way out; the file stays."""
    before = (tree / PROCEDURE).read_text(encoding="utf-8")
    form.get_by_role("link", name="2.000635").click()
    form.locator("input[id^=checked_on-field]").fill("2026-02-31")
    publish(form)
    form.get_by_text("Chưa lưu vì còn chỗ sai").first.wait_for()
    assert (tree / PROCEDURE).read_text(encoding="utf-8") == before
