"""A procedure as it is at one unit on one day."""

from datetime import date
from typing import Any

from msgspec import Struct

from generator.collection import Entry
from generator.model.procedure import Procedure
from generator.model.unit import LocalChange, LocalDifference, ServicePoint, Unit
from generator.pages import labels
from generator.pages.views.laws import basis_words
from generator.pages.views.place_hook import place_hook
from generator.pages.views.sheet_rows import Group, Item, Row
from generator.pages.views.validity import valid_words


class At(Struct, frozen=True):
    """Where and when a sheet is printed."""

    unit: Entry[Unit]
    today: date


def as_at(record: Procedure, difference: LocalDifference, today: date) -> Procedure:
    """Take a procedure, what differs at a unit, and a day; give the procedure as it is there then.

    A change that gives new fees, papers, limits or channels takes the place of the general ones.
    """
    changed: dict[str, tuple[Any, ...]] = {}
    for change in difference.changes:
        given = getattr(change, change.field, ())
        if given and _begun(change, today) and not _over(change, today):
            changed[change.field] = (*changed.get(change.field, ()), *given)
    return record.model_copy(update=changed)


def difference_rows(name: str, difference: LocalDifference, today: date) -> tuple[Row, ...]:
    """Take a unit's name, what differs there, and a day; give the row that tells it, if any."""
    items = tuple(_item(change) for change in difference.changes if not _over(change, today))
    return (Row(f"Riêng tại {name}", groups=(Group("", items),)),) if items else ()


def point_groups(record: Procedure, unit: Unit) -> tuple[Group, ...]:
    """Take a procedure and a unit, give the unit's service points where papers go there."""
    elsewhere = place_hook(record).office or not unit.service_points
    return () if elsewhere else (Group("", tuple(map(_point, unit.service_points))),)


def _point(point: ServicePoint) -> Item:
    told = (point.address or "", f"điện thoại {point.telephone}" if point.telephone else "")
    return Item("", point.name, ", ".join(part for part in told if part))


def _item(change: LocalChange) -> Item:
    applies = valid_words(change.valid_from, change.valid_to)
    law = f"căn cứ {basis_words(change.legal_basis)}"
    words = f"{labels.LOCAL_FIELD[change.field]}: {change.text}"
    return Item("–", words, "; ".join(part for part in (applies, law) if part))


def _begun(change: LocalChange, today: date) -> bool:
    return change.valid_from is None or change.valid_from <= today


def _over(change: LocalChange, today: date) -> bool:
    return change.valid_to is not None and change.valid_to < today
