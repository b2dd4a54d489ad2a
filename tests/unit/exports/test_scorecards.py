import csv
import io
import sqlite3
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.collection import Collection
from generator.exports.scorecards import scorecard_files
from tests.workbooks import column, workbook

PARTS = {
    "score": ("editions", "scores"),
    "rank": ("editions", "ranks"),
    "mean": ("editions", "means"),
    "group": ("editions", "groups"),
    "observation": ("results", "observations"),
    "award": ("results", "awards"),
    "shortcoming": ("results", "shortcomings"),
    "statement": ("results", "statements"),
    "target": ("plans", "targets"),
    "task": ("plans", "tasks"),
}
"""Kinds of facts, and where the files hold them, one fact each."""


@pytest.fixture(scope="module")
def made(real_collection: Collection) -> dict[str, bytes]:
    """The three files with everything, by their ending."""
    return {file.path.rpartition(".")[2]: file.data for file in scorecard_files(real_collection)}


@pytest.fixture(scope="module")
def rows(made: dict[str, bytes]) -> list[dict[str, str]]:
    """The rows of the CSV with everything."""
    return list(csv.DictReader(io.StringIO(made["csv"].decode("utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def base(made: dict[str, bytes]) -> Iterator[sqlite3.Connection]:
    """The database with everything."""
    opened = sqlite3.connect(":memory:")
    opened.deserialize(made["sqlite"])
    yield opened
    opened.close()


@cache
def in_files(folder: Path, kind: str) -> tuple[dict[str, Any], ...]:
    """Read straight from the files, without our loader, what they hold of one kind."""
    room, name = PARTS[kind]
    held = (yaml.safe_load(path.read_bytes()) for path in sorted((folder / room).rglob("*.yml")))
    return tuple(item for record in held for item in record.get(name, ()))


@pytest.mark.parametrize("kind", PARTS)
def test_each_file_holds_every_fact_once(
    kind: str,
    rows: list[dict[str, str]],
    base: sqlite3.Connection,
    made: dict[str, bytes],
    repository: Path,
) -> None:
    """CSV, workbook and database hold as many facts of a kind as the records' own files."""
    wanted = len(in_files(repository / "scorecards", kind))
    sheet = workbook(made["xlsx"])["Số liệu"]
    kinds = Counter(cell.text for cell in column(sheet, "Loại dữ kiện") if cell)
    (counted,) = base.execute("SELECT count(*) FROM facts WHERE kind = ?", (kind,)).fetchone()
    assert sum(row["kind"] == kind for row in rows) == wanted
    assert kinds[kind] == wanted
    assert counted == wanted


@pytest.mark.parametrize("kind", ["score", "mean", "observation", "target"])
def test_the_values_add_up_to_those_of_the_files(
    kind: str, rows: list[dict[str, str]], base: sqlite3.Connection, repository: Path
) -> None:
    """The sum of all values of a kind is the same in the CSV and the database as in the files."""
    held = in_files(repository / "scorecards", kind)
    wanted = sum(Decimal(item["value"]) for item in held if "value" in item)
    printed = [row["value"] for row in rows if row["kind"] == kind and row["value"]]
    exact = base.execute("SELECT value_text FROM facts WHERE kind = ?", (kind,)).fetchall()
    assert wanted
    assert sum(map(Decimal, printed)) == wanted
    assert sum(Decimal(text) for (text,) in exact if text is not None) == wanted


@pytest.mark.parametrize("kind", ["score", "rank", "mean"])
def test_what_was_computed_is_never_shown_as_published(
    kind: str, base: sqlite3.Connection, repository: Path
) -> None:
    """Each figure that the files mark as computed is marked so, with the way, and no other."""
    marked = Counter(item.get("computed") for item in in_files(repository / "scorecards", kind))
    order = "SELECT computed, count(*) FROM facts WHERE kind = ? GROUP BY computed"
    assert dict(base.execute(order, (kind,)).fetchall()) == marked


def test_every_key_of_the_database_holds(base: sqlite3.Connection) -> None:
    """No row of the database points at a row that is not there, and the file is sound."""
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_every_fact_of_the_database_has_a_source(base: sqlite3.Connection) -> None:
    """A fact without a source is one that is said to be missing, and nothing else."""
    order = "SELECT DISTINCT kind FROM facts WHERE id NOT IN (SELECT fact FROM fact_sources)"
    assert base.execute(order).fetchall() == [("gap",)]


def test_every_view_answers_and_every_column_is_explained(base: sqlite3.Connection) -> None:
    """Each view can be read, and each column of each table has its meaning in Vietnamese."""
    listed = dict(base.execute("SELECT name, type FROM sqlite_master WHERE type != 'index'"))
    views = [name for name, kind in listed.items() if kind == "view"]
    assert {"scores", "ranks", "observations", "targets", "tasks"} <= set(views)
    for view in views:
        base.execute(f'SELECT * FROM "{view}"').fetchall()  # noqa: S608 - a name of our own
    explained = set(base.execute("SELECT table_name, column_name FROM columns WHERE title != ''"))
    for table in set(listed) - {*views, "columns", "about"}:
        held = base.execute(f'PRAGMA table_info("{table}")').fetchall()
        assert {(table, name) for _, name, *_ in held} <= explained


def test_versions_that_are_not_known_stay_unknown(base: sqlite3.Connection) -> None:
    """An edition without a known version has NULL there, never a made-up one."""
    order = "SELECT count(*) FROM editions WHERE version = '' OR decision = '' OR note = ''"
    assert base.execute(order).fetchone() == (0,)


def test_equal_records_give_equal_files(
    real_collection: Collection, made: dict[str, bytes]
) -> None:
    """The three files are the same bytes each time."""
    again = {file.path.rpartition(".")[2]: file.data for file in scorecard_files(real_collection)}
    assert again == made
