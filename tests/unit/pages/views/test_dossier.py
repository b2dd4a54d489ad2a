"""Of a long list of papers, what is the same is said once, and no paper is lost."""

from typing import Any

from generator.model.procedure import Procedure
from generator.pages.views.dossier import LONG_NAMES, MANY, Dossier, choice, dossier
from tests.builders import collection_of, procedure

FORM = {"name": "Đơn", "form": "số 1"}


def record(*documents: dict[str, Any]) -> Procedure:
    """Give a procedure with these papers, one original of each unless they say otherwise."""
    named = [{"name": f"Giấy {i}", "originals": 1, **d} for i, d in enumerate(documents)]
    return collection_of(procedure(documents=named)).procedures["1.001193"].record


def told(held: Dossier) -> list[tuple[str, str, str]]:
    """Give case, name and number of copies of each paper as its line says them."""
    return [(g.title, paper.name, paper.copies) for g in held.groups for paper in g.papers]


def test_a_short_list_says_all_at_each_paper() -> None:
    """With as many papers as fit on a screen or two, each tells its copies, in each case."""
    half = MANY // 2
    held = dossier(record(*[{**FORM, "case": "A"}] * half, *[{**FORM, "case": "B"}] * half))
    assert held.copies == ""
    assert told(held) == [(case, "Đơn", "1 bản chính") for case in "AB" for _ in range(half)]


def test_copies_of_most_papers_are_said_once() -> None:
    """Papers with another number still tell it."""
    held = dossier(record({"copies": 2}, *[{}] * MANY))
    assert held.copies == "1 bản chính"
    assert [copies for _, _, copies in told(held)] == ["1 bản chính, 2 bản sao", *[""] * MANY]


def test_no_number_of_half_or_fewer_is_said_for_all() -> None:
    """Neither is an unknown number: what is not known is said where it is not known."""
    apart = dossier(record(*[{}] * MANY, *[{"copies": 2}] * MANY))
    unknown = dossier(record(*[{"originals": None}] * (MANY + 1)))
    assert apart.copies == unknown.copies == ""
    assert {copies for _, _, copies in told(unknown)} == {"chưa rõ số bản"}


def test_what_every_case_asks_for_is_for_everybody() -> None:
    """A paper of all cases comes first, once; one that a case asks for otherwise stays in each."""
    cases = [[{**FORM, "case": case}, {"case": case}, {"case": case}] for case in "ABCDEFGH"]
    cases[0].append({"name": "Ảnh", "case": "A"})
    held = dossier(record(*(paper for case in cases for paper in case)))
    assert told(held)[0] == ("", "Đơn", "")
    assert [name for _, name, _ in told(held)].count("Đơn") == 1
    assert len(told(held)) == 8 * 2 + 2
    shown = [
        {**FORM, "case": case, "hand_in": "show" if case == "A" else "submit"} for case in "AB"
    ]
    apart = dossier(record(*shown, *[{"case": "A"}, {"case": "B"}] * MANY))
    assert [name for _, name, _ in told(apart)].count("Đơn") == 2


def test_no_case_loses_its_heading() -> None:
    """Where a case asks for nothing but what all ask for, its papers stay under its name."""
    held = dossier(record({**FORM, "case": "A"}, {**FORM, "case": "B"}, *[{"case": "B"}] * MANY))
    assert [group.title for group in held.groups] == ["A", "B"]


def test_long_names_of_cases_stand_in_headings_only() -> None:
    """The choice above a long list is made by the script; names without heading stay in it."""
    long = [name * LONG_NAMES for name in "AB"]
    documents = [{"name": "Giấy", "case": name} for name in long] * MANY
    limits = [{"amount": "1", "unit": "day", "case": "C"}]
    entry = procedure(documents=documents, time_limits=limits)
    found = choice(collection_of(entry).procedures["1.001193"].record)
    assert found.by_script
    assert [case.name for case in found.cases] == ["", "", "C"]


def test_short_lists_and_names_are_a_choice_without_script() -> None:
    """A long list with short names, and a short list with long ones, name their cases twice."""
    short = choice(record(*[{"case": "A"}, {"case": "B"}] * MANY))
    few = choice(record({"case": "A" * LONG_NAMES}, {"case": "B"}))
    assert [case.name for case in short.cases] == ["A", "B"]
    assert [case.name for case in few.cases] == ["A" * LONG_NAMES, "B"]
    assert not short.by_script
    assert not few.by_script
