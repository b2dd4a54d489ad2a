"""What sources say around the figures: spreads, changes, movements, surveys, rules and gaps."""

from decimal import Decimal

import pytest

from generator.collection import Collection
from generator.model.edition import Edition, PrintedChange, Survey
from generator.model.framework import Tree, Version

CHANGES = {
    ("papi/2024", "score", "Sơn La", "1.4291", "2023"),
    ("papi/2024", "rank", "Sơn La", "5", "2023"),
    ("par-index/2017", "rank", "Lào Cai", "6", "2016"),
    ("par-index/2019", "rank", "tinh-tay-ninh-cu", "4", "2018"),
    ("par-index/2022", "rank", "tinh-lai-chau", "7", "2021"),
    ("par-index/2024", "score", "tinh-lai-chau", "0.19", "2023"),
    ("pci/2022", "rank", "tinh-long-an", "6", "2021"),
    ("sipas/2022", "rank", "tinh-lai-chau", "2", "2021"),
}
"""Every change that a source prints beside a score or a rank."""

MINISTRY = {
    "bnv-1294-2012": (31, 93, "100", "40", False),
    "bnv-1150-2020": (40, 87, None, None, True),
    "bnv-1149-2020": (40, 99, "100", "36.5", True),
    "bnv-876-2022": (38, 97, "100", "31.5", True),
}
"""Of the ministries: criteria, sub-criteria, points, points of the survey, seen in a source."""

OWN_SETS = {
    "par-index-binh-duong": "2071/QĐ-UBND",
    "par-index-dien-bien": "2879/QĐ-UBND",
    "par-index-ha-noi": None,
    "par-index-khanh-hoa": None,
    "par-index-long-an": None,
    "par-index-quang-tri": "3009/QĐ-UBND",
    "par-index-son-la": "2712/QĐ-UBND",
    "ddci-dong-thap": "843/QĐ-UBND",
}

NATIONAL = ("par-index", "sipas", "papi", "pci", "pgi", "dti", "ict-index")


def edition_of(collection: Collection, key: str) -> Edition:
    """Take the key of an edition, give its record."""
    edition: Edition = collection.editions[key].record
    return edition


def versions(collection: Collection, framework: str) -> dict[str, Version]:
    """Take a framework's id, give its versions by id."""
    return {v.id: v for v in collection.frameworks[framework].record.versions}


def changes(key: str, edition: Edition) -> set[tuple[str, str, str, str, str]]:
    """Give the printed changes of an edition: where, score or rank, whose, how much, since when."""
    figures: list[tuple[str, str | None, PrintedChange | None]] = [
        *(("score", s.unit or s.unit_name, s.change) for s in edition.scores),
        *(("rank", r.unit or r.unit_name, r.change) for r in edition.ranks),
    ]
    return {(key, what, unit or "", str(c.value), c.since) for what, unit, c in figures if c}


def test_every_printed_change_is_held(real_collection: Collection) -> None:
    """Each rise that a source prints stands beside its figure, with its sign and its base."""
    held = [changes(key, entry.record) for key, entry in real_collection.editions.items()]
    assert set().union(*held) == CHANGES


def test_a_rise_may_be_known_without_the_score(real_collection: Collection) -> None:
    """Lai Châu rose by 0.19 in 2024, though its score is not on record, and the record says so."""
    scores = edition_of(real_collection, "par-index/2024").scores
    (score,) = [s for s in scores if s.unit == "tinh-lai-chau"]
    assert (score.value, score.missing_reason) == (None, "no_source_held")


def test_the_spread_is_held_as_published(real_collection: Collection) -> None:
    """PAR INDEX 2019: from 73.87 to 90.09, which the source itself calls 16.22."""
    spread = edition_of(real_collection, "par-index/2019").spread
    assert spread is not None
    held = (spread.highest, spread.lowest, spread.difference)
    assert held == (Decimal("90.09"), Decimal("73.87"), Decimal("16.22"))


def test_movements_are_held_as_published(real_collection: Collection) -> None:
    """PAR INDEX 2024: 53 provinces rose and 9 fell since 2023."""
    (movement,) = edition_of(real_collection, "par-index/2024").movements
    assert (movement.since, movement.up, movement.down) == ("2023", 53, 9)


@pytest.mark.parametrize(
    ("key", "sent", "answers"),
    [
        ("par-index/2024", None, 85600),
        ("sipas/2019", None, 35268),
        ("sipas/2024", None, 36525),
        ("ddci-quang-ninh/2022", 6000, 1707),
    ],
)
def test_surveys_are_held(
    real_collection: Collection, key: str, sent: int | None, answers: int
) -> None:
    """The size of a survey stands as a number, and no remark repeats it."""
    edition = edition_of(real_collection, key)
    (survey,) = edition.surveys
    assert (survey.sent, survey.answers) == (sent, answers)
    assert f"{answers:,}".replace(",", ".") not in (edition.note or "")


def test_parts_of_a_survey_that_do_not_add_up_are_explained(real_collection: Collection) -> None:
    """85,600 forms are told as 36,525 and 49,159, which are 85,684: the note says both."""
    survey: Survey
    (survey,) = edition_of(real_collection, "par-index/2024").surveys
    for part in ("36.525", "49.159", "85.684", "85.600"):
        assert part in (survey.note or "")


def test_rules_for_ministries_are_held(real_collection: Collection) -> None:
    """Counts, points and survey points of the ministries' trees, with what was not seen marked."""
    held = {}
    for version in versions(real_collection, "par-index").values():
        for tree in version.trees:
            if tree.level == "ministry" and tree.counts:
                assert tree.counts.areas == 7
                held[version.id] = (
                    tree.counts.criteria,
                    tree.counts.sub_criteria,
                    str(tree.max) if tree.max else None,
                    str(tree.survey_max) if tree.survey_max else None,
                    tree.verified,
                )
    assert held == MINISTRY


def test_areas_of_ministries_add_up(real_collection: Collection) -> None:
    """The seven areas of the ministries' rules of 2022 have 38 criteria and 97 sub-criteria."""
    tree: Tree
    trees = versions(real_collection, "par-index")["bnv-876-2022"].trees
    (tree,) = [tree for tree in trees if tree.level == "ministry"]
    assert sum(node.criteria_count or 0 for node in tree.nodes) == 38
    assert sum(node.sub_criteria_count or 0 for node in tree.nodes) == 97


def test_a_version_names_the_one_it_replaces(real_collection: Collection) -> None:
    """Only where a source says so does one version replace another."""
    held = {
        (version.id, version.replaces)
        for entry in real_collection.frameworks.values()
        for version in entry.record.versions
        if version.replaces
    }
    assert held == {("bnv-876-2022", "bnv-1149-2020"), ("bnv-1001-2023", "sipas-2017")}


@pytest.mark.parametrize(("framework", "decision"), OWN_SETS.items())
def test_sets_of_other_provinces_are_held(
    real_collection: Collection, framework: str, decision: str | None
) -> None:
    """A set of rules of which no result is held stands with its decision, or the lack of one."""
    for version in versions(real_collection, framework).values():
        said = {gap.field for gap in version.missing}
        assert version.decision == decision
        assert decision is not None or "decision" in said


def test_groups_of_khanh_hoa_are_held(real_collection: Collection) -> None:
    """44 units in four groups in both years, the empty group said as 0."""
    counts = {
        year: [
            group.count
            for group in edition_of(real_collection, f"par-index-khanh-hoa/{year}").groups
        ]
        for year in (2020, 2021)
    }
    assert counts == {2020: [29, 11, 4, 0], 2021: [30, 13, 1, 0]}


def test_every_edition_says_which_province_it_lacks(real_collection: Collection) -> None:
    """Each national edition has a figure of our three old provinces, or says that it has none."""
    provinces = {"tinh-long-an", "tinh-lai-chau", "tinh-tay-ninh-cu"}
    silent = []
    for key, entry in real_collection.editions.items():
        edition: Edition = entry.record
        groups = (unit for group in edition.groups for unit in group.units)
        told = {named.unit for named in (*edition.scores, *edition.ranks, *groups)}
        told |= {gap.field for gap in edition.missing}
        if edition.framework in NATIONAL and not provinces <= told:
            silent.append((key, provinces - told))
    assert silent == []


@pytest.mark.parametrize("year", [2023, 2024])
def test_what_was_not_published_is_told_apart(real_collection: Collection, year: int) -> None:
    """Lai Châu's PCI since 2023 was not published, which is more than that we have no source."""
    scores = edition_of(real_collection, f"pci/{year}").scores
    (score,) = [s for s in scores if s.unit == "tinh-lai-chau"]
    assert (score.value, score.missing_reason) == (None, "not_published")
