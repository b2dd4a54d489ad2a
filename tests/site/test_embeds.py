"""Charts and tables go out of the page with their sources, and stand inside pages of others."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.collection import Collection
from generator.model.urls import embed_url, framework_url
from generator.pages.render import Page
from generator.pages.site_pages import all_pages
from generator.pages.views.framework import framework_page
from tests.browsing import Visit
from tests.builders import SOURCES, collection_of, days, edition, framework, publisher, unit
from tests.reading import PageRead, embeds_of, file_of

PCI = "/chi-so/pci/"
CHART = f"{PCI}nhung/diem-tinh-long-an/"
SMALL = 10_000
"""Bytes of a page with a chart over the years: more would be slow in a page of others."""


@pytest.fixture(scope="module")
def embeds(pages_read: Mapping[str, PageRead]) -> dict[str, PageRead]:
    """Every embed of the site."""
    return {path: pages_read[path] for path in embeds_of(pages_read)}


def test_every_chart_and_table_has_its_embed(
    embeds: dict[str, PageRead], site: Path, real_collection: Collection
) -> None:
    """What a page lets its reader take, it lets them embed too, at the promised address."""
    held = [page for page in all_pages(real_collection) if page.downloads]
    assert held
    taken = [(page.url, page.downloads) for page in held if page.downloads]
    names = {embed_url(url, table.name) for url, files in taken for table in files.tables}
    names |= {embed_url(url, chart.name) for url, files in taken for chart in files.charts}
    assert sorted(map(file_of, names)) == sorted(embeds)
    assert all((site / path).is_file() for path in embeds)


def test_an_embed_is_bare_and_leads_to_its_page(embeds: dict[str, PageRead], site: Path) -> None:
    """No header, footer or script; links leave the frame; its page is the one to be found."""
    for path, page in embeds.items():
        text = (site / path).read_text(encoding="utf-8")
        assert not {"header", "footer", "script", "form"} & set(page.tags), path
        assert '<base target="_blank">' in text
        assert '<meta name="robots" content="noindex">' in text
        assert '<link rel="canonical" href="../../">' in text
        assert any(link.startswith("../../#") for _, link in page.links), path


def test_embeds_carry_their_sources(embeds: dict[str, PageRead], site: Path) -> None:
    """Each embed of a chart names its sources with their addresses, and how to cite it."""
    charts = [path for path, page in embeds.items() if page.tags["svg"] and "chart" in page.classes]
    assert len(charts) >= 40
    for path in charts:
        text = (site / path).read_text(encoding="utf-8")
        assert "Nguồn: " in text, path
        assert "Dẫn theo " in text, path
        assert "source" in embeds[path].classes, path


def test_embeds_are_small_and_out_of_the_way(site: Path) -> None:
    """An embed is a few kilobytes, and stands neither in the sitemap nor in the search."""
    assert (site / file_of(CHART)).stat().st_size < SMALL
    assert "/nhung/" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    found = list(site.glob("assets/search/**/*"))
    assert all("/nhung/" not in p.read_text(encoding="utf-8") for p in found if p.is_file())


def embeds_with(address: str | None) -> list[Page]:
    """Give the embeds of a framework with one chart on a site with this public address."""
    score = {"unit": "tinh-mau", "value": "60", "max": "100", "sources": SOURCES}
    years = [
        edition(
            period=str(year),
            over=days(f"Năm {year}", f"{year}-01-01", f"{year}-12-31"),
            version="v1",
            scores=[score],
        )
        for year in (2020, 2021)
    ]
    told = {"site_address": address} if address else {}
    province = unit("tinh-mau", level="province")
    records = collection_of(publisher(**told), framework(), province, *years)
    page = framework_page(records.frameworks["par-index"], records)
    assert page.url == framework_url("par-index")
    return [embed for embed in page.embeds if embed.view.svg]


def test_the_code_to_copy_has_the_whole_address() -> None:
    """Where the site's address is known, the code leads there; else the page says it is not."""
    (known,) = embeds_with("https://mau.gov.vn")
    (unknown,) = embeds_with(None)
    address = "https://mau.gov.vn/chi-so/par-index/nhung/diem-tinh-mau/"
    assert f'<iframe src="{address}"' in known.view.code
    assert not known.view.code_note
    assert not unknown.view.code
    assert "chưa khai địa chỉ" in unknown.view.code_note


@pytest.mark.browser
def test_a_dot_says_its_figure_beside_it(open_page: Callable[..., Visit], site_url: str) -> None:
    """Mouse and keyboard show what a dot says; without either nothing covers the page."""
    page = open_page(1280).page
    page.goto(f"{site_url}{PCI}tinh-long-an/")
    tip, chart = page.locator(".chart-tip"), page.locator("#diem-tinh-long-an svg")
    assert tip.is_hidden()
    chart.locator("circle").first.hover()
    assert (tip.text_content() or "").startswith("Năm 2005: 58,49")
    chart.focus()
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    assert (tip.text_content() or "").startswith("Năm 2006: 50,4")
    page.keyboard.press("Escape")
    assert tip.is_hidden()


@pytest.mark.browser
def test_charts_can_be_read_on_a_narrow_phone(
    open_page: Callable[..., Visit], site_url: str
) -> None:
    """At 320 px the letters of a chart are 11 px high at least, and none leaves the picture."""
    page = open_page(320).page
    for address in (CHART, "/chi-so/papi/nhung/hang-tinh-long-an/"):
        page.goto(f"{site_url}{address}")
        seen = page.evaluate(
            """() => {
              const svg = document.querySelector('.chart svg').getBoundingClientRect();
              const scale = svg.width / 380;
              return [...document.querySelectorAll('.chart svg text')].map((text) => {
                const box = text.getBoundingClientRect();
                const size = parseFloat(getComputedStyle(text).fontSize) * scale;
                const inside = box.left >= svg.left - 1 && box.right <= svg.right + 4;
                return [size, inside, text.textContent];
              });
            }"""
        )
        assert seen
        assert [words for size, inside, words in seen if size < 11 or not inside] == [], address
