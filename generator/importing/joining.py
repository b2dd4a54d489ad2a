"""Records of one import put together: gaps filled by code, domains found by name."""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from generator.collection import Collection
from generator.importing.dirt import Remark
from generator.importing.seen import Seen
from generator.model.folding import fold, slug


class Identity(Struct, frozen=True):
    """What another record with the same code tells of itself."""

    name: str
    domain: str
    levels: tuple[str, ...]


def held_identities(collection: Collection) -> dict[str, Identity]:
    """Take all records, give the identity of each procedure by its code."""
    names = {key: entry.record.name for key, entry in collection.domains.items()}
    return {
        code: Identity(e.record.name, names.get(e.record.domain, e.record.domain), e.record.levels)
        for code, e in collection.procedures.items()
    }


def joined(records: Iterable[Seen], known: Mapping[str, Identity]) -> tuple[Seen, ...]:
    """Take the records of all files of an import, give them with their gaps filled by code.

    What the same import states comes before what is held; levels that were only derived from the
    name of an agency give way to both.
    """
    listed = tuple(records)
    told = {**known, **_told(listed)}
    return tuple(_filled(record, told) for record in listed)


def _told(records: Iterable[Seen]) -> dict[str, Identity]:
    found: dict[str, Identity] = {}
    for record in records:
        if record.code and not record.lacks() and not is_derived(record):
            levels = record.fields["levels"]
            names = tuple(map(str, levels)) if isinstance(levels, list) else ()
            found.setdefault(record.code, Identity(record.name or "", record.domain or "", names))
    return found


def is_derived(record: Seen) -> bool:
    """Take a record, tell whether its levels are only read off the name of an agency."""
    return any(remark.dirt == "levels_derived" for remark in record.remarks)


def with_levels(records: Iterable[Seen], told: tuple[str, ...]) -> tuple[Seen, ...]:
    """Take records and the levels that the person states for those whose source states none.

    Where the agency's name points to other levels only, the record stays as it is.
    """
    return tuple(_with_levels(record, told) if told else record for record in records)


def _with_levels(record: Seen, told: tuple[str, ...]) -> Seen:
    levels = record.fields.get("levels")
    derived = set(levels) if isinstance(levels, list) and is_derived(record) else set()
    if (levels and not derived) or (derived and not derived & set(told)):
        return record
    fields = {key: value for key, value in record.fields.items() if key != "handled_by"}
    desks = record.fields.get("handled_by") if "commune" in told else None
    return replace(
        record,
        fields={**fields, **({"handled_by": desks} if desks else {}), "levels": list(told)},
        remarks=(
            *(remark for remark in record.remarks if remark.field != "levels"),
            Remark("levels_told", "levels"),
        ),
    )


def _filled(record: Seen, told: Mapping[str, Identity]) -> Seen:
    other = told.get(record.code or "")
    if other is None or not (record.lacks() or is_derived(record)):
        return record
    gaps = [*record.lacks(), *(["levels"] if is_derived(record) else [])]
    remarks = [r for r in record.remarks if r.field not in gaps]
    return replace(
        record,
        name=record.name or other.name,
        domain=record.domain or other.domain,
        fields={**record.fields, **({"levels": list(other.levels)} if "levels" in gaps else {})},
        remarks=(*remarks, Remark("filled_in", ", ".join(dict.fromkeys(gaps)))),
    )


class Domains:
    """The way from the name that a source gives to a domain to the domain's id."""

    def __init__(self, collection: Collection) -> None:
        self._by_name = {fold(e.record.name): key for key, e in collection.domains.items()}
        self._of_code = {code: e.record.domain for code, e in collection.procedures.items()}

    def of(self, record: Seen) -> tuple[str, bool]:
        """Take a record, give the id of its domain and whether that domain is held.

        A record that is held stays where it is: two ministries may give two domains one name.
        """
        held = self._of_code.get(record.code or "") or self._by_name.get(fold(record.domain or ""))
        return (held, True) if held else (slug(record.domain or "")[:80].strip("-"), False)
