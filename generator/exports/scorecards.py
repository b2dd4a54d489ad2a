"""All scorecards in three files of their own: CSV, Excel and SQLite."""

from collections.abc import Iterator, Mapping

from generator.collection import Collection
from generator.downloads import Column, DataTable, table_of
from generator.exports.csv_files import csv_bytes
from generator.exports.database import database_bytes, quoted
from generator.exports.downloads import HOW_TO_READ, file_at
from generator.exports.groups import held_tables
from generator.exports.meanings import meanings
from generator.exports.relation import Relation
from generator.exports.scorecard_tables import SCORECARDS
from generator.exports.sheets import kept_sheet, sheet_of
from generator.exports.workbook import book_of
from generator.measures.facts import FACT_COLUMNS
from generator.model.urls import DATA, absolute, scorecards_url
from generator.output import OutputFile
from generator.recipe import Keep, afresh

TITLE = "Kết quả cải cách hành chính: toàn bộ số liệu"
_SHARED = "id record page unit unit_name level period first_day last_day"
_MADE = "as_printed computed note sources source_titles source_addresses"
_INDEX = "framework version node node_name"
_VALUE = "value value_text value_unit"
_NUMBER = f"{_VALUE} qualifier missing_reason"
_VIEWS: Mapping[str, tuple[str, str]] = {
    "scores": (
        "score",
        f"{_INDEX} stage value value_text value_unit maximum maximum_text qualifier missing_reason",
    ),
    "ranks": ("rank", f"{_INDEX} scope rank of tied text"),
    "changes": ("change", f"{_INDEX} part scope since {_VALUE}"),
    "means": ("mean", f"{_INDEX} scope {_VALUE}"),
    "observations": (
        "observation",
        f"indicator scope {_NUMBER} numerator numerator_text denominator denominator_text method",
    ),
    "targets": (
        "target",
        f"part area text indicator framework operator {_VALUE} group lead due_on status outcome",
    ),
    "tasks": (
        "task",
        "part area text product lead supporting due_on continuous status done_on outcome",
    ),
}
"""What each view shows: the facts of one kind, and the columns that mean something for it."""
_LONG = frozenset({"facts", "fact_sources"})
"""What a workbook holds once already, with the sources of each fact in its row."""


def scorecard_files(collection: Collection, keep: Keep = afresh) -> Iterator[OutputFile]:
    """Take the collection, give one CSV, one workbook and one database with all scorecards.

    ``keep`` may have sheets from before, or from the workbook with everything.
    """
    about, held = _about(collection), held_tables(SCORECARDS, keep, collection)
    by_name = {each.name: each for each in held}
    # The table for readers is without the numbers by which the others point at a fact.
    rows = [row[1:] for row in by_name["facts"].whole().table.rows]
    table = table_of("so-lieu", "Số liệu", FACT_COLUMNS, rows)
    yield file_at(scorecards_url("csv"), csv_bytes(table, "name"))
    others = (kept_sheet(each, keep) for each in held if each.name not in _LONG)
    sheets = (sheet_of(about), sheet_of(table), *others)
    yield file_at(scorecards_url("xlsx"), book_of(TITLE, sheets))
    whole = [each.whole() for each in held]
    told = (*whole, Relation(about, ("item",)), meanings(whole))
    yield file_at(scorecards_url("sqlite"), database_bytes(told, scorecard_views()))


def scorecard_views() -> tuple[str, ...]:
    """Give the views that show the facts of one kind each, as SQL."""
    return tuple(_view(name, kind, columns) for name, (kind, columns) in _VIEWS.items())


def _about(collection: Collection) -> DataTable:
    publisher = collection.publisher.record if collection.publisher else None
    known = (
        ("Tên", TITLE),
        ("Nơi làm", publisher.site_title if publisher else None),
        ("Địa chỉ", absolute((publisher.site_address or "") if publisher else "", DATA)),
        ("Điều khoản sử dụng", publisher.licence.statement if publisher else None),
        *HOW_TO_READ,
    )
    columns = (Column("item", "Mục"), Column("words", "Nội dung"))
    return table_of("about", "Đọc trước", columns, [row for row in known if row[1]])


def _view(name: str, kind: str, columns: str) -> str:
    wanted = f"{_SHARED} {columns} {_MADE}".split()
    shown = ", ".join(map(quoted, wanted))
    return f"CREATE VIEW {quoted(name)} AS SELECT {shown} FROM facts WHERE kind = '{kind}'"  # noqa: S608
