"""What a first visit costs, and that its words wait for nothing."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.model import urls
from tests.pages.choose import heaviest
from tests.pages.visit import first_visit, words_without_script
from tests.reading import KINDS, MORE_KINDS
from tests.roots import write
from tests.serving import served

MOST_HTML = 30_000
"""``test_page_weight.py`` is stricter, and names what it lets pass."""


@pytest.mark.browser
def test_a_first_visit_to_a_procedure_is_light(
    browser: Browser, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The heaviest procedure comes within 75 KB compressed and 8 requests, with everything."""
    visit = first_visit(browser, site, heaviest(site)["procedure"])
    with capsys.disabled():
        print(  # noqa: T201
            f"\nprocedure: {visit.compressed:,} bytes compressed, {len(visit.asked)} requests"
        )
    assert visit.faults == []
    assert len(visit.asked) >= 3, "the page, its looks and its script at least"


@pytest.mark.parametrize("kind", sorted((*KINDS, *MORE_KINDS)))
def test_a_page_is_short(site: Path, kind: str) -> None:
    """The heaviest page of each ordinary kind is not too much to read for an old phone."""
    assert (site / heaviest(site)[kind].strip("/") / "index.html").stat().st_size <= MOST_HTML


@pytest.mark.browser
def test_words_wait_for_no_script(browser: Browser, site_url: str) -> None:
    """On a slow network the words are painted while every script is still on its way."""
    assert words_without_script(browser, site_url + urls.procedure_url("1.001193"))


SLOW_PAGE = '<!doctype html><script src="a.js"{}></script><main><h1>A</h1></main>'


@pytest.mark.browser
def test_costs_are_really_counted(browser: Browser, tmp_path: Path) -> None:
    """What the page, its script and its service worker ask for is in the sum, and the icon."""
    register = "navigator.serviceWorker.register('w.js'); fetch('b.txt');"
    worker = "addEventListener('install', (e) => e.waitUntil(fetch('c.txt')));"
    page = f'<link rel="icon" href="i.svg">{SLOW_PAGE.format(" defer")}'
    files = {"index.html": page, "a.js": register, "w.js": worker, "b.txt": "b", "c.txt": "c"}
    for name, text in (files | {"i.svg": "<svg/>"}).items():
        write(tmp_path / name, text)
    visit = first_visit(browser, tmp_path, "/")
    asked = {"/", "/a.js", "/b.txt", "/c.txt", "/i.svg", "/w.js"}
    weight = sum(len(gzip.compress(text.encode(), 6)) for text in (*files.values(), "<svg/>"))
    assert set(visit.asked) == asked
    assert (visit.compressed, visit.html) == (weight, len(page))
    assert visit.faults == []


@pytest.mark.browser
def test_words_behind_a_script_are_noticed(browser: Browser, tmp_path: Path) -> None:
    """A page whose script stands in the way has no words while that script is on its way."""
    with served(tmp_path) as host:
        for attribute, seen in (("", False), (" defer", True)):
            write(tmp_path / "index.html", SLOW_PAGE.format(attribute))
            words = words_without_script(browser, f"{host}/", latest=4_000)
            assert (words is not None) is seen
