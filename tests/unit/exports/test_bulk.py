"""The large files hold every value of the records, once, whatever it says, in every form alike."""

import csv
import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
from frictionless import Package
from jsonschema import Draft7Validator

from generator.collection import Collection
from generator.downloads import CellKind, Column, DataTable, Value, table_of
from generator.exports.bulk.files import bulk_files
from generator.exports.bulk.parquet import parquet_bytes
from generator.exports.bulk.tables import about, bulk_tables, contents, title_of
from generator.exports.csv_files import unguarded
from generator.exports.data_version import data_version
from generator.exports.relation import Relation
from generator.exports.sheets import sheet_of
from generator.exports.workbook import sheet_names
from generator.exports.workbook_library import library_book
from generator.model.base import MOST_DECIMALS, MOST_DIGITS
from generator.model.folding import fold
from tests.builders import collection_of, procedure, sources
from tests.hostile.catalogue import hostile_catalogue
from tests.parquet import read_back
from tests.unfolded import ONE, Cells, Tables, Walk, written
from tests.workbooks import workbook

OWNERS = {
    "procedure": ("procedures", ("code",)),
    "domain": ("domains", ("id",)),
    "decision": ("decisions", ("number",)),
    "legal_document": ("legal_documents", ("number",)),
    "life_event": ("life_events", ("id",)),
    "listing": ("listings", ("unit", "year")),
    "local_difference": ("local_differences", ("unit", "procedure")),
    "unit": ("units", ("id",)),
}
"""Kinds, the table that holds each, and the columns that tell one row from another."""


def held(collection: Collection) -> tuple[Relation, ...]:
    return tuple(table.whole() for table in bulk_tables(collection))


def made(collection: Collection) -> dict[str, bytes]:
    files = bulk_files(collection)
    return {file.path.removeprefix("du-lieu/niem-yet."): file.data for file in files}


@pytest.fixture(scope="module", params=["sample", "real"])
def records(request: pytest.FixtureRequest, real_collection: Collection) -> Collection:
    """Hostile records, and the real ones."""
    return hostile_catalogue() if request.param == "sample" else real_collection


@pytest.fixture(scope="module")
def files(records: Collection) -> dict[str, bytes]:
    """The large files of the records, by what follows their name."""
    return made(records)


@pytest.fixture(scope="module")
def tables(files: dict[str, bytes]) -> Tables:
    """The tables as read back from the CSV."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(files["zip"])) as archive:
        for name in archive.namelist():
            if name.endswith(".csv"):
                text = io.StringIO(archive.read(name).decode("utf-8-sig"), newline="")
                rows = [{k: unguarded(v) for k, v in row.items()} for row in csv.DictReader(text)]
                found[name.removesuffix(".csv")] = rows
    return found


def owner_of(kind: str, row: Cells) -> Cells:
    """Take a kind and its row, give what the rows below it call it."""
    _, keys = OWNERS[kind]
    if kind == "local_difference":
        return {"at_unit": row["unit"], "procedure": row["procedure"]}
    return {kind: row[keys[0]]} if len(keys) == 1 else {key: row[key] for key in keys}


@pytest.mark.parametrize("kind", OWNERS)
def test_every_value_of_every_record_is_there_and_no_other(
    kind: str, records: Collection, tables: Tables
) -> None:
    """Each value of the catalogue stands in its cell; each other cell of its tables is empty."""
    walk = Walk(tables)
    name, keys = OWNERS[kind]
    rows = {tuple(row[key] for key in keys): row for row in tables[name]}
    entries = records.of_kind(kind)
    assert len(rows) == len(entries)
    for entry in entries:
        told = entry.record.model_dump(mode="json")
        row = rows[tuple(str(told[key]) for key in keys)]
        walk.record(told, name, kind, row, owner_of(kind, row))
    for table, seen in walk.seen.items():
        named = {"position", *owner_of(kind, tables[name][0]), *ONE.values()}
        own = set(keys) if table == name else set()
        filled = sum(
            bool(cell) for row in tables[table] for c, cell in row.items() if c not in named - own
        )
        assert filled == seen, table


def test_what_a_rule_selects_is_listed(records: Collection, tables: Tables) -> None:
    """Each set made by a rule has a row for each procedure that the rule picks."""
    wanted = {
        (entry.record.unit, str(entry.record.year), part.id, found.key)
        for entry in records.listings
        for part in entry.record.sets
        if part.selection
        for found in records.selected(part.selection)
    }
    rows = [
        (r["unit"], r["year"], r["set"], picked["procedure"])
        for r in tables["set_rules"]
        for picked in tables["rule_procedures"]
        if picked["rule"] == r["rule"]
    ]
    assert set(rows) == wanted
    assert len(rows) == len(wanted)


def lines(table: DataTable) -> list[list[str]]:
    return [[written(cell) for cell in row] for row in table.rows]


def test_the_csv_has_the_tables(records: Collection, tables: Tables) -> None:
    """Every table is a file, and every cell is read back as it was."""
    for relation in held(records):
        assert [list(row.values()) for row in tables[relation.table.name]] == lines(relation.table)


def test_json_lines_have_the_tables(records: Collection, files: dict[str, bytes]) -> None:
    """Each line is an object with what is known; whole numbers and truths keep their types."""
    with zipfile.ZipFile(io.BytesIO(files["jsonl.zip"])) as archive:
        for relation in held(records):
            table = relation.table
            text = archive.read(f"{table.name}.jsonl").decode("utf-8")
            told = [json.loads(line) for line in text.split("\n")[:-1]]
            names = [column.name for column in table.columns]
            assert [[written(row.get(n)) for n in names] for row in told] == lines(table)
            assert not any(value is None for row in told for value in row.values())


PARQUET = {
    "text": "VARCHAR",
    "number": "DECIMAL(25,10)",
    "whole": "BIGINT",
    "day": "DATE",
    "yes_no": "BOOLEAN",
}


def test_parquet_has_the_tables(records: Collection, files: dict[str, bytes]) -> None:
    """Each file is typed alike whatever it holds; every cell is equal, what is unknown is null."""
    with zipfile.ZipFile(io.BytesIO(files["parquet.zip"])) as archive:
        for relation in held(records):
            table = relation.table
            read = read_back(archive.read(f"{table.name}.parquet"))
            assert read.columns == tuple(column.name for column in table.columns)
            assert read.types == tuple(PARQUET[column.kind] for column in table.columns)
            assert list(read.rows) == list(table.rows), table.name


def test_parquet_holds_the_ends_of_every_kind() -> None:
    """The largest and smallest values, runs of known and unknown, and no row at all."""
    kinds = ("text", "number", "whole", "day", "yes_no")
    columns = [Column(kind, kind, kind) for kind in get_args(CellKind)]
    assert tuple(column.name for column in columns) == kinds
    most = Decimal("9" * MOST_DIGITS + "." + "9" * MOST_DECIMALS)
    rows: list[tuple[Value, ...]] = [
        ("", most, 2**63 - 1, date.max, True),
        ("đ\x00\n\U0001f600", -most, -(2**63), date.min, False),
        *[(None, None, None, None, None)] * 300,
        ("x" * 70_000, Decimal("0.0000000001"), 0, date(1970, 1, 1), True),
    ]
    read = read_back(parquet_bytes(table_of("a", "A", columns, rows)))
    assert list(read.rows) == rows
    assert read_back(parquet_bytes(table_of("a", "A", columns, []))).columns == kinds


def test_parquet_never_rounds() -> None:
    """A number that its type could not hold is refused, not made shorter."""
    table = table_of("a", "A", [Column("n", "N", "number")], [(Decimal("0.00000000001"),)])
    with pytest.raises(ValueError, match="decimals"):
        parquet_bytes(table)


def test_the_database_has_the_tables(records: Collection, files: dict[str, bytes]) -> None:
    """Every table of the database holds the same, every key holds, every view answers."""
    base = sqlite3.connect(":memory:")
    base.deserialize(files["sqlite"])
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    for relation in held(records):
        assert list(_stored(base, relation.table)) == lines(relation.table)
    for (view,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
        base.execute(f'SELECT * FROM "{view}"').fetchall()  # noqa: S608 - a name of our own
    base.close()


def _stored(base: sqlite3.Connection, table: DataTable) -> Iterator[list[str]]:
    names = [f"{c.name}_text" if c.kind == "number" else c.name for c in table.columns]
    columns = ", ".join(f'"{name}"' for name in names)
    kinds = [column.kind for column in table.columns]
    for row in base.execute(f'SELECT {columns} FROM "{table.name}" ORDER BY rowid'):  # noqa: S608
        pairs = zip(kinds, row, strict=True)
        yield [written(bool(v) if k == "yes_no" and v is not None else v) for k, v in pairs]


def test_the_workbook_has_the_tables(records: Collection, files: dict[str, bytes]) -> None:
    """Each table that holds anything is a sheet, and every known cell is in it as it was."""
    sheets = list(workbook(files["xlsx"]).values())[2:]
    filled = [relation.table for relation in held(records) if relation.table.rows]
    assert len(sheets) == len(filled)
    for sheet, table in zip(sheets, filled, strict=True):
        known = {
            (line, place): value
            for line, row in enumerate(table.rows, start=1)
            for place, value in enumerate(row)
            if value is not None
        }
        assert {at for at in sheet if at[0]} == set(known)
        assert all(_same(sheet[at].type, sheet[at].text, value) for at, value in known.items())


def test_the_workbook_is_what_the_library_makes_whole(
    records: Collection, files: dict[str, bytes]
) -> None:
    """Sheets are put together with what the library writes around them: byte by byte the same."""
    tables = bulk_tables(records)
    filled = [table.whole().table for table in tables if table.count]
    first = about(records, data_version(records)), contents(tables)
    sheets = [sheet_of(table) for table in (*first, *filled)]
    names = sheet_names(sheet.title for sheet in sheets)
    whole = library_book(title_of(records), tuple(zip(names, sheets, strict=True)))
    assert files["xlsx"] == whole


def _same(kind: str, text: str, value: Value) -> bool:
    match value:
        case bool():
            return (kind, text) == ("b", str(int(value)))
        case Decimal() | int():
            return Decimal(text) == value
        case str():
            return (kind, text) == ("s", value)
    return kind == "n"


def test_the_descriptor_holds(records: Collection, files: dict[str, bytes], tmp_path: Path) -> None:
    """Frictionless finds every type, every key and every foreign key of the package right."""
    with zipfile.ZipFile(io.BytesIO(files["zip"])) as archive:
        archive.extractall(tmp_path)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert [error.message for task in report.tasks for error in task.errors] == []
    assert report.valid
    assert len(report.tasks) == len(held(records))


def test_the_descriptor_fits_the_published_profile(
    files: dict[str, bytes], repository: Path
) -> None:
    """The descriptor is a Data Package 2.0 by the profile that the standard publishes."""
    profile = repository / "tests" / "cases" / "datapackage" / "profile-2.0.json"
    judge = Draft7Validator(json.loads(profile.read_text(encoding="utf-8")))
    with zipfile.ZipFile(io.BytesIO(files["zip"])) as archive:
        told = json.loads(archive.read("datapackage.json"))
    assert [error.message for error in judge.iter_errors(told)] == []
    assert not judge.is_valid({**told, "resources": []})


def test_a_reference_to_nothing_is_noticed(tmp_path: Path) -> None:
    """A procedure of a domain that is not there makes the package and the database wrong."""
    files = made(collection_of(sources("nguon-1"), procedure(domain="khong-co")))
    with zipfile.ZipFile(io.BytesIO(files["zip"])) as archive:
        archive.extractall(tmp_path)
    assert not Package(str(tmp_path / "datapackage.json")).validate().valid
    base = sqlite3.connect(":memory:")
    base.deserialize(files["sqlite"])
    assert base.execute("PRAGMA foreign_key_check").fetchall()
    base.close()


def test_words_are_found_with_marks_and_without(
    real_collection: Collection, tmp_path: Path
) -> None:
    """A search without marks and one with marks both find the registration of a birth."""
    base = sqlite3.connect(":memory:")
    base.deserialize(made(real_collection)["sqlite"])
    order = "SELECT key FROM words WHERE words MATCH ? AND kind = 'procedure'"
    for question in (f'folded: "{fold("Đăng ký khai sinh")}"', 'name: "đăng ký khai sinh"'):
        assert ("1.001193",) in base.execute(order, (question,)).fetchall()
    pages = base.execute("SELECT DISTINCT page FROM words WHERE page NOT LIKE '/%/'").fetchall()
    assert pages == []
    base.close()


def test_equal_records_give_equal_bytes() -> None:
    """Nothing in a file depends on when or where it is made."""
    assert made(hostile_catalogue()) == made(hostile_catalogue())


def test_no_records_give_whole_files() -> None:
    """The tables are there before the first record."""
    assert set(made(collection_of())) == {"zip", "xlsx", "sqlite", "jsonl.zip", "parquet.zip"}
