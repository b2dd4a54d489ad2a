"""The rule of ranking, one sentence each, on a handful of made-up names."""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ASK = """([docs, typed]) => {
  const empty = { aliases: [], related: [], words: [], common: 0, over: false };
  const whole = docs.map(doc => ({ ...empty, ...doc }));
  const found = niemyetSearch.makeIndex(whole)(niemyetSearch.readQuery(typed));
  return found.hits.map(hit => hit.doc.names[0]);
}"""


def ranked(page: Page, docs: Sequence[object], typed: str) -> list[str]:
    """Take names or documents and what is typed, give the names found, best first."""
    whole = [{"names": [doc]} if isinstance(doc, str) else doc for doc in docs]
    found: list[str] = page.evaluate(ASK, [whole, typed])
    return found


def test_equal_name_comes_before_longer_ones(search_page: Page) -> None:
    """A name that is what was typed comes before names that begin with it or hold it."""
    names = ["Cấp lại giấy phép xe", "Giấy phép xe tạm thời", "Giấy phép xe"]
    assert ranked(search_page, names, "giay phep xe") == names[::-1]


def test_introduction_of_a_name_does_not_count(search_page: Page) -> None:
    """A leading "Thủ tục" and a closing remark in brackets do not make a name another one."""
    names = ["Tách hộ khẩu chung", "Thủ tục tách hộ (cấp xã)"]
    assert ranked(search_page, names, "tach ho")[0] == names[1]


def test_words_that_stand_together_count(search_page: Page) -> None:
    """Neighbours in the query that are neighbours in a name lift that name."""
    names = ["Khai báo việc sinh con nuôi", "Cấp bản sao giấy khai sinh"]
    assert ranked(search_page, names, "khai sinh")[0] == names[1]


def test_marks_are_trusted_when_typed(search_page: Page) -> None:
    """With marks the word meant comes first; without, both are found."""
    names = ["Đạt chuẩn", "Đất chuẩn"]
    assert ranked(search_page, names, "đất chuẩn")[0] == "Đất chuẩn"
    assert ranked(search_page, names, "đạt chuẩn")[0] == "Đạt chuẩn"
    assert set(ranked(search_page, names, "dat chuan")) == set(names)


def test_both_spellings_of_marks_are_one(search_page: Page) -> None:
    """Hoà and hòa, kí and ký are the same words."""
    names = ["Hòa giải", "Đăng ký hòa mạng"]
    assert ranked(search_page, names, "hoà giải")[0] == "Hòa giải"
    assert ranked(search_page, names, "đăng kí hoà mạng")[0] == "Đăng ký hòa mạng"


def test_everyday_word_leads_to_its_procedure(search_page: Page) -> None:
    """A word that people use finds the name that does not hold it."""
    docs = ["Đo đạc sổ sách", {"names": ["Cấp giấy chứng nhận"], "aliases": ["sổ đỏ"]}]
    assert ranked(search_page, docs, "lam so do o dau")[0] == "Cấp giấy chứng nhận"


def test_common_one_is_first_among_equals(search_page: Page) -> None:
    """Of two names that fit alike, the one that many need comes first."""
    docs = [{"names": ["Cấp thẻ xanh"]}, {"names": ["Cấp thẻ vàng"], "common": 2}]
    assert ranked(search_page, docs, "cap the") == ["Cấp thẻ vàng", "Cấp thẻ xanh"]


def test_ended_one_is_last(search_page: Page) -> None:
    """What is no longer in force comes after what is."""
    docs = [{"names": ["Cấp thẻ xe"], "over": True}, {"names": ["Cấp lại thẻ xe"]}]
    assert ranked(search_page, docs, "cap the xe") == ["Cấp lại thẻ xe", "Cấp thẻ xe"]


def test_last_word_may_be_unfinished(search_page: Page) -> None:
    """Names come while the last word is still being typed; earlier words must be whole."""
    names = ["Đăng ký khai tử", "Gia hạn tạm trú"]
    assert ranked(search_page, names, "dang ky kh") == ["Đăng ký khai tử"]
    assert ranked(search_page, names, "han ta") == ["Gia hạn tạm trú"]


@pytest.mark.parametrize(
    "typed",
    ["khai sih", "kahi sinh", "khaii sinh", "khaisinh", "khai sinhs", "kh1ai sinh", "Khai Sinhh"],
)
def test_one_slip_is_forgiven(search_page: Page, typed: str) -> None:
    """A letter more, less, other or swapped, a lost space, a key of Telex or VNI left in."""
    names = ["Đăng ký khai tử", "Đăng ký khai sinh", "Khai báo tạm vắng"]
    assert ranked(search_page, names, typed)[0] == "Đăng ký khai sinh"


def test_digits_are_never_guessed(search_page: Page) -> None:
    """A number that is not there finds nothing like it."""
    names = ["Quyết định 1234", "Quyết định 1235"]
    assert ranked(search_page, names, "1234") == ["Quyết định 1234"]
    assert ranked(search_page, names, "1236") == []


def test_all_words_come_before_some(search_page: Page) -> None:
    """Where no name holds every word, the nearest are shown."""
    names = ["Cấp lại thẻ căn cước", "Cấp đổi giấy phép", "Thẻ xanh"]
    assert ranked(search_page, names, "cấp lại thẻ căn cước cho cụ già")[0] == names[0]


@pytest.mark.parametrize("typed", ["", " ", "...", "👶", "\u0301\u0301", "<>", "\u202e"])
def test_nothing_typed_finds_nothing(search_page: Page, typed: str) -> None:
    """A query without words gives an empty list, not all names."""
    assert ranked(search_page, ["Đăng ký khai sinh"], typed) == []
