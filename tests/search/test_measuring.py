"""The benchmark of the search measures what it says."""

import gzip
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Browser

from generator.collection import Collection
from tests.bench.search.catalogue import enlarged, real_names
from tests.bench.search.costs import Costs
from tests.bench.search.names import made_up
from tests.bench.search.report import missed, table, verdict
from tests.bench.search.visits import cold, warm
from tests.search.gold import ALL, FAMILIES, Answer, Question, misses, shortfalls, success
from tests.serving import served

GOOD = Costs(
    procedures=800,
    before=60_000,
    later=9_000,
    letter=40,
    slowest=100,
    work=80,
    cold=400,
    frozen=90,
    stuttered=60,
    memory=3,
)


def answers(found: str, many: int = 10) -> list[Answer]:
    """Take what every query found, give as many answers in each family; "a" would be right."""
    return [
        Answer(Question(family, "?", frozenset("a")), tuple(found))
        for family in FAMILIES
        for _ in range(many)
    ]


def test_success_counts_places() -> None:
    """First is the first place, first three is any of three; a query without results is neither."""
    whole = success([*answers("abc"), *answers("bca"), *answers("bcd"), *answers("")])[ALL]
    assert (whole.questions, whole.first, whole.three) == (200, 0.25, 0.5)
    assert len(misses(answers("bca", 1))) == len(FAMILIES)
    assert misses(answers("abc")) == []


@pytest.mark.parametrize(("wrong", "short"), [(1, 0), (2, 1), (3, 2)])
def test_a_family_left_behind_is_a_shortfall(wrong: int, short: int) -> None:
    """A family may miss one of ten, all together one of twenty; no more."""
    slips = [answer for answer in answers("bcd", wrong) if answer.question.family == "slips"]
    assert len(shortfalls(success([*answers("abc", 9), *slips]))) == short


def weight(names: Sequence[str]) -> float:
    """Take names, give the compressed bytes of one."""
    return len(gzip.compress("\n".join(sorted(names)).encode())) / len(names)


def test_made_up_names_weigh_like_real_ones(real_collection: Collection) -> None:
    """As many made-up names as real ones weigh as much or somewhat more, but never much less."""
    real = real_names(real_collection)
    made = list(islice(made_up(real, Random(1)), len(real)))  # noqa: S311
    assert 1 <= weight(made) / weight(real) <= 1.25
    assert len(set(made)) == len(made)


def test_a_larger_catalogue_keeps_the_real_one(real_collection: Collection) -> None:
    """It has as many procedures as asked, the real ones among them, and is the same every time."""
    larger = enlarged(real_collection, 800)
    assert len(larger.procedures) == 800
    assert set(real_collection.procedures) < set(larger.procedures)
    assert {entry.record.domain for entry in larger.procedures.values()} <= set(larger.domains)
    assert larger == enlarged(real_collection, 800)


def test_what_is_too_much_is_told() -> None:
    """The limit itself is kept; one more is a miss, shown in the table's verdict."""
    heavy = Costs(**{**vars(GOOD), "before": 60_001})
    assert list(missed([GOOD])) == []
    assert list(missed([heavy])) == ["800: before 60,001 > 60,000"]
    assert "60.0 (≤ 60)" in table([GOOD])
    assert verdict("x", []).startswith("ĐẠT")
    assert verdict("x", ["y"]).startswith("KHÔNG ĐẠT")


@pytest.mark.browser
def test_a_visit_is_timed(browser: Browser, search_folder: Path) -> None:
    """Results are waited for, letters are timed one by one, files are counted when they came."""
    with served(search_folder) as address:
        first = cold(browser, address, "khai sinh")
        typed = warm(browser, address, "cưới")
    assert first.first > 0
    assert "/assets/search.js" in first.before
    assert all(path.startswith("/assets/") for path in (*first.before, *first.after))
    assert len(typed.letters) == len("cưới")
    assert min(*typed.letters, *typed.work) > 0
    assert typed.memory > 0
