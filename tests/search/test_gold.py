"""What people type leads to what they mean: real queries, the real index, a real browser."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from generator.collection import Collection
from generator.model.folding import fold
from tests.search.gold import (
    FAMILIES,
    FIRST,
    FIRST_THREE,
    IN_FAMILY,
    SEEN,
    UNSEEN,
    Answer,
    Question,
    answers_to,
    misses,
    questions_in,
    shortfalls,
    success,
    table,
)

SETS = {"seen": SEEN, "unseen": UNSEEN}
LEAST_QUERIES = 200
LEAST_UNSEEN = 1 / 5
LEAST_OF_A_FAMILY = 1 / 10


@dataclass(frozen=True)
class Judged:
    """How a set did, without its queries: those of the unseen set must show in no report."""

    table: str
    short: list[str]
    missed: list[str]


def judged(name: str, answers: Sequence[Answer]) -> Judged:
    """Take a set and its answers, judge them; what was missed is told only of the seen set."""
    missed = misses(answers) if name == "seen" else []
    return Judged(table({name: answers}), shortfalls(success(answers)), missed)


@pytest.fixture(scope="module")
def results(search_page: Page) -> Mapping[str, Judged]:
    """Ask every query of both sets."""
    return {
        name: judged(name, answers_to(questions_in(path), search_page))
        for name, path in SETS.items()
    }


@pytest.fixture(scope="module")
def questions() -> Mapping[str, list[Question]]:
    """Give both sets."""
    return {name: questions_in(path) for name, path in SETS.items()}


def test_the_sets_are_large_enough(questions: Mapping[str, list[Question]]) -> None:
    """At least 200 queries, a fifth of them unseen, and a tenth of each set in every family."""
    everything = sum(map(len, questions.values()))
    assert everything >= LEAST_QUERIES
    assert len(questions["unseen"]) >= everything * LEAST_UNSEEN
    for asked in questions.values():
        families = Counter(question.family for question in asked)
        assert set(families) == set(FAMILIES)
        assert min(families.values()) >= len(asked) * LEAST_OF_A_FAMILY


def test_nothing_is_asked_twice(questions: Mapping[str, list[Question]]) -> None:
    """No query stands twice, neither in a set nor in both, whatever its letters and marks.

    A query with marks may stand again without them: that is another question.
    """
    asked = [
        (question.family, fold(question.query)) for both in questions.values() for question in both
    ]
    plain = Counter(question.query.casefold() for both in questions.values() for question in both)
    assert [query for query, count in plain.items() if count > 1] == []
    assert [query for query, count in Counter(asked).items() if count > 1] == []


def test_only_what_we_hold_is_expected(
    questions: Mapping[str, list[Question]], real_collection: Collection
) -> None:
    """Every expected code is one of a procedure in force."""
    wanted = {
        code for both in questions.values() for question in both for code in question.expected
    }
    held = {code for code, entry in real_collection.procedures.items() if not entry.record.valid_to}
    assert wanted - held == set()


@pytest.mark.browser
@pytest.mark.parametrize("name", SETS)
def test_what_is_meant_is_found(
    results: Mapping[str, Judged], name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The right one is among the first three for 95% (90% in each family), first for 80%."""
    result = results[name]
    with capsys.disabled():
        print(f"\n{result.table}")  # noqa: T201
    assert (FIRST_THREE, IN_FAMILY, FIRST) == (0.95, 0.90, 0.80)
    assert result.short == [], "\n".join([result.table, *result.missed])
