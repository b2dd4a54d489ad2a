"""All scorecards as tables that point at each other: what one file with everything holds."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from generator.collection import Collection, Entry
from generator.downloads import Column, DataTable, Value, table_of
from generator.exports.framework_tables import VERSION_KEY, framework_relations
from generator.exports.groups import Group
from generator.exports.relation import Refers, Relation, columns_of, record_table, values_of
from generator.measures.facts import FACT_COLUMNS, Fact, all_facts, fact_row
from generator.measures.standings import period_key
from generator.model.base import Period, SourceRef
from generator.model.correction import Conflict, Correction
from generator.model.edition import Edition
from generator.model.plan import Plan
from generator.model.scorecard import Indicator, Result, Source
from generator.model.unit import Succession, Unit
from generator.model.urls import edition_url, plan_url, result_url

_TO_UNIT: Refers = {("unit",): ("units", ("id",))}
_TO_VERSION: Refers = {
    ("framework",): ("frameworks", ("id",)),
    ("framework", "version"): ("versions", VERSION_KEY),
}
_REF = "source locator address as_of role"
_PERIOD = "label first_day last_day"


def relations(collection: Collection) -> tuple[Relation, ...]:
    """Take the collection, give the tables of all its scorecards, those pointed at first."""
    return (
        *_units(collection),
        _sources(collection),
        _indicators(collection),
        *framework_relations(collection),
        _editions(collection),
        _results(collection),
        _plans(collection),
        *_facts(all_facts(collection)),
        *_corrections(collection),
    )


_KINDS = "unit source indicator framework edition result plan correction conflict"
SCORECARDS = Group("scorecards", tuple(_KINDS.split()), relations)


def _records(kind: str, collection: Collection) -> list[Any]:
    return [entry.record for entry in collection.of_kind(kind)]


def _units(collection: Collection) -> Iterator[Relation]:
    names = "id name short_name level parent valid_from valid_to ended_by website"
    units = _records("unit", collection)
    table = record_table("units", "Đơn vị", Unit, names, units)
    yield Relation(table, ("id",), {("parent",): ("units", ("id",))})
    columns = (
        Column("unit", "Đơn vị mới"),
        Column("earlier_unit", "Đơn vị trước đó"),
        *columns_of(Succession, "note"),
    )
    rows = [(unit.id, old.unit, old.note) for unit in units for old in unit.succeeds]
    refers: Refers = {**_TO_UNIT, ("earlier_unit",): ("units", ("id",))}
    came = table_of("successions", "Đơn vị kế tiếp đơn vị nào", columns, rows)
    yield Relation(came, ("unit", "earlier_unit"), refers)


def _sources(collection: Collection) -> Relation:
    names = "id kind title publisher author number published_on address accessed_on about note"
    records = _records("source", collection)
    return Relation(record_table("sources", "Nguồn", Source, names, records), ("id",))


def _indicators(collection: Collection) -> Relation:
    names = "id name short_name value_unit direction numerator denominator method"
    records = _records("indicator", collection)
    return Relation(record_table("indicators", "Chỉ tiêu", Indicator, names, records), ("id",))


def _editions(collection: Collection) -> Relation:
    names = "framework version as_of ranked_by decision published_on note"
    columns = (
        *_head(),
        *columns_of(Edition, names),
        Column("level", "Cấp của đơn vị được xếp hạng"),
        Column("unit_count", "Số đơn vị được xếp hạng", "whole"),
    )
    rows = [
        (
            *_heading(entry, edition_url(entry.record.framework, period_key(entry))),
            *values_of(entry.record, names),
            entry.record.population.level,
            entry.record.population.count,
        )
        for _, entry in sorted(collection.editions.items())
    ]
    return Relation(table_of("editions", "Kỳ công bố", columns, rows), ("record",), _TO_VERSION)


def _results(collection: Collection) -> Relation:
    columns = (*_head(), *columns_of(Result, "unit note"))
    rows = [
        (*_heading(entry, _page(entry, result_url)), *values_of(entry.record, "unit note"))
        for _, entry in sorted(collection.results.items())
    ]
    table = table_of("results", "Kết quả của đơn vị", columns, rows)
    return Relation(table, ("record",), _TO_UNIT, ("unit",))


def _plans(collection: Collection) -> Relation:
    names = "unit title number issued_on replaces note"
    columns = (*_head(), *columns_of(Plan, names))
    rows = [
        (*_heading(entry, _page(entry, plan_url)), *values_of(entry.record, names))
        for _, entry in sorted(collection.plans.items())
    ]
    table = table_of("plans", "Kế hoạch", columns, rows)
    return Relation(table, ("record",), _TO_UNIT, ("unit",))


def _page(entry: Entry[Any], url: Callable[[str, str], str]) -> str:
    return url(entry.record.unit, entry.key.rpartition("/")[2])


def _head() -> tuple[Column, ...]:
    return (Column("record", "Tệp hồ sơ"), Column("page", "Trang"), *columns_of(Period, _PERIOD))


def _heading(entry: Entry[Any], page: str) -> tuple[Value, ...]:
    return (entry.path, page, *values_of(entry.record.period, _PERIOD))


def _facts(facts: Sequence[Fact]) -> Iterator[Relation]:
    columns = (Column("id", "Số thứ tự", "whole"), *FACT_COLUMNS)
    rows = [(number, *fact_row(fact)) for number, fact in enumerate(facts, start=1)]
    refers: Refers = {**_TO_UNIT, **_TO_VERSION, ("indicator",): ("indicators", ("id",))}
    looked_up = ("kind", "record", "unit", "framework", "indicator", "last_day")
    yield Relation(table_of("facts", "Số liệu", columns, rows), ("id",), refers, looked_up)
    cited = [(number, fact.refs) for number, fact in enumerate(facts, start=1)]
    whole = Column("fact", "Dữ kiện", "whole")
    yield _cited("fact_sources", "Nguồn của từng dữ kiện", whole, "facts", cited)


def _corrections(collection: Collection) -> Iterator[Relation]:
    names = "id kind record field old new reason corrected_on"
    made: list[Correction] = _records("correction", collection)
    table = record_table("corrections", "Đính chính", Correction, names, made)
    yield Relation(table, ("id",), {}, ("record",))
    cited = [(correction.id, correction.sources) for correction in made]
    which = Column("correction", "Đính chính")
    yield _cited("correction_sources", "Nguồn của đính chính", which, "corrections", cited)
    found: list[Conflict] = _records("conflict", collection)
    shown = record_table("conflicts", "Nguồn mâu thuẫn nhau", Conflict, "id subject note", found)
    yield Relation(shown, ("id",))
    yield _conflict_values(found)
    cited = [(conflict.id, conflict.sources) for conflict in found]
    which = Column("conflict", "Mâu thuẫn")
    yield _cited("conflict_sources", "Nguồn của mâu thuẫn", which, "conflicts", cited)


def _conflict_values(found: Sequence[Conflict]) -> Relation:
    columns = (
        Column("conflict", "Mâu thuẫn"),
        Column("position", "Thứ tự", "whole"),
        Column("value", "Giá trị đã in"),
    )
    rows = [
        (conflict.id, place, value)
        for conflict in found
        for place, value in enumerate(conflict.values, start=1)
    ]
    table: DataTable = table_of("conflict_values", "Các giá trị đã in", columns, rows)
    refers: Refers = {("conflict",): ("conflicts", ("id",))}
    return Relation(table, ("conflict", "position"), refers)


def _cited(
    name: str,
    title: str,
    of: Column,
    whose: str,
    cited: Sequence[tuple[Value, tuple[SourceRef, ...]]],
) -> Relation:
    """A table of what is cited where: one row for each reference."""
    columns = (of, Column("position", "Thứ tự", "whole"), *columns_of(SourceRef, _REF))
    rows = [
        (key, place, *values_of(ref, _REF))
        for key, refs in cited
        for place, ref in enumerate(refs, start=1)
    ]
    refers: Refers = {(of.name,): (whose, ("id",)), ("source",): ("sources", ("id",))}
    return Relation(
        table_of(name, title, columns, rows), (of.name, "position"), refers, ("source",)
    )
