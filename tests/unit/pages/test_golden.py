"""Whole pages from small records, compared with the Markdown that was reviewed before.

A case is a folder of ``tests/golden/pages/``: ``records/`` laid out as the repository,
``case.json`` with the address of the page, and ``page.md`` with the Markdown that is expected.
``make golden`` writes ``page.md`` anew; review the difference like code.
"""

import json
from pathlib import Path

import pytest

from generator.pages.render import Page, render
from generator.pages.site_pages import all_pages
from tests.golden_cases import CASES, collection_of

NAMES = sorted(path.parent.name for path in CASES.glob("*/case.json"))


@pytest.mark.parametrize("name", NAMES)
def test_page_is_as_reviewed(name: str, *, update_golden: bool) -> None:
    """The same records give the page that was reviewed, letter by letter."""
    folder = CASES / name
    expected = folder / "page.md"
    got = render(page_of(folder)).data.decode("utf-8")
    if update_golden:
        expected.write_text(got, encoding="utf-8")
    assert got == expected.read_text(encoding="utf-8")


def test_every_folder_is_a_case() -> None:
    """No folder is left out because a file of it is missing or misnamed."""
    folders = sorted(path.name for path in CASES.iterdir() if path.is_dir())
    assert folders
    assert folders == NAMES


def page_of(folder: Path) -> Page:
    """Take the folder of a case, give the page that the case is about."""
    url = json.loads((folder / "case.json").read_text(encoding="utf-8"))["url"]
    return next(page for page in all_pages(collection_of(folder / "records")) if page.url == url)
