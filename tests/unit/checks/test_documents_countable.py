"""Papers of the dossier."""

import pytest

from generator.checks.documents_countable import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_error, assert_warning, judge, only


def test_papers_are_fine() -> None:
    """Originals, copies, or a number that is not known are no problem."""
    papers = [
        {"name": "Tờ khai", "originals": 1, "copies": 0},
        {"name": "Giấy chứng sinh", "originals": 0, "copies": 1},
        {"name": "Ảnh"},
        {"name": "Ghi chép lưu ý của giám định viên", "originals": 1},
    ]
    assert judge(check, make.procedure(documents=papers)) == []


def test_a_paper_of_which_none_is_handed_in_is_an_error() -> None:
    """Its name is told, cut short if it is a whole sentence, and both zeros."""
    name = "Trường hợp người yêu cầu nộp bản sao thì xuất trình bản chính để đối chiếu"
    wrong = make.procedure(documents=[{"name": name, "originals": 0, "copies": 0}])
    problem = only(judge(check, wrong))
    texts = ("«Trường hợp người", "…»", "0 bản chính và 0 bản sao")
    assert_error(problem, RULE, wrong, ("documents", 0), *texts)
    assert name not in problem.message


@pytest.mark.parametrize("name", ["Lưu ý: mang theo căn cước", "* Ghi chú về bản sao"])
def test_a_remark_is_shown(name: str) -> None:
    """A name that begins like a remark is told."""
    wrong = make.procedure(documents=[{"name": name, "originals": 1}])
    assert_warning(only(judge(check, wrong)), RULE, wrong, ("documents", 0, "name"), f"«{name}»")
