"""The page of a procedure puts the law in order, and tells nothing that is not held."""

from typing import Any, get_args

import pytest

from generator.model.procedure import Procedure
from generator.model.vocabulary import LegalKind
from generator.pages.render import Meta
from generator.pages.views.procedure import ProcedureView, procedure_page, procedure_view
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
            "Áp dụng từ ngày 01/01/2030 đến hết ngày 31/12/2030",
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
    """The publisher's address comes first, filled with what the report is about."""
    address = "https://mau.example/bao-sai"
    assert shown(publisher(report_address=address)).report.url == address
    asking = f"{address}?ma={{record}}&ban={{version}}&ten={{name}}&trang={{page}}"
    view = shown(publisher(report_address=asking, site_address="https://xa.example/"), name="A & B")
    assert view.report.url == (
        f"{address}?ma=1.001193&ban={view.mark.whole}&ten=A%20%26%20B"
        "&trang=https%3A%2F%2Fxa.example%2Fthu-tuc%2F1.001193%2F"
    )


def test_without_an_address_the_page_of_corrections_is_told() -> None:
    """The link to the page of corrections carries the code and the version of what was read."""
    for view in (shown(publisher()), shown()):
        path = f"/dinh-chinh/?ho-so=1.001193&ban={view.mark.whole}"
        assert view.report.url.startswith(path)


@pytest.mark.parametrize(
    ("results", "title", "words", "listed"),
    [
        ([], "Bạn nhận được", "", 0),
        (["Giấy khai sinh"], "Bạn nhận được", "Giấy khai sinh", 0),
        (["Giấy A", "Giấy B"], "Bạn nhận được, tùy hồ sơ", "Giấy A; Giấy B", 0),
        (["x" * 121], "Bạn nhận được", "", 1),
        (["x" * 60, "y" * 60], "Bạn nhận được, tùy hồ sơ", "", 2),
    ],
)
def test_what_it_gives_stands_in_a_line(
    results: list[str], title: str, words: str, listed: int
) -> None:
    """Short results are told at once, long ones in a list of their own; nothing is told twice."""
    gives = shown(results=[{"name": name} for name in results]).gives
    assert (gives.title, gives.words, len(gives.results)) == (title, words, listed)


def test_an_end_is_told_in_words_for_any_day() -> None:
    """The last day and what comes after it are told without saying whether it has passed."""
    after = procedure("1.000002", name="Thủ tục sau")
    view = shown(after, valid_to="2030-06-30", replaced_by=["1.000002", "1.000003"])
    (notice,) = view.notices
    assert (notice.strong, notice.words) == (
        "Áp dụng đến hết ngày 30/06/2030.",
        "Sau ngày ấy làm theo:",
    )
    assert [link.text for link in notice.links] == ["Thủ tục sau"]
    assert notice.valid.until == "2030-06-30"
    assert shown().notices == ()


def test_a_beginning_is_told_beside_the_code() -> None:
    """The first day stands under the name, in words and for the device."""
    view = shown(valid_from="2030-01-01")
    assert (view.since, view.valid.since) == ("áp dụng từ ngày 01/01/2030", "2030-01-01")
    assert shown().since == ""


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (
            {"checked_on": "2030-02-01"},
            "Đối chiếu với nguồn lần gần nhất ngày 01/02/2030; nguồn không ghi thời điểm.",
        ),
        ({}, "Chưa có ngày đối chiếu lại; nguồn không ghi thời điểm."),
        (
            {"sources": [{"source": "bao", "as_of": "2030-01"}]},
            "Chưa có ngày đối chiếu lại; dữ liệu của nguồn tính đến 01/2030.",
        ),
    ],
)
def test_the_last_check_is_told(fields: dict[str, Any], words: str) -> None:
    """When somebody last compared, and of what day the source is; a gap is told as one."""
    assert shown(**fields).checked == words


def test_complaints_rest_on_a_law_that_is_held() -> None:
    """The law on complaints is named where the list of laws has it, else left out."""
    law = {"number": "02/2011/QH13", "kind": "law", "title": "Luật Khiếu nại"}
    told = shown(legal_documents(law), agency="Sở Mẫu").complaint
    assert (told.office, told.law) == ("Sở Mẫu", "Luật Khiếu nại số 02/2011/QH13")
    assert shown().complaint.law == ""


def test_a_silent_source_about_the_network_is_told() -> None:
    """Beside the ways of handing in stands that the source names none on the network."""
    assert shown(channels=[{"channel": "post"}]).channels_note
    assert shown(channels=[{"channel": "online"}]).channels_note == ""


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


def test_a_long_name_is_short_in_the_tab() -> None:
    """Its beginning and the code stand there and where the page is shared; others stand whole."""

    def meta(name: str) -> Meta:
        records = collection_of(procedure(name=name))
        return procedure_page(records.procedures["1.001193"], records).meta

    short, long = meta("Cấp lại thẻ"), meta("Cấp lại thẻ " * 20)
    assert short.title is None
    assert short.description.startswith("Cấp lại thẻ (mã 1.001193). ")
    begins = " ".join(["Cấp lại thẻ"] * 6)
    assert long.title == f"{begins} Cấp lại… (1.001193)"
    assert long.description.startswith(f"{begins} Cấp lại… (mã 1.001193). ")
