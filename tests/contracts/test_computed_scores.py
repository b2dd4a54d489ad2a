"""What was computed is on record as computed, beside what was published: 342 rows, digit by digit.

The rows stand in tests/cases/computed.tsv; a rank that was published has no place there.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from generator.collection import Collection
from generator.model.edition import Edition, Mean, Rank, Score
from generator.pages.views.edition_facts import common_mean
from generator.pages.views.edition_tables import mean_table

ROWS = Path(__file__).parents[1] / "cases/computed.tsv"
RESEARCH = "s70-ml-mcdm-papi"
"""The research data set: nobody published sums of its parts, so each of them is computed."""

Figure = Score | Rank | Mean


@dataclass(frozen=True)
class Row:
    """One computed result: of whom in which edition, a score of how much, a rank among how many."""

    edition: str
    subject: str
    score: str
    max: str
    rank: str
    of: str


def rows() -> list[Row]:
    """Give the rows that must be on record."""
    with ROWS.open(encoding="utf-8", newline="") as text:
        return [Row(**line) for line in csv.DictReader(text, delimiter="\t")]


def subject(figure: Figure) -> str:
    """Take a figure, say what it is about: a unit, a part of its score, or a mean."""
    if isinstance(figure, Mean):
        return f"mean {figure.scope}"
    unit = figure.unit or figure.unit_name or ""
    return f"{unit}/{figure.node}" if figure.node else unit


def figures(edition: Edition) -> Iterator[Figure]:
    """Give every score, rank and mean of an edition."""
    yield from edition.scores
    yield from edition.ranks
    yield from edition.means


def computed(collection: Collection) -> dict[tuple[str, str], list[Figure]]:
    """Give what is marked as computed, by edition and subject."""
    found: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for key, entry in collection.editions.items():
        for figure in figures(entry.record):
            if figure.computed:
                found[key, subject(figure)].append(figure)
    return found


def as_row(place: tuple[str, str], held: list[Figure]) -> Row:
    """Take what is computed of one subject in one edition, give it as a row."""
    scores = [figure for figure in held if not isinstance(figure, Rank)]
    ranks = [figure for figure in held if isinstance(figure, Rank)]
    assert max(len(scores), len(ranks)) == 1, place
    return Row(
        *place,
        score="".join(str(score.value) for score in scores),
        max="".join(str(score.max) for score in scores if isinstance(score, Score)),
        rank="".join(str(rank.value) for rank in ranks),
        of="".join(str(rank.of) for rank in ranks),
    )


def score_of(edition: Edition, unit: str, node: str | None = None) -> Decimal:
    """Take an edition and a unit, give its one published score."""
    (value,) = [
        s.value for s in edition.scores if (s.unit, s.node, s.computed) == (unit, node, None)
    ]
    assert value is not None
    return value


def test_every_computed_row_is_held_and_no_other(real_collection: Collection) -> None:
    """All 342 computed results stand with their digits, and nothing else is marked as computed."""
    expected = rows()
    held = [as_row(place, figures) for place, figures in computed(real_collection).items()]
    assert len(expected) == len(set(expected)) == 342
    assert sorted(held, key=repr) == sorted(expected, key=repr)


def test_scores_and_ranks_are_counted(real_collection: Collection) -> None:
    """338 scores, 45 ranks and one mean were computed."""
    held = [figure for group in computed(real_collection).values() for figure in group]
    kinds = [sum(isinstance(f, kind) for f in held) for kind in (Score, Rank, Mean)]
    assert kinds == [338, 45, 1]


def test_sums_of_research_data_are_never_shown_as_published(real_collection: Collection) -> None:
    """A figure with the research data as its source says how it was computed."""
    silent = [
        (key, subject(figure))
        for key, entry in real_collection.editions.items()
        for figure in figures(entry.record)
        if RESEARCH in {ref.source for ref in figure.sources} and not figure.computed
    ]
    assert silent == []


def test_published_figures_come_before_computed_ones(real_collection: Collection) -> None:
    """In each list of a file what was published stands first, then totals, then their parts."""
    for key, entry in real_collection.editions.items():
        if key.startswith("papi/"):
            scores = [(bool(s.computed), bool(s.node)) for s in entry.record.scores]
            assert scores == sorted(scores), key
        ranks = [bool(rank.computed) for rank in entry.record.ranks]
        assert ranks == sorted(ranks), key


@pytest.mark.parametrize("year", range(2011, 2025))
def test_computed_parts_give_the_computed_total(real_collection: Collection, year: int) -> None:
    """Six dimensions to 2017 and eight since give the total of each unit, but for rounding."""
    parts: dict[str, list[Decimal]] = defaultdict(list)
    totals: dict[str, Decimal] = {}
    for s in real_collection.editions[f"papi/{year}"].record.scores:
        if s.computed and s.unit and s.value is not None:
            if s.node is None:
                totals[s.unit] = s.value
            else:
                parts[s.unit].append(s.value)
    assert {unit: len(values) for unit, values in parts.items()} == dict.fromkeys(
        ("tinh-long-an", "tinh-lai-chau", "tinh-tay-ninh-cu"), 6 if year < 2018 else 8
    )
    off = {unit: abs(sum(parts[unit], Decimal()) - total) for unit, total in totals.items()}
    assert max(off.values()) < Decimal("0.0005")


def test_a_score_of_points_is_rescaled_to_a_percent(real_collection: Collection) -> None:
    """67.41 of 97.5 points is 69.14 percent."""
    edition = real_collection.editions["par-index/2016"].record
    (score,) = [s for s in edition.scores if s.computed]
    points = score_of(edition, "tinh-lai-chau")
    assert score.value == round(points / Decimal("97.5") * 100, 2)


def test_a_total_is_the_sum_of_its_published_parts(real_collection: Collection) -> None:
    """Six published parts of one index give the total that nobody printed."""
    edition = real_collection.editions["index-766/2025"].record
    (total,) = [s.value for s in edition.scores if s.computed]
    assert total == sum(s.value for s in edition.scores if s.node and s.value is not None)


@pytest.mark.parametrize(
    ("framework", "year", "unit"),
    [
        ("par-index", 2019, "tinh-tay-ninh-cu"),
        ("par-index", 2022, "tinh-lai-chau"),
        ("sipas", 2022, "tinh-lai-chau"),
    ],
)
def test_an_earlier_rank_follows_from_the_printed_change(
    real_collection: Collection, framework: str, year: int, unit: str
) -> None:
    """The rank of the year before is the printed one and the places that were gained."""
    editions = real_collection.editions
    (rank,) = [r for r in editions[f"{framework}/{year}"].record.ranks if r.unit == unit]
    (earlier,) = [r for r in editions[f"{framework}/{year - 1}"].record.ranks if r.unit == unit]
    assert rank.change is not None
    assert (rank.change.since, rank.computed) == (str(year - 1), None)
    assert earlier.computed
    assert earlier.value == (rank.value or 0) + int(rank.change.value)


def test_a_mean_follows_from_the_printed_rise(real_collection: Collection) -> None:
    """The mean of 2023 is that of 2024 less 1.39, which the source prints, and it is marked so."""
    means = {
        (year, mean.scope): mean
        for year in (2023, 2024)
        for mean in real_collection.editions[f"par-index/{year}"].record.means
    }
    now, then = means[2024, "63 tỉnh, thành phố"], means[2023, "63 tỉnh, thành phố"]
    assert (now.computed, now.value - then.value) == (None, Decimal("1.39"))
    assert "1,39" in (then.computed or "")


def test_a_computed_mean_is_never_taken_for_a_published_one(real_collection: Collection) -> None:
    """It is marked in the table of means, and no chart draws it as the published mean."""
    entry = real_collection.editions["par-index/2023"]
    table = mean_table("/chi-so/par-index/2023/", entry, real_collection)
    assert table is not None
    marked = [row.cells[0].words for row in table.rows if "ố tính lại" in row.cells[0].small]
    assert marked == ["63 tỉnh, thành phố"]
    assert common_mean(entry.record, real_collection.frameworks["par-index"].record) is None
