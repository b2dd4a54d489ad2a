"""The command that prints posting sets: files, sentences, and nothing half done."""

import errno
from pathlib import Path

import pytest

from generator import posting, whole
from generator.cli import main
from generator.posting_pdf import PdfFailedError
from tests.bench.generate import catalogue
from tests.roots import bytes_of, new_root

UNIT = "xa-mau-1-1"
SITE = "https://niemyet.example.gov.vn"
DAY = "2030-06-01"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small made-up repository without problems."""
    return new_root(tmp_path, catalogue(6))


def run(root: Path, *arguments: str) -> int:
    """Print a unit's set on a certain day, give the exit code."""
    return main(["--root", str(root), "posting", "--unit", UNIT, "--today", DAY, *arguments])


def written(root: Path) -> dict[str, bytes]:
    """Give the files that were printed."""
    return bytes_of(root / "build" / "posting")


def test_a_set_is_written(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One PDF by the unit's id; how many sheets and pages is said while it is made."""
    assert run(root, "--address", SITE) == 0
    assert list(written(root)) == [f"{UNIT}.pdf"]
    assert written(root)[f"{UNIT}.pdf"].startswith(b"%PDF-")
    said = capsys.readouterr().err
    assert "[1/1] Xã Mẫu 1.1: đang dàn " in said
    assert f"{UNIT}.pdf: " in said
    assert "mã QR" not in said


def test_without_an_address_it_says_how(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The set is made without QR codes, and the message names both ways to get them."""
    assert run(root) == 0
    said = capsys.readouterr().err
    assert "không có mã QR" in said
    assert "catalog/publisher.yml" in said
    assert "--address" in said


def test_several_units_in_one_go(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each unit has its file; naming one twice prints it once."""
    assert run(root, "--unit", "xa-mau-1-2", "--unit", UNIT) == 0
    assert list(written(root)) == [f"{UNIT}.pdf", "xa-mau-1-2.pdf"]
    assert "[2/2] Xã Mẫu 1.2" in capsys.readouterr().err


def test_an_unknown_unit_prints_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The message tells what may have been meant, and the known unit waits, too."""
    assert run(root, "--unit", "xa-mau-1-") == 1
    assert "Có phải bạn muốn nói" in capsys.readouterr().err
    assert written(root) == {}


def test_no_unit_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --unit the message names it and the units."""
    assert main(["--root", str(root), "posting"]) == 1
    assert "--unit" in capsys.readouterr().err


@pytest.mark.parametrize("address", ["javascript:alert(1)", "niemyet.vn", "https://a.vn/ b", ""])
def test_only_an_address_is_an_address(
    root: Path, capsys: pytest.CaptureFixture[str], address: str
) -> None:
    """What would lead a scanner nowhere is refused before anything is made."""
    with pytest.raises(SystemExit):
        run(root, "--address", address)
    assert f"«{address}» không phải địa chỉ" in capsys.readouterr().err


def test_a_full_disk_leaves_the_last_set(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When writing breaks off, the earlier PDF is whole and no piece lies about."""
    assert run(root) == 0
    before = written(root)

    def fail(path: str, data: bytes) -> None:
        Path(path).write_bytes(data[:100])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(whole, "_write", fail)
    assert run(root, "--address", SITE) == 1
    assert written(root) == before


def test_what_typst_says_is_passed_on(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of the template is a sentence with the unit's name, not a trace."""

    def fail(*_: object) -> None:
        raise PdfFailedError("unknown variable")

    monkeypatch.setattr(posting, "posting_pdf", fail)
    assert run(root) == 1
    assert "Không dựng được PDF của Xã Mẫu 1.1: unknown variable" in capsys.readouterr().err
