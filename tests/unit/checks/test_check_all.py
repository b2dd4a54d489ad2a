"""All rules together."""

from datetime import date, timedelta

from generator.checks import check_all
from tests import builders as make
from tests.entries import Entries, collection_of

WHOLE: tuple[Entries, ...] = (
    make.publisher(),
    make.domains("ho-tich"),
    make.decisions("1/QĐ-BTP"),
    make.legal_documents("12/NQ-HĐND"),
    make.life_events({"steps": [{"procedure": "1.001193"}]}),
    make.synonyms({"words": ["giấy khai sinh"], "means": ["khai sinh"]}),
    make.procedure(),
    make.unit(),
    make.listing(),
    make.local_difference(),
    make.sources("nguon-1"),
    make.indicators("ho-so-dung-han"),
    make.framework(),
    make.edition(version="v1", scores=[make.score(value="84.33")]),
    make.result(observations=[make.observation(value="99.38", as_printed="99,38%")]),
    make.plan(),
    make.corrections(),
)
"""One record of every kind, each leading to the others."""

TODAY = date(2026, 11, 21)


def test_a_whole_without_fault_gives_no_problem() -> None:
    """The small valid records of the tests keep all rules."""
    assert check_all(collection_of(*WHOLE), today=TODAY) == ()


def test_an_empty_collection_gives_no_problem() -> None:
    """Nothing held, nothing wrong."""
    assert check_all(collection_of(), today=TODAY) == ()


def test_problems_of_all_rules_come_sorted_by_place() -> None:
    """Two faults in two files, found by two rules, in the order of files."""
    faults = (make.plan("xa-a"), make.procedure("1.001194", fees=[{"kind": "free"}]))
    found = check_all(collection_of(*WHOLE, *faults), today=TODAY)
    assert [(problem.rule, problem.location.file) for problem in found] == [
        ("fee-shape", "catalog/procedures/ho-tich/1.001194.yml"),
        ("references-exist", "scorecards/plans/xa-a/2020.yml"),
    ]


def test_what_could_not_be_read_breaks_no_reference() -> None:
    """Without all files the rules about absence are silent, and all others still speak."""
    faults = (make.plan("xa-a"), make.procedure("1.001194", fees=[{"kind": "free"}]))
    found = check_all(collection_of(*WHOLE, *faults), today=TODAY, whole=False)
    assert [problem.rule for problem in found] == ["fee-shape"]


def test_the_day_reaches_the_rules_that_ask_for_it() -> None:
    """The same records are fine on one day and give a warning on the next."""
    told = {"text": "Đóng cửa.", "valid_from": "2026-11-20", "valid_to": "2026-11-21"}
    notice = {**told, "sources": make.SOURCES}
    point = {"id": "mot-cua", "name": "Một cửa", "notices": [notice], "sources": make.SOURCES}
    records = collection_of(make.sources("nguon-1"), make.unit(service_points=[point]))
    silent = check_all(records, today=TODAY)
    told_next_day = check_all(records, today=TODAY + timedelta(days=1))
    assert "notices-current" not in {problem.rule for problem in silent}
    assert "notices-current" in {problem.rule for problem in told_next_day}
