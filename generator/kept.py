"""Bytes that a build made, for the next one that would make the same."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from generator.whole import write_whole

_SEAL_BYTES = 32


class Kept:
    """A ``Keep`` with a folder; what is there and is not whole, or not ours, is made again."""

    def __init__(self, folder: Path, version: str) -> None:
        """Take the folder, which may be absent, and the version of what makes the bytes."""
        self.folder, self.version = folder, version
        self._place = str(folder)

    def __call__(self, name: str, digest: str, make: Callable[[], bytes]) -> bytes:
        """Take a name (``csv/fees``), a hash of what goes in, what makes the bytes; give them."""
        held = self._held(name, digest)
        if held is not None:
            return held
        made = make()
        write_whole(self.folder / name, self._seal(digest, made) + made)
        return made

    def _held(self, name: str, digest: str) -> bytes | None:
        try:
            # An edit asks for hundreds: text costs a fifth of what paths as objects cost.
            with open(f"{self._place}/{name}", "rb", buffering=0) as file:  # noqa: PTH123
                seal, data = file.read(_SEAL_BYTES), file.read()
        except OSError:
            return None
        return data if seal == self._seal(digest, data) else None

    def _seal(self, digest: str, data: bytes) -> bytes:
        told = hashlib.sha256(f"{self.version} {digest} ".encode())
        told.update(data)
        return told.digest()
