"""What an import would do to the records: a plan to be shown, and the files to be written."""

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from generator.collection import Collection
from generator.importing.dirt import DIRT
from generator.importing.held_values import held_values
from generator.importing.joining import (
    Domains,
    held_identities,
    is_derived,
    joined,
    with_levels,
)
from generator.importing.ledger import Said
from generator.importing.merging import FieldChange, Verdict, compared, hash_of_field
from generator.importing.seen import Seen, Values
from generator.importing.sheet_form import LEVELS
from generator.importing.values import Origin, changed_values, new_values, told_fields
from generator.load.records import read_file
from generator.load.source import Source
from generator.model.procedure import Procedure
from generator.style.yaml_style import as_yaml


class Settings(Struct, frozen=True):
    """What the person who imports wants."""

    origin: Origin
    with_prose: bool = False
    complete: bool = False
    new_domains: bool = False
    take: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    """Levels of the records whose source states none."""


class Planned(Struct, frozen=True):
    """One record of the import: what becomes of it, field by field, and its file if one is written.

    ``fate`` is ``new``, ``changed``, ``same``, ``held_back`` or ``unread``.
    """

    record: Seen
    fate: str
    path: str = ""
    changes: tuple[FieldChange, ...] = ()
    reasons: tuple[str, ...] = ()
    data: bytes | None = None
    values: Values = field(default_factory=dict)

    @property
    def conflicts(self) -> tuple[FieldChange, ...]:
        """Fields in which the source and a person differ."""
        return tuple(c for c in self.changes if c.verdict is Verdict.CONFLICT)


class Plan(Struct, frozen=True):
    """All records of an import, the codes that are gone, and the ledger after it."""

    records: tuple[Planned, ...]
    gone: tuple[str, ...]
    ledger: Said
    domains: Mapping[str, str]
    """Domains that the written records need and that are not held: id and name."""


class Held(Struct, frozen=True):
    """What the repository holds: all records, and the bytes of each file by its path."""

    collection: Collection
    files: Mapping[str, bytes]


def planned(records: Iterable[Seen], held: Held, said: Said, settings: Settings) -> Plan:
    """Take what was seen, what is held and what the source said before, give the plan."""
    domains = Domains(held.collection)
    seen = with_levels(joined(records, held_identities(held.collection)), settings.levels)
    plans = tuple(_record(record, domains, held, said, settings) for record in _fullest(seen))
    codes = {record.code for record in seen if record.code}
    gone = tuple(sorted(set(said) - codes)) if settings.complete else ()
    needed = {
        domains.of(p.record)[0]: p.record.domain or ""
        for p in plans
        if p.data is not None and not domains.of(p.record)[1]
    }
    return Plan(plans, gone, _after(plans, said), needed)


def _fullest(records: Iterable[Seen]) -> tuple[Seen, ...]:
    """Take records, give them with one for each code: the one that tells most."""
    best: dict[str, Seen] = {}
    listed = tuple(records)
    for record in listed:
        known = best.get(record.code or "")
        if record.code and (known is None or len(record.fields) > len(known.fields)):
            best[record.code] = record
    return tuple(r for r in listed if not r.code or best[r.code] is r)


def _record(record: Seen, domains: Domains, held: Held, said: Said, settings: Settings) -> Planned:
    if record.lacks():
        reasons = [DIRT[r.dirt] for r in record.remarks if r.field in record.lacks()]
        if record.lacks() == ("levels",):
            reasons.append("Bạn biết cấp thì thêm --level, ví dụ --level commune (cấp xã).")
        return Planned(record, "unread", reasons=tuple(reasons))
    domain, known = domains.of(record)
    told = told_fields(record, domain, with_prose=settings.with_prose)
    entry = held.collection.procedures.get(record.code or "")
    if entry:
        source = Source(entry.path, held.files[entry.path])
        return _changed(record, told, source, said.get(entry.key, {}), settings)
    path = f"catalog/procedures/{domain}/{record.code}.yml"
    if is_derived(record):
        return Planned(record, "held_back", path, reasons=(_unsure_levels(record),))
    if not known and not settings.new_domains:
        return Planned(record, "held_back", path, reasons=(_new_domain(record),))
    return _judged(Planned(record, "new", path, values=new_values(record, told, settings.origin)))


def _unsure_levels(record: Seen) -> str:
    """Agencies' names tell levels wrong too often; a person has to say that they are right."""
    levels = record.fields.get("levels")
    words = [str(level) for level in levels] if isinstance(levels, list) else []
    said = ", ".join(word for word, level in LEVELS.items() if level in words).lower()
    orders = " ".join(f"--level {word}" for word in words)
    return f"Nguồn không ghi cấp; tên cơ quan gợi ý: {said}. Đúng thì thêm {orders}."


def _new_domain(record: Seen) -> str:
    return f"{DIRT['domain_new']}: «{record.domain}» (thêm --new-domains để tạo)"


def _changed(
    record: Seen, told: Values, source: Source, base: Mapping[str, str], settings: Settings
) -> Planned:
    path, values = source.path, held_values(source.path, source.data)
    changes = compared(values, told, base, settings.take)
    plan = Planned(record, "same", path, changes)
    if not any(change.is_taken for change in changes):
        return plan
    if any(line.lstrip().startswith(b"#") for line in source.data.splitlines()):
        return Planned(record, "held_back", path, changes, ("tệp có chú thích (#), sửa bằng tay",))
    after = changed_values(values, changes, record, settings.origin)
    return _judged(Planned(record, "changed", path, changes, values=after))


def _judged(plan: Planned) -> Planned:
    """Write a plan's values as a file; one that does not load is held back, with the reason."""
    data = as_yaml(plan.values, Procedure).encode("utf-8")
    problems = [p for p in read_file(Source(plan.path, data)).problems if p.is_error]
    if problems:
        reasons = tuple(dict.fromkeys(problem.message for problem in problems))[:3]
        return Planned(plan.record, "held_back", plan.path, plan.changes, reasons)
    return Planned(plan.record, plan.fate, plan.path, plan.changes, (), data, plan.values)


def _after(plans: Iterable[Planned], said: Said) -> dict[str, dict[str, str]]:
    """Give the ledger after the import: what the source says now, where it is what we hold."""
    after = {code: dict(fields) for code, fields in said.items()}
    for plan in plans:
        code = plan.record.code or ""
        if plan.fate == "new":
            told = {f: v for f, v in plan.values.items() if f not in {"sources", "missing"}}
            after[code] = {f: hash_of_field(f, v) for f, v in told.items()}
        elif plan.fate in {"changed", "same"}:
            agreed = {
                c.field: c.new for c in plan.changes if c.is_taken or c.verdict is Verdict.SAME
            }
            hashes = {f: hash_of_field(f, v) for f, v in agreed.items()}
            after[code] = {**after.get(code, {}), **hashes}
    return after
