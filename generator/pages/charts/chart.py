"""A chart as a page places it: the picture, its words, its table, and where to take it."""

from collections.abc import Sequence

from msgspec import Struct

from generator.model.urls import embed_url, taken_url
from generator.pages.markdown import Markdown
from generator.pages.tables import Table
from generator.pages.views.cites import Cite


class Chart(Struct, frozen=True):
    """A picture with its text twin.

    ``name`` is lower-case ASCII, unique on its page, and the name of its files. The picture has a
    title and a description of its own; ``table`` holds exactly what is drawn.
    """

    name: str
    title: str
    svg: Markdown
    caption: str
    table: Table
    sources: tuple[Cite, ...]
    rules: str
    """The version behind the figures; empty where the table names one for each."""
    svg_url: str
    png_url: str
    csv_url: str
    embed_url: str

    @property
    def whence(self) -> str:
        """Sources and rules on one line, for a picture that leaves its page."""
        named = "; ".join(dict.fromkeys(cite.text for cite in self.sources))
        return ". ".join(part for part in (f"Nguồn: {named}", self.rules) if part)


class Drawn(Struct, frozen=True):
    """A picture before it has a place: its words and the drawing."""

    name: str
    title: str
    svg: Markdown
    caption: str


def chart_on(
    page: str, drawn: Drawn, table: Table, sources: Sequence[Cite], rules: str = ""
) -> Chart:
    """Take a page's address, a picture, its table, sources and rules, give the chart."""
    return Chart(
        name=drawn.name,
        title=drawn.title,
        svg=drawn.svg,
        caption=drawn.caption,
        table=table,
        sources=tuple(sources),
        rules=rules,
        svg_url=taken_url(page, drawn.name, "svg"),
        png_url=taken_url(page, drawn.name, "png"),
        csv_url=taken_url(page, drawn.name, "csv"),
        embed_url=embed_url(page, drawn.name),
    )
