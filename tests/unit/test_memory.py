"""What the last build made is known again, or not at all."""

import hashlib

import pytest

from generator.memory import LINES, Made, Memory, essence, memory_file, read_memory

MEMORY = Memory(
    "ground",
    {"units": "1", "procedures[1]": "2"},
    {
        "home": Made("", ("procedures[1]", "units"), {"index.md": "aa", "so-lieu.csv": "bb"}),
        "về": Made("given", (), {}),
    },
)


def test_a_memory_is_read_as_it_was_written() -> None:
    """Names, questions, answers and hashes come back."""
    assert read_memory(memory_file(MEMORY, "v1"), "v1") == MEMORY


def test_another_version_knows_nothing() -> None:
    """What another program made is not taken over."""
    assert read_memory(memory_file(MEMORY, "v1"), "v2") == Memory()


@pytest.mark.parametrize("place", range(0, 300, 7))
def test_a_damaged_memory_is_none(place: int) -> None:
    """A file with another letter anywhere, cut short or not ours is no memory."""
    data = memory_file(MEMORY, "v1")
    place %= len(data)
    assert read_memory(data[:place] + b"~" + data[place + 1 :], "v1") == Memory()
    assert read_memory(data[:place], "v1") == Memory()


def test_what_is_no_memory_is_none() -> None:
    """Nothing, and any other file."""
    for data in (b"", b"{}", b"\n", b"a\nb"):
        assert read_memory(data, "v1") == Memory()
    assert read_memory(hashlib.sha256(b"[]").hexdigest().encode() + b"\n[]", "v1") == Memory()


def test_the_whole_holds_its_parts() -> None:
    """Who asked for all values, and for one, or for the keys, asked for all values."""
    assert essence({"a[1]", "a#", "a", "b#", "b[1]"}) == ("a", "b#", "b[1]")
    assert essence({"a[1]"}, on_lines=True) == ("a[1]", LINES)
