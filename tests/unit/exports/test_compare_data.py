"""The data of the page that compares says the same as the verdicts, and never more."""

import json
from itertools import combinations
from typing import Any

import pytest

from generator.collection import Collection
from generator.exports.compare_data import PATH, compare_data, compare_files
from generator.exports.compare_names import PATH as NAMES
from generator.measures.comparable import (
    Verdict,
    observations_compare,
    ranks_compare,
    scores_compare,
)
from generator.measures.series import held_in
from generator.model.scorecard import Observation
from tests.builders import (
    SOURCES,
    Entries,
    Fields,
    Value,
    collection_of,
    edition,
    framework,
    indicators,
    observation,
    rank,
    result,
    score,
    sources,
)

Series = dict[str, Any]
TABLET, SURVEY = "Chấm trên máy tính bảng", "Điều tra"


def series_of(collection: Collection) -> dict[str, Series]:
    """Give what can be compared, by id."""
    return {series["id"]: series for series in compare_data(collection)["series"]}


def said(series: Series, kind: str, pair: tuple[Any, Any]) -> Verdict:
    """Take two figures of the data, give the verdict that the page's script looks up."""
    groups = [figure.get("group") for figure in pair]
    if None in groups:
        return Verdict.NO_FIGURE
    if groups[0] == groups[1]:
        return Verdict.COMPARABLE
    return Verdict(series[f"{kind}Why"]["-".join(map(str, sorted(groups)))])


def agreeing(series: Series, kind: str, verdicts: list[Verdict]) -> int:
    """Take the verdicts of all pairs, give how many hold; the data must say the same of each."""
    shown = [figure for item in series["figures"] for figure in item[f"{kind}s"]]
    looked_up = [said(series, kind, pair) for pair in combinations(shown, 2)]
    assert [verdict.holds for verdict in looked_up] == [verdict.holds for verdict in verdicts]
    return sum(verdict.holds for verdict in verdicts)


def test_groups_say_what_the_verdicts_say(real_collection: Collection) -> None:
    """On the real records: two figures are in one group exactly where the verdict holds."""
    compared = 0
    for key, series in series_of(real_collection).items():
        if series["kind"] != "framework":
            continue
        record, held = real_collection.frameworks[key].record, held_in(key, real_collection)
        scores = [(item.entry.record, score) for item in held for score in item.scores]
        ranks = [(item.entry.record, rank) for item in held for rank in item.ranks]
        compared += agreeing(
            series, "score", [scores_compare(a, b, record) for a, b in combinations(scores, 2)]
        )
        compared += agreeing(
            series, "rank", [ranks_compare(a, b, record) for a, b in combinations(ranks, 2)]
        )
    assert compared


def sample(*editions: Entries) -> Series:
    """Take editions of a framework with two versions, give its data."""
    versions = [{"id": "v1", "sources": SOURCES}, {"id": "v2", "sources": SOURCES}]
    files = (framework(versions=versions), sources("nguon-1"), *editions)
    return series_of(collection_of(*files))["par-index"]


def year(number: int, version: str, *scores: Fields, **fields: Value) -> Entries:
    """Give the edition of a year."""
    over = {
        "label": f"Năm {number}",
        "first_day": f"{number}-01-01",
        "last_day": f"{number}-12-31",
    }
    return edition(period=str(number), over=over, version=version, scores=list(scores), **fields)


def groups_of(series: Series, kind: str = "scores") -> list[Any]:
    """Give the group of each figure, in order."""
    return [figure.get("group") for item in series["figures"] for figure in item[kind]]


def test_a_break_between_versions_parts_the_groups() -> None:
    """Years of one version are one group; the year after the break is another, with the reason."""
    series = sample(
        year(2019, "v1", score("A", value="1", max="100")),
        year(2020, "v1", score("A", value="2", max="100")),
        year(2021, "v2", score("A", value="3", max="100")),
    )
    assert groups_of(series) == [0, 0, 1]
    assert series["scoreWhy"] == {"0-1": "version_differs"}


def test_published_and_computed_never_share_a_group() -> None:
    """Both figures of one unit are held, in two groups, and the way of computing is told."""
    both = score("A", value="1"), score("A", value="2", computed="Cộng lại")
    series = sample(year(2020, "v1", *both, score("B", value="3")))
    assert groups_of(series) == [0, 0, 1]
    assert [item["unit"] for item in series["figures"]] == ["b", "a"]
    assert [f.get("computed") for f in series["figures"][1]["scores"]] == [None, "Cộng lại"]
    assert series["scoreWhy"] == {"0-1": "mixed_origin"}


def test_units_without_a_record_are_there_by_name() -> None:
    """A unit that only an edition names has a name, something for the address, and no page."""
    series = sample(year(2020, "v1", score("Bà Rịa - Vũng Tàu", value="1"), score("B", value="2")))
    assert series["units"]["ba-ria-vung-tau"] == {"name": "Bà Rịa - Vũng Tàu"}


def test_ranks_hold_their_count_and_compare_by_it() -> None:
    """A place among 63 and one among 34 are two groups."""
    series = sample(
        year(2019, "v1", ranks=[rank("A", value=5, of=63)]),
        year(2020, "v1", ranks=[rank("A", value=5, of=34)]),
    )
    assert [item["ranks"][0]["of"] for item in series["figures"]] == [63, 34]
    assert groups_of(series, "ranks") == [0, 1]
    assert series["rankWhy"] == {"0-1": "count_differs"}


@pytest.mark.parametrize(
    ("methods", "offered"), [((TABLET, TABLET), True), ((TABLET, SURVEY), False)]
)
def test_an_indicator_is_offered_where_two_figures_have_one_method(
    methods: tuple[str, str], *, offered: bool
) -> None:
    """Two methods of satisfaction are no series; one method over two units is."""
    results = [
        result(unit, observations=[observation(value="90", method=method)])
        for unit, method in zip(("xa-a", "xa-b"), methods, strict=True)
    ]
    collection = collection_of(indicators("ho-so-dung-han"), sources("nguon-1"), *results)
    observed = [e.record.observations[0] for e in collection.results.values()]
    assert all(isinstance(item, Observation) for item in observed)
    assert observations_compare(*observed).holds is offered
    assert ("ho-so-dung-han" in series_of(collection)) is offered


def test_the_file_is_a_script_of_plain_data(real_collection: Collection) -> None:
    """What the browser loads is one assignment of JSON, small, with a source for each figure."""
    file, names = compare_files(real_collection)
    assert (file.path, names.path) == (PATH, NAMES)
    text = file.data.decode().removeprefix("niemyet.compareData=").removesuffix(";\n")
    data = json.loads(text)
    figures = [f for s in data["series"] for i in s["figures"] for f in (*i["scores"], *i["ranks"])]
    assert figures
    assert all(figure["sources"] for figure in figures)
    assert all(0 <= p < len(data["sources"]) for f in figures for p in f["sources"])
