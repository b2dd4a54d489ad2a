"""Where to go in a unit, as data for the browser: known facts, and why the others are missing."""

from collections.abc import Iterable, Sequence
from typing import Any

from generator.model.base import Missing
from generator.model.unit import Opening, ServicePoint, ServicePointNotice, Unit

_UNKNOWN = "no_source_held"


def point_data(unit: Unit) -> dict[str, Any]:
    """Take a unit, give its service points; where there are none, why."""
    points = [_point(point) for point in unit.service_points]
    why = "" if points else _why("service_points", unit.missing)
    return {"points": points, "why": why}


def _point(point: ServicePoint) -> dict[str, Any]:
    known = {
        "address": point.address,
        "hours": [_opening(opening) for opening in point.hours],
        "telephone": point.telephone,
    }
    return {
        "name": point.name,
        **{name: value for name, value in known.items() if value},
        **_given("map", point.map_address),
        **_given("notices", [_notice(notice) for notice in point.notices]),
        "why": {name: _why(name, point.missing) for name, value in known.items() if not value},
    }


def _given(name: str, value: str | Sequence[Any] | None) -> dict[str, Any]:
    return {name: value} if value else {}


def _opening(opening: Opening) -> dict[str, Any]:
    return {"days": opening.days, "opens": opening.opens, "closes": opening.closes}


def _notice(notice: ServicePointNotice) -> dict[str, Any]:
    return {
        "text": notice.text,
        "from": notice.valid_from.isoformat(),
        "to": notice.valid_to.isoformat(),
        "closes": notice.closes,
    }


def _why(field: str, missing: Iterable[Missing]) -> str:
    reasons = {gap.field: gap.reason for gap in missing}
    return reasons.get(field, _UNKNOWN)
