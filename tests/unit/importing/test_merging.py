import pytest

from generator.importing.merging import FieldChange, Verdict, compared, hash_of_field


def _one(held: object, new: object, said: object = None, **other: object) -> FieldChange:
    values = {"fees": held} if held is not None else {}
    base = {"fees": hash_of_field("fees", said)} if said is not None else {}
    take = ("fees",) if other.get("take") else ()
    missing = other.get("missing")
    held_values = {**values, **({"missing": missing} if missing else {})}
    (change,) = compared(held_values, {"fees": new}, base, take)
    return change


OLD, EDITED, NEW = [{"amount": 5000}], [{"amount": 6000}], [{"amount": 8000}]


@pytest.mark.parametrize(
    ("held", "new", "said", "verdict"),
    [
        (OLD, OLD, None, Verdict.SAME),
        (OLD, NEW, OLD, Verdict.CHANGED),
        (EDITED, OLD, OLD, Verdict.KEPT),
        (EDITED, NEW, OLD, Verdict.CONFLICT),
        (EDITED, NEW, None, Verdict.CONFLICT),
        (None, NEW, None, Verdict.ADDED),
        (None, OLD, OLD, Verdict.KEPT),
        (None, NEW, OLD, Verdict.CONFLICT),
    ],
)
def test_a_field_is_merged_three_ways(
    held: object, new: object, said: object, verdict: Verdict
) -> None:
    """A field is taken only where nobody wrote it since the last import, or nobody wrote it."""
    assert _one(held, new, said).verdict is verdict


def test_a_gap_with_a_reason_is_a_persons_word() -> None:
    """A field that a person stated as missing, with a note, is not filled in silence."""
    gap = [{"field": "fees", "reason": "not_published", "note": "Hai nguồn khác nhau."}]
    assert _one(None, NEW, missing=gap).verdict is Verdict.CONFLICT


def test_a_person_may_believe_the_source() -> None:
    """A field named to be taken is taken, whoever wrote it."""
    assert _one(EDITED, NEW, take=True).verdict is Verdict.CHANGED


def test_order_and_default_names_are_no_change() -> None:
    """Levels in another order, and a fee that does not write its default name, are the same."""
    held = {"levels": ["commune", "province"], "fees": [{"kind": "rule", "name": "charge"}]}
    new = {"levels": ["province", "commune"], "fees": [{"kind": "rule"}]}
    assert {change.verdict for change in compared(held, new, {})} == {Verdict.SAME}
