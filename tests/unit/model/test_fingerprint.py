"""A fingerprint changes with what a procedure states, and with nothing else."""

from datetime import date

from generator.model.base import SourceRef
from generator.model.fingerprint import PARTS, fingerprint
from generator.model.procedure import Fee, Procedure

_LEAST = Procedure(
    code="1.001193",
    name="Đăng ký khai sinh",
    domain="ho-tich",
    levels=("commune",),
    sources=(SourceRef(source="cong-dvc"),),
)


def procedure(**fields: object) -> Procedure:
    """Give a procedure that states little, with these fields changed."""
    return _LEAST.model_copy(update=fields)


NOT_STATED = {"code", "sources", "missing", "notes", "portal_address", "checked_on"}


def test_every_field_is_stated_or_left_out_on_purpose() -> None:
    """A new field of a procedure cannot be forgotten."""
    stated = [name for names in PARTS.values() for name in names]
    assert len(stated) == len(set(stated))
    assert set(stated) | NOT_STATED == set(Procedure.model_fields)


def test_a_changed_fee_changes_the_part_of_fees_alone() -> None:
    """The reader can be told what changed."""
    before = fingerprint(procedure())
    after = fingerprint(procedure(fees=(Fee(kind="fixed", amount=8000),)))
    changed = [n for n, a, b in zip(PARTS, before.parts, after.parts, strict=True) if a != b]
    assert changed == ["fees"]
    assert before.whole != after.whole


def test_a_new_check_changes_nothing() -> None:
    """A sheet stays current when its record was only looked at again."""
    assert fingerprint(procedure()) == fingerprint(procedure(checked_on=date(2026, 11, 20)))


def test_it_is_short_and_speakable() -> None:
    """Eight letters for the whole, two for each part, none of them easily confused."""
    made = fingerprint(procedure())
    assert len(made.whole) == 8
    assert {len(part) for part in made.parts} == {2}
    assert not set(made.full) & set("ilou")


def test_it_is_the_same_for_ever() -> None:
    """Printed sheets hang for years: the same record has the same fingerprint in every version."""
    assert fingerprint(procedure()).full == "ej6cnyns-rmekk0kqyg9wrk9e"
