"""Which shape a file has, and the records in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from generator.importing import refusing
from generator.importing.dirt import Remark
from generator.importing.opening import Opened, opened
from generator.importing.refusing import RefusedError
from generator.importing.seen import Seen
from generator.importing.shapes import api, flat, flat_sheets, lists, local, page_2026, word_export
from generator.importing.shapes.document import is_document, read_document
from generator.importing.shapes.own_sheet import is_own, read_own
from generator.importing.workbook_rows import Rows


class Read(Struct, frozen=True):
    """What was read of one file: its shape in Vietnamese, the records, and what went nowhere."""

    shape: str
    records: tuple[Seen, ...]
    left: tuple[str, ...] = ()
    """Sentences on columns, rows and sheets that became part of no record."""


class _Shape(Struct, frozen=True):
    name: str
    fits: Callable[[object], bool]
    read: Callable[..., Seen]


_FLAT = _Shape("bản xuất phẳng của cơ sở dữ liệu quốc gia", flat.is_flat, flat.read_flat)
_SHAPES = (
    _Shape("dữ liệu API của Cổng Dịch vụ công quốc gia", api.is_api, api.read_api),
    _FLAT,
    _Shape("bản xuất Word của Cổng", word_export.is_word_export, word_export.read_word_export),
    _Shape("trang đã lưu của Cổng (2026)", page_2026.is_page_2026, page_2026.read_page_2026),
    _Shape("trang đã lưu của Cổng (2021)", local.is_page_2021, local.read_page_2021),
    _Shape("tập thủ tục của Đà Nẵng", local.is_da_nang, local.read_da_nang),
    _Shape("danh sách đất đai của Đắk Lắk", local.is_dak_lak, local.read_dak_lak),
)
_FLAT_BOOK = "bản xuất phẳng của cơ sở dữ liệu quốc gia, dạng bảng tính"
_DOCUMENT = "trang đã lưu hay tệp Word của một thủ tục"
_LIST = "danh sách thủ tục"
_GUESSED = "danh sách của tỉnh, mã quốc gia do đoán"
_DOMAINS = "danh sách mã theo lĩnh vực"
_OWN = "tệp mẫu của niemyet template"
_TOP_ROWS = 20
_OTHER = "tệp không chứa thủ tục"


def read(data: bytes, name: str, *, with_prose: bool = False) -> Read:
    """Take the bytes and the name of a file, give the records in it.

    Raises:
        RefusedError: the file cannot be read, or is of no known shape.

    """
    held = opened(data)
    found = _found(held, name, with_prose=with_prose)
    if found is None:
        raise RefusedError(refusing.NO_SHAPE)
    return Read(found.shape, tuple(_each_once(found.records)), found.left)


def _found(held: Opened, name: str, *, with_prose: bool) -> Read | None:
    if held.blocks and is_document(held.blocks):
        return Read(_DOCUMENT, (read_document(held.blocks, name, with_prose=with_prose),))
    if held.blocks:
        tables = [block for block in held.blocks if not isinstance(block, str)]
        sheets: Mapping[str, Rows] = {
            f"bảng {number}": [list(row) for row in rows] for number, rows in enumerate(tables, 1)
        }
        return _of_sheets(sheets, name, with_prose=with_prose)
    if held.sheets:
        return _of_sheets(held.sheets, name, with_prose=with_prose)
    return _of_values(held, name, with_prose)


def _of_values(held: Opened, name: str, with_prose: bool) -> Read | None:  # noqa: FBT001
    shape = _OTHER
    records: list[Seen] = []
    for number, value in enumerate(held.values, 1):
        place = _place(value, name, number, len(held.values))
        fitting = next((shape for shape in _SHAPES if shape.fits(value)), None)
        if fitting:
            shape = fitting.name
            records.append(_one(fitting, value, place, with_prose=with_prose))
        elif lists.is_domain_list(value) and isinstance(value, dict):
            shape = _DOMAINS
            records += lists.read_domain_list(value, place)
        else:
            records.append(_no_record(place))
    return Read(shape, tuple(records)) if held.values and shape != _OTHER else None


def _one(shape: _Shape, value: object, place: str, *, with_prose: bool) -> Seen:
    """Read one value; where its inside is not what its outside promises, it is no record."""
    try:
        return shape.read(value, place, with_prose=with_prose)
    except (AttributeError, TypeError, KeyError, ValueError):
        return _no_record(place)


def _no_record(place: str) -> Seen:
    return Seen(place, None, None, None, {}, (Remark("not_a_record", "code"),))


def _place(value: object, name: str, number: int, count: int) -> str:
    """Where a value stands: its place in the file it was taken from, if it says so."""
    said = value.get("_source_path") if isinstance(value, dict) else None
    if isinstance(said, str):
        return said
    return name if count == 1 else f"{name}, mục {number}"


def _of_sheets(sheets: Mapping[str, Rows], name: str, *, with_prose: bool) -> Read | None:
    if is_own(sheets):
        return Read(_OWN, tuple(read_own(sheets, name)))
    if flat_sheets.is_flat_book(sheets):
        book = flat_sheets.joined_book(sheets)
        rows_read = (
            _one(_FLAT, value, f"{name}, {place}", with_prose=with_prose)
            for place, value in book.records
        )
        return Read(_FLAT_BOOK, tuple(rows_read), book.left)
    records: list[Seen] = []
    for title, rows in sheets.items():
        records += _of_rows(rows, f"{name}, trang «{title}»" if title else name)
    if not records:
        return None
    guessed = any(r.dirt == "code_guessed" for record in records for r in record.remarks)
    return Read(_GUESSED if guessed else _LIST, tuple(records))


def _of_rows(rows: Rows, place: str) -> Iterator[Seen]:
    headings = lists.headings_in(rows)
    if headings:
        yield from lists.read_list(rows, headings, place)
    elif any(lists.is_guessed(row) for row in rows[:_TOP_ROWS]):
        yield from lists.read_guessed(rows, place)


def _each_once(records: Iterable[Seen]) -> Iterator[Seen]:
    """Give records; one whose code came before is kept as no record of its own."""
    known: set[str] = set()
    for record in records:
        if record.code in known:
            again = (*record.remarks, Remark("same_code", "code", record.code or ""))
            yield Seen(record.locator, None, record.name, record.domain, {}, again)
            continue
        if record.code:
            known.add(record.code)
        yield record
