"""Notes that one build leaves for the next: whole, or not at all."""

from pathlib import Path

from generator.sealed import sealed, unsealed
from generator.whole import kept_bytes, write_whole


def read_note(path: Path) -> bytes:
    """Take the path of a note, give what it says; nothing if it is not there or not whole."""
    return unsealed(kept_bytes(path))


def write_note(path: Path, body: bytes) -> None:
    """Take the path of a note and what it shall say, write it."""
    write_whole(path, sealed(body))
