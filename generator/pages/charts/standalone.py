"""A chart as a file of its own: the same drawing, with its looks inside it."""

from generator.pages.markdown import Markdown


def standalone(svg: Markdown) -> str:
    """Take a chart as a page has it, give it as an SVG document that can be read on white."""
    return str(svg)
