"""A fingerprint changes with what a procedure states, and with nothing else."""

import hashlib
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.collection import Collection
from generator.model.base import SourceRef
from generator.model.fingerprint import (
    PARTS,
    SET_PARTS,
    Fingerprint,
    fingerprint,
    local_fingerprint,
    page_fingerprint,
    set_fingerprint,
    short_hash,
)
from generator.model.procedure import Fee, Procedure
from generator.model.unit import LocalDifference, ServicePoint
from tests.builders import Value, collection_of, listing, local_difference

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


# A unit's own sheets, and its whole set.


def difference(**fields: Value) -> LocalDifference:
    """Give what differs at a unit."""
    return collection_of(local_difference(**fields)).local_differences[0].record


POINT = ServicePoint(id="mot-cua", name="Một cửa", sources=(SourceRef(source="nguon-1"),))


def posted(
    *, fee: int = 0, name: str = "Một cửa", local: str = "", more: tuple[str, ...] = ()
) -> Fingerprint:
    """Give the fingerprint of a set of one sheet and more, at one service point."""
    sheet = fingerprint(procedure(fees=(Fee(kind="fixed", amount=fee),)))
    sheets = dict.fromkeys(("1.001193", *more), sheet)
    places = (POINT.model_copy(update={"name": name}),)
    found = collection_of(listing()).listings[0].record
    return set_fingerprint(found, sheets, places, {"1.001193": local} if local else {})


def changed(before: Fingerprint, after: Fingerprint) -> list[str]:
    """Give the parts of a set that differ."""
    pairs = zip(SET_PARTS, before.parts, after.parts, strict=True)
    return [name for name, old, new in pairs if old != new]


def test_a_local_change_has_a_fingerprint_of_its_own() -> None:
    """Another fee at the unit is seen; another source of it is not."""
    change = {"field": "fees", "text": "Thu 5.000 đồng.", "legal_basis": [{"document": "1/NQ"}]}
    assert local_fingerprint(difference()) != local_fingerprint(difference(changes=[change]))
    other = difference(sources=[{"source": "nguon-2"}])
    assert local_fingerprint(difference()) == local_fingerprint(other)


def test_a_set_tells_which_part_of_it_changed() -> None:
    """A sheet, the place, a local rule: each changes its own part, a new procedure two."""
    assert changed(posted(), posted(fee=8000)) == ["sheets"]
    assert changed(posted(), posted(name="Hai cửa")) == ["places"]
    assert changed(posted(), posted(local="7k2m")) == ["differences"]
    assert changed(posted(), posted(more=("1.001194",))) == ["list", "sheets"]


def test_a_set_is_the_same_for_ever() -> None:
    """The same set has the same fingerprint in every version."""
    assert posted().full == "9xwvjpzs-qx9dppwa"


def test_a_page_of_a_set_says_whether_its_list_or_a_sheet_changed() -> None:
    """What stands on the page counts, in whatever order it comes; nothing else does."""
    sheets = {"1.000001": fingerprint(_LEAST), "1.000002": Fingerprint("a" * 8, ())}
    before = page_fingerprint(sheets)
    assert before == page_fingerprint(dict(reversed(sheets.items())))
    another = page_fingerprint({**sheets, "1.000002": Fingerprint("b" * 8, ())})
    longer = page_fingerprint({**sheets, "1.000003": Fingerprint("a" * 8, ())})
    assert [a == b for a, b in zip(before.parts, another.parts, strict=True)] == [True, False]
    assert [a == b for a, b in zip(before.parts, longer.parts, strict=True)] == [False, False]
    assert len({before.whole, another.whole, longer.whole}) == 3


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def by_json(value: object) -> str:
    """Give four letters for plain values as the standard library tells them."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    number = int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest(), "big")
    letters = "0123456789abcdefghjkmnpqrstvwxyz"
    return "".join(letters[number >> (5 * place) & 31] for place in (3, 2, 1, 0))


@given(PLAIN)
def test_values_are_told_as_the_standard_library_tells_them(value: object) -> None:
    """What is printed on sheets stays, whichever library tells values."""
    assert short_hash(value, 4) == by_json(value)


def test_nothing_with_a_name_is_a_float(real_collection: Collection) -> None:
    """Libraries write some of them in different ways."""
    for entry in real_collection.entries:
        told = entry.record.model_dump(mode="json", exclude_defaults=True)
        assert short_hash(told, 4) == by_json(told)
        json.loads(json.dumps(told), parse_float=pytest.fail)
