"""The page of a procedure puts the law in order and hides nothing that differs."""

from typing import Any, get_args

import pytest

from generator.model.procedure import Procedure
from generator.model.vocabulary import LegalKind
from generator.pages.views.procedure import ProcedureView, procedure_view
from tests.builders import Entries, collection_of, legal_documents, procedure, publisher


def shown(*others: Entries, **fields: Any) -> ProcedureView:  # noqa: ANN401
    """Give what the page of a procedure with these fields shows, among other records."""
    records = collection_of(procedure(**fields), *others)
    return procedure_view(records.procedures["1.001193"], records)


def test_laws_stand_by_rank() -> None:
    """Laws come before decrees and these before circulars, whatever the order in the record."""
    kinds: tuple[str, ...] = get_args(LegalKind)
    numbers = [f"{place}/2030" for place, _ in enumerate(kinds)]
    pairs = zip(numbers, kinds, strict=True)
    held = legal_documents(*({"number": number, "kind": kind} for number, kind in pairs))
    view = shown(held, legal_basis=[{"document": number} for number in reversed(numbers)])
    assert [law.number for law in view.laws] == numbers


def test_newer_laws_of_a_kind_stand_first() -> None:
    """Among documents of one kind the year decides, then the number; unknown ones are kept."""
    named = ("5/2020/NĐ-CP", "9/2024/NĐ-CP", "7/2024/NĐ-CP", "không năm")
    view = shown(legal_documents(*named), legal_basis=[{"document": number} for number in named])
    assert [law.number for law in view.laws] == [named[2], named[1], named[0], named[3]]
    assert [law.number for law in shown(legal_basis=[{"document": "1/X"}]).laws] == ["1/X"]


@pytest.mark.parametrize(
    ("fee", "note"),
    [
        (
            {"kind": "rule", "set_by": "legal_document", "legal_document": "1/TT"},
            "Mức thu theo 1/TT",
        ),
        (
            {"kind": "rule", "set_by": "provincial_council", "legal_document": "2/NQ"},
            "Hội đồng nhân dân tỉnh quy định mức thu; 2/NQ",
        ),
        ({"kind": "free", "legal_document": "3/TT"}, "3/TT"),
        (
            {"kind": "fixed", "amount": 1, "valid_from": "2030-01-01", "valid_to": "2030-12-31"},
            "Áp dụng từ ngày 01/01/2030; áp dụng đến hết ngày 31/12/2030",
        ),
        ({"kind": "free"}, ""),
    ],
)
def test_a_fee_tells_its_ground_once(fee: dict[str, Any], note: str) -> None:
    """Who sets it, by which document and for which days stand beside the amount."""
    (line,) = shown(fees=[fee]).fees
    assert line.note == note


@pytest.mark.parametrize(
    ("limit", "applies_to"),
    [
        ({}, "Mọi trường hợp"),
        ({"case": "Gấp"}, "Gấp"),
        ({"channels": ["online", "post"]}, "Trực tuyến và qua bưu chính"),
        ({"case": "Gấp", "channels": ["in_person"]}, "Gấp (trực tiếp)"),
    ],
)
def test_a_limit_tells_where_it_applies(limit: dict[str, Any], applies_to: str) -> None:
    """Case and channel are told; without both the limit is for everybody."""
    (line,) = shown(time_limits=[{"amount": "1", "unit": "day", **limit}]).times
    assert line.applies_to == applies_to


def test_mistakes_are_reported_where_the_publisher_says() -> None:
    """The publisher's address comes first; without one the page of corrections serves."""
    address = "https://mau.example/bao-sai"
    assert shown(publisher(report_address=address)).report_url == address
    assert shown(publisher()).report_url == "/dinh-chinh/"
    assert shown().report_url == "/dinh-chinh/"


def test_every_gap_has_a_name_in_vietnamese() -> None:
    """Whatever field is said to be missing, the reader meets its name and not that of the YAML."""
    gaps = [
        {"field": name, "reason": "no_source_held"}
        for name in Procedure.model_fields
        if name not in {"missing", "notes", "sources"}
    ]
    names = {gap.name for gap in shown(missing=gaps).gaps}
    assert names.isdisjoint(Procedure.model_fields)
    assert "Nơi làm ở cấp xã" in names
