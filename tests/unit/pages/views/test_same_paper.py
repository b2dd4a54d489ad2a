"""Two names are one paper only where nothing but remarks differs."""

from itertools import combinations

import pytest

from generator.pages.views.same_paper import paper_key


@pytest.mark.parametrize(
    "names",
    [
        ("Giấy chứng nhận đã cấp", "Bản gốc Giấy chứng nhận đã cấp (01 bản)"),
        ("Giấy chứng sinh", "Bản chính giấy chứng sinh", "Giấy chứng sinh (bản chính, 01 bản)"),
        ("Giấy tờ của chủ xe", "Giấy tờ của chủ xe theo quy định"),
        ("Sổ hộ khẩu (nếu có)", "Sổ hộ khẩu"),
        ("Văn bản ủy quyền", "Văn bản uỷ quyền"),
        (
            "Tờ khai cư trú (mẫu CT01 theo Thông tư 53)",
            "Tờ khai cư trú (Mẫu CT01 theo Thông tư 53)",
        ),
    ],
)
def test_one_paper_under_several_names(names: tuple[str, ...]) -> None:
    """How many, original or not, «nếu có», «theo quy định», capitals: all the same paper."""
    assert len({paper_key(name) for name in names}) == 1
    assert paper_key(names[0])


@pytest.mark.parametrize(
    "names",
    [
        ("Giấy khai sinh", "Giấy chứng sinh", "Bản sao Giấy khai sinh", "Giấy khai tử"),
        ("Bản chính hoặc bản sao hợp đồng", "Hợp đồng", "Bản sao hợp đồng"),
        ("Đơn theo Mẫu số 15", "Đơn theo Mẫu số 18"),
        ("Giấy giới thiệu đăng ký thường trú", "Giấy giới thiệu đăng ký tạm trú"),
        ("Giấy tờ của cha, mẹ", "Giấy tờ của cha, mẹ (bản sao)", "Giấy tờ của cha, mẹ (con riêng)"),
        ("Giấy đất", "Giấy đạt"),
        ("Quyết định của Ủy ban", "Quyết định của Ủy ban theo quy định của pháp luật về đất đai"),
    ],
)
def test_other_papers_stay_apart(names: tuple[str, ...]) -> None:
    """A copy, another form, another person, another case, another mark: another paper."""
    keys = [paper_key(name) for name in names]
    assert all(keys)
    assert [pair for pair in combinations(keys, 2) if pair[0] == pair[1]] == []


@pytest.mark.parametrize(
    "name",
    ["Đơn đề nghị", "Tờ khai theo mẫu", "Bản khai cá nhân", "Giấy đề nghị", "Văn bản yêu cầu"],
)
def test_a_form_without_a_number_is_nobody_elses(name: str) -> None:
    """The same words name another sheet in each procedure, so nothing is said."""
    assert paper_key(name) == ""
