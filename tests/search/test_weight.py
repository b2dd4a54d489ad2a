"""What a search costs before its first result, on a slow network."""

import gzip
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

MOST_BYTES = 60_000


@pytest.mark.browser
def test_search_is_light_before_its_first_result(
    browser: Browser, search_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Engine and data together stay within 60 KB compressed; other pages come after procedures."""
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto((search_folder / "index.html").as_uri())
    before = len(asked)
    page.type("[data-search-box]", "khai sinh")
    page.wait_for_selector("[role=option]")
    page.evaluate("niemyetSearch.pages()")
    page.close()
    files = [Path(unquote(urlsplit(url).path)) for url in asked[before:]]
    weights = {file.name: len(gzip.compress(file.read_bytes(), mtime=0)) for file in files}
    total = sum(weights.values())
    with capsys.disabled():
        data = sum(size for name, size in weights.items() if name.endswith("-data.js"))
        print(f"\nsearch: {total} bytes compressed, {data} of them data")  # noqa: T201
    assert before == 2, "page and site.js only, before the focus"
    assert [file.name for file in files] == ["search.js", "procedures-data.js", "pages-data.js"]
    assert total <= MOST_BYTES, weights
