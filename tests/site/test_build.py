"""From records to a site: the last good site is safe, and the same input gives the same bytes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.generate import catalogue
from tests.roots import REPOSITORY, bytes_of, new_root, niemyet, write

PROCEDURES = 6
PROCEDURE = "catalog/procedures/linh-vuc-mau-1/9.000001.yml"
UNIT = "catalog/units/xa-mau-1-1/unit.yml"
USUAL = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "1"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small made-up repository."""
    return new_root(tmp_path / "root", catalogue(PROCEDURES))


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Such a repository, built once for all tests here, in the usual surroundings."""
    root = new_root(tmp_path_factory.mktemp("first"), catalogue(PROCEDURES))
    assert niemyet(root, "build", **USUAL).returncode == 0
    return root


@pytest.fixture
def built(first: Path, tmp_path: Path) -> Path:
    """A copy of it, to change."""
    return shutil.copytree(first, tmp_path / "root")


def changed(root: Path, path: str, old: str, new: str) -> None:
    """Edit one record."""
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    write(root / path, text.replace(old, new, 1))


def test_bad_records_leave_the_last_site_alone(built: Path) -> None:
    """Every problem of every file is printed with its place, the exit code is 1, the site stays."""
    before = bytes_of(built / "site")
    changed(built, PROCEDURE, 'code: "9.000001"', "code: 9.000001")
    changed(built, UNIT, "level:", "levle:")
    done = niemyet(built, "build")
    assert done.returncode == 1
    lines = [line.split(" ")[0] for line in done.stdout.splitlines() if ": lỗi [" in line]
    assert lines == [f"{PROCEDURE}:1:1:", f"{UNIT}:3:1:"]
    assert "Có 2 lỗi và 0 cảnh báo." in done.stdout
    assert "Trang đã dựng trước đó vẫn còn nguyên." in done.stderr
    assert bytes_of(built / "site") == before


def test_broken_references_leave_the_last_site_alone(built: Path) -> None:
    """The same holds where each file is right by itself and they do not fit together."""
    before = bytes_of(built / "site")
    changed(built, PROCEDURE, 'domain: "linh-vuc-mau-1"', 'domain: "khong-co"')
    changed(built, UNIT, 'parent: "tinh-mau"', 'parent: "tinh-khac"')
    done = niemyet(built, "build")
    assert done.returncode == 1
    assert f"{PROCEDURE}:4:1: lỗi [" in done.stdout
    assert f"{UNIT}:4:1: lỗi [" in done.stdout
    assert bytes_of(built / "site") == before


def test_a_page_that_mkdocs_refuses_leaves_the_last_site_alone(built: Path) -> None:
    """A dead link in a hand-written page stops the build, and nothing half made is left."""
    before = bytes_of(built / "site")
    write(built / "docs/site/gioi-thieu.md", "# Giới thiệu\n\n[a](khong-co.md)\n")
    done = niemyet(built, "build")
    assert done.returncode == 1
    assert "khong-co.md" in done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(built / "site") == before
    assert not list(built.glob(".site*"))


def test_building_again_writes_nothing_new(built: Path) -> None:
    """Where no record changed, no written file is touched, and the site is the same."""
    pages, site = times_of(built / "build/docs"), bytes_of(built / "site")
    done = niemyet(built, "build")
    assert "0 tệp mới hoặc đổi" in done.stderr
    assert times_of(built / "build/docs") == pages
    assert bytes_of(built / "site") == site


def test_an_edit_changes_what_shows_it(built: Path) -> None:
    """After one edit, only pages and data that show the record differ."""
    before = bytes_of(built / "site")
    changed(built, PROCEDURE, "Bước mẫu 1", "Bước đã sửa")
    assert niemyet(built, "build").returncode == 0
    after = bytes_of(built / "site")
    assert after.keys() == before.keys()
    different = {path for path in after if after[path] != before[path]}
    own = {path for path in different if "9.000001" in path}
    assert {
        "thu-tuc/9.000001/index.html",
        "thu-tuc/9.000001/niem-yet/index.html",
        "api/v1/procedure/9.000001.json",
    } <= own
    # Beside them only what holds all records, or says which version of the data it is.
    whole = ("du-lieu/", "api/v1/")
    assert all(path.startswith(whole) for path in different - own), different - own
    assert {path for path in different - own if path.endswith(".html")} <= {"du-lieu/index.html"}
    assert "Bước đã sửa" in after["thu-tuc/9.000001/index.html"].decode()


def times_of(folder: Path) -> dict[str, int]:
    """Take a folder, give when each file was last written."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*")
    }


@pytest.mark.parametrize(
    "settings",
    [
        {"SOURCE_DATE_EPOCH": ""},
        {"SOURCE_DATE_EPOCH": "1500000000", "TZ": "Asia/Ho_Chi_Minh"},
        {"LC_ALL": "C", "TZ": "America/Los_Angeles", "PYTHONHASHSEED": "7", "PYTHONUTF8": "0"},
    ],
    ids=["no day", "a day", "other surroundings"],
)
def test_the_same_records_give_the_same_bytes(
    first: Path, root: Path, tmp_path: Path, settings: dict[str, str]
) -> None:
    """Another folder, order of files, locale, time zone or hash seed changes nothing."""
    day = {name: value for name, value in settings.items() if name == "SOURCE_DATE_EPOCH"}
    twin = new_root(tmp_path / "a twin", reversed(list(catalogue(PROCEDURES))))
    if day:
        assert niemyet(root, "build", **USUAL, **day).returncode == 0
    usual = root if day else first
    assert niemyet(twin, "build", **settings).returncode == 0
    assert bytes_of(twin / "build/docs") == bytes_of(usual / "build/docs")
    assert bytes_of(twin / "site") == bytes_of(usual / "site")


def other_record(root: Path) -> None:
    """Rename a step, as an edit of a record."""
    changed(root, PROCEDURE, "Bước mẫu 1", "Bước đã sửa")


def other_settings(root: Path) -> None:
    """Let the contents of a page go less deep."""
    changed(root, "mkdocs.yml", "toc_depth: 3", "toc_depth: 2")


def other_pages(root: Path) -> None:
    """Write a page by hand."""
    write(root / "docs/site/gioi-thieu.md", "# Giới thiệu\n\n[a](linh-vuc/index.md) *b*\n")


def test_plain_mkdocs_gives_the_same_bytes(built: Path) -> None:
    """No plugin, no hook: strict MkDocs alone makes the same site, at first and after each edit."""
    for changes in ((), (other_record, other_pages), (other_settings,)):
        for change in changes:
            change(built)
        assert niemyet(built, "build").returncode == 0
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "plain"],
            cwd=built,
            env={**os.environ, "SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert bytes_of(built / "plain") == bytes_of(built / "site")


@pytest.mark.parametrize("fails", ["pages", "site"])
def test_a_full_disk_leaves_the_last_site_alone(built: Path, fails: str) -> None:
    """A file that cannot be written to its end gives a sentence, and nothing half made stays."""
    # A sign that HTML writes with five: the largest file of the site, not of the written folder.
    write(built / "docs/site/dai.md", f"# Trang dài\n\n    {'&' * 100_000}\n")
    assert niemyet(built, "build").returncode == 0
    before = bytes_of(built / "site")
    pages = max(len(data) for data in bytes_of(built / "build/docs").values())
    assert pages < max(len(data) for data in before.values())
    shutil.rmtree(built / "build")
    done = with_largest_file(pages - 1 if fails == "pages" else pages, built)
    assert done.returncode == 1
    assert "Không đọc hoặc ghi được" in done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(built / "site") == before
    assert not list(built.glob(".site*"))
    assert niemyet(built, "build").returncode == 0
    assert bytes_of(built / "site") == before


def with_largest_file(most: int, root: Path) -> "subprocess.CompletedProcess[str]":
    """Take a number of bytes and a repository, build it where no file can grow larger."""
    code = (
        "import resource, sys; from generator.cli import main; "
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most})); "
        f"sys.exit(main(['--root', {str(root)!r}, 'build']))"
    )
    command = [sys.executable, "-B", "-c", code]
    return subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)


def test_the_repository_builds_from_any_folder(root: Path, tmp_path: Path) -> None:
    """Where the command is started from does not matter."""
    command = [sys.executable, "-m", "generator", "--root", "root", "build"]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (root / "site/index.html").is_file()
