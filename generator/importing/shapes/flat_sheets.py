"""The flat export of the national database as a workbook: its sheets joined by ``ma_tthc``."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from generator.importing.plain_text import code_in, plain
from generator.importing.seen import Notes
from generator.importing.workbook_rows import Rows
from generator.model.folding import fold

_CODE, _NAME = "ma_tthc", "ten_tthc"
_MAIN = (
    *("stt", _CODE, _NAME, "link_truy_cap", "so_quyet_dinh", "ngay_quyet_dinh", "linh_vuc"),
    *("co_quan_ban_hanh", "cap_thuc_hien", "doi_tuong_thuc_hien", "loai_tthc", "tu_khoa"),
    *("dia_chi_tiep_nhan", "co_quan_thuc_hien", "co_quan_co_tham_quyen", "co_quan_phoi_hop"),
    *("co_quan_duoc_uy_quyen", "mo_ta", "trang_thai", "yeu_cau_dieu_kien"),
)
_PARTS: Mapping[str, Sequence[str]] = {
    "cach_thuc_thuc_hien": ("hinh_thuc_nop", "thoi_gian", "phi_le_phi", "mo_ta"),
    "trinh_tu_thuc_hien": ("truong_hop_xu_ly", "mo_ta_chi_tiet"),
    "tphs": (
        *("ma_tphs", "ten_giay_to", "loai_giay_to", "co_quan_ban_hanh"),
        *("ban_chinh", "ban_sao", "bm_dien_tu"),
    ),
    "kqth": ("ma_ket_qua", "ten_ket_qua", "co_quan_ban_hanh", "mo_ta"),
    "ccpl": (
        *("so_ky_hieu", "trich_yeu", "co_quan_ban_hanh", "ngay_ban_hanh"),
        *("ngay_hieu_luc", "dia_chi_truy_cap"),
    ),
}
_TITLES = {"thanhphanhoso": "tphs", "ketquathuchien": "kqth", "cancuphaply": "ccpl"}
_BESIDE = ("stt", _CODE, _NAME)
"""Columns that a part may repeat."""
_TOP_ROWS = 30


_Record = tuple[str, dict[str, object]]


class Book(Struct, frozen=True):
    """The records of a workbook, each with its place, and sentences on what went nowhere."""

    records: tuple[tuple[str, Mapping[str, object]], ...]
    left: tuple[str, ...]


class _Sheet(Struct, frozen=True):
    title: str
    kind: str
    """``main``, the key of a part, or nothing for a sheet that is not known."""
    top: int
    columns: Mapping[str, int]
    unknown: tuple[str, ...]
    rows: Rows

    def lines(self) -> Iterator[tuple[int, dict[str, object]]]:
        """Give the rows that hold something, with their numbers."""
        for number, cells in enumerate(self.rows[self.top + 1 :], self.top + 2):
            line = {key: cells[at] for key, at in self.columns.items() if at < len(cells)}
            if any(plain(value) for key, value in line.items() if key != "stt"):
                yield number, line


def is_flat_book(sheets: Mapping[str, Rows]) -> bool:
    """Take sheets, tell whether they are this export: procedures, and a sheet of their parts."""
    kinds = [_sheet(title, rows).kind for title, rows in sheets.items()]
    return "main" in kinds and any(kind in _PARTS for kind in kinds)


def joined_book(sheets: Mapping[str, Rows]) -> Book:
    """Take the sheets of the export, give one value a procedure, as the JSON export has it."""
    known = [_sheet(title, rows) for title, rows in sheets.items()]
    left = [sentence for sheet in known for sentence in _left_of(sheet)]
    records: dict[str, _Record] = {}
    others: list[_Record] = []
    for sheet in known:
        if sheet.kind == "main":
            others += _enter(sheet, records)
    for sheet in known:
        lost = _share(sheet, records) if sheet.kind in _PARTS else 0
        if lost:
            left.append(f"Trang «{sheet.title}»: {lost} dòng không khớp mã nào, chưa dùng.")
    return Book((*records.values(), *others), tuple(left))


def _enter(sheet: _Sheet, records: dict[str, _Record]) -> Iterator[_Record]:
    """Enter the procedures of a sheet by code; give those that have none, or have it again."""
    for number, line in sheet.lines():
        code, value = _code(line), {_NAME: "", _CODE: "", **line}
        record = (f"trang «{sheet.title}», dòng {number}", value)
        if code and code not in records:
            records[code] = record
        elif not code or not _repeats(records[code][1], line):
            yield record


def _share(sheet: _Sheet, records: Mapping[str, _Record]) -> int:
    """Give each row of a part to its procedure; count the rows that have none."""
    rows: dict[str, list[dict[str, object]]] = defaultdict(list)
    lost = 0
    for _, line in sheet.lines():
        code = _code(line)
        if code in records:
            rows[code].append({key: line[key] for key in line if key not in _BESIDE})
        else:
            lost += 1
    for code, held in rows.items():
        records[code][1][sheet.kind] = held
    return lost


def _repeats(held: Mapping[str, object], line: Mapping[str, object]) -> bool:
    """Whether a row says no more than the one before: a cell that was merged over several rows."""
    return all(
        not plain(v) or plain(v) == plain(held.get(k)) for k, v in line.items() if k != "stt"
    )


def _code(line: Mapping[str, object]) -> str:
    return code_in(line.get(_CODE), Notes()) or ""


def _left_of(sheet: _Sheet) -> Iterator[str]:
    if not sheet.kind and any(plain(cell) for row in sheet.rows for cell in row):
        yield f"Trang «{sheet.title}» không phải phần nào của thủ tục, chưa dùng."
    if sheet.unknown:
        yield f"Trang «{sheet.title}»: cột không hiểu, chưa dùng: {', '.join(sheet.unknown)}."


def _sheet(title: str, rows: Rows) -> _Sheet:
    for number, cells in enumerate(rows[:_TOP_ROWS]):
        words = {_bare(plain(cell)): place for place, cell in reversed(list(enumerate(cells)))}
        if _bare(_CODE) in words:
            kind = _kind(title, words)
            names = {_bare(key): key for key in (*_BESIDE, *(_PARTS.get(kind) or _MAIN))}
            columns = {names[word]: at for word, at in words.items() if word in names}
            unknown = _unknown(rows, number, set(columns.values()))
            return _Sheet(title, kind, number, columns, unknown if kind else (), rows)
    return _Sheet(title, "", 0, {}, (), rows)


def _kind(title: str, words: Mapping[str, int]) -> str:
    """The title of the sheet tells its part; else the column that only one part has."""
    bare = _bare(title)
    by_title = {**{_bare(key): key for key in _PARTS}, **_TITLES}
    if bare in by_title:
        return by_title[bare]
    if _bare(_NAME) in words and words.keys() & {"linhvuc", "capthuchien"}:
        return "main"
    for kind, keys in _PARTS.items():
        if any(_bare(key) in words for key in keys if key not in {"mo_ta", "co_quan_ban_hanh"}):
            return kind
    return ""


def _unknown(rows: Rows, top: int, known: set[int]) -> tuple[str, ...]:
    """Give the headings of columns that hold something and are not known."""
    names = []
    for place, cell in enumerate(rows[top]):
        held = any(plain(row[place]) for row in rows[top + 1 :] if place < len(row))
        if place not in known and held:
            names.append(f"«{plain(cell)[:60] or f'cột {place + 1}'}»")
    return tuple(names)


def _bare(text: str) -> str:
    """Take a heading, give it without case, marks, spaces and underscores."""
    return fold(text).replace(" ", "")
