"""Older and local collections: pages of 2021, and lists of Đà Nẵng and Đắk Lắk.

Time limits, fees and decisions of one place are no facts of the national procedure; they are left
out and said.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.importing.letters import SMALL
from generator.importing.methods import Row, fields_of
from generator.importing.papers import Paper, counts_in, documents_of
from generator.importing.plain_text import bases, name_of, numbers_in, plain, told
from generator.importing.record import Head, seen
from generator.importing.seen import Notes, Seen
from generator.importing.shapes.word_export import costs_in
from generator.importing.words import channel_of, levels_in, levels_of_agencies

_ADDRESS = re.compile(r"https?://\S+")
_BROKEN_LINE = re.compile(rf"\n(?=[{SMALL}\d(])")


def is_page_2021(value: object) -> bool:
    """Take a parsed value, tell whether it is one page of the old portal."""
    return isinstance(value, dict) and "title" in value and "Cách thức thực hiện" in value


def read_page_2021(value: Mapping[str, Any], locator: str, *, with_prose: bool = False) -> Seen:
    """Take one page of the old portal, give it as seen: no code and no domain stand there."""
    notes = Notes()
    agency = told(value.get("Cơ quan thực hiện"))
    levels = levels_of_agencies([part.strip() for part in agency.split(",")], notes)
    rows = [_row_2021(row) for row in value.get("Cách thức thực hiện") or []]
    fields = {
        **fields_of([row for row in rows if row], notes, with_prose=with_prose),
        "documents": documents_of(_papers_2021(value), notes),
    }
    head = Head(locator, None, value.get("title"), None, levels, agency)
    return seen(head, fields, notes, {"steps": told(value.get("Trình tự thực hiện"))})


def _row_2021(row: Mapping[str, Any]) -> Row | None:
    channel = channel_of(row.get("Hình thức nộp"))
    if channel is None:
        return None
    costs = tuple(costs_in(plain(row.get("Phí, lệ phí"))))
    return Row(channel, plain(row.get("Thời hạn giải quyết")), costs, plain(row.get("Mô tả")))


def _papers_2021(value: Mapping[str, Any]) -> Iterator[Paper]:
    for row in value.get("Thành phần hồ sơ") or []:
        yield Paper(plain(row.get("Tên giấy tờ")), *counts_in(row.get("Số lượng - bản chính")))


def is_da_nang(value: object) -> bool:
    """Take a parsed value, tell whether it is one entry of the collection of Đà Nẵng."""
    return isinstance(value, dict) and isinstance(value.get("sections"), dict)


def read_da_nang(value: Mapping[str, Any], locator: str, *, with_prose: bool = False) -> Seen:
    """Take one entry of the collection of Đà Nẵng, give it as seen."""
    del with_prose
    notes = Notes()
    parts = value["sections"]
    agency = told(parts.get("Cơ quan thực hiện"))
    levels = levels_in(parts.get("Cấp thực hiện"))
    for field, name in (("time_limits", "Thời hạn giải quyết"), ("fees", "Lệ phí")):
        if told(parts.get(name)):
            notes.add("place_only", field, told(parts.get(name)))
    head = Head(
        locator,
        parts.get("Mã thủ tục"),
        parts.get("Tên thủ tục") or value.get("title"),
        parts.get("Lĩnh vực"),
        levels or levels_of_agencies(re.split(r"[,;\n]", agency), notes),
        "",
    )
    fields = {"legal_basis": bases(numbers_in(_joined(parts.get("Căn cứ pháp lý"))))}
    prose = {
        "steps": told(parts.get("Trình tự thực hiện")),
        "documents": told(parts.get("Thành phần hồ sơ")),
    }
    return seen(head, fields, notes, prose)


def _joined(text: object) -> str:
    return _BROKEN_LINE.sub(" ", str(text or "")).replace("-\n", "-")


def is_dak_lak(value: object) -> bool:
    """Take a parsed value, tell whether it is one entry of the land list of Đắk Lắk."""
    return isinstance(value, dict) and "requiredDocs" in value and "processingTime" in value


def read_dak_lak(value: Mapping[str, Any], locator: str, *, with_prose: bool = False) -> Seen:
    """Take one entry of the land list of Đắk Lắk, give it as seen; its fees are the province's."""
    del with_prose
    notes = Notes()
    for field, name in (("fees", "fees"), ("time_limits", "processingTime")):
        if value.get(name):
            notes.add("place_only", field, plain(value.get(name)))
    code = plain(value.get("id"))
    papers = [Paper(_ADDRESS.sub("", plain(name))) for name in value.get("requiredDocs") or []]
    head = Head(
        locator,
        "" if code.startswith("99.") else code,
        name_of(value.get("name")),
        "Đất đai",
        levels_in(value.get("level")),
    )
    fields = {
        "documents": documents_of(papers, notes),
        "legal_basis": bases(numbers_in(plain(value.get("legalBasis")))),
    }
    return seen(head, fields, notes)
