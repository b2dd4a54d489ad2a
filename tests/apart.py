"""Records in which one procedure differs at so many units that its page leads to others."""

from collections.abc import Iterator
from itertools import islice

from generator.collection import Collection
from generator.model.folding import sort_key
from generator.pages.render import Page
from generator.pages.site_pages import page_recipes
from tests.builders import local_difference

BIRTH = "1.001193"


def differing_at(units: int, collection: Collection) -> Collection:
    """Take how many units and records, give these with a difference of one procedure at each.

    Its words are those of the procedure, so that it says nothing that no record says.
    """
    text = collection.procedures[BIRTH].record.name
    law = [{"document": collection.procedures[BIRTH].record.legal_basis[0].document}]
    change = {"field": "fees", "text": text, "legal_basis": law}
    refs = [{"source": collection.procedures[BIRTH].record.sources[0].source}]
    made = (
        entry
        for unit in islice(sorted(collection.units, key=sort_key), units)
        for entry in local_difference(unit, BIRTH, changes=[change], sources=refs)
    )
    return Collection((*collection.entries, *made))


def pages_of_birth(collection: Collection) -> Iterator[Page]:
    """Take records, give the page of that procedure, and those of what differs."""
    recipe = next(r for r in page_recipes(collection) if r.name == f"procedure/{BIRTH}")
    for page in recipe.make(collection):
        if page.template != "pages/sheet.md.j2":
            yield page
