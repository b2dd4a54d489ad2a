"""What a procedure's page tells the script that shows the procedure at the reader's place."""

from msgspec import Struct

from generator.model.procedure import Procedure
from generator.pages import labels
from generator.pages.formats import listed

_POSTED_AT_CENTRE = frozenset({"commune_office", "other"})
"""Who takes papers at a unit's service point; the police and the military have their own."""


class PlaceHook(Struct, frozen=True):
    """The levels that decide, and the office that is no service point of the unit, if one is."""

    levels: str
    office: str


def place_hook(record: Procedure) -> PlaceHook:
    """Take a procedure, give the hook on its page."""
    handlers = record.handled_by
    apart = handlers and not _POSTED_AT_CENTRE & set(handlers)
    office = listed((labels.HANDLED_BY[h] for h in handlers), "hoặc") if apart else ""
    return PlaceHook(" ".join(record.levels), office)
