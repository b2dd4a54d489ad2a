"""Saved pages of the national portal of 2026, their tables' cells glued together."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from generator.importing.letters import SMALL
from generator.importing.methods import Cost, Row, fields_of
from generator.importing.papers import Paper, documents_of
from generator.importing.plain_text import LINE, bases, name_of, numbers_of_glued, plain, told
from generator.importing.record import Head, seen
from generator.importing.seen import Notes, Seen
from generator.importing.words import channel_of, levels_in

_WAYS_HEAD = "Hình thức nộpThời gianPhí, lệ phíMô tả"
_PAPERS_HEAD = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"
_LAWS_HEAD = "Tên văn bản pháp lýMã văn bản"
_FURNITURE = re.compile(r"Từ khóa.*$", re.DOTALL)
_WAY = re.compile(
    r"(?P<way>Trực tuyến|Dịch vụ bưu chính|Trực tiếp)"
    r"(?=\d|Không có thông tin|Không quy định|Miễn phí)"
)
_TIME = re.compile(
    r"(?P<time>\d+(?:[.,]\d+)? (?:Ngày làm việc|Ngày|Giờ|Tháng)|"
    r"\d+(?=Miễn phí|Không có|$|[A-ZĐ(-])|"
    r"Không có thông tin|Không quy định)?"
)
_FEE = re.compile(
    r"(?P<fee>Miễn phí|Không có thông tin|\d[\d,.]* (?:VNĐ|Việt Nam Đồng|USD|[A-Z]{3}))"
)
_COUNT = re.compile(r"(?:(?P<originals>\d+) bản chính)?,?(?:(?P<copies>\d+) bản sao)?")
# The words «01 bản chính và …» inside a name are no count: a count is glued to what follows it.
_PAPER_END = re.compile(
    r"(?<![\s(]0)(?:(?<=[\s(])(?!0\d )|(?<![\s(\d]))\d+ bản chính(?:,\d+ bản sao)?"
    rf"(?!\s+[{SMALL}(]|[),;.:/])"
)
_RESULT = re.compile(r"(.*?)Mã: ((?:[A-Z0-9]{2,3}[.-])*(?:KQ)?\d+)", re.DOTALL)
_RESULT_CODE = re.compile(r"(?:[A-Z0-9]{2,3}[.-])+(?:KQ)?\d{3,6}")


def is_page_2026(value: object) -> bool:
    """Take a parsed value, tell whether it is one saved page."""
    return isinstance(value, dict) and "ma_thu_tuc" in value and "cach_thuc_thuc_hien" in value


def read_page_2026(value: Mapping[str, Any], locator: str, *, with_prose: bool = False) -> Seen:
    """Take one saved page, give it as seen."""
    notes = Notes()
    head = Head(
        locator,
        value.get("ma_thu_tuc"),
        value.get("ten_thu_tuc"),
        value.get("linh_vuc"),
        levels_in(value.get("cap_thuc_hien")),
        told(value.get("co_quan_thuc_hien")).rstrip("."),
        value.get("doi_tuong_thuc_hien"),
        value.get("so_quyet_dinh"),
        value.get("detail_url"),
    )
    rows = list(rows_in(str(value.get("cach_thuc_thuc_hien") or ""), notes))
    laws = str(value.get("can_cu_phap_ly") or "").replace(_LAWS_HEAD, "")
    fields = {
        **fields_of(rows, notes, with_prose=with_prose),
        "documents": documents_of(
            papers_in(str(value.get("thanh_phan_ho_so") or ""), notes), notes
        ),
        "results": results_in(str(value.get("ket_qua_xu_ly") or ""), notes),
        "legal_basis": bases(numbers_of_glued(laws, notes)),
    }
    if told(laws) and not fields["legal_basis"]:
        notes.add("basis_unclear", "legal_basis", laws)
    prose = {
        "steps": told(value.get("trinh_tu_thuc_hien")),
        "conditions": told(value.get("yeu_cau_dieu_kien")),
    }
    return seen(head, fields, notes, prose)


def rows_in(text: str, notes: Notes) -> Iterator[Row]:
    """Take the glued table of ways, give its rows."""
    table = text.replace(_WAYS_HEAD, "").strip()
    starts = [match.start() for match in _WAY.finditer(table)]
    if told(table) and (not starts or starts[0] > 0):
        notes.add("cells_glued", "channels", table)
    for start, end in pairwise([*starts, len(table)]):
        yield _row(table[start:end], notes)


def _row(text: str, notes: Notes) -> Row:
    way = _WAY.match(text)
    name = way["way"] if way else ""
    rest = text[len(name) :]
    channel = channel_of(name) or "in_person"
    glued = re.match(r"\d[\d,.]* ?(?:VNĐ|Việt Nam Đồng|USD)", rest)
    if glued:
        notes.add("time_glued", "time_limits", glued.group())
        notes.add("time_glued", "fees", glued.group())
        return Row(channel)
    time = _TIME.match(rest)
    said = (time["time"] or "") if time else ""
    costs, note = costs_and_rest(rest[len(said) :])
    return Row(channel, said, tuple(costs), plain(note))


def costs_and_rest(text: str) -> tuple[list[Cost], str]:
    """Take what follows the time, give the costs and the description after them."""
    costs: list[Cost] = []
    while found := _FEE.match(text):
        text = text[found.end() :]
        words, text = _bracketed(text)
        if told(found["fee"]):
            costs.append(Cost(found["fee"], words))
    return costs, text


def _bracketed(text: str) -> tuple[str, str]:
    """Take text, give what stands in the brackets that it begins with, and the rest."""
    if not text.startswith("("):
        return "", text
    depth = 0
    for place, letter in enumerate(text):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if depth == 0:
            return text[1:place], text[place + 1 :]
    return text[1:], ""


def papers_in(text: str, notes: Notes) -> Iterator[Paper]:
    """Take the glued tables of papers, give their rows with the case above each table."""
    case, *tables = text.split(_PAPERS_HEAD)
    for table in tables:
        ends = list(_PAPER_END.finditer(table))
        start = 0
        for end in ends:
            yield _paper(table[start : end.start()], end.group(), case)
            start = end.end()
        case = table[start:]
    if tables and told(case.strip("- \n")):
        notes.add("cells_glued", "documents", case)


def _paper(name: str, counts: str, case: str) -> Paper:
    name, counts = _digits_home(name, counts)
    found = _COUNT.fullmatch(counts)
    first, second = (found["originals"], found["copies"]) if found else (None, None)
    title, shown = case_in(case)
    return Paper(
        name,
        int(first) if first else 0 if second else None,
        int(second) if second else 0 if first else None,
        title,
        hand_in=shown,
    )


def case_in(text: str) -> tuple[str, str]:
    """Take the line above a table of papers, give its case, and whether to submit or to show."""
    title = text.strip("*-+ :\n")
    shown = {"Giấy tờ phải nộp": "submit", "Giấy tờ phải xuất trình": "show"}.get(title, "")
    return ("" if shown or title.lower().startswith("lưu ý") else title), shown


def _digits_home(name: str, counts: str) -> tuple[str, str]:
    """Give digits back to the name that they were glued to: «Mẫu số 011 bản chính» is 01 and 1."""
    digits = re.match(r"\d+", counts)
    length = len(digits.group()) if digits else 0
    plain_end = re.search(rf"[{SMALL};.,)]$", name) is not None
    if length > 1 and not (plain_end and length == 2 and counts[0] != "0"):  # noqa: PLR2004
        return name + counts[: length - 1], counts[length - 1 :]
    return name, counts


def results_in(text: str, notes: Notes) -> list[dict[str, object]]:
    """Take the glued results, give names and codes; the page's furniture after them is cut off."""
    bare = _FURNITURE.sub("", text)
    if bare != text:
        notes.add("page_furniture", "results")
    found = [_result(name, code, notes) for name, code in _RESULT.findall(bare)]
    rest = told(_RESULT.sub("", bare))
    if rest:
        found.append({"name": name_of(rest)})
    return [
        r for r in found if any(c.isalpha() for c in str(r["name"])) and len(str(r["name"])) <= LINE
    ]


def _result(name: str, code: str, notes: Notes) -> dict[str, object]:
    """A code that is too long has the next name's first digits glued to it: it is left out."""
    if _RESULT_CODE.fullmatch(code):
        return {"name": name_of(name), "code": code}
    notes.add("cells_glued", "results", code)
    return {"name": name_of(name)}
