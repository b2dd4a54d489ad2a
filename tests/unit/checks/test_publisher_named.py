"""Somebody stands behind the site."""

from generator.checks.publisher_named import RULE, check
from tests import builders as make
from tests.unit.checks.judge import judge, only


def test_a_named_publisher_is_fine() -> None:
    """With the record of the publisher nothing is said, and nothing of an empty repository."""
    assert judge(check, make.publisher(), make.unit("xa-a")) == []
    assert judge(check) == []


def test_records_without_a_publisher_are_an_error() -> None:
    """The problem stands at the file that is not there."""
    problem = only(judge(check, make.unit("xa-a")))
    assert problem.is_error
    assert (problem.rule, str(problem.location)) == (RULE.name, "catalog/publisher.yml:1:1")
    assert "catalog/publisher.yml" in problem.message
