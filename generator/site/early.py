"""A few pages made before the whole site is: they have the same bytes as they will have in it."""

from collections.abc import Iterable
from pathlib import Path

from generator.site.failures import BeyondError, SiteFailedError
from generator.site.kept_shapes import read_shapes
from generator.site.listening import listening
from generator.site.making import Maker
from generator.site.manifest import read_manifest
from generator.site.order import Order
from generator.site.sources import Sources, place_of
from generator.site.surroundings import surroundings
from generator.site.taking import Target


def early_pages(
    config_file: Path, told: Path, sources: Sources, wanted: Iterable[str]
) -> dict[str, bytes]:
    """Take settings, the note of the last build and what is written, give wanted pages by place.

    None of them where settings or theme are others than in the last build, for no other page is
    known then; without those that only MkDocs can make. What is wrong, the whole build tells.
    """
    last = read_manifest(told)
    if last is None or last.around != surroundings(config_file, last.theme):
        return {}
    nowhere = Target(str(told.with_name("nowhere").absolute()), None)
    try:
        with listening() as said:
            order = Order(config_file, sources, nowhere, {}, said)
            maker = Maker(order, read_shapes(told, last.around))
            made = {place_of(source): maker.quick(source, order.read(source)) for source in wanted}
    except (BeyondError, SiteFailedError):
        return {}
    return {place: page.html for place, page in made.items() if page is not None}
