import pytest

from generator.importing.methods import Cost, Row, fee_in, fields_of, limit_in
from generator.importing.seen import Notes


def _classes(notes: Notes) -> set[str]:
    return {remark.dirt for remark in notes.all()}


@pytest.mark.parametrize(
    ("printed", "limit"),
    [
        ("5 Ngày làm việc", ("5", "working_day")),
        ("15 Ngày", ("15", "day")),
        ("0.5 Giờ", ("0.5", "hour")),
        ("5 WORKING DAY", ("5", "working_day")),
        ("0 Khác", None),
        ("7", None),
        ("Ngay trong ngày", None),
    ],
)
def test_a_limit_needs_number_and_unit(printed: str, limit: tuple[str, str] | None) -> None:
    """A time limit is read only where both its number and its unit stand there."""
    assert limit_in(printed, Notes()) == limit


def test_a_number_without_unit_is_told() -> None:
    """A limit without a unit leaves the field empty and says why."""
    notes = Notes()
    fields = fields_of([Row("online", "7")], notes)
    assert fields["time_limits"] == []
    assert _classes(notes) == {"time_no_unit"}


@pytest.mark.parametrize(
    ("amount", "note", "dirt"),
    [
        ("Miễn phí", "", "fee_zero"),
        ("0 Đồng", "Không", "fee_zero"),
        ("25 VNĐ", "25.000.000đ/lần", "amount_too_small"),
        ("10 USD", "/bản", "foreign_currency"),
        ("600,000 VNĐ", "giảm 50% đến 31/12/2026", "amount_in_words"),
        ("Miễn phí", "Lệ phí 20.000 đồng/thẻ theo 1/2001/TT-BTC", "amount_in_words"),
        ("Miễn phí", "Miễn lệ phí; bản sao theo Thông tư 1/2001/TT-BTC", "amount_in_words"),
    ],
)
def test_an_unsure_fee_is_no_fee(amount: str, note: str, dirt: str) -> None:
    """A zero, an odd amount or words beside it give no fee but a remark of their class."""
    notes = Notes()
    assert fee_in(Cost(amount, note, "fee"), notes) is None
    assert dirt in _classes(notes)


@pytest.mark.parametrize(
    ("amount", "note", "fee"),
    [
        ("600,000 VNĐ", "", {"kind": "fixed", "amount": 600_000, "name": "fee"}),
        ("2000", "/trang", {"kind": "fixed", "amount": 2000, "per": "trang", "name": "fee"}),
        (
            "10,000 Việt Nam Đồng",
            "10.000 đồng/khẩu-chiếc",
            {"kind": "fixed", "amount": 10_000, "per": "khẩu-chiếc", "name": "fee"},
        ),
        (
            "Miễn phí",
            "Do Hội đồng nhân dân tỉnh quyết định",
            {"kind": "rule", "set_by": "provincial_council", "name": "fee"},
        ),
        (
            "Miễn phí",
            "Theo Thông tư 1/2001/TT-BTC",
            {
                "kind": "rule",
                "set_by": "legal_document",
                "legal_document": "1/2001/TT-BTC",
                "name": "fee",
            },
        ),
    ],
)
def test_a_plain_fee_is_read(amount: str, note: str, fee: dict[str, object]) -> None:
    """An amount, a council or one law that the source names becomes a fee of that kind."""
    assert fee_in(Cost(amount, note, "fee"), Notes()) == fee


def test_limits_that_differ_by_channel_name_their_channels() -> None:
    """A limit that holds for all channels names none; others name theirs."""
    same = fields_of([Row("online", "3 Ngày"), Row("post", "3 Ngày")], Notes())
    assert same["time_limits"] == [{"amount": "3", "unit": "day"}]
    other = fields_of([Row("online", "3 Ngày"), Row("post", "5 Ngày")], Notes())
    assert other["time_limits"] == [
        {"amount": "3", "unit": "day", "channels": ["online"]},
        {"amount": "5", "unit": "day", "channels": ["post"]},
    ]


def test_two_limits_of_one_channel_are_left_to_a_person() -> None:
    """Where one channel has two limits and no case, neither is taken."""
    notes = Notes()
    rows = [Row("online", "3 Ngày"), Row("online", "5 Ngày")]
    assert fields_of(rows, notes)["time_limits"] == []
    assert _classes(notes) == {"several_cases"}


def test_exemptions_beside_a_rule_are_told() -> None:
    """A council's rule with exemptions in words is read, and the words are told as left out."""
    notes = Notes()
    words = "Hội đồng nhân dân tỉnh quyết định. Miễn lệ phí cho hộ nghèo"
    assert fee_in(Cost("Miễn phí", words, "charge"), notes) is not None
    assert "fee_part" in _classes(notes)


def test_another_limit_in_the_description_is_told() -> None:
    """A description that names other days does not pass in silence."""
    notes = Notes()
    fields_of([Row("online", "3 Ngày", note="Trường hợp phải xác minh: 15 ngày")], notes)
    assert _classes(notes) == {"time_part"}
