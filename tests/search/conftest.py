"""The search as the browser runs it: its scripts beside the data of the real records."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.collection import Collection
from generator.exports.bundles import bundle_files
from generator.exports.search_index import search_files
from generator.files import read_assets
from generator.whole import write_whole

PAGE = (
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tìm</title>'
    '<form action="tra-cuu/"><input name="q" data-search-box></form>'
    '<script src="assets/site.js" defer></script>'
)


@pytest.fixture(scope="session")
def search_folder(real_collection: Collection, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with one page, the search scripts and the search data."""
    folder = tmp_path_factory.mktemp("search")
    for file in (*search_files(real_collection), *bundle_files(read_assets())):
        write_whole(folder / file.path, file.data)
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def search_page(browser: Browser, search_folder: Path) -> Iterator[Page]:
    """Give a page, opened from the disk, whose search is ready."""
    page = browser.new_page()
    page.goto((search_folder / "index.html").as_uri())
    page.focus("[data-search-box]")
    page.evaluate("Promise.all([niemyetSearch.procedures(), niemyetSearch.pages()])")
    yield page
    page.close()
