"""Papers of a life event: once where several stations ask everybody, else with their case."""

from typing import Any

from generator.model.procedure import Procedure
from generator.pages.views.event_papers import EventPapers, Stop, event_papers
from tests.builders import collection_of, procedure

ID = {"name": "Thẻ căn cước", "hand_in": "show", "originals": 1}
MANDATE = {"name": "Văn bản ủy quyền", "hand_in": "submit", "originals": 1}


def stop(number: int, *documents: dict[str, Any], optional: bool = False, **more: Any) -> Stop:  # noqa: ANN401
    """Take a number and papers, give a station."""
    code = f"9.00000{number}"
    records = collection_of(procedure(code, documents=documents, **more))
    record: Procedure = records.procedures[code].record
    return Stop(number, f"Việc {number}", optional, record)


def shared(part: EventPapers) -> list[tuple[str, str, str, str]]:
    """Take a part, give what stands on its top."""
    return [(paper.letter, paper.name, paper.uses, paper.copies) for paper in part.shared]


def own(part: EventPapers) -> list[list[tuple[str, str, list[str]]]]:
    """Take a part, give for each station its cases: title, letters, papers."""
    return [
        [
            (case.title, case.letters, [f"{p.name}: {p.words}" for p in case.papers])
            for case in s.cases
        ]
        for s in part.stations
    ]


def test_a_paper_of_several_stations_stands_once() -> None:
    """It stands on top with a letter, and its stations name the letter in its place."""
    card = {"name": "Bằng lái", "copies": 2}
    needed, optional = event_papers([stop(1, ID, card), stop(2, ID), stop(3, MANDATE)])
    assert shared(needed) == [
        ("A", "Thẻ căn cước", "dùng cho 2 thủ tục: 1 và 2", "mỗi thủ tục xuất trình 1 bản chính")
    ]
    assert own(needed) == [
        [("", "A", ["Bằng lái: 2 bản sao"])],
        [("", "A", [])],
        [("", "", ["Văn bản ủy quyền: nộp 1 bản chính"])],
    ]
    assert (optional.shared, optional.stations) == ((), ())


def test_what_only_some_stations_need_stands_apart() -> None:
    """What a needed station asks for stands with the needed, whoever else asks for it."""
    needed, optional = event_papers(
        [
            stop(1, ID),
            stop(2, ID, MANDATE, optional=True),
            stop(3, MANDATE, optional=True),
        ]
    )
    assert [paper[:3] for paper in shared(needed)] == [
        ("A", "Thẻ căn cước", "dùng cho 2 thủ tục: 1 và 2 (khi cần)")
    ]
    assert [paper[:3] for paper in shared(optional)] == [
        ("B", "Văn bản ủy quyền", "dùng cho 2 thủ tục: 2 và 3")
    ]
    assert own(optional) == [[("", "A và B", [])], [("", "B", [])]]


def test_a_paper_of_single_cases_stays_with_its_case() -> None:
    """What only a case asks for is not told to all; its line says where else it serves."""
    case = {**MANDATE, "case": "Nhờ người khác"}
    needed, _ = event_papers([stop(1, case), stop(2, case)])
    assert needed.shared == ()
    assert own(needed)[0] == [
        ("Nhờ người khác", "", ["Văn bản ủy quyền: nộp 1 bản chính; cũng dùng cho thủ tục 2"])
    ]


def test_a_case_names_the_letters_that_belong_to_it() -> None:
    """Where two stations ask everybody, a third that asks in a case says so, here and there."""
    needed, _ = event_papers([stop(1, ID), stop(2, ID), stop(3, {**ID, "case": "Lần đầu"})])
    assert shared(needed)[0][2] == "dùng cho 3 thủ tục: 1, 2 và 3 (tùy trường hợp)"
    assert own(needed)[2] == [("Lần đầu", "A", [])]


def test_numbers_of_copies_are_never_mixed() -> None:
    """Where the procedures want different numbers, each is told."""
    needed, _ = event_papers([stop(1, MANDATE), stop(2, {**MANDATE, "originals": 2})])
    assert shared(needed)[0][3] == "thủ tục 1: nộp 1 bản chính; thủ tục 2: nộp 2 bản chính"


def test_the_same_words_of_two_people_are_two_papers() -> None:
    """A remark that tells whose paper it is keeps them apart."""
    mine, yours = {**ID, "note": "Của cha."}, {**ID, "note": "Của con."}
    needed, _ = event_papers([stop(1, mine), stop(2, yours)])
    assert needed.shared == ()


def test_what_is_not_known_is_said() -> None:
    """A station without a list of papers gives the reason."""
    gap = [{"field": "documents", "reason": "not_published"}]
    needed, _ = event_papers([stop(1, missing=gap)])
    assert needed.stations[0].unknown == "nguồn không công bố"
    assert (needed.stations[0].cases, needed.stations[0].count) == ((), 0)
