"""Pages of the last build that this one would make the same.

A page's bytes depend on its own Markdown, its address, the theme, the settings and the versions of
what renders it, and, where MkDocs judges Markdown links in it, on which files there are and on the
parts of the pages that it leads into.
"""

from collections.abc import Iterator

from generator.site.manifest import Made, Manifest
from generator.site.order import Order
from generator.site.sources import place_of


def kept_pages(order: Order, held: Manifest) -> Iterator[tuple[str, Made]]:
    """Take what is asked and the last build, put its pages that still hold in their places."""
    same_names = held.names == order.sources.names()
    for source in order.sources.pages:
        made = held.pages.get(source)
        if made is None or order.sha(source) != made.source:
            continue
        if made.led is not None and not (same_names and _holds(order, held, made.led)):
            continue
        if order.target.take(place_of(source), made.page):
            yield source, made


def _holds(order: Order, held: Manifest, led: tuple[str, ...]) -> bool:
    """Tell whether pages that are led into are those of the last build."""
    return all(
        other in held.pages and order.sha(other) == held.pages[other].source for other in led
    )


def kept_own(order: Order, held: Manifest, listed: str) -> bool:
    """Put the theme's own pages of the last build in their places, if all of them still hold."""
    if held.listed == listed and all(order.target.take(*own) for own in held.own.items()):
        return True
    # A file that two sites share must not be written to.
    order.target.drop(held.own)
    return False
