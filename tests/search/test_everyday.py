"""What citizens say, field by field, leads to the procedure that they mean."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ASK = """async queries => {
  const procedures = await niemyetSearch.procedures();
  return queries.map(query => procedures.find(query).hits.slice(0, 3).map(hit => hit.doc.code));
}"""
MEANT = "query => niemyetSearch.procedures().then(found => found.find(query).meant)"

SAID: dict[str, dict[str, str]] = {
    "hộ tịch": {
        "con tôi vừa sinh cần làm gì": "1.001193",
        "khai sinh quá hạn 60 ngày": "1.001193",
        "khai sanh cho con": "1.001193",
        "khai sinh có yếu tố nước ngoài": "2.000528",
        "khai sinh lưu động": "1.003583",
        "xin lại giấy khai sinh": "1.004884",
        "giay khai sinh ghi sai ten me": "1.004859",
        "đổi họ cho con": "1.004859",
        "nhận cha cho con": "1.000689",
        "ket hon luu dong": "1.000593",
        "kết hôn với người hàn quốc": "2.000806",
        "xac nhan doc than de mua nha": "1.004873",
        "khai tử cho ông bà": "1.000656",
        "đăng ký lại khai tử": "1.005461",
        "chấm dứt giám hộ": "1.004845",
        "xin con nuoi": "2.001263",
    },
    "cư trú": {
        "chuyen ho khau ve nha chong": "1.004222",
        "nhập khẩu về nhà mới mua": "1.004222",
        "sổ hộ khẩu giấy": "1.010041",
        "xoa ho khau nguoi chet": "1.003197",
        "tạm trú cho sinh viên": "1.004194",
        "KT3": "1.004194",
        "gia han tam tru": "1.002755",
        "lưu trú qua đêm": "2.001159",
        "đổi chủ hộ": "1.010039",
        "cho em hỏi thủ tục nhập hộ khẩu cho con": "1.004222",
    },
    "căn cước": {
        "can cuoc cho be 6 tuoi": "1.014062",
        "làm cccd cho con": "1.014062",
        "doi cmnd sang cccd": "1.014063",
        "mất chứng minh nhân dân": "1.014064",
        "giấy chứng minh": "1.014061",
        "căn cước hết hạn": "1.014063",
        "xác nhận số cmnd cũ": "1.012566",
        "kich hoat vneid": "3.000228",
    },
    "đất đai, xây dựng": {
        "xin cấp sổ hồng": "1.013978",
        "GCN quyền sử dụng đất": "1.013978",
        "sổ đỏ ghi sai tên": "1.012796",
        "chuyen dat vuon len dat o": "1.013949",
        "tranh chap dat dai voi hang xom": "1.013967",
        "hien dat lam duong": "1.013979",
        "chia di san thua ke": "2.001406",
        "cầm cố sổ đỏ ngân hàng": "1.011441",
        "xây nhà cấp 4": "1.013225",
        "gia han giay phep xay dung": "1.013227",
        "dung rap cuoi via he": "1.013274",
    },
    "hộ kinh doanh": {
        "mở quán cafe": "1.001612",
        "giay phep kinh doanh ho ca the": "1.001612",
        "thay doi dia chi ho kinh doanh": "2.000720",
        "tạm nghỉ kinh doanh": "1.001570",
        "dong cua tiem": "1.001266",
        "giấy vệ sinh an toàn thực phẩm quán ăn": "2.001827",
        "HTX": "1.005280",
    },
    "chứng thực": {
        "công chứng bằng đại học": "2.000815",
        "chung thuc ban sao cccd": "2.000815",
        "so yeu li lich": "2.000884",
        "làm giấy ủy quyền ở xã": "2.000884",
        "công chứng bản dịch": "2.000992",
        "sua hop dong chung thuc": "2.000913",
    },
    "người có công, bảo trợ xã hội, y tế": {
        "tien nguoi gia 80 tuoi": "1.010380",
        "tro cap tre mo coi": "1.010380",
        "giay xac nhan khuyet tat": "1.001699",
        "tien mai tang nguoi gia": "1.010405",
        "bảo hiểm y tế cho bé": "1.010402",
        "bhyt nguoi co cong": "1.010425",
        "xin sổ hộ nghèo": "1.011607",
        "thoát nghèo": "1.011608",
        "thờ cúng liệt sĩ": "1.010440",
        "chat doc da cam": "1.009046",
    },
    "nghĩa vụ quân sự, giáo dục": {
        "khám nghĩa vụ quân sự": "1.013133",
        "tạm vắng nghĩa vụ": "1.013138",
        "thi vao truong quan doi": "3.000422",
        "dự bị động viên": "1.013135",
    },
    "xe, giấy tờ đi lại": {
        "sang ten xe may": "1.013076",
        "mất cà vẹt": "1.013080",
        "đổi biển số vàng": "1.013079",
        "mat passport": "1.010386",
    },
}


@pytest.mark.parametrize("field", SAID)
def test_what_people_say_leads_to_what_they_mean(search_page: Page, field: str) -> None:
    """In each field of life, all of these are among the first three, and nearly all come first."""
    said = SAID[field]
    found = dict(zip(said, search_page.evaluate(ASK, list(said)), strict=True))
    missed = {query: found[query] for query, code in said.items() if code not in found[query]}
    assert missed == {}
    later = {query: found[query] for query, code in said.items() if found[query][0] != code}
    assert len(later) <= len(said) // 10, later


@pytest.mark.parametrize(
    "typed", ["TTHC 1.001612", "mã thủ tục 1.001612", "1.001612 cấp xã", "mã số 1612", "01612"]
)
def test_code_is_found_among_other_words(search_page: Page, typed: str) -> None:
    """A whole code may stand anywhere in the query, a part of one after the word for it."""
    assert search_page.evaluate(ASK, [typed])[0][0] == "1.001612"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dang ky ket hno", "dang ky ket hôn"),
        ("đăng ký thường chú", "đăng ký thường trú"),
        ("XNTTHN", "xác nhận tình trạng hôn nhân"),
        ("dangkykethon", "đăng ký kết hôn"),
        ("đăng ký kết hôn", ""),
        ("sổ hồng", ""),
    ],
)
def test_what_was_searched_instead_is_told_as_it_is_written(
    search_page: Page, typed: str, meant: str
) -> None:
    """Words that were mended are shown as they stand in the catalogue; others are left alone."""
    assert search_page.evaluate(MEANT, typed) == meant


@pytest.mark.parametrize("typed", ["GPLX", "zzzz", "xyzabc qqwwee", "q" * 10_000])
def test_what_is_not_there_is_not_found(search_page: Page, typed: str) -> None:
    """A need that the catalogue does not hold gives no procedure rather than any."""
    assert search_page.evaluate(ASK, [typed]) == [[]]
