"""The portal's Word export of one procedure, its tables kept as tables."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.importing.methods import Cost, Row, fields_of
from generator.importing.papers import Paper, counts_in, documents_of
from generator.importing.plain_text import bases, name_of, numbers_in, plain, told
from generator.importing.record import Head, seen
from generator.importing.seen import Notes, Seen
from generator.importing.words import channel_of, levels_in

_COST = re.compile(r"(Lệ phí|Phí)\s*:\s*(.*?)(?=(?:Lệ phí|Phí)\s*:|$)", re.DOTALL)
_PARTS = re.compile(r"([^(]*?)\s*(?:\((.*)\))?\s*", re.DOTALL)


def is_word_export(value: object) -> bool:
    """Take a parsed value, tell whether it is one procedure of the Word export."""
    return isinstance(value, dict) and "metadata" in value and "tables" in value


def read_word_export(value: Mapping[str, Any], locator: str, *, with_prose: bool = False) -> Seen:
    """Take one procedure of the Word export, give it as seen."""
    notes = Notes()
    top, content, tables = value["metadata"], value.get("content") or {}, value["tables"]
    head = Head(
        locator,
        top.get("mã_thủ_tục"),
        top.get("tên_thủ_tục"),
        top.get("lĩnh_vực"),
        levels_in(top.get("cấp_thực_hiện")),
        told(content.get("cơ_quan_thực_hiện")),
        content.get("đối_tượng_thực_hiện"),
        top.get("số_quyết_định"),
    )
    result = name_of(content.get("kết_quả_thực_hiện"))
    fields = {
        **fields_of(list(_rows(tables)), notes, with_prose=with_prose),
        "documents": documents_of(_papers(tables, notes), notes),
        "results": [{"name": result}] if 0 < len(result) <= 1000 else [],  # noqa: PLR2004
        "legal_basis": bases(list(_numbers(tables, notes))),
    }
    prose = {
        "steps": told(content.get("trình_tự_thực_hiện")),
        "conditions": told(content.get("yêu_cầu_điều_kiện_thực_hiện")),
    }
    return seen(head, fields, notes, prose)


def _rows(tables: Mapping[str, Any]) -> Iterator[Row]:
    for way in tables.get("hinh_thuc_nop") or []:
        channel = channel_of(way.get("hinh_thuc"))
        if channel:
            costs = tuple(costs_in(plain(way.get("phi_le_phi"))))
            yield Row(
                channel, plain(way.get("thoi_han_giai_quyet")), costs, plain(way.get("mo_ta"))
            )


def costs_in(text: str) -> Iterator[Cost]:
    """Take «Phí : 1.000 Đồng (…) Lệ phí : …», give each cost."""
    for found in _COST.finditer(text):
        amount, note = _apart(found[2].replace("Xem chi tiết", " ").strip())
        if amount or note:
            yield Cost(amount, note, "charge" if found[1] == "Lệ phí" else "fee")


def _apart(text: str) -> tuple[str, str]:
    """Take an amount with words in brackets after it, give the two."""
    parts = _PARTS.fullmatch(text)
    amount, note = (parts[1], parts[2] or "") if parts else (text, "")
    return ("" if amount.strip().lower() == "đồng" else amount.strip()), note.strip()


def _papers(tables: Mapping[str, Any], notes: Notes) -> Iterator[Paper]:
    for row in tables.get("thanh_phan_ho_so") or []:
        counts, form = counts_in(row.get("so_luong")), plain(row.get("ghi_chu"))
        if counts == (None, None):
            counts, form = counts_in(row.get("ghi_chu")), plain(row.get("so_luong"))
            if counts != (None, None):
                notes.add("shifted_columns", "documents")
        yield Paper(plain(row.get("ten_giay_to")), *counts, form=form)


def _numbers(tables: Mapping[str, Any], notes: Notes) -> Iterator[str]:
    for law in tables.get("can_cu_phap_ly") or []:
        yield from law_in(law.get("so_ky_hieu"), law.get("trich_yeu"), notes)


def law_in(number: object, title: object, notes: Notes) -> list[str]:
    """Take the cells of a law, give its number if it is plain.

    A number cut short («104») is whole at the beginning of the title, or nowhere.
    """
    whole = numbers_in(plain(number))
    short = re.match(r"\d+", plain(number))
    numbers = whole or [
        n for n in numbers_in(plain(title))[:1] if short and n.startswith(f"{short[0]}/")
    ]
    if not numbers:
        notes.add("basis_unclear", "legal_basis", plain(number) or plain(title))
    return numbers[:1]
