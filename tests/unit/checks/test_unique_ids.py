"""One id, one record."""

import pytest

from generator.checks.unique_ids import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_error, judge, only


def test_ids_of_their_own_are_fine() -> None:
    """Different ids, and the same id in different kinds, are no problem."""
    files = (
        make.domains("ho-tich", "dat-dai"),
        make.indicators("ho-tich"),
        make.procedure("1.001193"),
        make.procedure("1.001194"),
        make.unit(service_points=[{"id": "ho-tich", "name": "Một cửa", "sources": make.SOURCES}]),
    )
    assert judge(check, *files) == []


def test_the_same_code_in_two_folders_is_an_error() -> None:
    """The second file is named, and where the first one stands."""
    first, second = make.procedure(), make.procedure(domain="dat-dai")
    problem = only(judge(check, first, second))
    assert_error(
        problem, RULE, second, ("code",), "«1.001193» đã dùng", str(first[0].place("code"))
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("55/2023/QĐ-UBND", "55/2023/QD-UBND"),
        ("12/2016/NQ-HĐND", "12/2016/nq-hđnd"),
        ("7/Luật", "7/Luât"),
    ],
)
def test_ids_that_look_alike_are_an_error(one: str, other: str) -> None:
    """Capitals, tone marks and đ do not make another id; both spellings are told."""
    held = make.legal_documents(one, other)
    assert_error(only(judge(check, held)), RULE, held[1:], ("number",), one, other)


def test_a_unit_before_is_named_once() -> None:
    """One unit cannot come of another twice."""
    before = [{"unit": "xa-cu"}, {"unit": "xa-cu", "note": "Một phần"}]
    unit = make.unit(succeeds=before)
    assert_error(only(judge(check, unit)), RULE, unit, ("succeeds", 1, "unit"), "«xa-cu» đã dùng")


def test_a_version_has_one_tree_for_a_level() -> None:
    """Two trees of one level leave open which of them scores."""
    trees = [{"level": "province"}, {"level": "commune"}, {"level": "province"}]
    held = make.framework(versions=[{"id": "v1", "sources": make.SOURCES, "trees": trees}])
    path = ("versions", 0, "trees", 2, "level")
    assert_error(only(judge(check, held)), RULE, held, path, "«province» đã dùng")


def test_every_list_is_looked_at() -> None:
    """An id given twice is found in each list of ids."""
    same = {"values": ["1", "2"], "subject": "Điểm", "sources": make.SOURCES, "id": "a"}
    event = {"id": "a", "steps": [{"procedure": "1.001193"}]}
    files = (
        make.domains("a", "a"),
        make.decisions("1/QĐ", "1/QĐ"),
        make.life_events(event, event),
        make.sources("a", "a"),
        make.indicators("a", "a"),
        make.corrections(conflicts=[same, same]),
        make.unit("a"),
        make.unit("a", file="catalog/units/b/unit.yml"),
        make.framework("a"),
        make.framework("a", file="scorecards/frameworks/b.yml"),
    )
    assert len(judge(check, *files)) == 8


def test_ids_inside_one_record_are_looked_at() -> None:
    """Versions, nodes, sets and service points have ids of their own, too."""
    version = make.tree(nodes=[make.node("a", children=[make.node("b")]), make.node("b")])
    point = {"id": "a", "name": "Một cửa", "sources": make.SOURCES}
    held = {"id": "a", "name": "Bộ", "level": "commune", "selection": {"level": "commune"}}
    nodes = make.framework(versions=[version])
    where = ("versions", 0, "trees", 0, "nodes", 1, "id")
    assert_error(only(judge(check, nodes)), RULE, nodes, where, "«b»")
    versions = make.framework(versions=[version | {"trees": []}] * 2)
    assert_error(only(judge(check, versions)), RULE, versions, ("versions", 1, "id"), "«v1»")
    sets = make.listing(sets=[held, held])
    assert_error(only(judge(check, sets)), RULE, sets, ("sets", 1, "id"), "«a»")
    points = make.unit(service_points=[point, point])
    assert_error(only(judge(check, points)), RULE, points, ("service_points", 1, "id"), "«a»")
