"""``niemyet new``: a record is written only where it is sound and none stands."""

import shutil
from pathlib import Path

import pytest

from generator.cli import main
from tests.mistakes import FOLDER
from tests.roots import own_files

UNIT = ["new", "unit", "--set", "id=xa-hai", "--set", "name=Xã Hai", "--set", "level=xã"]
UNIT_FILE = "catalog/units/xa-hai/unit.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the small sound repository."""
    shutil.copytree(FOLDER / "sound", tmp_path / "root")
    return tmp_path / "root"


def run(root: Path, *arguments: str) -> int:
    """Run a command over a repository, give its exit code."""
    return main(["--root", str(root), "--today", "2026-11-21", *arguments])


def test_a_record_is_written_and_passes(root: Path) -> None:
    """Written in style at the right path; check has nothing to say."""
    assert run(root, *UNIT, "--set", "parent=tinh-mau", "--source", "nguon-mau") == 0
    text = (root / UNIT_FILE).read_text("utf-8")
    assert text.startswith("id: xa-hai\nname: Xã Hai\nlevel: commune\nparent: tinh-mau\n")
    assert run(root, "check") == 0
    assert run(root, "fmt", "--check") == 0


def test_a_record_with_an_error_is_not_written(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The problem is shown as check would, with what was likely meant."""
    before = own_files(root)
    assert run(root, *UNIT, "--set", "parent=tinh-mauu", "--source", "nguon-mau") == 1
    said = capsys.readouterr()
    assert "Có phải bạn muốn viết «tinh-mau»?" in said.out
    assert "niemyet new unit --set source=nguon-mau --set id=xa-hai --set 'name=Xã Hai'" in said.err
    assert own_files(root) == before


def test_a_file_is_never_overwritten(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What somebody wrote stays."""
    assert run(root, *UNIT, "--source", "nguon-mau") == 0
    before = own_files(root)
    assert run(root, *UNIT, "--source", "nguon-mau") == 1
    assert f"Đã có tệp {UNIT_FILE}" in capsys.readouterr().err
    assert own_files(root) == before


def test_a_new_year_points_at_each_line_to_fill(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One warning for each indicator of the year before."""
    assert run(
        root, "new", "result", "--unit", "tinh-mau", "--period", "2024", "--from", "2025",
        "--source", "nguon-mau",
    ) == 0  # fmt: skip
    said = capsys.readouterr().out
    assert said.count("scorecards/results/tinh-mau/2024.yml:") == 2
    assert "«dung-han» ghi là chưa đến kỳ" in said


def test_a_source_joins_its_list(root: Path) -> None:
    """The list grows by one, at its end."""
    before = (root / "scorecards/sources.yml").read_text("utf-8")
    arguments = ["--set", "id=moi", "--set", "kind=báo cáo", "--set", "title=Mới"]
    assert run(root, "new", "source", *arguments) == 0
    after = (root / "scorecards/sources.yml").read_text("utf-8")
    assert after == before + "  - id: moi\n    kind: report\n    title: Mới\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["unit"], "ở đây không hỏi được"),
        (["unit", "--set", "id"], "thiếu dấu bằng"),
        (["unit", "--set", "id=xa-b"], "Thiếu «name»"),
        (["result", "--unit", "xa-mau", "--from", "2019"], "Chưa có kỳ «xa-mau/2019»"),
    ],
)
def test_what_cannot_be_asked_is_told(
    root: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    said: str,
) -> None:
    """Without a terminal: a sentence, exit code 2, nothing written."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    before = own_files(root)
    with pytest.raises(SystemExit) as stop:
        run(root, "new", *arguments)
    assert stop.value.code == 2
    assert said in capsys.readouterr().err
    assert own_files(root) == before


def test_in_a_terminal_each_thing_is_asked(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A needed answer is asked for again; an empty one is left out."""
    given = iter(["", "xa-ba", "Xã Ba", "làng", "cấp xã", "tinh-mau", "", "nguon-mau", ""])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _prompt: next(given))
    assert run(root, "new", "unit") == 0
    said = capsys.readouterr().err
    assert "Điều này cần có" in said
    assert "không nhận «làng»" in said
    assert "commune (cấp xã)" in said
    assert "valid_from" not in (root / "catalog/units/xa-ba/unit.yml").read_text("utf-8")
    assert next(given, None) is None


def test_sure_repairs_of_the_rules_are_made(root: Path) -> None:
    """``check --fix`` mends the form of a legal number, too, and only that."""
    path = root / "catalog/procedures/ho-tich/1.001193.yml"
    sound = path.read_bytes()
    path.write_bytes(sound.replace("NĐ-CP".encode(), "nđ – cp".encode()))
    assert run(root, "check") == 1
    assert run(root, "check", "--fix") == 0
    assert path.read_bytes() == sound
