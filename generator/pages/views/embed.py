"""The small page of one chart or table, made to stand inside a page of others."""

from collections.abc import Iterable
from html import escape
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from generator.collection import Collection
from generator.model.urls import absolute, embed_url
from generator.pages.charts.chart import Chart
from generator.pages.markdown import Markdown
from generator.pages.render import Link, Meta, Page
from generator.pages.tables import Row, Table
from generator.pages.views.cites import FOOT, Cite, cites
from generator.pages.views.correction_lines import CorrectionLine
from generator.pages.views.page_downloads import Taken, downloads_of
from generator.pages.views.scans import site_address

NO_ADDRESS = "Trang này chưa khai địa chỉ công khai, nên chưa có đoạn mã đủ địa chỉ để chép."
_HEIGHT = {"chart": 640, "table": 480}
_ANCHOR = {"chart": "", "table": "bang-"}
"""What stands before the name of a chart and of a table in their anchors."""


class EmbedView(Struct, frozen=True):
    """What the template of an embed places: one picture or one table, and where it is from."""

    title: str
    origin: Link
    """The page that shows the chart or table, with everything around it."""
    svg: Markdown
    caption: str
    tables: tuple[Table, ...]
    """The table, where there is no picture."""
    sources: tuple[Cite, ...]
    rules: str
    corrections: tuple[CorrectionLine, ...]
    citation: str
    code: str
    """The words to copy into a page of others; empty where this site's address is not known."""
    code_note: str


def offered(page: Page, taken: Taken, collection: Collection) -> Page:
    """Take a page and what it holds, give it with its files and the embeds of all it holds."""
    return replace(
        page, downloads=downloads_of(taken, collection), embeds=embed_pages(taken, collection)
    )


def embed_pages(taken: Taken, collection: Collection) -> tuple[Page, ...]:
    """Take what a page holds, give a small page for each chart and each table that it shows."""
    drawn = {chart.name for chart in taken.charts}
    return (
        *(_chart_page(chart, taken, collection) for chart in taken.charts),
        *(_table_page(t, taken, collection) for t in taken.tables if t.name not in drawn),
    )


def _chart_page(chart: Chart, taken: Taken, collection: Collection) -> Page:
    view = EmbedView(
        svg=chart.svg,
        caption=chart.caption,
        tables=(),
        sources=_led(chart.sources, taken.url),
        rules=chart.rules,
        **_around(chart.name, chart.title, "chart", taken, collection),
    )
    return _page(chart.embed_url, view)


def _table_page(table: Table, taken: Taken, collection: Collection) -> Page:
    named = table.cites or any(cell.cites for row in table.rows for cell in row.cells)
    rows = tuple(_row(row, taken.url) for row in table.rows)
    view = EmbedView(
        svg=Markdown(),
        caption="",
        tables=(replace(table, rows=rows, cites=_led(table.cites, taken.url)),),
        sources=() if named else _led(cites(taken.refs, collection), taken.url),
        rules="",
        **_around(table.name, table.title, "table", taken, collection),
    )
    return _page(table.embed, view)


def _row(row: Row, url: str) -> Row:
    cells = (replace(c, cites=_led(c.cites, url)) if c.cites else c for c in row.cells)
    return replace(row, cells=tuple(cells))


def _led(found: Iterable[Cite], url: str) -> tuple[Cite, ...]:
    """Take sources, give those without an address of their own a way to the list of the page."""
    return tuple(replace(c, url=f"{url}{FOOT}") if c.url == FOOT else c for c in found)


def _around(
    name: str, title: str, kind: str, taken: Taken, collection: Collection
) -> dict[str, Any]:
    """What every embed says around its picture or table."""
    site = site_address(collection)
    return {
        "title": title,
        "origin": Link(taken.title, f"{taken.url}#{_ANCHOR[kind]}{name}"),
        "corrections": taken.corrections,
        "citation": taken.citation,
        "code": _code(absolute(site, embed_url(taken.url, name)), title, kind) if site else "",
        "code_note": "" if site else NO_ADDRESS,
    }


def _code(address: str, title: str, kind: str) -> str:
    size = f'width="100%" height="{_HEIGHT[kind]}" loading="lazy"'
    return f'<iframe src="{address}" title="{escape(title)}" {size}></iframe>'


def _page(url: str, view: EmbedView) -> Page:
    said = f"{view.title}. Trang nhúng của {view.origin.text}."
    crumb = Link(view.origin.text, view.origin.url.partition("#")[0])
    tab = f"{view.title} ({view.origin.text})"
    meta = Meta("embed", said, (crumb,), title=tab, frame="embed.html")
    return Page(url, "pages/embed.md.j2", view, meta)
