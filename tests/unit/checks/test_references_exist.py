"""Every reference leads somewhere."""

from typing import Any

import pytest

from generator.checks.references_exist import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_error, judge, only

KNOWN = (
    make.sources("nguon-1"),
    make.domains("ho-tich"),
    make.decisions("1/QĐ-BTP"),
    make.legal_documents("12/NQ-HĐND"),
    make.indicators("ho-so-dung-han"),
    make.framework(),
    make.unit(),
    make.procedure(),
)


def test_references_to_what_is_held_are_fine() -> None:
    """A small whole without loose ends is no problem."""
    files = (
        make.procedure("1.001194", decision="1/QĐ-BTP", replaced_by=["1.001193"]),
        make.unit("xa-a", parent="xa-can-giuoc", succeeds=[{"unit": "xa-can-giuoc"}]),
        make.listing(see_also=["xa-can-giuoc"], decision="1/QĐ-BTP"),
        make.local_difference(),
        make.edition(scores=[make.score(value="1"), {"unit": "xa-a", "sources": make.SOURCES}]),
        make.result(observations=[make.observation()]),
        make.plan(),
    )
    assert judge(check, *KNOWN, *files) == []


def _item(**fields: Value) -> list[dict[str, Any]]:
    return [{"id": "a", "name": "Bộ", "level": "commune", "items": [fields]}]


@pytest.mark.parametrize(
    ("file", "path", "name"),
    [
        (make.unit("xa-a", sources=[{"source": "n"}]), ("sources", 0, "source"), "n"),
        (make.procedure("1.000001", domain="dat"), ("domain",), "dat"),
        (make.procedure("1.000001", decision="2/QĐ"), ("decision",), "2/QĐ"),
        (
            make.procedure("1.000001", replaced_by=["1.000002"]),
            ("replaced_by", 0),
            "1.000002",
        ),
        (
            make.procedure("1.000001", legal_basis=[{"document": "3/NĐ-CP"}]),
            ("legal_basis", 0, "document"),
            "3/NĐ-CP",
        ),
        (
            make.procedure("1.000001", fees=[{"kind": "rule", "legal_document": "3/TT"}]),
            ("fees", 0, "legal_document"),
            "3/TT",
        ),
        (
            make.legal_documents({"number": "1/NĐ", "replaced_by": ["4/NĐ"]}),
            ("replaced_by", 0),
            "4/NĐ",
        ),
        (
            make.life_events({"steps": [{"procedure": "1.000009"}]}),
            ("steps", 0, "procedure"),
            "1.000009",
        ),
        (
            make.synonyms({"words": ["sổ đỏ"], "procedures": ["1.000009"]}),
            ("procedures", 0),
            "1.000009",
        ),
        (make.unit("xa-a", parent="tinh-b"), ("parent",), "tinh-b"),
        (make.unit("xa-a", ended_by="1676/NQ"), ("ended_by",), "1676/NQ"),
        (make.unit("xa-a", succeeds=[{"unit": "xa-b"}]), ("succeeds", 0, "unit"), "xa-b"),
        (make.listing("xa-a"), ("unit",), "xa-a"),
        (make.listing(decision="9/QĐ"), ("decision",), "9/QĐ"),
        (make.listing(see_also=["xa-a"]), ("see_also", 0), "xa-a"),
        (
            make.listing(sets=_item(local_code="1", name="A", procedure="1.000009")),
            ("sets", 0, "items", 0, "procedure"),
            "1.000009",
        ),
        (make.local_difference("xa-a"), ("unit",), "xa-a"),
        (make.local_difference(procedure_="1.000009"), ("procedure",), "1.000009"),
        (make.edition("papi"), ("framework",), "papi"),
        (
            make.edition(ranks=[{"unit": "tinh-b", "sources": make.SOURCES}]),
            ("ranks", 0, "unit"),
            "tinh-b",
        ),
        (make.result("xa-a"), ("unit",), "xa-a"),
        (
            make.result(observations=[make.observation("dung-han")]),
            ("observations", 0, "indicator"),
            "dung-han",
        ),
        (make.plan("xa-a"), ("unit",), "xa-a"),
        (
            make.plan(targets=[{"text": "A", "indicator": "b", "sources": make.SOURCES}]),
            ("targets", 0, "indicator"),
            "b",
        ),
        (
            make.plan(targets=[{"text": "A", "framework": "b", "sources": make.SOURCES}]),
            ("targets", 0, "framework"),
            "b",
        ),
    ],
)
def test_a_loose_end_is_an_error(file: Entries, path: tuple[str | int, ...], name: str) -> None:
    """The problem stands at the reference and names what is not held."""
    assert_error(only(judge(check, *KNOWN, file)), RULE, file, path, f"«{name}»")


def test_a_slip_of_the_pen_gets_a_suggestion() -> None:
    """A known name that is nearly the same is offered."""
    problem = only(judge(check, *KNOWN, make.procedure("1.000001", domain="ho-tihc")))
    assert "Có phải bạn muốn viết «ho-tich»?" in problem.hint


def test_a_list_that_could_not_be_read_is_one_problem() -> None:
    """Two procedures without any domain list give one problem, with the number of references."""
    files = (make.sources("nguon-1"), make.procedure(), make.procedure("1.001194"))
    problem = only(judge(check, *files))
    assert_error(problem, RULE, files[1], ("domain",), "«ho-tich»", "catalog/domains.yml", "2 chỗ")
