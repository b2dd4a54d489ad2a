import io
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from generator.cli import main
from generator.load.records import read_file
from generator.load.source import Source
from tests.roots import copied_root

Run = Callable[..., int]
PAGE = "tests/cases/import/page.json"
NEW = "catalog/procedures/ho-tich/9.000001.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the records that a test may write into."""
    return copied_root(tmp_path / "kho")


@pytest.fixture
def run(root: Path, repository: Path) -> Run:
    """The command ``import`` over the made-up page, with the options of a test."""

    def _run(*options: str, file: Path | None = None) -> int:
        source = ("--source", "cong-dvc-2026")
        target = str(file or repository / PAGE)
        return main(["--root", str(root), "import", target, *source, *options])

    return _run


def test_the_dry_run_writes_nothing(
    run: Run, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without --write the command tells what is new and touches no file."""
    assert run() == 0
    assert "1 mục: 1 mới." in capsys.readouterr().out
    assert not (root / NEW).exists()
    assert not (root / "docs/imports").exists()


def test_a_written_record_loads_and_names_its_source(run: Run, root: Path) -> None:
    """--write makes a sound record with source and reasons, and the laws that it leans on."""
    assert run("--write", "--as-of", "2026-06") == 0
    data = (root / NEW).read_bytes()
    assert read_file(Source(NEW, data)).problems == ()
    text = data.decode()
    assert 'locator: trang/9.000001.json\n    as_of: "2026-06"' in text
    assert "steps:" not in text
    laws = (root / "catalog/legal_documents.yml").read_text(encoding="utf-8")
    assert '"2/2002/NĐ-CP"' in laws
    assert laws.count("- number:") > 100
    assert main(["--root", str(root), "check"]) == 0


def test_a_second_import_changes_nothing(
    run: Run, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same file again is the same record, byte for byte."""
    run("--write")
    before = (root / NEW).read_bytes()
    capsys.readouterr()
    run("--write")
    assert "1 giữ nguyên" in capsys.readouterr().out
    assert (root / NEW).read_bytes() == before


def test_a_fee_that_a_person_mended_stays(
    run: Run, root: Path, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the source changes a fee that a person wrote since, it is told and not overwritten."""
    run("--write")
    edited = (root / NEW).read_text(encoding="utf-8").replace("600000", "650000")
    (root / NEW).write_text(edited, encoding="utf-8")
    later = json.loads((repository / PAGE).read_text(encoding="utf-8"))
    later["cach_thuc_thuc_hien"] = later["cach_thuc_thuc_hien"].replace("600,000", "700,000")
    file = root / "moi.json"
    file.write_text(json.dumps(later), encoding="utf-8")
    capsys.readouterr()
    run("--write", file=file)
    assert "khác bản đang giữ, không ghi đè" in capsys.readouterr().out
    assert "650000" in (root / NEW).read_text(encoding="utf-8")
    run("--write", "--take", "fees", file=file)
    assert "700000" in (root / NEW).read_text(encoding="utf-8")


def test_a_complete_import_tells_what_is_gone(
    run: Run, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A code that the source no longer has is told, with --complete only; nothing is deleted."""
    run("--write")
    other = root / "khac.csv"
    other.write_text("Mã số;Tên;Lĩnh vực;Cấp\n9.000009;X;Hộ tịch;Cấp xã\n", encoding="utf-8")
    capsys.readouterr()
    run("--complete", file=other)
    assert "Không còn ở nguồn: 9.000001" in capsys.readouterr().out
    run(file=other)
    assert "Không còn ở nguồn" not in capsys.readouterr().out
    assert (root / NEW).exists()


def test_a_new_domain_is_held_back_until_asked_for(
    run: Run, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A domain that we do not have is told; --new-domains makes it."""
    file = root / "ds.csv"
    file.write_text("Mã số;Tên;Lĩnh vực;Cấp\n9.000009;X;Thư viện thử;Cấp xã\n", encoding="utf-8")
    run("--write", file=file)
    assert "1 chưa ghi được" in capsys.readouterr().out
    run("--write", "--new-domains", file=file)
    assert (root / "catalog/procedures/thu-vien-thu/9.000009.yml").exists()
    assert "id: thu-vien-thu" in (root / "catalog/domains.yml").read_text(encoding="utf-8")


def test_an_unknown_source_stops_with_the_next_step(
    root: Path, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a listed source nothing is compared, and the message says where to list it."""
    order = ["--root", str(root), "import", str(repository / PAGE)]
    assert main([*order, "--source", "la"]) == 1
    assert "scorecards/sources.yml" in capsys.readouterr().err
    assert main([*order, "--write"]) == 1
    assert "Chưa nói nguồn nào" in capsys.readouterr().err
    assert main(order) == 0
    assert "--source MÃ-NGUỒN --write" in capsys.readouterr().err


def test_a_bad_file_beside_a_good_one_is_told(
    run: Run, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that cannot be read ends in its sentence, without a trace."""
    bad = root / "cu.xls"
    bad.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1Workbook")
    assert run(file=bad) == 1
    said = capsys.readouterr().err
    assert "cu.xls: Đây là tệp Excel kiểu cũ" in said
    assert "Traceback" not in said


def test_the_report_for_programs_is_json(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """--format json gives every record with its fate, its fields and what was met."""
    run("--format", "json")
    (record,) = json.loads(capsys.readouterr().out)["records"]
    assert (record["code"], record["fate"], record["path"]) == ("9.000001", "new", NEW)
    assert {"class": "document_remark", "field": "documents", "text": "Các giấy tờ sau"} in record[
        "remarks"
    ]


def test_the_template_filled_in_becomes_a_record(run: Run, root: Path) -> None:
    """What a clerk types into our workbook comes out as a sound record."""
    out = root / "mau.xlsx"
    assert main(["--root", str(root), "template", "procedure", str(out)]) == 0
    book = openpyxl.load_workbook(out)
    lines: dict[str, list[object]] = {
        "Thủ tục": ["9.000007", "Thử nghiệm", "Hộ tịch", "Cấp xã", None, None, "UBND cấp xã"],
        "Thành phần hồ sơ": ["9.000007", "Tờ khai", "1", 0, "Nộp", "Mẫu 1"],
        "Phí, lệ phí": ["9.000007", "Mức cố định", "Lệ phí", "8.000", "bản sao"],
        "Thời hạn": ["9.000007", 3, "ngày làm việc", "Trực tuyến"],
        "Cách nộp": ["9.000007", "Trực tuyến"],
        "Căn cứ pháp lý": ["9.000007", "123/2015/NĐ-CP", "Điều 16"],
    }
    for sheet, cells in lines.items():
        for place, cell in enumerate(cells, 1):
            book[sheet].cell(2, place, cell)
    held = io.BytesIO()
    book.save(held)
    out.write_bytes(held.getvalue())
    assert run("--write", file=out) == 0
    text = (root / "catalog/procedures/ho-tich/9.000007.yml").read_text(encoding="utf-8")
    for line in ("amount: 8000", "unit: working_day", "hand_in: submit", "clause: Điều 16"):
        assert line in text
    assert main(["--root", str(root), "check"]) == 0


def test_a_template_filled_in_carelessly_says_where(
    run: Run, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each cell that could not be used is named with sheet, row and column; the rest is used."""
    out = root / "mau.xlsx"
    main(["--root", str(root), "template", "procedure", str(out)])
    book = openpyxl.load_workbook(out)
    lines: dict[str, list[object]] = {
        "Thủ tục": ["9.000007", "Thử nghiệm", "Hộ tịch", "Cấp xã", None, None, "UBND cấp xã"],
        "Thành phần hồ sơ": ["9.000007", "Tờ khai", 1, 0, "Nộp", datetime(2014, 11, 20)],  # noqa: DTZ001
        "Phí, lệ phí": ["9.000007", "Miễn", "Lệ phí", 0, None, None, "Luật số 60/2014/QH13"],
        "Cách nộp": ["9.000007", "Trực tuyến", "dichvucong.gov.vn"],
        "Căn cứ pháp lý": ["9.000007", "Nghị định số 123/2015/NĐ-CP", "Điều 16"],
    }
    for sheet, cells in lines.items():
        for place, cell in enumerate(cells, 1):
            book[sheet].cell(2, place, cell)
    book["Cách nộp"].cell(3, 1, "9.000007")
    book["Cách nộp"].cell(3, 2, "Qua fax")
    held = io.BytesIO()
    book.save(held)
    out.write_bytes(held.getvalue())
    assert run("--write", file=out) == 0
    said = capsys.readouterr().out
    for cell in (
        "«Thành phần hồ sơ» dòng 2, cột «Mẫu đơn»: 20/11/2014",
        "«Cách nộp» dòng 2, cột «Địa chỉ nộp»: dichvucong.gov.vn",
        "«Cách nộp» dòng 3, cột «Hình thức nộp»: Qua fax",
    ):
        assert cell in said
    text = (root / "catalog/procedures/ho-tich/9.000007.yml").read_text(encoding="utf-8")
    assert "kind: free" in text
    assert "amount" not in text
    assert 'document: "123/2015/NĐ-CP"' in text
    assert "2014-11-20" not in text


_LIST = "Mã số;Tên;Lĩnh vực;Cơ quan thực hiện\n9.000009;X;Hộ tịch;UBND cấp xã\n"


def test_levels_read_off_an_agency_are_not_written_unasked(
    run: Run, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a stated level nothing is written until the clerk states one, as the message says."""
    file, record = root / "ds.csv", root / "catalog/procedures/ho-tich/9.000009.yml"
    file.write_text(_LIST, encoding="utf-8")
    run("--write", file=file)
    assert "tên cơ quan gợi ý: cấp xã. Đúng thì thêm --level commune." in capsys.readouterr().out
    assert not record.exists()
    run("--write", "--level", "province", file=file)
    assert not record.exists()
    run("--write", "--level", "commune", file=file)
    assert "levels:\n  - commune\n" in record.read_text(encoding="utf-8")
    assert "lấy cấp do người nhập nêu" in capsys.readouterr().out
    assert main(["--root", str(root), "check"]) == 0


def test_a_level_that_nothing_hints_at_may_be_stated(
    run: Run, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A list without levels and agencies says how to state them; a stated level is not touched."""
    file, folder = root / "ds.csv", root / "catalog/procedures/ho-tich"
    lines = "9.000008;X;Hộ tịch;\n9.000009;Y;Hộ tịch;Cấp tỉnh\n"
    file.write_text(f"Mã số;Tên;Lĩnh vực;Cấp\n{lines}", encoding="utf-8")
    run("--write", file=file)
    assert "thêm --level, ví dụ --level commune (cấp xã)" in capsys.readouterr().out
    run("--write", "--level", "commune", file=file)
    assert "- commune" in (folder / "9.000008.yml").read_text(encoding="utf-8")
    assert "- commune" not in (folder / "9.000009.yml").read_text(encoding="utf-8")


def test_what_became_part_of_no_record_is_told(
    run: Run, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A column of the national export that is not understood is named beside its file."""
    book = openpyxl.Workbook()
    book.active.title = "TTHC2-CAPXA"
    book.active.append(["ma_tthc", "ten_tthc", "linh_vuc", "cap_thuc_hien", "màu"])
    book.active.append(["9.000009", "X", "Hộ tịch", "Cấp xã", "đỏ"])
    book.create_sheet("CCPL").append(["ma_tthc", "so_ky_hieu"])
    book.save(root / "kho.xlsx")
    run(file=root / "kho.xlsx")
    said = capsys.readouterr()
    assert "kho.xlsx: Trang «TTHC2-CAPXA»: cột không hiểu, chưa dùng: «màu»." in said.err
    assert "1 mục: 1 mới." in said.out
