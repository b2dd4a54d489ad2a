"""What the rules found is known again for the same records, day and program."""

from generator.problems import Edit, Location, Problem, Severity
from generator.verdict import Verdict, read_verdict, verdict_text

FOUND = (
    Problem(Location("a.yml", 3, 7), "rule", "Sai «ă».", "Sửa.", Severity.WARNING),
    Problem(Location("b.yml"), "other", "Sai.", "Sửa.", edit=Edit("cũ", "mới")),
)


def test_a_verdict_is_read_as_it_was_written() -> None:
    """Places, words, weights and repairs come back."""
    for verdict in (Verdict(0, ()), Verdict(12, FOUND)):
        assert read_verdict(verdict_text(verdict, "key"), "key") == verdict


def test_a_verdict_of_other_records_is_none() -> None:
    """Another key, another letter, half a file: nothing is known."""
    text = verdict_text(Verdict(12, FOUND), "key")
    assert read_verdict(text, "other") is None
    assert read_verdict(text.replace("12", "13"), "key") is None
    assert read_verdict(text[:-3], "key") is None
    assert read_verdict("", "key") is None
