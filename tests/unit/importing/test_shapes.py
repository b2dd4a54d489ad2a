import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from generator.importing.reading import read
from generator.importing.refusing import RefusedError
from generator.importing.seen import Seen


def _read(value: object) -> Seen:
    (record,) = read(json.dumps(value).encode(), "tep.json").records
    return record


@pytest.fixture
def page(repository: Path) -> dict[str, Any]:
    """A made-up page of the portal with all its dirt."""
    text = (repository / "tests/cases/import/page.json").read_text(encoding="utf-8")
    value: dict[str, Any] = json.loads(text)
    return value


def test_a_glued_page_gives_its_identity(page: dict[str, Any]) -> None:
    """Code without the province's ending, name, domain and levels come out of a saved page."""
    record = _read(page)
    assert (record.code, record.domain) == ("9.000001", "Hộ tịch")
    assert record.fields["levels"] == ["province", "commune"]
    assert record.fields["handled_by"] == ["commune_office"]
    assert record.fields["subjects"] == ["citizen", "organization"]
    assert record.locator == "trang/9.000001.json"


def test_glued_cells_come_apart(page: dict[str, Any]) -> None:
    """Ways, limits, fees, papers, laws and results are read from cells without borders."""
    fields = _read(page).fields
    assert fields["channels"] == [{"channel": "online"}, {"channel": "in_person"}]
    assert fields["time_limits"] == [{"amount": "5", "unit": "working_day"}]
    assert fields["fees"] == [{"kind": "fixed", "amount": 600_000, "per": "thẻ"}]
    assert fields["results"] == [{"name": "Thẻ đọc sách", "code": "KQ.G99.000001"}]
    assert fields["legal_basis"] == [
        {"document": number} for number in ("2/2002/NĐ-CP", "03/2003/TT-BTC", "4/2004/QH10")
    ]


def test_papers_keep_their_numbers_and_lose_remarks(page: dict[str, Any]) -> None:
    """Digits of a name stay in it, words like counts are no counts, remarks are no papers."""
    assert _read(page).fields["documents"] == [
        {"name": "Tờ khai theo Mẫu số 01", "originals": 1, "copies": 0},
        {
            "name": "Ảnh chân dung và 01 bản chính giấy xác nhận",
            "originals": 2,
            "copies": 1,
            "form": "Anh mau.docx",
        },
        {"name": "Thẻ căn cước", "originals": 1, "copies": 0, "hand_in": "show"},
    ]


def test_dirt_is_told_by_class(page: dict[str, Any]) -> None:
    """Everything that was set right or left out is told, and prose is not carried over."""
    record = _read(page)
    assert {r.dirt for r in record.remarks} == {
        "code_suffix",
        "decision_placeholder",
        "document_remark",
        "fee_name",
        "page_furniture",
        "prose_left",
        "form_glued",
    }
    assert "steps" not in record.fields
    assert record.prose == {"steps": "Bước 1: Nộp hồ sơ."}


def test_glued_time_and_amount_give_neither(page: dict[str, Any]) -> None:
    """«120 VNĐ» may be one day and twenty đồng: neither limit nor fee is taken."""
    page["cach_thuc_thuc_hien"] = "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến120 VNĐ"
    record = _read(page)
    assert not {"time_limits", "fees"} & record.fields.keys()
    assert "time_glued" in {r.dirt for r in record.remarks}


def test_a_commune_flag_of_the_tax_office_is_not_believed(page: dict[str, Any]) -> None:
    """A procedure that only tax offices carry out is not one of the commune."""
    page["co_quan_thuc_hien"] = "Thuế tỉnh, thành phố, Thuế cơ sở"
    assert _read(page).fields["levels"] == ["province"]


def test_the_api_names_fees_and_skips_zero_limits() -> None:
    """The portal's API gives kinds of fees, papers with counts, and no limit of unit OTHER."""
    answer = {
        "code": "OK",
        "data": {
            "code": "9.000002",
            "name": "Thử nghiệm",
            "isWard": True,
            "categoriesDetails": [{"name": "Chứng thực"}],
            "unitGroupsExecuting": [{"name": "Ủy ban nhân dân cấp xã"}],
            "executionMethods": [
                {
                    "submissionMethod": "DIRECT",
                    "processingTime": 0,
                    "processingTimeUnit": "OTHER",
                    "fees": [
                        {
                            "type": "FEE",
                            "value": 2000,
                            "currencyName": "Việt Nam Đồng",
                            "description": "/trang",
                        }
                    ],
                }
            ],
            "executionCases": [
                {
                    "name": "",
                    "profileComponents": [{"name": "Đơn", "originalQty": 1, "copyQty": 0}],
                }
            ],
            "legalBasisesDetails": [{"name": "Nghị định", "code": "1/2001/NĐ-CP"}],
        },
    }
    fields = _read(answer).fields
    assert fields["fees"] == [{"kind": "fixed", "amount": 2000, "per": "trang", "name": "fee"}]
    assert "time_limits" not in fields
    assert fields["documents"] == [{"name": "Đơn", "originals": 1, "copies": 0}]


def test_the_flat_export_tells_papers_without_counting_them() -> None:
    """True and false in the flat export say which copies, not how many; «0 Khác» is no limit."""
    record = _read(
        {
            "ma_tthc": "9.000003",
            "ten_tthc": "Thử nghiệm",
            "linh_vuc": "Hộ tịch",
            "cap_thuc_hien": "Cấp xã",
            "so_quyet_dinh": "12/QĐ-BTP",
            "cach_thuc_thuc_hien": [{"hinh_thuc_nop": "Bưu chính", "thoi_gian": "0 Khác"}],
            "tphs": [{"ten_giay_to": "Đơn", "ban_chinh": True, "ban_sao": False}],
            "ccpl": [{"so_ky_hieu": "Nghị định số 1/2001/NĐ-CP"}],
        }
    )
    assert record.state() == "whole"
    assert record.fields["documents"] == [{"name": "Đơn"}]
    assert record.fields["channels"] == [{"channel": "post"}]
    assert record.fields["decision"] == "12/QĐ-BTP"
    assert record.fields["legal_basis"] == [{"document": "1/2001/NĐ-CP"}]


def test_the_word_export_is_read_with_its_shifted_columns() -> None:
    """Counts that stand in the column of notes are counts, and «Lệ phí» is a charge."""
    record = _read(
        {
            "metadata": {
                "mã_thủ_tục": "9.000004",
                "tên_thủ_tục": "Thử nghiệm",
                "lĩnh_vực": "Nghĩa vụ quân sự",
                "cấp_thực_hiện": "Cấp Xã",
                "số_quyết_định": "Quyết định số 7 /QĐ-BQP",
            },
            "content": {"cơ_quan_thực_hiện": "Ban chỉ huy quân sự cấp Xã"},
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
                        "ten_giay_to": "Đơn",
                        "so_luong": "mau.doc",
                        "ghi_chu": "Bản chính: 1\nBản sao: 0",
                    }
                ],
                "can_cu_phap_ly": [{"so_ky_hieu": "104", "trich_yeu": "Nghị định 104/2022/NĐ-CP"}],
            },
        }
    )
    fields = record.fields
    assert fields["documents"] == [{"name": "Đơn", "originals": 1, "copies": 0, "form": "mau.doc"}]
    assert fields["fees"] == [{"kind": "fixed", "amount": 50_000, "name": "charge"}]
    assert fields["handled_by"] == ["commune_military_command"]
    assert fields["decision"] == "7/QĐ-BQP"
    assert fields["legal_basis"] == [{"document": "104/2022/NĐ-CP"}]
    assert "shifted_columns" in {r.dirt for r in record.remarks}


def test_values_of_no_shape_are_refused() -> None:
    """JSON that holds no procedure is refused with what is expected."""
    with pytest.raises(RefusedError, match="dòng tiêu đề"):
        read(b'{"total": 5}', "version.json")


def test_a_code_is_taken_once() -> None:
    """The second line with the same code is told, and is no second record."""
    rows = "Mã số;Tên;Lĩnh vực;Cấp thực hiện\n9.000001;A;B;Cấp xã\n9.000001;C;B;Cấp xã\n"
    first, second = read(rows.encode(), "ds.csv").records
    assert (first.code, second.code) == ("9.000001", None)
    assert "same_code" in {r.dirt for r in second.remarks}


@pytest.mark.parametrize("odd", [5, "chữ", [1], {"a": [None]}, [[{}]], None, True])
def test_odd_insides_end_as_a_remark(page: dict[str, Any], odd: object) -> None:
    """Whatever stands in a field of a known shape, reading ends in a record or a remark."""
    flat = {"ma_tthc": "9.000003", "ten_tthc": "A", "tphs": odd, "cach_thuc_thuc_hien": odd}
    api = {"code": "9.000002", "executionMethods": odd, "executionCases": odd}
    word = {"metadata": odd, "tables": odd, "content": odd}
    for value in (flat, api, word, dict.fromkeys(page, odd)):
        with suppress(RefusedError):
            assert isinstance(_read(value), Seen)
