"""The catalogue as tables: procedures and all their parts, laws, units, what each posts."""

from collections.abc import Iterator, Mapping
from functools import partial

from generator.collection import Collection
from generator.downloads import Column, table_of
from generator.exports.bulk.unfolding import Plan, Rows, Ways, below, unfolded
from generator.exports.groups import Group
from generator.exports.relation import Refers, Relation
from generator.model.base import Record, SourceRef
from generator.model.catalog import (
    Decision,
    Domain,
    LegalDocument,
    LifeEvent,
    LifeEventStep,
    Synonym,
)
from generator.model.procedure import Fee, LegalBasis, Procedure
from generator.model.unit import ListedItem, Listing, LocalDifference, Selection, Unit

_REFERS: Mapping[tuple[type[Record], str], tuple[str, str]] = {
    (SourceRef, "source"): ("sources", "id"),
    (Procedure, "domain"): ("domains", "id"),
    (Procedure, "decision"): ("decisions", "number"),
    (Procedure, "replaced_by"): ("procedures", "code"),
    (LegalBasis, "document"): ("legal_documents", "number"),
    (Fee, "legal_document"): ("legal_documents", "number"),
    (LegalDocument, "replaced_by"): ("legal_documents", "number"),
    (LifeEventStep, "procedure"): ("procedures", "code"),
    (Synonym, "procedures"): ("procedures", "code"),
    (Listing, "unit"): ("units", "id"),
    (Listing, "decision"): ("decisions", "number"),
    (Listing, "see_also"): ("units", "id"),
    (ListedItem, "procedure"): ("procedures", "code"),
    (LocalDifference, "unit"): ("units", "id"),
    (LocalDifference, "procedure"): ("procedures", "code"),
}
_SINGULAR: Mapping[str, str] = {
    "unit_service_points": "service_point",
    "service_point_notices": "notice",
    "listing_sets": "set",
    "local_difference_changes": "change",
}
_TITLES: Mapping[str, str] = {
    "procedure": "Mã thủ tục",
    "unit": "Mã đơn vị",
    "at_unit": "Mã đơn vị",
    "year": "Năm",
    "set": "Mã bộ",
    "service_point": "Mã điểm tiếp nhận",
    "decision": "Số quyết định",
    "legal_document": "Số ký hiệu văn bản",
    "life_event": "Mã sự kiện",
    "number": "Số thứ tự",
}
_WAYS = Ways(_REFERS, _SINGULAR, _TITLES)
_NUMBER = Column("number", "Số thứ tự", "whole")

_UNITS = Plan("units", "Đơn vị", Unit, "unit", ("id",), ("unit",))
_PLANS: Mapping[str, Plan] = {
    "domain": Plan("domains", "Lĩnh vực", Domain, "domain", ("id",), ("domain",)),
    "decision": Plan(
        "decisions", "Quyết định công bố", Decision, "decision", ("number",), ("decision",)
    ),
    "legal_document": Plan(
        "legal_documents",
        "Văn bản pháp lý",
        LegalDocument,
        "legal_document",
        ("number",),
        ("legal_document",),
    ),
    "procedure": Plan("procedures", "Thủ tục", Procedure, "procedure", ("code",), ("procedure",)),
    "life_event": Plan(
        "life_events", "Sự kiện trong đời", LifeEvent, "life_event", ("id",), ("life_event",)
    ),
    "synonym": Plan(
        "synonyms", "Từ đồng nghĩa", Synonym, "synonym", ("number",), ("number",), (_NUMBER,)
    ),
    "listing": Plan(
        "listings",
        "Danh mục niêm yết",
        Listing,
        "listing",
        ("unit", "year"),
        ("unit", "year"),
    ),
    "local_difference": Plan(
        "local_differences",
        "Khác biệt tại địa phương",
        LocalDifference,
        "local_difference",
        ("unit", "procedure"),
        ("at_unit", "procedure"),
    ),
}
_ELSEWHERE = {"unit_succeeds"}
"""Lists that stand in a table of the scorecards."""


def _of_kind(kind: str, plan: Plan, collection: Collection) -> Iterator[Relation]:
    return unfolded(plan, _rows(kind, plan, collection), _WAYS)


def _parts_of_units(collection: Collection) -> Iterator[Relation]:
    """The units themselves and the sources are tables of the scorecards."""
    units: Rows = [((), entry.record) for entry in collection.units.values()]
    return (r for r in below(_UNITS, units, _WAYS) if r.table.name not in _ELSEWHERE)


def _rows(kind: str, plan: Plan, collection: Collection) -> Rows:
    entries = collection.of_kind(kind)
    if plan.before:
        return [((number,), entry.record) for number, entry in enumerate(entries, start=1)]
    return [((), entry.record) for entry in entries]


def _rule(selection: Selection) -> str:
    """Take the rule of a set, give its name: ``commune at people_committee police``."""
    places = " ".join(sorted(selection.handled_by)) or "any"
    return f"{selection.level} at {places}"


def _set_rules(collection: Collection) -> Iterator[Relation]:
    """A table of the sets that are made by a rule, each with the name of its rule."""
    columns = (
        Column("unit", "Mã đơn vị"),
        Column("year", "Năm", "whole"),
        Column("set", "Mã bộ"),
        Column("rule", "Quy tắc"),
    )
    rows = [
        (entry.record.unit, entry.record.year, part.id, _rule(part.selection))
        for entry in collection.listings
        for part in entry.record.sets
        if part.selection
    ]
    key = ("unit", "year", "set")
    refers: Refers = {key: ("listing_sets", ("unit", "year", "id"))}
    title = "Danh mục niêm yết: Bộ chọn theo quy tắc"
    yield Relation(table_of("set_rules", title, columns, rows), key, refers, ("rule",))


def _rule_procedures(collection: Collection) -> Iterator[Relation]:
    """A table of what each rule picks: many units post by the same one, so it is told once."""
    rules = {
        _rule(part.selection): part.selection
        for entry in collection.listings
        for part in entry.record.sets
        if part.selection
    }
    columns = (Column("rule", "Quy tắc"), Column("procedure", "Mã thủ tục"))
    rows = [
        (name, procedure.key)
        for name, selection in sorted(rules.items())
        for procedure in collection.selected(selection)
    ]
    refers: Refers = {("procedure",): ("procedures", ("code",))}
    title = "Danh mục niêm yết: Thủ tục mà quy tắc chọn"
    table = table_of("rule_procedures", title, columns, rows)
    yield Relation(table, ("rule", "procedure"), refers, ("procedure",))


CATALOGUE: tuple[Group, ...] = (
    *(Group(kind, (kind,), partial(_of_kind, kind, plan)) for kind, plan in _PLANS.items()),
    Group("parts of units", ("unit",), _parts_of_units),
    Group("set rules", ("listing",), _set_rules),
    Group("rule procedures", ("listing", "procedure"), _rule_procedures),
)
"""The tables of the catalogue, those pointed at first."""
