"""The disk: what is listed and read, what is written and removed."""

import os
from hashlib import sha256
from pathlib import Path

import pytest

from generator.files import (
    SamePathError,
    has_records,
    list_records,
    read_records,
    remove_others,
    stands,
    static_files,
    write_files,
)
from generator.load.paths import Listed
from generator.output import OutputFile
from generator.whole import kept_text, write_whole
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
    """Every file is named with the SHA-256 of its bytes; new and changed ones are counted."""
    folder = tmp_path / "docs"
    hashes, changed = write_files(outputs(a="1", b="1", c="1"), folder)
    assert hashes["a/index.md"] == sha256(b"1").hexdigest()
    assert (list(hashes), changed) == (["a/index.md", "b/index.md", "c/index.md"], 3)
    assert write_files(outputs(a="1", b="2"), folder)[1] == 1


def test_what_nobody_wants_is_removed(tmp_path: Path) -> None:
    """Other files are counted and go, with the folders that they leave empty."""
    write_files(outputs(a="1", b="1", c="1"), tmp_path)
    (tmp_path / "empty/folder").mkdir(parents=True)
    assert remove_others(tmp_path, {"a/index.md", "b/index.md"}) == 1
    assert bytes_of(tmp_path) == {"a/index.md": b"1", "b/index.md": b"1"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]
    assert remove_others(tmp_path / "nowhere", set()) == 0


def test_what_did_not_change_is_not_touched(tmp_path: Path) -> None:
    """A file with the same bytes keeps its time, so tools that watch it see no change."""
    write_files(outputs(a="1"), tmp_path)
    os.utime(tmp_path / "a/index.md", (1, 1))
    write_files(outputs(a="1"), tmp_path)
    assert (tmp_path / "a/index.md").stat().st_mtime == 1


def test_two_outputs_cannot_share_a_path(tmp_path: Path) -> None:
    """The second one is refused by name instead of covering the first."""
    with pytest.raises(SamePathError, match=r"^a/index\.md$"):
        write_files([*outputs(a="1"), *outputs(a="2")], tmp_path)
    assert (tmp_path / "a/index.md").read_text(encoding="utf-8") == "1"


def test_a_file_and_a_folder_may_change_places(tmp_path: Path) -> None:
    """What an earlier run left in the way, a file or a folder, makes room."""
    write_files([OutputFile("a", b"1"), OutputFile("b/c/d", b"1")], tmp_path)
    write_files([OutputFile("a/b/c", b"2"), OutputFile("b/c", b"2")], tmp_path)
    assert bytes_of(tmp_path) == {"a/b/c": b"2", "b/c": b"2"}


def test_a_file_is_what_its_bytes_are(tmp_path: Path) -> None:
    """What was kept is known by its bytes alone; what is not there is not written."""
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "folder").mkdir()
    one, two = sha256(b"1").hexdigest(), sha256(b"2").hexdigest()
    assert stands({"a": one}, tmp_path)
    assert not stands({"a": two}, tmp_path)
    assert not stands({"a": one, "b": one}, tmp_path)
    assert not stands({"folder": one}, tmp_path)


def test_one_file_may_be_written_by_two_commands(tmp_path: Path) -> None:
    """What a killed command left half written is in nobody's way, and is not taken for the file."""
    write(tmp_path / ".told.json-new-1", "{")
    write_whole(tmp_path / "told.json", b"{}")
    assert (tmp_path / "told.json").read_bytes() == b"{}"
    assert kept_text(tmp_path / "none.json") == ""


def test_a_folder_has_records_or_not(tmp_path: Path) -> None:
    """What editors leave behind makes no repository."""
    write(tmp_path / "catalog/.DS_Store", "a")
    assert not has_records(tmp_path)
    write(tmp_path / "scorecards/sources.yml", "a")
    assert has_records(tmp_path)
