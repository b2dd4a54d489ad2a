"""Our own workbook, one sheet for each part of a procedure (see ``importing/sheet_form.py``)."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from generator.importing.plain_text import code_in, name_of, numbers_in, plain, told
from generator.importing.record import Head, seen
from generator.importing.seen import Notes, Placed, Seen
from generator.importing.sheet_form import ANY_CHANNEL, FEE_NAMES, PARTS, PROCEDURES, WORDS, Part
from generator.importing.workbook_rows import Rows
from generator.model.folding import fold
from generator.model.urls import is_address

Cells = Mapping[str, list[object]]
"""The cells of one row, by field; a field may have several columns."""


def is_own(sheets: Mapping[str, Rows]) -> bool:
    """Take sheets, tell whether they are our template: its first sheet is there by its name."""
    titles = {fold(title) for title in sheets}
    return fold(PROCEDURES.title) in titles and any(fold(p.title) in titles for p in PARTS)


def read_own(sheets: Mapping[str, Rows], locator: str) -> Iterator[Seen]:
    """Take the sheets of our template, give its records."""
    by_title = {fold(title): rows for title, rows in sheets.items()}
    notes: dict[str, Notes] = defaultdict(Notes)
    lists = {part.field: _by_code(part, by_title, notes) for part in PARTS}
    for number, cells in _rows(PROCEDURES, by_title):
        code = code_in(_first(cells, "code"), Notes()) or ""
        own = {field: rows.get(code, []) for field, rows in lists.items()}
        yield _record(cells, own, f"{locator}, dòng {number}", notes[code])


def _record(cells: Cells, lists: Mapping[str, object], locator: str, notes: Notes) -> Seen:
    head = Head(
        locator,
        _first(cells, "code"),
        _first(cells, "name"),
        _first(cells, "domain"),
        _chosen(cells, "levels", notes),
        told(_first(cells, "agency")),
        "",
        _first(cells, "decision"),
    )
    result = name_of(_first(cells, "result"))
    own = {
        "subjects": _chosen(cells, "subjects", notes),
        "results": [{"name": result}] if result else [],
    }
    return seen(head, {**own, **lists}, notes)


def _chosen(cells: Cells, field: str, notes: Notes) -> list[str]:
    words = {fold(word): ours for word, ours in WORDS[field].items()}
    found: dict[str, None] = {}
    for cell in cells.get(field, []):
        if fold(plain(cell)) in words:
            found.setdefault(words[fold(plain(cell))])
        elif plain(cell):
            notes.add("not_in_list", field, plain(cell))
    return list(found)


def _by_code(
    part: Part, sheets: Mapping[str, Rows], notes: Mapping[str, Notes]
) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = defaultdict(list)
    for number, cells in _rows(part, sheets):
        code = code_in(_first(cells, "code"), Notes())
        if code:
            item = _item(part, cells, notes[code], number)
            if item is not None:
                found[code].append(item)
    return found


def _item(part: Part, cells: Cells, notes: Notes, number: int) -> dict[str, object] | None:
    item: dict[str, object] = {}
    for column in part.columns[1:]:
        place = f"«{part.title}» dòng {number}, cột «{column.title}»"
        value = _value(part, column.field, cells, Placed(notes, place))
        if value not in (None, ""):
            item[column.field] = value
        elif column.is_needed:
            Placed(notes, place).add("cell_missing", part.field)
            return None
    return _without_zero(item, notes) if part.field == "fees" else item


def _without_zero(fee: dict[str, object], notes: Notes) -> dict[str, object] | None:
    """A free fee has no amount; a fixed one of 0 is not known to be free."""
    if fee.get("amount") != 0:
        return fee
    if fee.get("kind") == "free":
        return {name: value for name, value in fee.items() if name != "amount"}
    notes.add("fee_zero", "fees")
    return None


def _value(part: Part, field: str, cells: Cells, notes: Notes) -> object:
    cell = _first(cells, field)
    text = plain(cell)
    if not text or (field == "channels" and fold(text) == fold(ANY_CHANNEL)):
        return None
    if isinstance(cell, date):
        notes.add("date_in_text", part.field, cell.strftime("%d/%m/%Y"))
        return None
    read = _READERS.get((part.field, field)) or _READERS.get(("", field))
    return read(text, part.field, notes) if read else _word(text, field, notes)


def _word(text: str, field: str, notes: Notes) -> object:
    if field not in WORDS:
        return text
    chosen = _chosen({field: [text]}, field, notes)
    return chosen if field == "channels" else (chosen or [""])[0]


def _fee_name(text: str, _field: str, _notes: Notes) -> str:
    return {fold(word): ours for word, ours in FEE_NAMES.items()}.get(fold(text), "")


def _address(text: str, field: str, notes: Notes) -> str | None:
    if is_address(text):
        return text
    notes.add("address_form", field, text)
    return None


def _number(text: str, field: str, notes: Notes) -> str | None:
    """Take the name of a legal document as people type it, give its number alone."""
    found = numbers_in(text)
    if len(found) == 1:
        return found[0]
    notes.add("basis_unclear", field, text)
    return None


def _count(text: str, field: str, notes: Notes) -> int | None:
    """Take a whole number as people type it, with points between thousands or without."""
    digits = text.replace(".", "").replace(",", "").removesuffix("đồng").strip()
    if digits.isdigit():
        return int(digits)
    notes.add("not_a_number", field, text)
    return None


_READERS: Mapping[tuple[str, str], Callable[[str, str, Notes], object]] = {
    ("documents", "originals"): _count,
    ("documents", "copies"): _count,
    ("fees", "amount"): _count,
    ("fees", "name"): _fee_name,
    ("", "legal_document"): _number,
    ("", "document"): _number,
    ("", "address"): _address,
}
"""How a column is read, by its sheet and field; in every sheet where no sheet is named."""


def _rows(part: Part, sheets: Mapping[str, Rows]) -> Iterator[tuple[int, Cells]]:
    rows = sheets.get(fold(part.title), [])
    headings = [fold(plain(cell)) for cell in rows[0]] if rows else []
    places = {
        place: column.field
        for column in part.columns
        for place, heading in enumerate(headings)
        if heading == fold(column.title)
    }
    for number, cells in enumerate(rows[1:], 2):
        if any(plain(cell) for cell in cells):
            yield number, _by_field(cells, places)


def _by_field(cells: Sequence[object], places: Mapping[int, str]) -> Cells:
    found: dict[str, list[object]] = defaultdict(list)
    for place, field in sorted(places.items()):
        found[field].append(cells[place] if place < len(cells) else None)
    return found


def _first(cells: Cells, field: str) -> object:
    return next((cell for cell in cells.get(field, []) if plain(cell)), None)
