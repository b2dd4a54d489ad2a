"""Legal documents that ended before a procedure was checked."""

from generator.checks.basis_in_force import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_warning, judge, only

LAW = make.legal_documents(
    {"number": "1/NĐ-CP", "valid_to": "2025-06-30", "replaced_by": ["2/NĐ-CP"]}, "3/NĐ-CP"
)


def standing_on(number: str, **fields: Value) -> Entries:
    """Give a procedure with one legal basis."""
    return make.procedure(legal_basis=[{"document": number}], **fields)


def test_a_basis_in_force_is_fine() -> None:
    """So are a check before the end, one of unknown day, and a procedure that has ended itself."""
    for fine in (
        standing_on("3/NĐ-CP", checked_on="2026-01-01"),
        standing_on("1/NĐ-CP", checked_on="2025-06-30"),
        standing_on("1/NĐ-CP"),
        standing_on("1/NĐ-CP", checked_on="2026-01-01", valid_to="2025-12-31"),
        standing_on("9/NĐ-CP", checked_on="2026-01-01"),
    ):
        assert judge(check, LAW, fine) == []


def test_a_basis_out_of_force_is_shown() -> None:
    """Document, its end and the day of the check are named, and the replacement is offered."""
    wrong = standing_on("1/NĐ-CP", checked_on="2025-07-01")
    problem = only(judge(check, LAW, wrong))
    path = ("legal_basis", 0, "document")
    assert_warning(problem, RULE, wrong, path, "1/NĐ-CP", "30/6/2025", "1/7/2025")
    assert "«2/NĐ-CP»" in problem.hint
