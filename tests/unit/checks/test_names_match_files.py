"""Ids agree with file and folder names."""

import pytest

from generator.checks.names_match_files import RULE, check
from tests import builders as make
from tests.entries import Entries
from tests.unit.checks.judge import assert_error, judge, only


def test_names_that_agree_are_fine() -> None:
    """Records that stand where their ids say are no problem."""
    files = (
        make.procedure(),
        make.unit(),
        make.listing(),
        make.local_difference(),
        make.framework(),
        make.edition(),
        make.result(),
        make.plan(),
    )
    assert judge(check, *files) == []


@pytest.mark.parametrize(
    ("file", "field", "written", "named"),
    [
        (
            make.procedure("1.001193", file="catalog/procedures/ho-tich/1.001194.yml"),
            "code",
            "«1.001193»",
            "«1.001194»",
        ),
        (
            make.procedure(file="catalog/procedures/dat-dai/1.001193.yml"),
            "domain",
            "«ho-tich»",
            "«dat-dai»",
        ),
        (make.unit("xa-a", file="catalog/units/xa-b/unit.yml"), "id", "«xa-a»", "«xa-b»"),
        (
            make.listing("xa-a", file="catalog/units/xa-b/listing-2025.yml"),
            "unit",
            "«xa-a»",
            "«xa-b»",
        ),
        (
            make.listing("xa-a", 2024, file="catalog/units/xa-a/listing-2025.yml"),
            "year",
            "«2024»",
            "«2025»",
        ),
        (
            make.local_difference("xa-a", file="catalog/units/xa-b/local/1.001193.yml"),
            "unit",
            "«xa-a»",
            "«xa-b»",
        ),
        (
            make.local_difference("xa-a", "1.001193", file="catalog/units/xa-a/local/1.001194.yml"),
            "procedure",
            "«1.001193»",
            "«1.001194»",
        ),
        (make.framework("papi", file="scorecards/frameworks/pci.yml"), "id", "«papi»", "«pci»"),
        (
            make.edition("papi", file="scorecards/editions/pci/2020.yml"),
            "framework",
            "«papi»",
            "«pci»",
        ),
        (
            make.result("xa-a", file="scorecards/results/xa-b/2020.yml"),
            "unit",
            "«xa-a»",
            "«xa-b»",
        ),
        (make.plan("xa-a", file="scorecards/plans/xa-b/2020.yml"), "unit", "«xa-a»", "«xa-b»"),
    ],
)
def test_a_name_that_differs_is_an_error(
    file: Entries, field: str, written: str, named: str
) -> None:
    """The problem stands at the field and names both the field's word and the file's."""
    assert_error(only(judge(check, file)), RULE, file, (field,), written, named)


@pytest.mark.parametrize("name", ["so-lieu.csv", "2020.1", "2020_1", "2020--1", "2020-"])
def test_the_name_of_a_period_can_stand_in_an_address(name: str) -> None:
    """A page is never put where a file of another page stands."""
    wrong = make.result(period=name)
    assert_error(only(judge(check, wrong)), RULE, wrong, ("period",), f"«{name}»")
    assert judge(check, make.result(period="2020-quy-1")) == []


def test_years_in_the_file_name_are_the_years_of_the_period() -> None:
    """A file named 2019 may not hold the year 2020; parts of a year are let be."""
    wrong = make.result(period="2019")
    assert_error(only(judge(check, wrong)), RULE, wrong, ("period",), "«2019»", "1/1/2020")
    for period in ("2011-2019", "2010-2020"):
        wrong = make.result(period=period, over=make.days("A", "2011-01-01", "2020-12-31"))
        texts = (f"«{period}»", "1/1/2011", "31/12/2020")
        assert_error(only(judge(check, wrong)), RULE, wrong, ("period",), *texts)
    half = make.days("6 tháng", "2017-07-01", "2017-12-31")
    decade = make.days("Giai đoạn", "2011-01-01", "2020-12-31")
    fine = (
        make.plan(period="2017-h2", over=half),
        make.plan(period="so-bo", over=half),
        make.result(period="2011-2020", over=decade),
    )
    assert judge(check, *fine) == []
