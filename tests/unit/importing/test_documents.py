import io
import json
import zipfile
from xml.sax.saxutils import escape

import pytest

from generator.importing import refusing
from generator.importing.opening import opened
from generator.importing.reading import read
from generator.importing.refusing import RefusedError
from generator.importing.seen import Seen

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD_2003 = "http://schemas.microsoft.com/office/word/2003/wordml"

Parts = list[str | list[list[str]]]

EXPORT: Parts = [
    "Mã thủ tục: 9.000004",
    "Số quyết định: 7/QĐ-BQP",
    "Tên thủ tục: Thử nghiệm",
    "Cấp thực hiện: Cấp Xã",
    "Loại thủ tục: Loại khác",
    "Lĩnh vực: Nghĩa vụ quân sự",
    "Trình tự thực hiện:",
    "Bước 1: Nộp hồ sơ.",
    "Cách thức thực hiện:",
    [
        ["Hình thức nộp", "Thời hạn giải quyết", "Phí, lệ phí", "Mô tả"],
        ["Trực tiếp", "1 Ngày làm việc", "Lệ phí : 50.000 Đồng", ""],
    ],
    "Thành phần hồ sơ:",
    "Bao gồm",
    [
        ["Tên giấy tờ", "Số lượng", "Ghi chú"],
        ["Đơn <b>xin</b> & thẻ", "mau.doc", "Bản chính: 1\nBản sao: 0"],
    ],
    "Đối tượng thực hiện: Công dân Việt Nam",
    "Cơ quan thực hiện: Ban chỉ huy quân sự cấp Xã",
    "Kết quả thực hiện: Giấy chứng nhận",
    "Căn cứ pháp lý:",
    [["Số ký hiệu", "Trích yếu"], ["104", "Nghị định 104/2022/NĐ-CP về thử nghiệm"]],
    "Yêu cầu, điều kiện thực hiện: Đủ 18 tuổi",
]


def _xml(parts: Parts, space: str = _WORD, root: str = "document") -> str:
    body = "".join(
        _paragraph(part) if isinstance(part, str) else f"<w:tbl>{_rows(part)}</w:tbl>"
        for part in parts
    )
    return f'<?xml version="1.0"?><w:{root} xmlns:w="{space}"><w:body>{body}</w:body></w:{root}>'


def _rows(rows: list[list[str]]) -> str:
    cells = ("".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return "".join(f"<w:tr>{row}</w:tr>" for row in cells)


def _paragraph(text: str) -> str:
    lines = text.split("\n")
    return "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)


def _docx(xml: str, **others: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", xml)
        for name, data in others.items():
            packed.writestr(name, data)
    return held.getvalue()


def _one(data: bytes) -> Seen:
    (record,) = read(data, "ChiTietTTHC.doc").records
    return record


@pytest.mark.parametrize(
    "data",
    [
        _docx(_xml(EXPORT)),
        _xml(EXPORT, _WORD_2003, "wordDocument").encode(),
        b"\xef\xbb\xbf" + _xml(EXPORT).encode(),
    ],
)
def test_the_word_export_is_read_whatever_its_name(data: bytes) -> None:
    """A .doc that is .docx or Word's XML inside is read by its labels and tables."""
    record = _one(data)
    fields = record.fields
    assert (record.code, record.name, record.domain) == (
        "9.000004",
        "Thử nghiệm",
        "Nghĩa vụ quân sự",
    )
    assert fields["levels"] == ["commune"]
    assert fields["decision"] == "7/QĐ-BQP"
    assert fields["handled_by"] == ["commune_military_command"]
    assert fields["time_limits"] == [{"amount": "1", "unit": "working_day"}]
    assert fields["fees"] == [{"kind": "fixed", "amount": 50_000, "name": "charge"}]
    assert fields["documents"] == [
        {"name": "Đơn xin & thẻ", "originals": 1, "copies": 0, "form": "mau.doc"}
    ]
    assert fields["results"] == [{"name": "Giấy chứng nhận"}]
    assert fields["legal_basis"] == [{"document": "104/2022/NĐ-CP"}]
    assert record.prose == {"steps": "Bước 1: Nộp hồ sơ.", "conditions": "Đủ 18 tuổi"}
    assert {r.dirt for r in record.remarks} == {"shifted_columns", "prose_left"}


PAGE = """<!DOCTYPE html><html><head><title>x</title><script>var a = "<td>";</script></head><body>
<nav><a>Trình tự thực hiện</a><br><a>Cơ quan thực hiện</a></nav>
<div><span>Tên thủ tục</span><span>Cấp thẻ đọc sách</span></div>
<div><span>Mã thủ tục</span><span>9.000001</span></div>
<dl><dt>Cấp thực hiện</dt><dd>Cấp tỉnh</dd><dd>Cấp xã</dd></dl>
<table><tr><td>Lĩnh vực</td><td>Hộ tịch</td></tr></table>
<h3>Cách thức thực hiện</h3>
<table><thead><tr><th>Hình thức nộp<th>Thời gian<th>Phí, lệ phí<th>Mô tả</thead>
<tr><td rowspan="2">Trực tuyến<td>3 Ngày làm việc<td>600,000 VNĐ<br>(/thẻ)<td></tr>
<tr><td>3 Ngày làm việc<td>Mức thu lạ<td></tr></table>
<h3>Thành phần hồ sơ</h3><p>Giấy tờ phải xuất trình</p>
<table><tr><td>Tên giấy tờ</td><td>Mẫu đơn, tờ khai</td><td>Số lượng</td></tr>
<tr><td>Đơn<script>alert(1)</script> &lt;i&gt;xin</td><td>don.docx</td>
<td>1 bản chính,2 bản sao</td></tr></table>
<h3>Căn cứ pháp lý</h3><table><tr><th>Tên văn bản pháp lý</th><th>Mã văn bản</th></tr>
<tr><td>Nghị định</td><td>1/2001/NĐ-CP</td></tr></table>
<h3>Cơ quan thực hiện</h3><p>Ủy ban nhân dân cấp xã</p>
<h3>Kết quả xử lý</h3><p>Thẻ đọc sách</p><p>Mã: KQ.G15.000036</p>
<p>Từ khóa</p><p>Nộp hồ sơ</p></body></html>"""


def test_a_saved_page_is_read_by_labels_and_tables() -> None:
    """Labels beside or above their values and tables of a saved page come out; scripts do not."""
    record = _one(PAGE.encode())
    fields = record.fields
    assert (record.code, record.name, record.domain) == (
        "9.000001",
        "Cấp thẻ đọc sách",
        "Hộ tịch",
    )
    assert fields["levels"] == ["province", "commune"]
    assert fields["handled_by"] == ["commune_office"]
    assert fields["channels"] == [{"channel": "online"}]
    assert fields["documents"] == [
        {"name": "Đơn xin", "originals": 1, "copies": 2, "form": "don.docx", "hand_in": "show"}
    ]
    assert fields["results"] == [{"name": "Thẻ đọc sách", "code": "KQ.G15.000036"}]
    assert fields["legal_basis"] == [{"document": "1/2001/NĐ-CP"}]


def test_a_fee_that_is_not_understood_leaves_no_fee() -> None:
    """One fee in words makes the list of fees unsure; without it the amount is read."""
    assert "fees" not in _one(PAGE.encode()).fields
    plain = PAGE.replace("<td>Mức thu lạ", "<td>600,000 VNĐ<br>(/thẻ)")
    fees = _one(plain.encode()).fields["fees"]
    assert fees == [{"kind": "fixed", "amount": 600_000, "per": "thẻ"}]


def test_a_way_without_a_channel_is_told() -> None:
    """A row of ways whose channel is blank goes to no channel, and that is told."""
    page = PAGE.replace('rowspan="2"', "").replace("<tr><td>3 Ngày", "<tr><td><td>3 Ngày")
    assert "cell_missing" in {r.dirt for r in _one(page.encode()).remarks}


def test_a_label_that_says_two_things_tells_neither() -> None:
    """Where a label stands twice with other words, the field stays empty and that is told."""
    record = _one(_docx(_xml([*EXPORT, "Lĩnh vực: Hộ tịch"])))
    assert record.domain is None
    assert ("label_twice", "domain") in {(r.dirt, r.field) for r in record.remarks}


def test_a_list_saved_as_html_is_a_list() -> None:
    """An export that is called .xls and is an HTML table is read as rows under headings."""
    page = "<table><tr><th>Mã số<th>Tên<th>Cấp<tr><td>9.000001<td>A<td>Cấp xã</table>"
    (record,) = read(page.encode(), "ds.xls").records
    assert (record.code, record.fields["levels"]) == ("9.000001", ["commune"])


def test_other_letters_of_old_windows_are_read() -> None:
    """A page that names its old code page is read in it, and in UTF-16 by its first bytes."""
    page = "<html><meta charset=windows-1258><p>Mã thủ tục: 9.000001<p>Lĩnh vực: Thẻ</html>"
    old = page.replace("ẻ", "e\u0309").replace("ủ", "u\u0309").replace("ụ", "u\u0323")
    old = old.replace("ã", "a\u0303").replace("ĩ", "i\u0303").replace("ự", "ư\u0323")
    assert _one(old.encode("windows-1258")).domain == "Thẻ"
    assert _one(page.encode("utf-16")).domain == "Thẻ"


_DTD = '<!DOCTYPE w [<!ENTITY a "b">]>'


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (_docx(_xml(EXPORT))[:-40], refusing.DAMAGED),
        (_docx(_xml(EXPORT)[:-60]), refusing.WORD_DAMAGED),
        (_docx(_xml(EXPORT).replace("?>", f"?>{_DTD}")), refusing.WORD_DAMAGED),
        (_xml(EXPORT).replace("?>", f"?>{_DTD}").encode(), refusing.WORD_DAMAGED),
        (_docx(_xml(EXPORT).encode("utf-16").decode("latin-1")), refusing.WORD_DAMAGED),
        (_docx(" " * (refusing.MOST_PAGE + 1)), refusing.BOMB),
        (_docx(_xml(EXPORT), **{"word/vbaProject.bin": b"x"}), refusing.WORD_MACROS),
        (PAGE[:900].encode(), refusing.CUT),
        (b"<table>" + b" " * (refusing.MOST_PAGE + 1), refusing.PAGE_TOO_LARGE),
        (b"<table><tr><td>" * 50, refusing.TOO_NESTED),
        (b"<table>" + b"<tr><td rowspan=9999>x" * 2_000, refusing.TOO_MANY_BLOCKS),
        ("<html>Mã</html>".encode("utf-16")[:-1], refusing.NOT_TEXT),
        (b"<html><p>v\xe9</p></html>", refusing.NOT_TEXT),
    ],
)
def test_a_bad_document_ends_in_its_sentence(data: bytes, sentence: str) -> None:
    """Damage, DTDs, bombs and endless tables are refused before they cost anything."""
    with pytest.raises(RefusedError) as refusal:
        opened(data)
    assert str(refusal.value) == sentence


def test_several_procedures_in_one_document_are_not_mixed() -> None:
    """A document with two codes is refused, and the sentence names them."""
    with pytest.raises(RefusedError, match=r"9\.000004, 9\.000005"):
        read(_docx(_xml([*EXPORT, "Mã thủ tục: 9.000005"])), "x.docx")


@pytest.mark.parametrize("page", ["<html><p>Xin chào</p></html>", "<table><tr><td>a</table>"])
def test_a_page_of_something_else_is_refused(page: str) -> None:
    """A page without the labels of a procedure is of no shape."""
    with pytest.raises(RefusedError, match="Mã thủ tục"):
        read(page.encode(), "trang.html")


def test_the_document_says_what_the_word_export_says() -> None:
    """The same procedure as a document and as JSON gives the same fields."""
    value = {
        "metadata": {
            "mã_thủ_tục": "9.000004",
            "tên_thủ_tục": "Thử nghiệm",
            "lĩnh_vực": "Nghĩa vụ quân sự",
            "cấp_thực_hiện": "Cấp Xã",
            "số_quyết_định": "7/QĐ-BQP",
        },
        "content": {
            "cơ_quan_thực_hiện": "Ban chỉ huy quân sự cấp Xã",
            "đối_tượng_thực_hiện": "Công dân Việt Nam",
            "kết_quả_thực_hiện": "Giấy chứng nhận",
        },
        "tables": {
            "hinh_thuc_nop": [
                {
                    "hinh_thuc": "Trực tiếp",
                    "thoi_han_giai_quyet": "1 Ngày làm việc",
                    "phi_le_phi": "Lệ phí : 50.000 Đồng",
                }
            ],
            "thanh_phan_ho_so": [
                {
                    "ten_giay_to": "Đơn xin & thẻ",
                    "so_luong": "mau.doc",
                    "ghi_chu": "Bản chính: 1\nBản sao: 0",
                }
            ],
            "can_cu_phap_ly": [{"so_ky_hieu": "104", "trich_yeu": "Nghị định 104/2022/NĐ-CP"}],
        },
    }
    same = _one(json.dumps(value).encode())
    assert _one(_docx(_xml(EXPORT))).fields == same.fields
