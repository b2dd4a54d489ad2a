"""Seen records as the values of our files: with source, gaps and reasons."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from generator.importing.dirt import DIRT
from generator.importing.merging import FieldChange
from generator.importing.seen import Seen, Values

IMPORTANT = ("agency", "time_limits", "fees", "documents")
"""What the checks want to see stated, or said to be missing."""

_PROSE = ("steps", "conditions")


class Origin(Struct, frozen=True):
    """Where an import comes from: the source's id and the time of its data, if told."""

    source: str
    as_of: str | None = None

    def reference(self, locator: str) -> dict[str, object]:
        """Take a place in the source, give the reference that a record holds."""
        place = {"source": self.source, "locator": locator[:1000]}
        return {**place, "as_of": self.as_of} if self.as_of else dict(place)


def told_fields(record: Seen, domain: str, *, with_prose: bool = False) -> dict[str, object]:
    """Take a record and its domain, give the fields that the source states."""
    fields: dict[str, object] = {"code": record.code, "name": record.name, "domain": domain}
    fields.update(record.fields)
    if with_prose:
        fields.update({f: _lines(record.prose[f]) for f in _PROSE if record.prose.get(f)})
    return fields


def _lines(text: object) -> list[str]:
    parts = text if isinstance(text, list) else [text]
    return [str(part)[:1000] for part in parts if part]


def new_values(record: Seen, told: Values, origin: Origin) -> dict[str, object]:
    """Take a record that is not held yet, give the values of its file."""
    values = {**told, "sources": [origin.reference(record.locator)]}
    gaps = [_gap(field, record) for field in IMPORTANT if field not in values]
    return {**values, **({"missing": gaps} if gaps else {})}


def changed_values(
    held: Values, changes: Iterable[FieldChange], record: Seen, origin: Origin
) -> dict[str, object]:
    """Take the values held and the fate of each field, give the values of the file after it."""
    taken = {change.field: change.new for change in changes if change.is_taken}
    if not taken:
        return dict(held)
    values = {**held, **taken, "sources": _with(held.get("sources"), record, origin)}
    missing = held.get("missing")
    gaps = [
        g for g in (missing if isinstance(missing, list) else []) if g.get("field") not in taken
    ]
    values.pop("missing", None)
    return {**values, **({"missing": gaps} if gaps else {})}


def _with(sources: object, record: Seen, origin: Origin) -> list[object]:
    """Put the reference of this import in the place of an older one to the same source."""
    reference = origin.reference(record.locator)
    held: Sequence[object] = sources if isinstance(sources, list) else []
    others = [s for s in held if not (isinstance(s, Mapping) and s.get("source") == origin.source)]
    return [*others, reference]


def _gap(field: str, record: Seen) -> dict[str, object]:
    """Say why a field is missing: what the source has instead, or that it says nothing."""
    met = [remark for remark in record.remarks if field in remark.field.split(", ")]
    if any(remark.dirt == "place_only" for remark in met):
        return {"field": field, "reason": "no_source_held", "note": _sentence("place_only")}
    if met:
        return {"field": field, "reason": "not_published", "note": _sentence(met[0].dirt)}
    return {"field": field, "reason": "not_published", "note": "Nguồn không nêu."}


def _sentence(dirt: str) -> str:
    return f"Nguồn có {DIRT[dirt]}." if dirt == "place_only" else f"Ở nguồn: {DIRT[dirt]}."
