"""What wants care: old looks, ended laws, differing counts, days, and what is known."""

from datetime import date

from generator.care.completeness import by_domain, by_unit
from generator.care.counts import count_gaps
from generator.care.decision_days import decision_days
from generator.care.freshness import last_looks
from generator.care.laws import ended_laws
from tests.builders import (
    collection_of,
    decisions,
    legal_documents,
    listing,
    local_difference,
    procedure,
    unit,
)

LAW = "60/2014/QH13"


def test_a_look_of_a_person_counts_before_the_day_of_a_source() -> None:
    """The day somebody checked is the day; without one it is the newest day of the data."""
    sources = [{"source": "a", "as_of": "2024-05"}, {"source": "b", "as_of": "2025-02-10"}]
    held = collection_of(
        procedure("1.000001", checked_on="2024-02-29", sources=sources),
        procedure("1.000002", sources=sources),
        procedure("1.000003"),
    )
    looks = last_looks(held)
    assert [(look.day, look.by_person, look.again_by) for look in looks] == [
        ("", False, date.min),
        ("2024-02-29", True, date(2025, 2, 28)),
        ("2025-02-10", False, date(2026, 2, 10)),
    ]


def test_a_look_is_good_for_twelve_months_to_the_day() -> None:
    """On the day itself a record is not overdue, on the next it is; a month counts from its 1st."""
    held = collection_of(procedure(sources=[{"source": "a", "as_of": "2025-06"}]))
    (look,) = last_looks(held)
    assert not look.overdue(date(2026, 6, 1))
    assert look.overdue(date(2026, 6, 2))


def test_what_has_ended_wants_no_care() -> None:
    """Ended procedures, units and what they posted, and older listings, are nobody's work."""
    held = collection_of(
        procedure(valid_to="2025-06-30"),
        unit("huyen-a", valid_to="2025-06-30"),
        listing("huyen-a", 2024),
        unit("xa-b"),
        listing("xa-b", 2025),
        listing("xa-b", 2026),
    )
    assert [look.entry.path for look in last_looks(held)] == [
        "catalog/units/xa-b/listing-2026.yml",
        "catalog/units/xa-b/unit.yml",
    ]


def test_every_field_that_names_an_ended_law_is_found() -> None:
    """Basis and fee of a procedure, and a local difference; a fee with an end of its own is not."""
    fee = {"kind": "fixed", "amount": 8000, "legal_document": LAW}
    change = {"field": "fees", "text": "Khác.", "legal_basis": [{"document": LAW}], "fees": [fee]}
    held = collection_of(
        legal_documents({"number": LAW, "valid_to": "2026-12-31", "replaced_by": ["1/2026/QH16"]}),
        procedure(
            fees=[{**fee, "valid_to": "2026-12-31"}, fee],
            legal_basis=[{"document": "2/2020/QH14"}, {"document": LAW}],
        ),
        unit(),
        local_difference(changes=[change]),
    )
    (law,) = ended_laws(held)
    assert law.document.number == LAW
    assert [(found.entry.kind, found.path) for found in law.dependents] == [
        ("procedure", ("fees", 1, "legal_document")),
        ("procedure", ("legal_basis", 1, "document")),
        ("local_difference", ("changes", 0, "legal_basis", 0, "document")),
        ("local_difference", ("changes", 0, "fees", 0, "legal_document")),
    ]


def test_a_law_in_force_or_named_by_nobody_is_not_listed() -> None:
    """Only an ended law that something stands on is work."""
    held = collection_of(
        legal_documents(LAW, {"number": "1/2000/QH10", "valid_to": "2014-01-01"}),
        procedure(legal_basis=[{"document": LAW}]),
    )
    assert ended_laws(held) == ()


def test_counts_that_differ_are_listed_and_equal_ones_are_not() -> None:
    """Declared 3 procedures in 1 domain, held 1 in 1: one gap, of procedures."""
    declared = {"procedures": 3, "domains": 1, "sources": [{"source": "a"}]}
    posted = {"id": "a", "name": "Bộ A", "level": "commune", "declared": declared}
    held = collection_of(
        procedure(), unit(), listing(sets=[{**posted, "selection": {"level": "commune"}}])
    )
    (gap,) = count_gaps(held)
    assert (gap.noun, gap.declared, gap.held) == ("thủ tục", 3, 1)


def test_a_declared_count_without_a_list_is_a_gap_too() -> None:
    """Where no list is held there is nothing to count, and that is said as no number."""
    declared = {"procedures": 3, "sources": [{"source": "a"}]}
    posted = {"id": "a", "name": "Bộ A", "level": "commune", "declared": declared}
    (gap,) = count_gaps(collection_of(unit(), listing(sets=[posted])))
    assert gap.held is None


def test_days_are_counted_only_where_both_are_known() -> None:
    """From signing to applying, longest first; the others are only counted."""
    sources = [{"source": "a"}]
    held = collection_of(
        decisions({"number": "1/QĐ", "issued_on": "2026-01-01", "sources": sources}, "2/QĐ"),
        procedure("1.000001", decision="1/QĐ", valid_from="2026-01-11"),
        procedure("1.000002", decision="1/QĐ", valid_from="2026-02-01"),
        procedure("1.000003", decision="2/QĐ", valid_from="2026-02-01"),
        procedure("1.000004"),
    )
    told = decision_days(held)
    assert [(one.entry.key, one.days) for one in told.known] == [("1.000002", 31), ("1.000001", 10)]
    assert told.naming == 3


def test_completeness_counts_what_citizens_ask_first() -> None:
    """By domain and by unit: of two procedures both have papers and one tells its fee."""
    held = collection_of(
        procedure("1.000001"), procedure("1.000002", fees=[]), unit(), listing(), unit("xa-khac")
    )
    known = {"documents": 2, "time_limits": 2, "fees": 1, "steps": 0}
    (domain,), (posted,) = by_domain(held), by_unit(held)
    assert (domain.key, domain.total, domain.known) == ("ho-tich", 2, known)
    assert (posted.key, posted.total, posted.known) == ("xa-can-giuoc", 2, known)
