"""Files that one command keeps for the next: whole, or not at all."""

import os
from pathlib import Path

# An edit keeps hundreds: text costs a fifth of what paths as objects cost.
# ruff: noqa: PTH105, PTH123


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
    # Two commands may write the same file at once.
    new = f"{path.parent}/.{path.name}-new-{os.getpid()}"
    try:
        try:
            _write(new, data)
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(new, data)
        os.replace(new, path)
    except BaseException:
        Path(new).unlink(missing_ok=True)
        raise


def _write(path: str, data: bytes) -> None:
    with open(path, "wb") as file:
        file.write(data)
