"""The rule of ranking, one sentence each, on a handful of made-up names."""

from collections.abc import Sequence
from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ASK = """([docs, typed, same]) => {
  const empty = { aliases: [], related: [], words: [], common: 0, over: false };
  const index = niemyetSearch.makeIndex();
  for (const doc of docs) index.add({ ...empty, ...doc });
  const { hits } = niemyetSearch.makeFinder(index, same)(niemyetSearch.readQuery(typed));
  return hits.map(hit => ({ name: hit.doc.names[0], whole: hit.whole }));
}"""


def found(
    page: Page, docs: Sequence[object], typed: str, same: Sequence[Sequence[str]] = ()
) -> list[dict[str, Any]]:
    """Take names or documents, what is typed, and names for the same; give what is found."""
    whole = [{"names": [doc]} if isinstance(doc, str) else doc for doc in docs]
    hits: list[dict[str, Any]] = page.evaluate(ASK, [whole, typed, same])
    return hits


def ranked(
    page: Page, docs: Sequence[object], typed: str, same: Sequence[Sequence[str]] = ()
) -> list[str]:
    """Take the same, give the names found, best first."""
    return [hit["name"] for hit in found(page, docs, typed, same)]


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


def test_unfinished_word_weighs_the_same_whatever_it_becomes(search_page: Page) -> None:
    """While a word is being typed, a rare completion is no better than a common one."""
    names = [{"names": [f"Khai báo {number}"], "common": 1} for number in range(9)]
    assert ranked(search_page, ["Khao sát", *names], "kha")[-1] == "Khao sát"


def test_domain_of_a_name_tells_nothing_apart(search_page: Page) -> None:
    """Where the domain alone is what was typed, the nearest name still comes first."""
    docs = [
        {"names": ["Chuyển quân sự"], "words": ["Nghĩa vụ quân sự"]},
        {"names": ["Nghĩa vụ quân sự lần đầu"], "words": ["Nghĩa vụ quân sự"]},
    ]
    assert ranked(search_page, docs, "nghia vu quan su")[0] == docs[1]["names"][0]


def test_words_of_two_everyday_names_are_no_match(search_page: Page) -> None:
    """A word of one everyday name and a word of another do not make a whole find."""
    docs = [{"names": ["Đăng ký xe"], "aliases": ["sang tên xe", "làm sổ xe"]}]
    assert [hit["whole"] for hit in found(search_page, docs, "sang tên sổ")] == [False]


def test_everyday_name_inside_the_query_beats_a_long_name(search_page: Page) -> None:
    """A short name that the query holds is nearer than a long one with all words scattered."""
    long = (
        "Cấp đổi thẻ do sai lệch họ, tên, chữ đệm, ngày sinh cho trẻ em là con của người lao động"
    )
    others = [f"Giấy cho con {number}" for number in range(20)]
    docs = [*others, long, {"names": ["Sửa thông tin hộ tịch"], "aliases": ["đổi họ"]}]
    assert ranked(search_page, docs, "đổi họ cho con")[0] == "Sửa thông tin hộ tịch"


def test_rare_words_of_the_query_matter_more(search_page: Page) -> None:
    """Where no name holds every word, the one with the rare word is nearest."""
    names = [f"Đăng ký thuê nhà {number}" for number in ("một", "hai", "ba", "bốn", "năm")]
    docs = [*names, {"names": ["Khai báo ở trọ"], "aliases": ["ở trọ"]}]
    assert ranked(search_page, docs, "đăng ký trọ")[0] == "Khai báo ở trọ"


def test_little_words_count_little(search_page: Page) -> None:
    """Words like "cho" and "của" do not lift a name that shares nothing else."""
    names = ["Tạm trú cho người nước ngoài", "Đăng ký tạm trú", "Giấy của người già"]
    assert ranked(search_page, names, "giấy cho mẹ")[0] == "Giấy của người già"


def test_marks_that_disagree_are_not_a_whole_find(search_page: Page) -> None:
    """With marks, another word of the same letters is only near."""
    docs = ["Bán đất", "Bạn đạt chuẩn"]
    hits = {hit["name"]: hit["whole"] for hit in found(search_page, docs, "bán đất")}
    assert hits == {"Bán đất": True, "Bạn đạt chuẩn": False}


def test_words_around_the_need_fall_away(search_page: Page) -> None:
    """Questions and kind words around a need change nothing."""
    names = ["Khai báo tạm vắng", "Giấy độc thân"]
    asked = "em muốn làm giấy độc thân thì cần gì ạ"
    assert found(search_page, names, asked)[0] == {"name": "Giấy độc thân", "whole": True}


def test_words_around_the_need_may_be_part_of_a_name(search_page: Page) -> None:
    """What was typed is tried as it stands, too: "xin con nuôi" is an everyday name."""
    docs = ["Con nuôi ở xa", {"names": ["Nhận nuôi"], "aliases": ["xin con nuôi"]}]
    assert ranked(search_page, docs, "xin con nuoi")[0] == "Nhận nuôi"


@pytest.mark.parametrize("typed", ["tam chu", "tạm chú", "dang ky tam chu", "tam trus"])
def test_word_that_stands_nowhere_beside_its_neighbour_is_doubted(
    search_page: Page, typed: str
) -> None:
    """A slip may give another real word; neighbours tell what was meant."""
    names = ["Đăng ký tạm trú", "Ghi chú vào sổ", "Đăng ký tạm dừng chung cư"]
    assert ranked(search_page, names, typed)[0] == "Đăng ký tạm trú"


def test_what_was_typed_comes_before_what_may_have_been_meant(search_page: Page) -> None:
    """Doubt never hides a name that holds the words as they stand."""
    names = ["Đất lúa", "Chuyển nhà ở", "Chuyển đất ở", "Đất ở chuyển nha"]
    assert ranked(search_page, names, "chuyen nha")[0] == "Chuyển nhà ở"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("tranh trap", "Tranh chấp"),
        ("nghia vu quan xu", "Nghĩa vụ quân sự"),
        ("long nghiep", "Nông nghiệp"),
        ("chung thuc bang sao", "Chứng thực bản sao"),
        ("dangkykethon", "Đăng ký kết hôn"),
        ("dang kyket hon", "Đăng ký kết hôn"),
        ("khai si nh", "Khai sinh"),
        ("dda9ng kys keets hoon", "Đăng ký kết hôn"),
        ("ket66 hon6", "Đăng ký kết hôn"),
        ("nguwowif giaf", "Người già"),
    ],
)
def test_people_write_as_they_hear_and_as_keys_fall(
    search_page: Page, typed: str, name: str
) -> None:
    """Letters that sound alike, words run together or torn apart, keys of Telex and VNI."""
    names = ["Tranh chấp", "Nghĩa vụ quân sự", "Nông nghiệp", "Chứng thực bản sao"]
    names += ["Đăng ký kết hôn", "Khai sinh", "Người già", "Bằng khen"]
    assert ranked(search_page, names, typed)[0] == name


def test_first_letter_is_hardly_ever_the_slip(search_page: Page) -> None:
    """A word is not turned into one with another first letter."""
    assert ranked(search_page, ["Nhật ký", "Cập nhật"], "that nghiep") == []


@pytest.mark.parametrize("typed", ["XNTTHN", "giấy xntthn", "TTHN"])
def test_initials_stand_for_their_words(search_page: Page, typed: str) -> None:
    """Initials that nobody explained are read as the words of a name."""
    names = ["Giấy xác nhận tình trạng hôn nhân", "Giấy khai sinh"]
    assert ranked(search_page, names, typed)[0] == names[0]


SAME = [["giấy chứng nhận quyền sử dụng đất", "sổ đỏ", "sổ hồng", "làm sổ đỏ"]]


@pytest.mark.parametrize(
    "typed", ["mất sổ hồng", "mất giấy chứng nhận quyền sử dụng đất", "mat so do"]
)
def test_names_for_the_same_lead_to_the_same(search_page: Page, typed: str) -> None:
    """One name for a thing finds what is called by another."""
    docs = [
        "Cấp giấy chứng nhận quyền sử dụng đất",
        {"names": ["Cấp lại"], "aliases": ["mất sổ đỏ"]},
    ]
    assert ranked(search_page, docs, typed, SAME)[0] == "Cấp lại"


def test_catalogue_is_found_by_the_name_that_people_use(search_page: Page) -> None:
    """A name that stands in no record finds the catalogue's own."""
    docs = ["Cấp giấy phép", "Cấp giấy chứng nhận quyền sử dụng đất"]
    assert ranked(search_page, docs, "sổ hồng", SAME) == [docs[1]]


def test_word_asked_for_twice_is_found_once(search_page: Page) -> None:
    """A word that stands twice in the query needs to stand once in the name."""
    hits = found(search_page, ["Con nuôi", "Nuôi cá"], "con nuôi con")
    assert hits[0] == {"name": "Con nuôi", "whole": True}


def test_long_lists_are_whole_and_the_best_is_first(search_page: Page) -> None:
    """Of more names than are judged one by one, none is lost, and the nearest comes first."""
    names = [f"Cấp giấy phép loại {number}" for number in range(1500)]
    hits = ranked(search_page, [*names, "Cấp giấy"], "cap giay")
    assert hits[0] == "Cấp giấy"
    assert sorted(hits) == sorted([*names, "Cấp giấy"])
