"""Kept bytes are those that would be made now, or they are made now."""

from pathlib import Path

import pytest

from generator.kept import Kept

VERSION = "v1"


class Maker:
    """Makes bytes, and counts how often."""

    def __init__(self, data: bytes = b"made") -> None:
        self.data, self.times = data, 0

    def __call__(self) -> bytes:
        """Give the bytes."""
        self.times += 1
        return self.data


def test_what_goes_in_decides(tmp_path: Path) -> None:
    """The same input is made once; another input, name or version is made again."""
    keep, make = Kept(tmp_path / "tables", VERSION), Maker()
    assert [keep("csv/fees", "1", make) for _ in range(3)] == [b"made"] * 3
    assert make.times == 1
    keep("csv/fees", "2", make)
    keep("csv/papers", "2", make)
    Kept(tmp_path / "tables", "v2")("csv/fees", "2", make)
    assert make.times == 4


@pytest.mark.parametrize("damage", [b"", b"x", b"m" * 31, b"\0" * 32, b"\0" * 32 + b"made"])
def test_what_is_not_whole_is_made_again(tmp_path: Path, damage: bytes) -> None:
    """A cut, foreign or changed file is never believed."""
    keep, make = Kept(tmp_path, VERSION), Maker()
    keep("csv/fees", "1", make)
    (tmp_path / "csv/fees").write_bytes(damage)
    assert keep("csv/fees", "1", make) == b"made"
    assert make.times == 2


def test_one_changed_byte_is_seen(tmp_path: Path) -> None:
    """Wherever a byte differs, the bytes are made again."""
    keep = Kept(tmp_path, VERSION)
    keep("csv/fees", "1", Maker())
    whole = (tmp_path / "csv/fees").read_bytes()
    for place in range(len(whole)):
        changed = bytearray(whole)
        changed[place] ^= 1
        (tmp_path / "csv/fees").write_bytes(bytes(changed))
        make = Maker()
        assert keep("csv/fees", "1", make) == b"made"
        assert make.times == 1
