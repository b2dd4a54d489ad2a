"""What people type leads to what they mean: real queries, the real index, a real browser."""

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.collection import Collection

GOLD = Path(__file__).parent / "gold.tsv"
FAMILIES = ("marks", "without", "slips", "everyday", "codes")
FIRST_THREE = 0.90
FIRST = 0.80
IN_FAMILY = 0.85

ASK = """async queries => {
  const procedures = await niemyetSearch.procedures();
  return queries.map(query => procedures.find(query).hits.slice(0, 3).map(hit => hit.doc.code));
}"""


@dataclass(frozen=True)
class Answer:
    """One query, the codes that would be right, and the first three that came."""

    family: str
    query: str
    expected: frozenset[str]
    found: tuple[str, ...]

    @property
    def is_first(self) -> bool:
        """Whether a right one came first."""
        return bool(self.found) and self.found[0] in self.expected

    @property
    def is_among_three(self) -> bool:
        """Whether a right one came among the first three."""
        return bool(self.expected & set(self.found))


def gold() -> list[tuple[str, str, frozenset[str]]]:
    """Give the rows of the gold set: family, query, codes that would be right."""
    with GOLD.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [(row["family"], row["query"], frozenset(row["expected"].split(","))) for row in rows]


@pytest.fixture(scope="module")
def answers(search_page: Page) -> list[Answer]:
    """Ask every query of the set."""
    rows = gold()
    found = search_page.evaluate(ASK, [query for _, query, _ in rows])
    return [Answer(*row, tuple(codes)) for row, codes in zip(rows, found, strict=True)]


def share(marks: Iterable[bool]) -> float:
    """Take marks, give the share of those that are true."""
    all_marks = list(marks)
    return sum(all_marks) / len(all_marks)


def report(answers: Iterable[Answer]) -> str:
    """Take answers, give a table by family, and the misses under it."""
    groups: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        groups[answer.family].append(answer)
        groups["all"].append(answer)
    lines = ["family      queries  first  first three"]
    for family, group in groups.items():
        first, three = share(a.is_first for a in group), share(a.is_among_three for a in group)
        lines.append(f"{family:<10} {len(group):>8}  {first:>5.0%}  {three:>11.0%}")
    missed = [a for a in groups["all"] if not a.is_first]
    lines += [f"  {a.query!r}: wanted {sorted(a.expected)}, got {list(a.found)}" for a in missed]
    return "\n".join(lines)


def test_gold_set_can_be_judged(real_collection: Collection) -> None:
    """The set is large, has all families, asks nothing twice, and expects only what we hold."""
    rows = gold()
    assert len(rows) >= 60
    assert {family for family, _, _ in rows} == set(FAMILIES)
    assert len({query for _, query, _ in rows}) == len(rows)
    wanted = frozenset[str]().union(*(expected for _, _, expected in rows))
    assert wanted - set(real_collection.procedures) == set()


@pytest.mark.browser
def test_what_is_meant_comes_among_the_first_three(
    answers: list[Answer], capsys: pytest.CaptureFixture[str]
) -> None:
    """Nine of ten queries find the right one among the first three, four of five first."""
    table = report(answers)
    with capsys.disabled():
        print(f"\n{table}")  # noqa: T201
    assert share(answer.is_among_three for answer in answers) >= FIRST_THREE, table
    assert share(answer.is_first for answer in answers) >= FIRST, table


@pytest.mark.browser
@pytest.mark.parametrize("family", FAMILIES)
def test_no_family_is_left_behind(answers: list[Answer], family: str) -> None:
    """Each family alone comes near to the same."""
    group = [answer for answer in answers if answer.family == family]
    assert share(answer.is_among_three for answer in group) >= IN_FAMILY, report(group)
