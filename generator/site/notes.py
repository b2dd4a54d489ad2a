"""Notes that one build leaves for the next: whole, or not at all."""

import os
from pathlib import Path

from generator.sealed import sealed, unsealed


def read_note(path: Path) -> bytes:
    """Take the path of a note, give what it says; nothing if it is not there or not whole."""
    try:
        return unsealed(path.read_bytes())
    except OSError:
        return b""


def write_note(path: Path, body: bytes) -> None:
    """Take the path of a note and what it shall say, write it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(sealed(body))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
