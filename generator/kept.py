"""Bytes that a build made, for the next one that would make the same."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from generator.whole import write_whole


class Kept:
    """A ``Keep`` with a folder; what is there and is not whole, or not ours, is made again."""

    def __init__(self, folder: Path, version: str) -> None:
        """Take the folder, which may be absent, and the version of what makes the bytes."""
        self.folder, self.version = folder, version

    def __call__(self, name: str, digest: str, make: Callable[[], bytes]) -> bytes:
        """Take a name (``csv/fees``), a hash of what goes in, what makes the bytes; give them."""
        path = self.folder / name
        held = self._held(path, digest)
        if held is not None:
            return held
        made = make()
        write_whole(path, self._seal(digest, made) + made)
        return made

    def _held(self, path: Path, digest: str) -> bytes | None:
        try:
            data = path.read_bytes()
        except OSError:
            return None
        size = len(self._seal("", b""))
        return data[size:] if data[:size] == self._seal(digest, data[size:]) else None

    def _seal(self, digest: str, data: bytes) -> bytes:
        told = hashlib.sha256(f"{self.version} {digest} ".encode())
        told.update(data)
        return told.digest()
