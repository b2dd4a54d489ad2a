"""Run one rule, and say what a problem must tell a person."""

from collections.abc import Callable, Iterator

from generator.checks.saying import Rule
from generator.collection import Collection
from generator.problems import Path, Problem, Severity
from tests.entries import Entries, collection_of

Run = Callable[[Collection], Iterator[Problem]]


def judge(run: Run, *files: Entries) -> list[Problem]:
    """Take a rule's function and the entries of some files, give what it finds."""
    return list(run(collection_of(*files)))


def only(problems: list[Problem]) -> Problem:
    """Take problems of which there must be one, give it."""
    assert len(problems) == 1, problems
    return problems[0]


def assert_tells(problem: Problem, rule: Rule, at: Entries, path: Path, *texts: str) -> None:
    """Hold that a problem carries its rule's name and place, and names what was found.

    The place is a path inside the first of the given entries.
    """
    assert problem.rule == rule.name
    assert problem.location == at[0].place(*path)
    for text in texts:
        assert text in problem.message
    assert problem.message.endswith(".")
    assert problem.hint.endswith(".")


def assert_error(problem: Problem, rule: Rule, at: Entries, path: Path, *texts: str) -> None:
    """Hold the same of a problem that must stop the build."""
    assert problem.severity is Severity.ERROR
    assert_tells(problem, rule, at, path, *texts)


def assert_warning(problem: Problem, rule: Rule, at: Entries, path: Path, *texts: str) -> None:
    """Hold the same of a problem that is only shown."""
    assert problem.severity is Severity.WARNING
    assert_tells(problem, rule, at, path, *texts)
