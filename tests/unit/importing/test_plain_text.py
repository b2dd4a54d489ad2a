import pytest

from generator.importing.plain_text import code_in, decision_in, numbers_in, numbers_of_glued
from generator.importing.seen import Notes


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("2.000629.000.00.00.H13", "2.000629"),
        ("3.000250.H13", "3.000250"),
        ("1.012769.000.00.00.H17 (Số quyết định 1866/QĐ-UBND)", "1.012769"),
        ("2020STTTT_PTTT06", None),
        ("", None),
    ],
)
def test_the_national_code_is_found(printed: str, code: str | None) -> None:
    """A province's ending is taken off; a local code is no national one."""
    assert code_in(printed, Notes()) == code


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Quyết định số 6375/QĐ-BQP", "6375/QĐ-BQP"),
        ("12./QĐ-BXD", "12/QĐ-BXD"),
        ("163/QD-BTP", "163/QĐ-BTP"),
        ("QĐ2338-BTP", "2338/QĐ-BTP"),
        ("885/QĐ-BCA-C06", "885/QĐ-BCA-C06"),
        ("QĐ/0001-BTP", None),
        ("Demo/QĐ-BCA", None),
    ],
)
def test_a_decision_is_written_as_the_law_writes_it(printed: str, number: str | None) -> None:
    """Numbers of decisions are set right, and placeholders are none."""
    assert decision_in(printed, Notes()) == number


def test_numbers_glued_to_titles_come_apart() -> None:
    """A number ends where its issuer ends, whatever letters follow; mentions are left out."""
    glued = (
        "Sửa đổi Thông tư số 36/2024/TT-BGTVT ngày 15/11/2024, quy định vận tải40/2024/TT-BGTVT"
        "Luật54/2014/QH1354/2014/QH13LUẬT08/2015/ND-CP"
    )
    assert numbers_of_glued(glued, Notes()) == ["40/2024/TT-BGTVT", "54/2014/QH13", "08/2015/NĐ-CP"]


def test_an_unknown_issuer_is_told() -> None:
    """A number whose issuer is not in the list is left out and told, never cut short."""
    notes = Notes()
    assert numbers_of_glued("Thông tư12/2020/TT-BTCXYZ", notes) == []
    assert [r.dirt for r in notes.all()] == ["basis_unclear"]


def test_resolutions_of_the_assembly_have_one_form() -> None:
    """«190/2025/NQ-QH15» and «190/2025/QH15» are one document."""
    assert numbers_in("Nghị quyết 190/2025/NQ-QH15 và 190/2025/QH15") == ["190/2025/QH15"]
