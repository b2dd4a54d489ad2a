"""Plain lists of procedures: rows under a row of headings, wherever that row stands."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from generator.importing.dirt import Remark
from generator.importing.plain_text import plain, told
from generator.importing.record import Head, seen
from generator.importing.seen import Notes, Seen
from generator.importing.words import agencies_in, levels_in, levels_of_agencies
from generator.model.folding import fold

Cells = Sequence[object]

_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "code": ("ma so", "ma thu tuc", "ma tthc", "ma so tthc", "ma thu tuc hanh chinh"),
    "name": ("ten", "ten thu tuc", "ten tthc", "ten thu tuc hanh chinh"),
    "agency": ("co quan thuc hien", "don vi thuc hien"),
    "domain": ("linh vuc", "ten linh vuc"),
    "levels": ("cap thuc hien", "cap"),
    "decision": ("so quyet dinh", "quyet dinh cong bo"),
    "subjects": ("doi tuong thuc hien", "doi tuong"),
}
_OF_HEADING = {word: column for column, words in _HEADINGS.items() for word in words}
_TOP_ROWS = 30
"""How far down the row of headings is looked for."""


class Headings(Struct, frozen=True):
    """Where each column stands, and in which row the headings were found."""

    row: int
    columns: Mapping[str, int]

    def of(self, cells: Cells, column: str) -> object:
        """Take the cells of a row, give the one under a heading; None where there is none."""
        place = self.columns.get(column, len(cells))
        return cells[place] if place < len(cells) else None


def headings_in(rows: Sequence[Cells]) -> Headings | None:
    """Take the rows of a sheet, give its headings: the row that names code and name."""
    for number, cells in enumerate(rows[:_TOP_ROWS]):
        columns: dict[str, int] = {}
        for place, cell in enumerate(cells):
            column = _OF_HEADING.get(fold(plain(cell)))
            if column:
                columns.setdefault(column, place)
        if {"code", "name"} <= columns.keys():
            return Headings(number, columns)
    return None


def read_list(rows: Sequence[Cells], headings: Headings, locator: str) -> Iterator[Seen]:
    """Take rows and their headings, give a record for each row that has something in it."""
    for number, cells in enumerate(rows[headings.row + 1 :], headings.row + 2):
        if any(plain(cell) for cell in cells):
            yield _row(cells, headings, f"{locator}, dòng {number}")


def _row(cells: Cells, headings: Headings, locator: str) -> Seen:
    notes = Notes()
    agencies = agencies_in(headings.of(cells, "agency"))
    levels = levels_in(headings.of(cells, "levels")) or levels_of_agencies(agencies, notes)
    head = Head(
        locator,
        headings.of(cells, "code"),
        headings.of(cells, "name"),
        headings.of(cells, "domain"),
        levels,
        ", ".join(agencies),
        headings.of(cells, "subjects"),
        headings.of(cells, "decision"),
    )
    return seen(head, {}, notes)


def read_guessed(rows: Sequence[Cells], locator: str) -> Iterator[Seen]:
    """Take the rows of a provincial export whose national codes were guessed: names alone hold."""
    for number, cells in enumerate(rows, 1):
        if not is_guessed(cells):
            yield Seen(
                f"{locator}, dòng {number}", None, None, None, {}, (Remark("not_a_record", "code"),)
            )
            continue
        notes = Notes()
        local, name, guess = (plain(cells[place]) for place in (2, 5, 7))
        notes.add("code_local", "code", local)
        if guess:
            notes.add("code_guessed", "code", guess)
        yield seen(Head(f"{locator}, dòng {number}", None, name.strip(";"), None, []), {}, notes)


def is_guessed(cells: Cells) -> bool:
    """Take a row, tell whether it comes from the provincial export with guessed codes."""
    return len(cells) == 9 and fold(plain(cells[4])).endswith("map")  # noqa: PLR2004


def read_domain_list(value: Mapping[str, object], locator: str) -> Iterator[Seen]:
    """Take one domain with its codes, give a record for each code: no name stands there."""
    codes = value.get("danh_sach_ma_tthc")
    for code in codes if isinstance(codes, list) else []:
        head = Head(locator, code, None, told(value.get("ten_linh_vuc")), [])
        yield seen(head, {}, Notes())


def is_domain_list(value: object) -> bool:
    """Take a parsed value, tell whether it is a domain with its codes."""
    return isinstance(value, dict) and "danh_sach_ma_tthc" in value
