"""The address for reports can be filled."""

import pytest

from generator.checks.report_address import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_error, judge, only

SITE = "https://bao.mau.example/"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"report_address": SITE},
        {"report_address": SITE + "?ma={record}&ban={version}&ten={name}&trang={page}"},
    ],
)
def test_known_placeholders_are_fine(fields: dict[str, str]) -> None:
    """An address may be absent, plain, or hold any of the four placeholders."""
    assert judge(check, make.publisher(**fields)) == []
    assert judge(check) == []


def test_an_unknown_placeholder_is_an_error() -> None:
    """The problem stands at the address and names the word; the hint names those that are known."""
    files = make.publisher(report_address=SITE + "?ma={record}&x={code}")
    problem = only(judge(check, files))
    assert_error(problem, RULE, files, ("report_address",), "{code}")
    assert "{record}" in problem.hint
