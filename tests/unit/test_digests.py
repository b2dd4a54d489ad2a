"""The hash of a file, and when a process may know it without reading."""

import hashlib
import os
from pathlib import Path

import pytest

from generator import digests
from generator.digests import remembered, sha_at

LONG_AGO = 1_000_000_000


def sha(text: str) -> str:
    """Give the SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the list of files that are read from now on."""
    read, real = list[str](), digests.sha_now

    def noted(path: str) -> str:
        read.append(path)
        return real(path)

    monkeypatch.setattr(digests, "sha_now", noted)
    return read


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file, in a process for which all files were written long enough ago."""
    monkeypatch.setattr(digests, "_SETTLED", -1)
    path = tmp_path / "a.txt"
    path.write_text("one", encoding="utf-8")
    return path


def test_a_file_is_read_once_under_all_its_names(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody touched it: its hash is known, also where it has a second name."""
    other = file.with_name("b.txt")
    other.hardlink_to(file)
    read = reads(monkeypatch)
    with remembered():
        assert [sha_at(str(path)) for path in (file, file, other)] == [sha("one")] * 3
    assert read == [str(file)]


def test_without_memory_it_is_read_each_time(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that builds once trusts nothing but bytes, whatever was remembered before it."""
    with remembered():
        sha_at(str(file))
    read = reads(monkeypatch)
    assert sha_at(str(file)) == sha_at(str(file)) == sha("one")
    assert len(read) == 2


@pytest.mark.parametrize("keeps_time", [False, True])
def test_other_bytes_of_the_same_size_are_seen(file: Path, *, keeps_time: bool) -> None:
    """Whoever writes into a file cannot hide it, not even by setting its time back."""
    times = file.stat()
    with remembered():
        assert sha_at(str(file)) == sha("one")
        file.write_text("two", encoding="utf-8")
        if keeps_time:
            os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
        assert sha_at(str(file)) == sha("two")


def test_another_file_in_its_place_is_seen(file: Path) -> None:
    """A file of the same size that takes its name has its own hash; one that is gone has none."""
    other = file.with_name("b.txt")
    other.write_text("two", encoding="utf-8")
    with remembered():
        assert sha_at(str(file)) == sha("one")
        other.replace(file)
        assert sha_at(str(file)) == sha("two")
        file.unlink()
        with pytest.raises(OSError, match=r"a\.txt"):
            sha_at(str(file))


def test_a_file_that_was_just_written_is_read_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be written once more within one tick of the disk's clock, and look the same."""
    monkeypatch.undo()
    read = reads(monkeypatch)
    with remembered():
        sha_at(str(file))
        sha_at(str(file))
        assert len(read) == 2
        os.utime(file, ns=(LONG_AGO, LONG_AGO))
        sha_at(str(file))
        sha_at(str(file))
    assert len(read) == 4
