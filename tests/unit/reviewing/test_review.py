"""What a change of records means, in sentences."""

from typing import Any

import pytest

from generator.collection import Collection
from generator.reviewing.change import Review
from generator.reviewing.review import reviewed
from tests import builders as b
from tests.entries import Entries, Fields, Value

PATH = "catalog/procedures/ho-tich/1.001193.yml"
RECORD: Fields = {
    "code": "1.001193",
    "name": "Đăng ký khai sinh",
    "domain": "ho-tich",
    "levels": ["commune"],
    "sources": b.SOURCES,
}


def held(*files: Entries) -> Collection:
    """Give a small sound collection around the files of a test."""
    return b.collection_of(
        b.publisher(), b.domains("ho-tich"), b.sources("nguon-1", "nguon-2"), *files
    )


def review(old: Entries, new: Entries, *both: Entries) -> Review:
    """Give the review of one file before and after, among files that stay."""
    return reviewed(held(old, *both), held(new, *both))


def said(found: Review) -> list[str]:
    """Give every sentence of a review."""
    return [change.sentence for record in found.records for change in record.changes]


def rules(found: Review) -> list[str]:
    """Give the rules of all flags."""
    return [flag.rule for flag in found.flags]


def charge(**fields: Value) -> dict[str, Any]:
    """Give a fixed charge."""
    return {"kind": "fixed", "amount": 5000, **fields}


def test_nothing_changed_says_nothing() -> None:
    """The same records give an empty review, whatever the order of their files."""
    same = review(b.procedure(), b.procedure())
    assert (same.records, same.flags, same.touched.pages) == ((), (), ())


def test_a_fee_is_told_with_the_day_it_begins() -> None:
    """Old and new amount and the first day stand in one sentence."""
    found = review(
        b.procedure(fees=[charge()]),
        b.procedure(fees=[charge(amount=8000, valid_from="2025-07-01")]),
    )
    assert said(found) == [
        "Lệ phí đăng ký khai sinh từ 5.000 đồng thành 8.000 đồng, từ ngày 01/07/2025."
    ]


@pytest.mark.parametrize(
    ("field", "before", "after", "sentence"),
    [
        (
            "time_limits",
            [{"amount": "5", "unit": "working_day", "case": "Phải xác minh"}],
            [{"amount": "3", "unit": "working_day", "case": "Phải xác minh"}],
            (
                "Thời hạn giải quyết (trường hợp: Phải xác minh) từ 5 ngày làm việc "
                "thành 3 ngày làm việc."
            ),
        ),
        (
            "documents",
            [{"name": "Tờ khai"}],
            [{"name": "Tờ khai"}, {"name": "Giấy chứng sinh", "originals": 1}],
            "Thêm giấy tờ trong hồ sơ: «Giấy chứng sinh», 1 bản chính.",
        ),
        (
            "documents",
            [{"name": "Tờ khai"}, {"name": "Sổ hộ khẩu"}],
            [{"name": "Tờ khai"}],
            "Bỏ giấy tờ trong hồ sơ: «Sổ hộ khẩu».",
        ),
        (
            "documents",
            [{"name": "Tờ khai", "originals": 1}],
            [{"name": "Tờ khai", "originals": 2}],
            "Số bản chính của giấy tờ «Tờ khai» từ 1 thành 2.",
        ),
        (
            "documents",
            [{"name": "Tờ khai đăng ký khai sinh"}],
            [{"name": "Tờ khai đăng ký khai sinh mới"}],
            (
                "Đổi tên giấy tờ «Tờ khai đăng ký khai sinh mới» "
                "(trước là «Tờ khai đăng ký khai sinh»)."
            ),
        ),
        (
            "channels",
            [{"channel": "in_person"}],
            [
                {"channel": "in_person"},
                {"channel": "online", "online": {"scheme": "full-partial", "level": "full"}},
            ],
            "Thêm cách nộp: trực tuyến (toàn trình).",
        ),
        (
            "legal_basis",
            [],
            [{"document": "281/2016/TT-BTC", "clause": "Điều 5"}],
            "Thêm căn cứ pháp lý: 281/2016/TT-BTC, Điều 5.",
        ),
        ("valid_to", None, "2025-06-30", "Chỉ áp dụng đến hết ngày 30/06/2025."),
        (
            "checked_on",
            "2025-01-01",
            "2026-01-02",
            "Lần kiểm tra gần nhất từ 01/01/2025 thành 02/01/2026.",
        ),
        (
            "subjects",
            ["citizen"],
            ["citizen", "foreigner"],
            "Đối tượng thực hiện: thêm người nước ngoài.",
        ),
        ("agency", "Ủy ban xã", None, "Bỏ cơ quan thực hiện (trước là «Ủy ban xã»)."),
        ("interlinked", False, True, "Liên thông từ không thành có."),
        ("conditions", ["Một", "Hai"], ["Hai", "Một"], "Yêu cầu, điều kiện: đổi thứ tự."),
    ],
)
def test_every_field_of_a_procedure_has_words(
    field: str, before: object, after: object, sentence: str
) -> None:
    """A change of a field is one sentence that a citizen understands."""
    old, new = (b.file_of(PATH, {**RECORD, field: value}) for value in (before, after))
    found = reviewed(held(old), held(new), sound=False)
    assert said(found) == [sentence]


def test_a_fee_that_ends_and_one_that_follows_are_both_told() -> None:
    """The old fee keeps its amount and gains its last day; the new one is added."""
    found = review(
        b.procedure(fees=[charge()]),
        b.procedure(
            fees=[charge(valid_to="2025-06-30"), charge(amount=8000, valid_from="2025-07-01")]
        ),
    )
    assert said(found) == [
        "Lệ phí 5.000 đồng chỉ áp dụng đến hết ngày 30/06/2025.",
        "Thêm lệ phí: 8.000 đồng, áp dụng từ ngày 01/07/2025.",
    ]


def test_pages_units_and_sheets_are_told() -> None:
    """A fee changes the page, the sheet on the wall, and the set of every unit that posts it."""
    found = review(
        b.procedure(fees=[charge()]), b.procedure(fees=[charge(amount=8000)]), b.unit(), b.listing()
    )
    pages = found.touched.pages
    assert {"/thu-tuc/1.001193/", "/thu-tuc/1.001193/niem-yet/"} <= set(pages)
    assert "/don-vi/xa-can-giuoc/niem-yet/" in pages
    assert found.touched.units == ("Xã Cần Giuộc",)
    assert found.touched.sheets == (
        (
            "Tờ niêm yết thủ tục «Đăng ký khai sinh» (1.001193) đã treo thành bản cũ: "
            "khác ở phí, lệ phí."
        ),
        "In lại bộ niêm yết của 1 đơn vị: Xã Cần Giuộc.",
    )


def test_a_day_of_checking_makes_no_sheet_stale() -> None:
    """What a sheet does not say leaves it on the wall."""
    found = review(b.procedure(), b.procedure(checked_on="2026-01-01"))
    assert found.touched.sheets == ()


def test_new_and_gone_records_are_told() -> None:
    """A record that comes is new; one that goes loses its page, and that is flagged."""
    found = review(b.procedure(), b.procedure("1.001194"))
    assert [(r.how, r.key) for r in found.records] == [("gone", "1.001193"), ("new", "1.001194")]
    assert "/thu-tuc/1.001193/" in found.touched.gone_pages
    assert "/thu-tuc/1.001194/" in found.touched.new_pages
    assert rules(found) == ["record-gone"]


def test_a_file_that_cannot_be_read_is_not_gone() -> None:
    """A slip of the pen in a file does not look like its removal."""
    unread = frozenset({"catalog/procedures/ho-tich/1.001193.yml"})
    found = reviewed(held(b.procedure()), held(), sound=False, unread=unread)
    assert found.records == ()
    assert "make check" in found.touched.unknown


def test_facts_without_new_source_or_decision_are_flagged() -> None:
    """A fee that changes alone asks for a source, a decision and a second reader."""
    found = review(b.procedure(fees=[charge()]), b.procedure(fees=[charge(amount=8000)]))
    assert sorted(rules(found)) == ["needs-decision", "needs-source", "second-reader"]
    assert not found.refused


def test_facts_with_source_and_decision_need_a_second_reader_only() -> None:
    """With its source and its document a fee is only read twice."""
    changed = b.procedure(
        fees=[charge(amount=8000)],
        sources=[{"source": "nguon-2"}],
        legal_basis=[{"document": "85/2019/TT-BTC"}],
    )
    found = review(b.procedure(fees=[charge()]), changed)
    assert rules(found) == ["second-reader"]


def test_a_local_difference_needs_its_basis() -> None:
    """What a unit changes must come with the document that lets it."""
    change = {"field": "fees", "text": "Giảm.", "legal_basis": [{"document": "12/NQ-HĐND"}]}
    found = reviewed(
        held(b.local_difference()), held(b.local_difference(changes=[change])), sound=False
    )
    assert "needs-decision" in rules(found)
    assert said(found) == [
        "Khác như thế nào của khác biệt về phí, lệ phí từ «Miễn lệ phí.» thành «Giảm.»."
    ]
