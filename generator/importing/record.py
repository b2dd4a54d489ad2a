"""Putting together a seen record: what all shapes have in common."""

from collections.abc import Mapping

from msgspec import Struct

from generator.importing import plain_text as text
from generator.importing.seen import Notes, Seen, kept
from generator.importing.words import desks_in, sound_levels, subjects_in


class Head(Struct, frozen=True):
    """What stands at the top of every procedure, as printed."""

    locator: str
    code: object
    name: object
    domain: object
    levels: list[str]
    agency: str = ""
    subjects: object = ""
    decision: object = ""
    address: object = ""


def seen(
    head: Head,
    fields: Mapping[str, object],
    notes: Notes,
    prose: Mapping[str, object] | None = None,
) -> Seen:
    """Take the head, the other fields and what was noted, give the record as it was seen."""
    domain, name = text.told(head.domain).strip(" .;"), text.told(head.name).strip(" ;:.")
    levels = sound_levels(head.levels, head.agency, domain, notes)
    common = {
        "levels": levels,
        "handled_by": desks_in(levels, head.agency),
        "agency": head.agency[: text.LINE],
        "subjects": subjects_in(head.subjects, notes),
        "decision": text.decision_in(head.decision, notes),
        "portal_address": _address(head.address),
    }
    code = text.code_in(head.code, notes)
    _note_gaps({"code": code, "name": name, "domain": domain, "levels": levels}, notes)
    said = kept(prose or {})
    if said:
        notes.add("prose_left", ", ".join(said))
    if text.is_broken(f"{name} {domain} {head.agency}"):
        notes.add("unreadable_text", "name", name)
    all_fields = kept({**common, **fields})
    return Seen(
        head.locator, code, name[: text.LINE] or None, domain or None, all_fields, notes.all(), said
    )


def _note_gaps(identity: Mapping[str, object], notes: Notes) -> None:
    for field, value in identity.items():
        known = {remark.field for remark in notes.all()}
        if not value and not (field == "code" and "code" in known):
            notes.add("levels_unclear" if field == "levels" else f"no_{field}", field)


def _address(value: object) -> str:
    address = text.plain(value)
    return address if address.startswith("https://dichvucong.gov.vn/") else ""
