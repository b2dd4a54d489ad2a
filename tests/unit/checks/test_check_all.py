"""All rules together."""

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


def test_a_whole_without_fault_gives_no_problem() -> None:
    """The small valid records of the tests keep all rules."""
    assert check_all(collection_of(*WHOLE)) == ()


def test_an_empty_collection_gives_no_problem() -> None:
    """Nothing held, nothing wrong."""
    assert check_all(collection_of()) == ()


def test_problems_of_all_rules_come_sorted_by_place() -> None:
    """Two faults in two files, found by two rules, in the order of files."""
    faults = (make.plan("xa-a"), make.procedure("1.001194", fees=[{"kind": "free"}]))
    found = check_all(collection_of(*WHOLE, *faults))
    assert [(problem.rule, problem.location.file) for problem in found] == [
        ("fee-shape", "catalog/procedures/ho-tich/1.001194.yml"),
        ("references-exist", "scorecards/plans/xa-a/2020.yml"),
    ]


def test_what_could_not_be_read_breaks_no_reference() -> None:
    """Without all files the rules about absence are silent, and all others still speak."""
    faults = (make.plan("xa-a"), make.procedure("1.001194", fees=[{"kind": "free"}]))
    found = check_all(collection_of(*WHOLE, *faults), whole=False)
    assert [problem.rule for problem in found] == ["fee-shape"]
