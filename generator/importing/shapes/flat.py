"""The flat export of the national database: one record with its lists, as JSON or as sheets."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.importing.methods import Cost, Row, fields_of
from generator.importing.papers import Paper, documents_of
from generator.importing.plain_text import bases, name_of, numbers_in, plain, told
from generator.importing.record import Head, seen
from generator.importing.seen import Notes, Seen, kept
from generator.importing.words import channel_of, levels_in
from generator.model.folding import fold


def is_flat(value: object) -> bool:
    """Take a parsed value, tell whether it is one record of this export."""
    return isinstance(value, dict) and "ma_tthc" in value and "ten_tthc" in value


def read_flat(value: Mapping[str, Any], locator: str, *, with_prose: bool = False) -> Seen:
    """Take one record of the export, give it as seen."""
    notes = Notes()
    head = Head(
        locator,
        value.get("ma_tthc"),
        value.get("ten_tthc"),
        value.get("linh_vuc"),
        levels_in(value.get("cap_thuc_hien")),
        told(value.get("co_quan_thuc_hien")),
        value.get("doi_tuong_thuc_hien"),
        value.get("so_quyet_dinh"),
        value.get("link_truy_cap"),
    )
    fields = {
        **fields_of(list(_rows(value)), notes, with_prose=with_prose),
        "documents": documents_of(_papers(value), notes),
        "results": [_result(r) for r in value.get("kqth") or [] if told(r.get("ten_ket_qua"))],
        "legal_basis": bases(list(_numbers(value, notes))),
    }
    prose = {
        "steps": [told(s.get("mo_ta_chi_tiet")) for s in value.get("trinh_tu_thuc_hien") or []],
        "conditions": told(value.get("yeu_cau_dieu_kien")),
    }
    return seen(head, fields, notes, prose)


def _rows(value: Mapping[str, Any]) -> Iterator[Row]:
    for way in value.get("cach_thuc_thuc_hien") or []:
        channel = channel_of(way.get("hinh_thuc_nop"))
        if channel:
            fee = plain(way.get("phi_le_phi"))
            costs = (Cost(fee),) if fee else ()
            yield Row(channel, plain(way.get("thoi_gian")), costs, plain(way.get("mo_ta")))


def _papers(value: Mapping[str, Any]) -> Iterator[Paper]:
    """The export says only whether originals and copies are asked for, not how many."""
    for paper in value.get("tphs") or []:
        asked = [is_yes(paper[key]) for key in ("ban_chinh", "ban_sao") if key in paper]
        counts = (0, 0) if asked and not any(asked) else (None, None)
        yield Paper(plain(paper.get("ten_giay_to")), *counts)


def is_yes(value: object) -> bool:
    """Take a flag, give it; in a sheet it may be a word or a number."""
    if isinstance(value, (bool, int, float)):
        return bool(value)
    return fold(plain(value)) not in {"", "0", "false", "khong", "no"}


def _result(result: Mapping[str, Any]) -> dict[str, object]:
    told_of = {"name": name_of(result.get("ten_ket_qua")), "code": plain(result.get("ma_ket_qua"))}
    return kept(told_of)


def _numbers(value: Mapping[str, Any], notes: Notes) -> Iterator[str]:
    for law in value.get("ccpl") or []:
        numbers = numbers_in(law.get("so_ky_hieu") or "")
        if not numbers:
            notes.add("basis_unclear", "legal_basis", plain(law.get("so_ky_hieu")))
        yield from numbers[:1]
