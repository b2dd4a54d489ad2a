"""The disk: what is listed and read, what is written and removed, what takes the site's place."""

import os
from pathlib import Path

import pytest

from generator.files import (
    SamePathError,
    Written,
    list_records,
    read_records,
    replace_folder,
    restore_folder,
    static_files,
    write_folder,
)
from generator.load.paths import Listed
from generator.output import OutputFile
from tests.roots import bytes_of, write


def test_records_are_listed_in_order(tmp_path: Path) -> None:
    """Every file of both folders is listed with its size, and nothing beside them."""
    write(tmp_path / "scorecards/sources.yml", "sources: []\n")
    write(tmp_path / "catalog/units/b/unit.yml", "b")
    write(tmp_path / "catalog/units/a/unit.yml", "ab")
    write(tmp_path / "docs/other.yml", "c")
    assert list_records(tmp_path) == (
        Listed("catalog/units/a/unit.yml", "file", 2),
        Listed("catalog/units/b/unit.yml", "file", 1),
        Listed("scorecards/sources.yml", "file", 12),
    )


@pytest.mark.parametrize(
    "name", [".DS_Store", "#a.yml#", "a.yml~", "~$a.yml", ".git/a.yml", "a.yml.swp", "README.md"]
)
def test_what_editors_leave_behind_is_no_record(tmp_path: Path, name: str) -> None:
    """Hidden files, locks and copies are neither listed nor read."""
    write(tmp_path / "catalog" / name, "a")
    assert list_records(tmp_path) == ()


@pytest.mark.parametrize("target", ["there.yml", "nowhere.yml", "."])
def test_links_are_listed_and_not_followed(tmp_path: Path, target: str) -> None:
    """A link to a file, to nothing or to a folder is one entry, and is not read."""
    write(tmp_path / "catalog/there.yml", "a")
    (tmp_path / "catalog/link.yml").symlink_to(target)
    listed = list_records(tmp_path)
    assert Listed("catalog/link.yml", "symlink", 0) in listed
    assert [source.path for source in read_records(tmp_path, listed)] == ["catalog/there.yml"]


def test_a_link_in_the_place_of_the_whole_folder_is_seen(tmp_path: Path) -> None:
    """A catalogue behind a link is reported, not taken for an empty one."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "catalog").symlink_to("elsewhere")
    assert list_records(tmp_path) == (Listed("catalog", "symlink", 0),)


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    """What is neither file, folder nor link is listed as such, and never opened."""
    (tmp_path / "catalog").mkdir()
    os.mkfifo(tmp_path / "catalog/pipe.yml")
    listed = list_records(tmp_path)
    assert listed == (Listed("catalog/pipe.yml", "other", 0),)
    assert list(read_records(tmp_path, listed)) == []


def test_records_are_read_as_bytes(tmp_path: Path) -> None:
    """The bytes come as they are; of a file that is too large only enough to refuse it."""
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog/a.yml").write_bytes(b"\xef\xbb\xbfa: \xff\r\n")
    (tmp_path / "catalog/b.yml").write_bytes(b"x" * 100)
    (tmp_path / "catalog/c.txt").write_bytes(b"no record")
    sources = list(read_records(tmp_path, list_records(tmp_path), most=50))
    assert [source.path for source in sources] == ["catalog/a.yml", "catalog/b.yml"]
    assert sources[0].data == b"\xef\xbb\xbfa: \xff\r\n"
    assert len(sources[1].data) == 51


def test_hand_written_pages_are_taken_as_they_are(tmp_path: Path) -> None:
    """Files come under their path; links and copies of editors do not."""
    write(tmp_path / "tra-cuu/index.md", "# Tra cứu\n")
    write(tmp_path / "index.md~", "old")
    (tmp_path / "link.md").symlink_to("tra-cuu/index.md")
    assert list(static_files(tmp_path)) == [
        OutputFile("tra-cuu/index.md", "# Tra cứu\n".encode()),
    ]
    assert list(static_files(tmp_path / "missing")) == []


def outputs(**files: str) -> list[OutputFile]:
    """Take texts by name, give them as Markdown files in folders of these names."""
    return [OutputFile.of_text(f"{name}/index.md", text) for name, text in files.items()]


def test_writing_says_what_it_did(tmp_path: Path) -> None:
    """New, changed, kept and removed files are counted, and empty folders go."""
    folder = tmp_path / "docs"
    assert write_folder(outputs(a="1", b="1", c="1"), folder) == Written(3, 0, 0)
    assert write_folder(outputs(a="1", b="2"), folder) == Written(1, 1, 1)
    assert bytes_of(folder) == {"a/index.md": b"1", "b/index.md": b"2"}
    assert not (folder / "c").exists()


def test_what_did_not_change_is_not_touched(tmp_path: Path) -> None:
    """A file with the same bytes keeps its time, so tools that watch it see no change."""
    write_folder(outputs(a="1"), tmp_path)
    os.utime(tmp_path / "a/index.md", (1, 1))
    write_folder(outputs(a="1"), tmp_path)
    assert (tmp_path / "a/index.md").stat().st_mtime == 1


def test_two_outputs_cannot_share_a_path(tmp_path: Path) -> None:
    """The second one is refused by name instead of covering the first."""
    with pytest.raises(SamePathError, match=r"^a/index\.md$"):
        write_folder([*outputs(a="1"), *outputs(a="2")], tmp_path)
    assert (tmp_path / "a/index.md").read_text(encoding="utf-8") == "1"


def test_a_file_and_a_folder_may_change_places(tmp_path: Path) -> None:
    """What an earlier run left in the way, a file or a folder, makes room."""
    write_folder([OutputFile("a", b"1"), OutputFile("b/c/d", b"1")], tmp_path)
    write_folder([OutputFile("a/b/c", b"2"), OutputFile("b/c", b"2")], tmp_path)
    assert bytes_of(tmp_path) == {"a/b/c": b"2", "b/c": b"2"}


def test_the_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """After the change there is the new one alone."""
    write(tmp_path / "site/index.html", "old")
    write(tmp_path / "new/index.html", "new")
    replace_folder(tmp_path / "new", tmp_path / "site")
    assert bytes_of(tmp_path) == {"site/index.html": b"new"}


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    """Where there was none, the new one is put there."""
    write(tmp_path / "new/index.html", "new")
    replace_folder(tmp_path / "new", tmp_path / "site")
    assert bytes_of(tmp_path) == {"site/index.html": b"new"}


def test_the_old_site_stays_when_the_new_one_cannot_come(tmp_path: Path) -> None:
    """A failure on the way puts the old one back."""
    write(tmp_path / "site/index.html", "old")
    with pytest.raises(FileNotFoundError):
        replace_folder(tmp_path / "missing", tmp_path / "site")
    assert bytes_of(tmp_path) == {"site/index.html": b"old"}


def test_the_old_site_comes_back_after_a_crash(tmp_path: Path) -> None:
    """Where a run was killed between the two moves, the next one finds the old site."""
    write(tmp_path / "site/index.html", "old")
    (tmp_path / "site").rename(tmp_path / ".site-old")
    restore_folder(tmp_path / "site")
    assert bytes_of(tmp_path) == {"site/index.html": b"old"}


def test_left_overs_of_a_crash_go(tmp_path: Path) -> None:
    """Where the new site came and the run was killed before cleaning, the older one is removed."""
    write(tmp_path / "site/index.html", "new")
    write(tmp_path / ".site-old/index.html", "old")
    restore_folder(tmp_path / "site")
    assert bytes_of(tmp_path) == {"site/index.html": b"new"}
