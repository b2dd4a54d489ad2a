"""The ledger of corrections: what was published may neither go nor change."""

from typing import Any

from generator.collection import Collection
from generator.pages.corrections_ledger import entered, lost_corrections
from tests.builders import SOURCES, collection_of, corrections

FIX = {
    "id": "sua-1",
    "kind": "our_error",
    "record": "scorecards/sources.yml",
    "field": "title",
    "old": "Cũ",
    "new": "Mới",
    "reason": "Chép nhầm",
    "corrected_on": "2026-11-20",
    "sources": SOURCES,
}


def held(*items: dict[str, Any]) -> Collection:
    """Give a collection with corrections."""
    return collection_of(corrections(corrections=list(items)))


def rules(ledger: str, collection: Collection) -> list[str]:
    """Give the rule of each problem."""
    return [problem.rule for problem in lost_corrections(ledger, collection)]


def test_what_was_entered_is_kept_whatever_the_layout() -> None:
    """An entered correction is found again, also with its fields in another order."""
    ledger = entered("", held(FIX))
    assert rules(ledger, held(FIX)) == []
    assert rules(ledger, held(dict(reversed(FIX.items())))) == []


def test_a_deleted_correction_is_a_problem() -> None:
    """The error names the correction and stands at the file it was in."""
    (problem,) = lost_corrections(entered("", held(FIX)), collection_of())
    assert (problem.rule, problem.is_error) == ("correction-gone", True)
    assert problem.location.file == "scorecards/corrections.yml"
    assert "«sua-1»" in problem.message


def test_each_changed_field_is_a_problem() -> None:
    """Whatever is changed in a published correction, it is refused at its place."""
    ledger = entered("", held(FIX))
    changes = {"old": "x", "new": "x", "reason": "x", "corrected_on": "2026-11-21", "field": "x"}
    for field, value in changes.items():
        (problem,) = lost_corrections(ledger, held({**FIX, field: value}))
        assert (problem.rule, problem.is_error) == ("correction-changed", True), field


def test_the_ledger_only_grows() -> None:
    """New corrections are entered in order; a line once written is never rewritten."""
    first = entered("", held(FIX))
    grown = entered(first, held({**FIX, "reason": "x"}, {**FIX, "id": "a-2"}))
    assert grown.splitlines()[1:] == first.splitlines()
    assert [line.split()[0] for line in grown.splitlines()] == ["a-2", "sua-1"]
