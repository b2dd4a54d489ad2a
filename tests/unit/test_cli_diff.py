"""The commands for reviewers over a real Git repository."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from generator.cli import main
from tests.bench.generate import catalogue
from tests.roots import bytes_of, new_root, write

KEPT = ["preview", "records.txt", "verdict.json"]
"""What commands keep below build/ for the next one, and the preview."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A made-up repository with one commit on the branch main."""
    folder = new_root(tmp_path / "kho", catalogue(6))
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=Hồ sơ")
    return folder


def git(folder: Path, *arguments: str) -> None:
    """Run Git in a folder as somebody, whatever this machine is set up for."""
    person = ("-c", "user.name=A", "-c", "user.email=a@b.vn", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *person, *arguments], check=True)


def run(root: Path, *arguments: str) -> int:
    """Run a command over a repository, give its exit code."""
    return main(["--root", str(root), *arguments])


def first_procedure(root: Path) -> Path:
    """Give the file of a procedure with a time limit."""
    files = sorted((root / "catalog/procedures").rglob("*.yml"))
    return next(file for file in files if "time_limits:" in file.read_text(encoding="utf-8"))


def rename(root: Path) -> None:
    """Change the name of one procedure."""
    file = first_procedure(root)
    text = file.read_text(encoding="utf-8")
    write(file, re.sub("^name: .*$", 'name: "Tên mới"', text, count=1, flags=re.MULTILINE))


def move_figure(root: Path) -> None:
    """Change one score of an edition."""
    file = next(iter(sorted((root / "scorecards/editions").rglob("*.yml"))))
    lines = file.read_text(encoding="utf-8").split("\n")
    at = lines.index("scores:")
    row = next(n for n in range(at, len(lines)) if lines[n].strip().startswith("value:"))
    lines[row] = lines[row].split(":")[0] + ': "1.23"'
    write(file, "\n".join(lines))


def test_without_edits_nothing_changes(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Against its own branch an untouched folder says so."""
    assert run(root, "diff", "main") == 0
    assert capsys.readouterr().out == "Không có gì đổi với người đọc trang.\n"


def test_a_revision_and_a_folder_say_the_same(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A base may be a branch or another copy of the records; nothing of the records is written."""
    other = tmp_path / "ban-cu"
    git(root, "worktree", "add", "--quiet", "--detach", str(other), "main")
    rename(root)
    before = bytes_of(root)
    assert run(root, "diff", "main") == 0
    by_branch = capsys.readouterr().out
    assert run(root, "diff", str(other)) == 0
    assert capsys.readouterr().out == by_branch
    assert "thành «Tên mới»." in by_branch
    after = bytes_of(root)
    assert {path for path in after if after[path] != before.get(path)} == {
        f"build/{name}" for name in KEPT if name != "preview"
    }


def test_a_moved_figure_fails_with_strict_only(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The flag is always told; with --strict it is a failure, annotated where it stands."""
    move_figure(root)
    assert run(root, "diff", "main") == 0
    assert "không có đính chính" in capsys.readouterr().out
    assert run(root, "diff", "--strict", "--annotate", "main") == 1
    told = capsys.readouterr()
    assert "::error file=scorecards/editions/" in told.out
    assert "không có đính chính" in told.err


def test_json_and_files(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Programs read JSON; a file is written whole."""
    rename(root)
    assert run(root, "diff", "--format", "json", "main") == 0
    assert json.loads(capsys.readouterr().out)["records"][0]["how"] == "changed"
    words = tmp_path / "moi/diff.md"
    assert run(root, "diff", "--format", "markdown", "--output", str(words), "main") == 0
    assert words.read_text(encoding="utf-8").startswith("## Thay đổi với người đọc trang\n")


@pytest.mark.parametrize("base", ["khong-co", "--upload-pack=x", "HEAD:catalog"])
def test_a_base_that_is_none_is_told(
    root: Path, base: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is neither a folder nor a commit ends in a sentence; nothing of it is an option."""
    assert run(root, "diff", "--", base) == 1
    assert f"«{base}» không phải là một thư mục có hồ sơ" in capsys.readouterr().err


def test_an_unreadable_file_is_no_removal(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A broken file is said to be broken, not gone."""
    write(first_procedure(root), "code: [")
    assert run(root, "diff", "main") == 0
    told = capsys.readouterr().out
    assert "make check" in told
    assert "bị xoá;" not in told.replace("0 bị xoá", "")


def test_suggestions_stand_on_changed_lines(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip that has one repair only is offered as the whole line."""
    file = first_procedure(root)
    write(file, file.read_text(encoding="utf-8") + "checked_on: 13/07/2025\n")
    assert run(root, "suggest", "main") == 0
    (comment,) = json.loads(capsys.readouterr().out)
    assert comment["path"] == file.relative_to(root).as_posix()
    assert comment["mended"] == "checked_on: 2025-07-13"


def test_preview_holds_the_changed_pages_only(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each changed page is there before and after, with an index; the site itself stays away."""
    rename(root)
    assert run(root, "preview", "main") == 0, capsys.readouterr().err
    code = first_procedure(root).stem
    page = f"thu-tuc/{code}/index.html"
    held = root / "build/preview"
    assert "Tên mới" not in (held / "truoc" / page).read_text(encoding="utf-8")
    assert "Tên mới" in (held / "sau" / page).read_text(encoding="utf-8")
    assert f'href="sau/{page}"' in (held / "index.html").read_text(encoding="utf-8")
    assert not (held / "sau/phuong-phap").exists()
    assert sorted(path.name for path in (root / "build").iterdir()) == KEPT
