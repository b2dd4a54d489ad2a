"""What hostile records must agree on: ids by number, and rules made of simple values."""

from typing import Any

from tests.hostile.filling import Rule, Spot

YEAR = 2024


def domain_id(number: int) -> str:
    return f"linh-vuc-{number:03d}"


def code(number: int) -> str:
    return f"1.{number + 1:06d}"


def unit_id(number: int) -> str:
    return f"xa-{number:03d}"


def old_unit_id(number: int) -> str:
    return f"xa-cu-{number:03d}"


def framework_id(number: int) -> str:
    return f"chi-so-{number:03d}"


def indicator_id(number: int) -> str:
    return f"chi-tieu-{number:03d}"


def source_id(number: int) -> str:
    return f"nguon-{number:03d}"


def is_(value: Any) -> Rule:  # noqa: ANN401 (whatever a file may hold)
    """Take a value, give the rule that every such field holds it."""
    return lambda _filler, _spot: value


def by(name: Any) -> Rule:  # noqa: ANN401 (a function of the record's number)
    """Take what gives the id of a record by number, give the rule that the field holds it."""
    return lambda _, spot: name(spot.record)


def number_of(kind: str) -> Rule:
    """Take a kind of documents, give the rule that the field names the one of the same number."""
    return lambda filler, spot: filler.marked(Spot(spot.record, f"{kind}.number"), short=True).shown


def spaced(*values: Any) -> Rule:  # noqa: ANN401 (whatever a file may hold)
    """Take values, give the rule that the items of a list hold them in turn."""
    return lambda _, spot: values[spot.place % len(values)]


def missing(*fields: str) -> Rule:
    return lambda filler, spot: [
        {
            "field": field,
            "reason": "not_published",
            "note": filler.text(Spot(spot.record, f"{spot.path}.{field}")),
        }
        for field in fields
    ]
