"""Years of versions and of editions."""

import pytest

from generator.checks.versions_in_use import RULE, check
from tests import builders as make
from tests.entries import Value
from tests.unit.checks.judge import assert_error, assert_warning, judge, only

EDITION = make.edition(version="v1")


def years(**fields: Value) -> make.Entries:
    """Give a framework whose version was used in some years."""
    return make.framework(versions=[{"id": "v1", "sources": make.SOURCES, **fields}])


@pytest.mark.parametrize("known", [{}, {"first_year": 2020}, {"last_year": 2020}])
def test_a_year_inside_is_fine(known: dict[str, int]) -> None:
    """Also where one end, or both, are not known."""
    assert judge(check, years(**known), EDITION) == []


def test_a_year_outside_is_shown() -> None:
    """An error where the years were seen in a source, else a warning; a note explains."""
    problem = only(judge(check, years(first_year=2021), EDITION))
    assert_error(problem, RULE, EDITION, ("version",), "2020", "2021", "«v1»")
    problem = only(judge(check, years(last_year=2019, years_verified=False), EDITION))
    assert_warning(problem, RULE, EDITION, ("version",), "2020", "2019")
    told = make.edition(version="v1", note="Kỳ 2020 vẫn theo bộ tiêu chí cũ.")
    assert judge(check, years(last_year=2019), told) == []
