"""Files that one command keeps for the next: whole, or not at all."""

import os
from pathlib import Path


def kept_bytes(path: Path) -> bytes:
    """Take the path of what an earlier run may have kept, give it; nothing if it is not there."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def kept_text(path: Path) -> str:
    """Take the path of what an earlier run may have kept, give its text; empty if it is not one."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def write_whole(path: Path, data: bytes) -> None:
    """Write one file so that its name never stands for half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Two commands may write the same file at once.
    new = path.with_name(f".{path.name}-new-{os.getpid()}")
    try:
        new.write_bytes(data)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
