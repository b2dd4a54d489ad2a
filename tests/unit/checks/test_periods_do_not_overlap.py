"""Time runs forward, and listings follow one another."""

import pytest

from generator.checks.periods_do_not_overlap import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_error, judge, only

BACK: dict[str, Value] = {"valid_from": "2025-07-02", "valid_to": "2025-07-01"}
ONE_DAY: dict[str, Value] = {"valid_from": "2025-07-01", "valid_to": "2025-07-01"}


def test_time_that_runs_forward_is_fine() -> None:
    """One day long, open at either end, or one listing after the other: no problem."""
    files = (
        make.unit(**ONE_DAY),
        make.procedure(valid_from="2025-07-01"),
        make.procedure("1.001194", valid_to="2025-07-01"),
        make.listing(year=2024, valid_from="2024-01-01", valid_to="2025-06-30"),
        make.listing(year=2025, valid_from="2025-07-01"),
        make.listing("xa-khac", 2024, valid_from="2024-01-01"),
        make.result(),
        make.result(period="2020-so-bo", over=make.days("Quý 1", "2020-01-01", "2020-03-31")),
    )
    assert judge(check, *files) == []


@pytest.mark.parametrize(
    ("file", "path"),
    [
        (make.unit(**BACK), ("valid_to",)),
        (make.procedure(**BACK), ("valid_to",)),
        (make.procedure(fees=[{"kind": "rule", **BACK}]), ("fees", 0, "valid_to")),
        (make.legal_documents({"number": "1/NĐ", **BACK}), ("valid_to",)),
        (make.listing(**BACK), ("valid_to",)),
    ],
)
def test_an_end_before_the_beginning_is_an_error(
    file: Entries, path: tuple[str | int, ...]
) -> None:
    """Both days are named, wherever the pair stands."""
    assert_error(only(judge(check, file)), RULE, file, path, "2/7/2025", "1/7/2025")


def test_periods_and_years_run_forward_too() -> None:
    """A period's days and a version's years are pairs like the others."""
    wrong = make.result(over=make.days("Năm 2020", "2020-12-31", "2020-01-01"))
    assert_error(only(judge(check, wrong)), RULE, wrong, ("period", "last_day"), "31/12/2020")
    version = {"id": "v1", "first_year": 2022, "last_year": 2020, "sources": make.SOURCES}
    wrong = make.framework(versions=[version])
    path = ("versions", 0, "last_year")
    assert_error(only(judge(check, wrong)), RULE, wrong, path, "năm 2022", "năm 2020")


def test_listings_of_one_unit_may_not_overlap() -> None:
    """An open listing, or one that ends too late, collides with the next one."""
    new = make.listing(year=2025, valid_from="2025-07-01")
    late = make.listing(year=2024, valid_from="2024-01-01", valid_to="2025-07-01")
    problem = only(judge(check, new, late))
    assert_error(
        problem, RULE, new, ("valid_from",), "1/7/2025", late[0].path, "kết thúc: 1/7/2025"
    )
    still = make.listing(year=2024, valid_from="2024-01-01")
    assert "chưa ghi" in only(judge(check, still, new)).message


def test_a_short_listing_does_not_hide_a_long_one() -> None:
    """The third listing still collides with the first, though the second has ended."""
    files = (
        make.listing(year=2020, valid_from="2020-01-01", valid_to="2026-12-31"),
        make.listing(year=2021, valid_from="2021-01-01", valid_to="2021-12-31"),
        make.listing(year=2025, valid_from="2025-01-01"),
    )
    assert [problem.location.file for problem in judge(check, *files)] == [
        "catalog/units/xa-can-giuoc/listing-2021.yml",
        "catalog/units/xa-can-giuoc/listing-2025.yml",
    ]


def test_two_results_of_one_period_are_an_error() -> None:
    """Two files that speak of the same unit and days are both named."""
    first, second = make.result(), make.result(period="nam-2020")
    problem = only(judge(check, first, second))
    assert_error(problem, RULE, second, ("period",), first[0].path, second[0].path, "1/1/2020")
    assert judge(check, make.result(), make.plan()) == []
