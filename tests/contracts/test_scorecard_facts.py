"""The real scorecards hold every published result that was gathered, and nothing made up."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

import pytest

from generator.collection import Collection
from generator.load.records import Loaded
from generator.model.edition import Edition, Group, Mean, Rank, Score

PUBLISHED = {
    "bao-ba-ria-vung-tau-2022": 4,
    "bao-quang-ninh-2022": 2,
    "bao-tay-ninh-cchc": 7,
    "chinhphu-par-2014": 2,
    "d5-lai-chau-2017": 3,
    "lao-cai-par-2017": 3,
    "s01-vietnamplus-par-2012": 7,
    "s02-doanhnghieptiepthi-par-2024": 1,
    "s08-news-gov-vn": 7,
    "s10-son-la-par-2024": 4,
    "s12-lai-chau-par-index": 5,
    "s20-nam-dinh-par-2020": 6,
    "s22-vinh-phuc-ict-2017": 5,
    "s23-dti-2022": 7,
    "s24-pcivietnam-tong-hop": 2,
    "s25-vietnamplus-vung-2024": 6,
    "s29-vietnam-vn-nam-sach-2023": 1,
    "s31-bao-tuyen-quang-par-2025": 6,
    "s34-vietnam-vn-tay-ninh-766": 6,
    "s38-bao-dong-nai-766-2025-08": 1,
    "s39-bao-dong-nai-766-2025-09": 1,
    "s40-bao-tuyen-quang-minh-ngoc": 4,
    "s46-chatluongvacuocsong-papi-2023": 3,
    "s47-ddci-lao-cai-papi-2019": 2,
    "s47b-lao-cai-papi-2020": 2,
    "s49-so-cong-thuong-long-an-pci-2022": 1,
    "s50-vietnamdata-pci": 35,
    "s52-plo-pci-2023": 3,
    "s56-mong-cai-ddci-2022": 5,
    "s57-vietnamdata-papi": 18,
    "s58-vov-papi-2017": 1,
    "s59-vov-pci-2017": 1,
    "s60-pcivietnam-2019": 2,
    "s61-bao-long-an-pci-2020": 1,
    "s62-bao-long-an-dti": 2,
    "s63-pcivietnam-2021": 1,
    "s64-vietnam-vn-long-an-2024": 2,
    "s65-bao-long-an-papi-2024": 4,
    "s66-bao-lao-cai-pci-2024": 1,
    "s67-vietexplorer-lai-chau-2019": 2,
    "s68-pcivietnam-lai-chau-2022": 3,
    "s69-tien-phong-pci-2022": 1,
    "s72-vietnamnet-quang-ninh-2019": 1,
    "s74-bao-son-la-papi-2023": 1,
    "s75-bao-son-la-papi-2024": 1,
    "s77-ttxvn-vung-2023": 6,
    "s79a-bao-chinh-phu-par-2023": 5,
    "s93-lao-dong-cao-bang-2025": 3,
    "thuonghieucongluan-par": 1,
    "ttxvn-papi-2023": 1,
    "tuyen-quang-par-2021": 1,
    "vietnam-vn-an-giang-papi-2024": 1,
    "vietnam-vn-dong-nai-2024": 2,
    "vietnamnet-par-2019": 1,
}
"""How many published results (of one unit, area or mean in one edition) come from each source."""

RANK_ONLY_IN_WORDS = {
    ("papi/2016", "tinh-long-an", "s58-vov-papi-2017"),
    ("par-index/2024", "tinh-long-an", "s64-vietnam-vn-long-an-2024"),
}
"""Two ranks that the gathered table lacks, but that its sources tell beside it."""

SCORES = (
    ("par-index/2019", "tinh-long-an", "84.33", "100"),
    ("par-index/2012", "tinh-lai-chau", "66.46", None),
    ("par-index/2015", "tinh-lai-chau", "79.12", "100"),
    ("par-index/2016", "tinh-lai-chau", "67.41", "97.5"),
    ("par-index/2022", "tinh-lai-chau", "86.29", "100"),
    ("par-index/2019", "tinh-tay-ninh-cu", "80.05", "100"),
    ("sipas/2023", "tinh-long-an", "78.66", "100"),
    ("sipas/2024", "tinh-long-an", "82.71", "100"),
    ("papi/2011", "tinh-long-an", "39.8378", "60"),
    ("papi/2024", "tinh-tay-ninh-cu", "47.35", "80"),
    ("pci/2006", "tinh-long-an", "50.40", "100"),
    ("pci/2023", "tinh-long-an", "70.94", "100"),
    ("pci/2024", "tinh-long-an", "72.64", "100"),
    ("ict-index/2017", "tinh-long-an", "0.559", "1"),
    ("ddci-quang-ninh/2022", "TP Móng Cái", "70.35", "100"),
)

RANKS = (
    ("par-index/2019", "tinh-long-an", 5, 63),
    ("par-index/2016", "tinh-lai-chau", 53, 63),
    ("pci/2005", "tinh-long-an", 22, 42),
    ("pci/2006", "tinh-lai-chau", 64, 64),
    ("pci/2023", "tinh-long-an", 2, 63),
    ("papi/2024", "tinh-tay-ninh-cu", 2, 63),
    ("dti/2022", "tinh-lai-chau", 53, 63),
    ("pgi/2023", "tinh-long-an", 12, 63),
    ("sipas/2019", "tinh-lai-chau", 44, 63),
    ("index-766/2025-08-25", "Đồng Nai", 3, 34),
    ("par-index-nam-sach/2023", "xã Nam Trung (Nam Sách, Hải Dương)", 1, 19),
)

UNSEEN = {
    "bnv-1294-2012 decision", "bnv-1294-2012 years", "bnv-1294-2012 tree",
    "bnv-2016 decision", "bnv-2016 years",
    "bnv-2636-2018 years", "bnv-2636-2018 tree",
    "bnv-1149-2020 years",
    "bnv-876-2022 linh-vuc-1", "bnv-876-2022 linh-vuc-2",
    "bnv-876-2022 linh-vuc-6", "bnv-876-2022 linh-vuc-7",
    "bnv-1187-2025 years",
    "sipas-2017 years",
    "long-an-2011 years",
}  # fmt: skip
"""What is known of the rules without having been seen in a source."""


def editions(collection: Collection) -> Iterator[tuple[str, Edition]]:
    """Give all editions with their keys."""
    for key, entry in collection.editions.items():
        yield key, entry.record


def figures(edition: Edition) -> list[Score | Rank | Mean]:
    """Give all scores, ranks and means of an edition."""
    return [*edition.scores, *edition.ranks, *edition.means]


def subject(figure: Score | Rank | Mean) -> str:
    """Take a figure, say what it is about: a unit (or part of its score), or a mean."""
    if isinstance(figure, Mean):
        return f"mean {figure.scope}"
    unit = figure.unit or figure.unit_name or ""
    return unit if figure.node is None else f"{unit}/{figure.node}"


def published(edition: Edition) -> set[tuple[str, str]]:
    """Give each published result of an edition once for each of its sources: (subject, source)."""
    held = [f for f in figures(edition) if f.value is not None and not f.computed]
    return {(subject(figure), ref.source) for figure in held for ref in figure.sources}


def test_scorecards_load_clean(real_records: Loaded) -> None:
    """No file of scorecards/ has a problem."""
    assert [p for p in real_records.problems if p.location.file.startswith("scorecards/")] == []


def test_every_published_result_is_held(real_collection: Collection) -> None:
    """All 204 published results are there, each under the source that printed it."""
    held: Counter[str] = Counter()
    for key, edition in editions(real_collection):
        rows = {(key, what, source) for what, source in published(edition)}
        held.update(source for _, _, source in rows - RANK_ONLY_IN_WORDS)
    assert dict(held) == PUBLISHED
    assert sum(PUBLISHED.values()) == 204


@pytest.mark.parametrize(("key", "unit", "value", "maximum"), SCORES)
def test_score(
    real_collection: Collection, key: str, unit: str, value: str, maximum: str | None
) -> None:
    """Well-known scores stand with exactly the digits of their source, and their maximum."""
    scores: tuple[Score, ...] = real_collection.editions[key].record.scores
    (score,) = [s for s in scores if subject(s) == unit and not s.computed]
    assert (str(score.value), score.stage) == (value, "final")
    assert score.max == (None if maximum is None else Decimal(maximum))


@pytest.mark.parametrize(("key", "unit", "value", "of"), RANKS)
def test_rank(real_collection: Collection, key: str, unit: str, value: int, of: int) -> None:
    """Well-known ranks stand with the number of units they were counted among."""
    ranks: tuple[Rank, ...] = real_collection.editions[key].record.ranks
    (rank,) = [r for r in ranks if subject(r) == unit and r.scope is None and not r.computed]
    assert (rank.value, rank.of) == (value, of)


def test_ties_are_marked(real_collection: Collection) -> None:
    """Units of equal rank are marked, and the next rank is skipped."""
    places = [
        (r.value, r.tied) for r in real_collection.editions["dti/2022"].record.ranks if r.value
    ]
    assert places[2:5] == [(15, True), (15, True), (17, False)]


def test_sources_exist(real_collection: Collection) -> None:
    """Each figure and group of an edition names listed sources, all of them also the edition's."""
    for key, edition in editions(real_collection):
        named = {ref.source for ref in edition.sources}
        items: list[Score | Rank | Mean | Group] = [*figures(edition), *edition.groups]
        assert {ref.source for item in items for ref in item.sources} <= named, key
        assert named <= set(real_collection.sources), key


def test_printed_text_was_seen(real_collection: Collection) -> None:
    """Printed text is held only where it was seen."""
    printed = {
        (key, figure.as_printed)
        for key, edition in editions(real_collection)
        for figure in figures(edition)
        if figure.as_printed is not None
    }
    own = "par-index-lai-chau/2016"
    assert printed == {("par-index/2016", "53/63"), (own, "74,86%"), (own, "75,76%")}


def test_unseen_rules_are_marked(real_collection: Collection) -> None:
    """What was not seen in a source is marked so, and nothing else is."""
    marked: set[str] = set()
    for entry in real_collection.frameworks.values():
        for v in entry.record.versions:
            marked |= {f"{v.id} decision"} if not v.decision_verified else set()
            marked |= {f"{v.id} years"} if not v.years_verified else set()
            marked |= {f"{v.id} tree" for tree in v.trees if not tree.verified}
            marked |= {f"{v.id} {n.id}" for t in v.trees for n in t.nodes if not n.verified}
    assert marked == UNSEEN


def test_versions_of_editions_exist(real_collection: Collection) -> None:
    """An edition names a version of its framework, or says that it is not known."""
    for key, edition in editions(real_collection):
        versions = {v.id for v in real_collection.frameworks[edition.framework].record.versions}
        unknown = edition.version is None and "version" in {m.field for m in edition.missing}
        assert unknown or edition.version in versions, key


def test_conflicts_keep_both_values(real_collection: Collection) -> None:
    """Where sources disagree, each printed value is on record with its source."""
    values = {entry.key: entry.record.values for entry in real_collection.conflicts}
    assert values["papi-2019-quang-ninh"] == ("44,66", "46,66")
    assert values["papi-2020-lao-cai"] == ("42,96, hạng 27", "42,95, hạng 28")
    assert values["pci-2020-quang-ninh"] == ("75,09", "73,02")
    assert values["papi-2023-lai-chau"] == ("hạng 1", "hạng 18")
    assert len(values) == 13
    assert all(len(entry.record.sources) >= 2 for entry in real_collection.conflicts)
