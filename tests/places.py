"""The sample site in which places differ (``tests/cases/place/``), and how tests read its pages."""

import shutil
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.roots import REPOSITORY, new_root, niemyet, write

RECORDS = REPOSITORY / "tests/cases/place"
BIRTH = "/thu-tuc/1.001193/"
RESIDENCE = "/thu-tuc/1.002755/"
MARRIAGE = "/thu-tuc/1.000894/"
CITIZENSHIP = "/thu-tuc/1.003000/"
CHOOSER = "/chon-noi/"
_LONG_CHANGE = f"""\
  - field: conditions
    text: {"Xã Ban Mai làm theo cách riêng. " * 30}
    legal_basis:
      - document: "12/2026/NQ-HĐND"
"""
LONG_DIFFERENCE = f"""\
unit: xa-ban-mai
procedure: "1.000894"
changes:
{_LONG_CHANGE * 9}sources:
  - source: nguon-mau
"""
"""So long that it stands on a page of its own."""
HOSTILE = 'Xã <img src=x onerror=alert(1)> "Lạt"'


def build(root: Path) -> None:
    """Take a new folder, build the sample site there."""
    new_root(root)
    shutil.copytree(RECORDS, root, dirs_exist_ok=True)
    write(root / "catalog/units/xa-ban-mai/local/1.000894.yml", LONG_DIFFERENCE)
    shutil.copytree(REPOSITORY / "docs/site", root / "docs/site", dirs_exist_ok=True)
    built = niemyet(root, "build")
    assert built.returncode == 0, built.stdout + built.stderr


def suggestions(page: Page, typed: str) -> list[str]:
    """Take a page with a chooser and what is typed, give the options."""
    page.fill("#noi-o", typed)
    page.locator("[role=option]").first.wait_for()
    return [" ".join(text.split()) for text in page.locator("[role=option]").all_inner_texts()]


def choose(page: Page, typed: str) -> None:
    """Take a page with a chooser and what is typed, choose the first option by keyboard."""
    suggestions(page, typed)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def line(page: Page) -> Locator:
    """Take a page, give the line that says whose place the page is for."""
    return page.locator("[data-place-line]")


def here(page: Page) -> Locator:
    """Take the page of a procedure, wait for what is known at the place, give it."""
    page.locator("[data-place] h2").wait_for()
    return page.locator("[data-place]")
