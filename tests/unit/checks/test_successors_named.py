"""What ended points onward."""

from generator.checks.successors_named import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_error, assert_warning, judge, only

OLD = make.unit("xa-cu", name="Xã Cũ", valid_to="2025-06-30")


def gap(field: str) -> list[dict[str, str]]:
    """Give a list of gaps with one field."""
    return [{"field": field, "reason": "no_source_held"}]


def test_what_lives_or_points_onward_is_fine() -> None:
    """Living things, ended ones with a successor, and gaps that are told are no problem."""
    files = (
        OLD,
        make.unit("xa-moi", valid_from="2025-07-01", succeeds=[{"unit": "xa-cu"}]),
        make.unit("xa-het", valid_to="2025-06-30", missing=gap("successors")),
        make.procedure("1.000001", valid_to="2025-06-30", replaced_by=["1.000002"]),
        make.procedure("1.000002"),
        make.procedure("1.000003", valid_to="2025-06-30", missing=gap("replaced_by")),
        make.procedure("1.000004", replaced_by=["1.000002"], missing=gap("valid_to")),
        make.legal_documents({"number": "1/NĐ", "valid_to": "2025-06-30", "replaced_by": ["2/NĐ"]}),
    )
    assert judge(check, *files) == []


def test_an_ended_unit_without_successor_is_an_error() -> None:
    """Unit and last day are named; the hint says where to write the successor."""
    problem = only(judge(check, OLD))
    assert_error(problem, RULE, OLD, ("valid_to",), "Xã Cũ", "30/6/2025")
    assert "«xa-cu»" in problem.hint


def test_a_successor_begins_on_the_next_day() -> None:
    """A gap or an overlap between the two lives is shown with both days."""
    late = make.unit("xa-moi", valid_from="2025-08-01", succeeds=[{"unit": "xa-cu"}])
    problem = only(judge(check, OLD, late))
    assert_warning(problem, RULE, late, ("valid_from",), "1/8/2025", "30/6/2025", "«xa-cu»")
    unknown = make.unit("xa-moi", succeeds=[{"unit": "xa-cu"}])
    assert judge(check, OLD, unknown) == []


def test_an_ended_procedure_names_its_replacement() -> None:
    """Code and last day are named."""
    wrong = make.procedure(valid_to="2025-06-30")
    assert_error(only(judge(check, wrong)), RULE, wrong, ("valid_to",), "1.001193", "30/6/2025")


def test_a_replaced_procedure_has_an_end() -> None:
    """Else its page would say that it still applies."""
    wrong = make.procedure(replaced_by=["1.000002"])
    problem = only(judge(check, wrong))
    assert_error(problem, RULE, wrong, ("replaced_by",), "1.001193", "«1.000002»")


def test_a_legal_document_out_of_force_is_shown() -> None:
    """It may have no replacement, so this is only a warning."""
    wrong = make.legal_documents({"number": "1/NĐ-CP", "valid_to": "2025-06-30"})
    problem = only(judge(check, wrong))
    assert_warning(problem, RULE, wrong, ("valid_to",), "1/NĐ-CP", "30/6/2025")
