"""Nothing leads back to itself."""

from generator.checks.no_cycles import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_error, judge, only


def test_ways_that_end_are_fine() -> None:
    """Trees, and ways that meet again, are no circles; nor is a way to nowhere."""
    both = [{"unit": "xa-b"}, {"unit": "xa-c"}]
    files = (
        make.unit("xa-a", parent="tinh", succeeds=both),
        make.unit("xa-b", parent="tinh", succeeds=[{"unit": "xa-d"}]),
        make.unit("xa-c", parent="tinh", succeeds=[{"unit": "xa-d"}]),
        make.unit("xa-d", parent="tinh-khac"),
        make.unit("tinh"),
        make.procedure("1.000001", replaced_by=["1.000002"]),
        make.procedure("1.000002"),
    )
    assert judge(check, *files) == []


def test_a_circle_of_parents_is_an_error() -> None:
    """The whole way is written out, once."""
    files = (make.unit("a", parent="b"), make.unit("b", parent="c"), make.unit("c", parent="a"))
    problem = only(judge(check, make.unit("d", parent="a"), *files))
    first = next(file for file in files if file[0].path == problem.location.file)
    assert_error(problem, RULE, first, ("parent",))
    turns = ("a» trực thuộc «b", "b» trực thuộc «c", "c» trực thuộc «a")
    assert sum(turn in problem.message for turn in turns) == 3


def test_a_record_that_leads_to_itself_is_an_error() -> None:
    """The shortest circle, for each kind of link."""
    unit = make.unit("a", succeeds=[{"unit": "a"}])
    assert_error(only(judge(check, unit)), RULE, unit, ("succeeds",), "«a» thay cho «a»")
    held = make.procedure("1.000001", replaced_by=["1.000001"])
    texts = ("«1.000001» được thay bằng «1.000001»",)
    assert_error(only(judge(check, held)), RULE, held, ("replaced_by",), *texts)
    law = make.legal_documents({"number": "1/NĐ", "replaced_by": ["1/NĐ"]})
    assert_error(only(judge(check, law)), RULE, law, ("replaced_by",), "«1/NĐ»")


def test_every_circle_is_found() -> None:
    """Two circles give two problems."""
    pairs = [make.unit(a, parent=b) for a, b in ("ab", "ba", "cd", "dc")]
    assert len(judge(check, *pairs)) == 2


def test_a_long_way_is_followed_to_its_end() -> None:
    """Thousands of links in a row neither overflow nor take long."""
    units = [make.unit(f"u{n}", parent=f"u{n + 1}") for n in range(2000)]
    assert judge(check, *units) == []
    assert len(judge(check, *units, make.unit("u2000", parent="u0"))) == 1
