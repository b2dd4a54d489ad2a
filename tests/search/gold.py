"""The gold sets: what people type, what they mean by it, and how well a search answers."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

SEEN = Path(__file__).with_name("gold.tsv")
UNSEEN = Path(__file__).with_name("gold_unseen.tsv")
"""Never opened by whoever tunes the search: see docs/search.md."""

FAMILIES = ("marks", "without", "slips", "everyday", "codes")
ALL = "all"
FIRST_THREE, IN_FAMILY, FIRST = 0.95, 0.90, 0.80
"""Least shares: right among the first three over all, the same in each family, right at once."""

ASK = """async queries => {
  const procedures = await niemyetSearch.procedures();
  return queries.map(query => procedures.find(query).hits.slice(0, 3).map(hit => hit.doc.code));
}"""


@dataclass(frozen=True)
class Question:
    """What somebody types, and the codes that a clerk would accept as right."""

    family: str
    query: str
    expected: frozenset[str]


@dataclass(frozen=True)
class Answer:
    """A question, and the codes of the first three that came."""

    question: Question
    found: tuple[str, ...]

    @property
    def is_first(self) -> bool:
        """Whether a right one came first."""
        return bool(self.found) and self.found[0] in self.question.expected

    @property
    def is_among_three(self) -> bool:
        """Whether a right one came among the first three."""
        return bool(self.question.expected & set(self.found))


@dataclass(frozen=True)
class Success:
    """How many questions there were, and the shares answered at once and among the first three."""

    questions: int
    first: float
    three: float


def questions_in(path: Path) -> list[Question]:
    """Take a gold set, give its questions."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [
        Question(row["family"], row["query"], frozenset(row["expected"].split(","))) for row in rows
    ]


def answers_to(questions: Sequence[Question], page: Page) -> list[Answer]:
    """Take questions and a page whose search is ready, ask them all."""
    found = page.evaluate(ASK, [question.query for question in questions])
    return [Answer(*pair) for pair in zip(questions, map(tuple, found), strict=True)]


def success(answers: Iterable[Answer]) -> Mapping[str, Success]:
    """Take answers, give the success of each family, and of all together."""
    groups: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        groups[answer.question.family].append(answer)
        groups[ALL].append(answer)
    return {family: _success(groups[family]) for family in (*FAMILIES, ALL) if groups[family]}


def _success(answers: Sequence[Answer]) -> Success:
    many = len(answers)
    first = sum(answer.is_first for answer in answers)
    return Success(many, first / many, sum(answer.is_among_three for answer in answers) / many)


def shortfalls(families: Mapping[str, Success]) -> list[str]:
    """Take the success of each family, say which requirements are missed."""
    whole = families[ALL]
    found = [
        (ALL, "first", whole.first, FIRST),
        (ALL, "first three", whole.three, FIRST_THREE),
        *((family, "first three", families[family].three, IN_FAMILY) for family in FAMILIES),
    ]
    return [
        f"{name}, {kind}: {has:.1%} < {least:.0%}"
        for name, kind, has, least in found
        if has < least
    ]


def misses(answers: Iterable[Answer]) -> list[str]:
    """Take answers, give a line for each that is not right at once: what was wanted, what came."""
    return [
        f"{'2-3' if answer.is_among_three else 'no '}  {answer.question.family:<8}  "
        f"{answer.question.query}: {', '.join(sorted(answer.question.expected))}; "
        f"{', '.join(answer.found) or '-'}"
        for answer in answers
        if not answer.is_first
    ]


def table(searches: Mapping[str, Iterable[Answer]]) -> str:
    """Take the answers of one or more searches by name, give their success as a table by family."""
    shares = {name: success(answers) for name, answers in searches.items()}
    known = next(iter(shares.values()))
    head = "".join(f"{name:>14}{'':>8}" for name in shares)
    heads = "".join(f"{'first':>10}{'first three':>12}" for _ in shares)
    rows = [
        f"{family:<10}{known[family].questions:>8}"
        + "".join(f"{by[family].first:>10.1%}{by[family].three:>12.1%}" for by in shares.values())
        for family in known
    ]
    return "\n".join([f"{'':<18}{head}", f"{'family':<10}{'queries':>8}{heads}", *rows])
