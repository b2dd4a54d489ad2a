"""The command line: exit codes, and sentences instead of traces."""

import errno
import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path

import pytest

from generator.cli import building, judging, main, reading
from generator.collection import Collection
from generator.judging import Judged
from tests.bench.generate import catalogue
from tests.roots import REPOSITORY, bytes_of, new_root, own_files, write

UNIT = "catalog/units/xa-mau-1-1/unit.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small made-up repository without problems."""
    return new_root(tmp_path, catalogue(6))


def spoil(root: Path) -> None:
    """Make one record wrong: the name of a unit becomes a number."""
    text = (root / UNIT).read_text(encoding="utf-8")
    write(root / UNIT, text.replace('"Xã Mẫu 1.1"', "11"))


def run(root: Path, *arguments: str) -> int:
    """Run a command over a repository, give its exit code."""
    return main(["--root", str(root), *arguments])


def test_check_of_sound_records_says_so(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing wrong: one sentence, exit code 0, and nothing is written."""
    before = own_files(root)
    assert run(root, "check") == 0
    assert capsys.readouterr().out == "Không có lỗi nào.\n"
    assert own_files(root) == before


def test_check_of_wrong_records_fails(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A problem is shown with its place, and the exit code is 1."""
    spoil(root)
    assert run(root, "check") == 1
    assert f"{UNIT}:2:1: lỗi [text-wanted]" in capsys.readouterr().out


def noticed(root: Path) -> None:
    """Give the service point of one unit a notice until 5 December 2026."""
    text = (root / UNIT).read_text(encoding="utf-8")
    name = '    name: "Bộ phận Một cửa mẫu"\n'
    assert text.count(name) == 1
    notice = """\
    notices:
      - text: Đóng cửa để sửa nhà.
        valid_from: 2026-12-01
        valid_to: 2026-12-05
        sources:
          - source: nguon-mau
"""
    write(root / UNIT, text.replace(name, name + notice))


def test_a_notice_that_is_over_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The day decides; the warning is shown by check and while building, and stops neither."""
    noticed(root)
    assert run(root, "--today", "2026-12-05", "check") == 0
    assert capsys.readouterr().out == "Không có lỗi nào.\n"
    assert run(root, "--today", "2026-12-06", "check") == 0
    assert "cảnh báo [notices-current]" in capsys.readouterr().out
    assert run(root, "--today", "2026-12-06", "write") == 0
    assert "cảnh báo [notices-current]" in capsys.readouterr().err


def test_today_is_the_day_in_vietnam(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without --today the clock is asked, and read as in Vietnam, seven hours ahead of UTC."""

    class Evening(datetime):
        """A clock that stands at six in the evening, UTC."""

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Evening":
            return cls(2026, 11, 21, 18, tzinfo=UTC).astimezone(tz)

    days: list[date] = []

    def judge(_listed: object, _files: object, today: date, _published: str) -> Judged:
        days.append(today)
        return Judged(Collection(), ())

    monkeypatch.setattr(reading, "datetime", Evening)
    monkeypatch.setattr(judging, "judge_examined", judge)
    assert run(root, "check") == 0
    assert run(root, "--today", "2025-01-31", "check") == 0
    assert days == [date(2026, 11, 22), date(2025, 1, 31)]


def test_what_is_no_day_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """A day that does not exist is named, and how days are written."""
    with pytest.raises(SystemExit):
        main(["--today", "2026-02-30", "check"])
    assert "«2026-02-30» không phải là một ngày viết như 2026-11-21" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["json", "github"])
def test_check_speaks_to_machines(
    root: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    """The same problem as JSON or as an annotation, with the same exit code."""
    spoil(root)
    assert run(root, "check", "--format", form) == 1
    said = capsys.readouterr().out
    if form == "json":
        assert json.loads(said)[0]["file"] == UNIT
    else:
        assert f"::error file={UNIT},line=2,col=1" in said


def test_write_makes_the_folder_only(root: Path) -> None:
    """Pages and data files are written; no site is built."""
    assert run(root, "write") == 0
    assert (root / "build/docs/thu-tuc/9.000001/index.md").is_file()
    assert not (root / "site").exists()


def test_wrong_records_are_not_written(root: Path) -> None:
    """Of wrong records not one page is made."""
    spoil(root)
    assert run(root, "write") == 1
    assert not (root / "build/docs").exists()


def test_hand_written_pages_come_along(root: Path) -> None:
    """What stands in docs/site/ is part of the written folder."""
    write(root / "docs/site/gioi-thieu/index.md", "# Giới thiệu\n")
    assert run(root, "write") == 0
    written = root / "build/docs/gioi-thieu/index.md"
    assert written.read_text(encoding="utf-8") == "# Giới thiệu\n"


def test_two_pages_at_one_address_are_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A hand-written page in the place of a generated one is named, not silently covered."""
    write(root / "docs/site/thu-tuc/index.md", "# Của tôi\n")
    assert run(root, "build") == 1
    said = capsys.readouterr().err
    assert "thu-tuc/index.md" in said
    assert "docs/site/" in said


@pytest.mark.parametrize("arguments", [(), ("fly",), ("check", "--format", "pdf")])
def test_a_wrong_command_shows_the_usage(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code is argparse's 2, and the commands are named."""
    with pytest.raises(SystemExit) as caught:
        main(list(arguments))
    assert caught.value.code == 2
    assert "usage: niemyet" in capsys.readouterr().err


def test_a_missing_folder_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence names the folder; there is no trace."""
    assert run(tmp_path / "nowhere", "check") == 1
    said = capsys.readouterr().err
    assert "nowhere" in said
    assert "không có tệp hay thư mục này" in said


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_folder_without_records_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """Started in the wrong folder, nothing is called sound, and no empty site covers a good one."""
    new_root(tmp_path)
    write(tmp_path / "site/index.html", "good")
    assert run(tmp_path, command) == 1
    assert "--root" in capsys.readouterr().err
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "good"


def test_a_full_disk_is_told(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's error has no file name and speaks English; the reader gets a sentence."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(building, "write_folder", fail)
    assert run(root, "write") == 1
    assert capsys.readouterr().err.splitlines()[1:] == [
        "Không đọc hoặc ghi được: ổ đĩa đã đầy.",
        "Sửa chỗ ấy rồi chạy lại. Trang đã dựng trước đó vẫn còn nguyên.",
    ]


def test_stopping_by_hand_is_no_accident(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+C ends with 130, as shells expect, and without a trace."""

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(building, "write_folder", stop)
    assert run(root, "build") == 130
    assert "Đã dừng" in capsys.readouterr().err


def test_checking_does_not_load_mkdocs(root: Path) -> None:
    """A check starts fast: MkDocs is loaded only where a site is built."""
    code = (
        "import sys; from generator.cli import main; "
        f"assert main(['--root', {str(root)!r}, 'check']) == 0; "
        "sys.exit(int('mkdocs' in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, check=False)
    assert done.returncode == 0


def test_other_packages_have_no_say_in_records(root: Path, tmp_path: Path) -> None:
    """A plugin of pydantic's that happens to be installed is not even loaded."""
    write(tmp_path / "mau.py", "raise SystemExit('loaded')\n")
    write(tmp_path / "mau-1.dist-info/METADATA", "Name: mau\nVersion: 1\n")
    write(tmp_path / "mau-1.dist-info/entry_points.txt", "[pydantic]\nmau = mau\n")
    env = {**os.environ, "PYTHONPATH": str(tmp_path)}
    env.pop("PYDANTIC_DISABLE_PLUGINS", None)
    command = [sys.executable, "-m", "generator", "--root", str(root), "check"]
    done = subprocess.run(command, cwd=REPOSITORY, env=env, check=False, capture_output=True)
    assert (done.returncode, done.stderr.count(b"loaded")) == (0, 0)
    command[1:] = ["-c", "import generator.model.kinds"]
    done = subprocess.run(command, cwd=REPOSITORY, env=env, check=False, capture_output=True)
    assert done.stderr == b"loaded\n"


def ended(*words: str) -> subprocess.CompletedProcess[bytes]:
    """Run Python as a process of its own that writes as it does to a file or a pipe: late."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    command = [sys.executable, *words]
    return subprocess.run(command, cwd=REPOSITORY, check=False, capture_output=True, env=env)


def test_all_that_is_said_arrives_before_the_process_ends(root: Path) -> None:
    """The process ends at once; what waits to be written through a pipe is written first."""
    write(root / UNIT, "schema: 1\n" + "lạ: 1\n" * 200)
    done = ended("-m", "generator", "--root", str(root), "check")
    assert done.returncode == 1
    assert done.stdout.decode().endswith(" cảnh báo.\n")


def test_a_reader_who_left_does_not_change_the_code() -> None:
    """``niemyet check | head`` ends without a trace, with the code of the check."""
    code = (
        "import generator.cli as cli, os, sys; read, kept = os.pipe(); os.close(read); "
        "os.dup2(kept, 1); cli.main = lambda: print('x') or 3; cli.run()"
    )
    done = ended("-c", code)
    assert (done.returncode, done.stderr) == (3, b"")


def test_a_published_address_may_not_die(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page of the ledger that would be gone stops the build; the last good site stays whole."""
    assert run(root, "addresses") == 0
    assert run(root, "build") == 0
    before = bytes_of(root / "site")
    write(root / "docs/addresses.txt", "/\n/thu-tuc/9.999999/\n")
    assert run(root, "build") == 1
    assert "docs/addresses.txt:2:1: lỗi [address-gone]" in capsys.readouterr().out
    assert bytes_of(root / "site") == before


def test_fmt_rewrites_what_is_not_in_style(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --check it only names the file and fails; without, it mends it, and then all is well."""
    text = (root / UNIT).read_text(encoding="utf-8")
    write(root / UNIT, text.replace("name: ", "name:   "))
    run(root, "fmt")
    styled = bytes_of(root)
    write(root / UNIT, styled[UNIT].decode("utf-8").replace("name: ", "name:   "))
    capsys.readouterr()
    assert run(root, "fmt", "--check") == 1
    assert capsys.readouterr().out == f"{UNIT}\n"
    assert run(root, "fmt") == 0
    assert bytes_of(root) == styled
    assert run(root, "fmt", "--check") == 0


def test_check_fix_mends_what_is_sure(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A word in other letters is mended and told; a name that became a number is left."""
    run(root, "fmt")
    before = own_files(root)
    text = before[UNIT].decode("utf-8")
    write(root / UNIT, text.replace("level: commune", "Level: Commune"))
    assert run(root, "check", "--fix") == 0
    assert f"{UNIT}:" in capsys.readouterr().err
    assert own_files(root) == before
    write(root / UNIT, text.replace("name: Xã Mẫu 1.1", "name: 11"))
    wrong = own_files(root)
    assert run(root, "check", "--fix") == 1
    assert own_files(root) == wrong != before


def test_schema_writes_what_editors_read(root: Path) -> None:
    """Each kind of file gets its schema."""
    assert run(root, "schema") == 0
    assert json.loads((root / "docs/schema/procedure.json").read_text(encoding="utf-8"))
