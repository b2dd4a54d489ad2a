"""What a folder holds is told by names, modes and bytes."""

import os
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from generator.digests import sha_now
from generator.publishing.contents import holds, read_sums, settled, sums_text
from tests.roots import write

FILES = {"a/b.html": sha256(b"b").hexdigest(), "index.html": sha256(b"a").hexdigest()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files."""
    write(tmp_path / "site/index.html", "a")
    write(tmp_path / "site/a/b.html", "b")
    return tmp_path / "site"


def mode(path: Path) -> int:
    """Give the rights on a file or folder."""
    return path.stat().st_mode & 0o7777


def test_every_file_can_be_read_by_a_web_server(folder: Path) -> None:
    """Whatever mask they were made under, files have 644 and folders 755."""
    (folder / "index.html").chmod(0o600)
    (folder / "a").chmod(0o700)
    folder.chmod(0o775)
    found = settled(str(folder))
    assert found.files == FILES.keys()
    assert not found.odd
    assert {mode(folder / "index.html"), mode(folder / "a/b.html")} == {0o644}
    assert {mode(folder), mode(folder / "a")} == {0o755}


def test_what_is_no_plain_file_is_told(folder: Path) -> None:
    """Links, to whatever they lead, pipes, and names that no list can hold are odd."""
    (folder / "link").symlink_to("index.html")
    (folder / "a/folder").symlink_to(folder.parent)
    (folder / "nowhere").symlink_to("missing")
    os.mkfifo(folder / "pipe")
    write(folder / "a\nb", "")
    write(folder / "a\\b", "")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff")).touch()
    found = settled(str(folder))
    assert found.files == FILES.keys()
    assert found.odd == {
        *("link", "a/folder", "nowhere", "pipe", "a\nb", "a\\b"),
        os.fsdecode(b"\xff"),
    }


def test_a_folder_is_what_its_bytes_are(folder: Path) -> None:
    """One byte, one file more or less, a link in the place of a file: another folder."""
    assert holds(str(folder), FILES)
    assert not holds(str(folder), {**FILES, "c": FILES["index.html"]})
    assert not holds(str(folder), {"index.html": FILES["index.html"]})
    assert not holds(str(folder / "missing"), FILES)
    write(folder / "index.html", "b")
    assert not holds(str(folder), FILES)
    (folder / "index.html").unlink()
    (folder.parent / "a").write_text("a", encoding="utf-8")
    (folder / "index.html").symlink_to("../a")
    assert not holds(str(folder), FILES)


def test_the_list_is_what_others_read(folder: Path) -> None:
    """``sha256sum`` checks the list, and it comes back as it was."""
    assert read_sums(sums_text(FILES)) == FILES
    assert {place: sha_now(str(folder / place)) for place in FILES} == FILES
    write(folder.parent / "site.sha256", sums_text(FILES))
    words = ["sha256sum", "--check", "--strict", "--quiet", "../site.sha256"]
    assert subprocess.run(words, cwd=folder, check=False).returncode == 0
