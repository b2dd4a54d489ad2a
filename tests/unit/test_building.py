"""Whole builds, one after another: whatever was kept, the site is as if made from nothing."""

import argparse
import errno
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import versions
from generator.cli import building, main, writing
from generator.cli.saying import StoppedError
from tests.roots import DAY, bytes_of, write

PROCEDURE = "catalog/procedures/linh-vuc-mau-1/9.000001.yml"
UNNEEDED = {"xlsxwriter", "yaml"}
REPOSITORY = Path(__file__).parents[2]
NEW_RESULT = "scorecards/results/huyen-mau-1/2023.yml"
Change = Callable[[Path], object]


@pytest.fixture
def root(small_built: Path, tmp_path: Path) -> Path:
    """A copy of a built repository with a made-up catalogue, to change."""
    return shutil.copytree(small_built, tmp_path / "root")


def build(root: Path) -> int:
    """Build the site of a repository as the command does."""
    return main(["--root", str(root), "--today", DAY, "build"])


def from_nothing(root: Path) -> dict[str, bytes]:
    """Give the bytes of the site and of the written folder that are made without anything kept."""
    for name in ("build", "site"):
        shutil.rmtree(root / name, ignore_errors=True)
    assert build(root) == 0
    return made(root)


def made(root: Path) -> dict[str, bytes]:
    """Give the bytes of the site and of the written folder."""
    return {
        f"{name}/{path}": data
        for name in ("site", "build/docs")
        for path, data in bytes_of(root / name).items()
    }


def swapped(path: str, old: str, new: str) -> Change:
    """Give the change that puts other words into a file."""

    def change(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert re.search(old, text)
        write(root / path, re.sub(old, new, text, count=1))

    return change


def removed(path: str) -> Change:
    """Give the change that removes a file or a folder."""

    def change(root: Path) -> None:
        target = root / path
        assert target.exists()
        shutil.rmtree(target) if target.is_dir() else target.unlink()

    return change


def another_year(root: Path) -> None:
    """Let a unit have results of one more year."""
    [old] = sorted((root / "scorecards/results/huyen-mau-1").glob("*.yml"))[-1:]
    text = old.read_text(encoding="utf-8")
    year = old.stem
    write(root / NEW_RESULT, text.replace(year, "2023"))
    assert year != "2023"


CHANGES: dict[str, Change] = {
    "a fee": swapped(PROCEDURE, r"amount: \d+", "amount: 123000"),
    "a name": swapped(PROCEDURE, 'name: "', 'name: "Sửa: '),
    "a law's title": swapped("catalog/legal_documents.yml", "Văn bản mẫu số 1 ", "Văn bản khác "),
    "a domain's name": swapped("catalog/domains.yml", "Lĩnh vực mẫu 1", "Lĩnh vực khác"),
    "who publishes": swapped("catalog/publisher.yml", "Trang mẫu", "Trang khác"),
    "another year": another_year,
    "a page by hand": lambda root: write(root / "docs/site/tay/index.md", "# Viết tay\n"),
    "settings": swapped("mkdocs.yml", "toc_depth: 3", "toc_depth: 2"),
}
"""Changes after which the site is another one."""

DAMAGES: dict[str, Change] = {
    "only style": swapped(PROCEDURE, 'name: "', 'name:   "'),
    "one page's bytes": swapped("build/docs/thu-tuc/9.000001/index.md", "Việc mẫu", "Việc giả"),
    "one file of the site": swapped("site/thu-tuc/9.000001/index.html", "Việc mẫu", "Việc giả"),
    "a foreign file": lambda root: write(root / "build/docs/la/index.md", "# Lạ\n"),
    "no written folder": removed("build/docs"),
    "no site": removed("site"),
    "nothing kept": removed("build"),
    "a broken memory": lambda root: write(root / writing.MEMORY, "{"),
    "foreign records": lambda root: write(root / "build/records.txt", "a\tb\tc\n"),
    "a foreign verdict": lambda root: write(root / "build/verdict.json", "x\n[0, []]"),
}
"""What happens to files that the records say nothing of: the next build is the same as before."""


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_kept_is_what_is_made_from_nothing(root: Path, name: str) -> None:
    """After a change of any kind the site and the written folder hold the bytes of a new build."""
    CHANGES[name](root)
    assert build(root) == 0
    assert made(root) == from_nothing(root)


@pytest.mark.parametrize("name", DAMAGES)
def test_what_was_damaged_is_made_good(small_built: Path, root: Path, name: str) -> None:
    """Whatever happened to what an earlier build left, the site is the same again."""
    DAMAGES[name](root)
    assert build(root) == 0
    assert made(root) == made(small_built)


def test_changes_one_after_another(root: Path) -> None:
    """What one build keeps is right for the next, however often."""
    for name in ("a fee", "another year", "one page's bytes", "a name", "who publishes"):
        {**CHANGES, **DAMAGES}[name](root)
        assert build(root) == 0
    (root / NEW_RESULT).unlink()
    assert build(root) == 0
    assert made(root) == from_nothing(root)


def test_only_what_differs_is_written(root: Path) -> None:
    """An edit of one fee leaves all other files of the site untouched."""
    before, times = made(root), _times(root)
    CHANGES["a fee"](root)
    assert build(root) == 0
    after = made(root)
    touched = {path for path, time in _times(root).items() if times.get(path) != time}
    differs = {path for path, data in after.items() if before.get(path) != data}
    assert "site/thu-tuc/9.000001/index.html" in differs
    assert touched == differs


def test_an_edit_loads_no_library_that_it_can_do_without(root: Path) -> None:
    """A start is a third of an edit: what reads YAML or makes workbooks waits."""
    CHANGES["a fee"](root)
    code = (
        "import sys; from generator.cli import main; "
        f"assert main(['--root', {str(root)!r}, '--today', '2026-11-21', 'write']) == 0; "
        f"print('generator.cli.making' in sys.modules, {UNNEEDED!r} & set(sys.modules))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert done.stdout == "True set()\n"


def _times(root: Path) -> dict[str, int]:
    return {
        f"{name}/{path.relative_to(root / name).as_posix()}": path.stat().st_mtime_ns
        for name in ("site", "build/docs")
        for path in (root / name).rglob("*")
        if path.is_file()
    }


def test_another_program_makes_everything(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another version kept is not trusted, whatever it says."""
    stale = root / "build/docs/thu-tuc/9.000001/index.md"
    monkeypatch.setattr(writing, "own_version", lambda: "another")
    os.utime(stale, (1, 1))
    write(stale, "# Cũ\n")
    assert build(root) == 0
    assert "# Cũ" not in stale.read_text(encoding="utf-8")


def test_a_template_counts_as_the_program() -> None:
    """An edited template or look is another version; code is read once, when the program starts."""
    before = versions.own_version()
    assert before == versions.own_version()
    assert len(before) == 64


def test_a_build_that_was_cut_short_leaves_nothing_to_trust(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that ends in the middle of writing is made good by the next one."""
    CHANGES["a name"](root)

    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(writing, "write_whole", cut)
        assert build(root) == 130
    assert build(root) == 0
    assert made(root) == from_nothing(root)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (StoppedError(), "Trang đang xem vẫn là bản tốt gần nhất."),
        (OSError(errno.ENOSPC, "no space"), "ổ đĩa đã đầy"),
        (ChildProcessError(errno.ECHILD, "no child"), "Chưa làm xong: một tiến trình"),
    ],
)
def test_whoever_looks_on_is_told_why_nothing_is_new(
    error: Exception,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A build that fails while somebody edits or looks on ends nothing; it says so."""

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(building, "build_all", fail)
    assert not building.built_again(argparse.Namespace())
    assert words in capsys.readouterr().err
