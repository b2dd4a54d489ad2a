"""A chart as a page places it: the picture, its words, its table, and where to take it."""

from dataclasses import dataclass

from generator.pages.markdown import Markdown
from generator.pages.tables import Table


@dataclass(frozen=True)
class Chart:
    """A picture with its text twin.

    ``name`` is lower-case ASCII, unique on its page, and the name of its files. The picture has a
    title and a description of its own; ``table`` holds exactly what is drawn.
    """

    name: str
    title: str
    svg: Markdown
    caption: str
    table: Table
    svg_url: str
    png_url: str
    csv_url: str
    embed_url: str
