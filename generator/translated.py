"""Templates translated to Python once, kept where Python keeps what it translates itself.

Never below ``build/``: that folder is carried about, and what lies here is run (decision 0028).
"""

import marshal
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any

_SEAL = 32
"""Bytes of a SHA-256."""


def translated(label: str, mark: str) -> Any:  # noqa: ANN401 (Jinja takes what answers alike)
    """Take an environment's name and a mark, give what it asks for translations it had before.

    The mark names all that a translation depends on besides the template: code and libraries.
    """
    return _Translated(label, mark)


class Bucket:
    """One template: the file of its translation, what it was made from, and its code if known."""

    def __init__(self, file: Path, made_from: bytes) -> None:
        self.file, self.made_from = file, made_from
        self.code = _read(file, made_from)


class _Translated:
    """The translations of one environment; Jinja asks it as it asks its own ``BytecodeCache``."""

    def __init__(self, label: str, mark: str) -> None:
        self.label, self.mark = label, mark

    def get_bucket(self, _: object, name: str, filename: str | None, source: str) -> Bucket:
        """Take a template's name, file and text, give its translation as far as it is known.

        One without a file was made of another, as English ones are. Where a file lies does not
        count, as with Python's own: repositories that have the same theme share it.
        """
        place = (self.label, name, "from a file" if filename else "made")
        return Bucket(_file_of(place), MAGIC_NUMBER + _hash((*place, self.mark, source)))

    def set_bucket(self, bucket: Bucket) -> None:
        """Take a template that was translated just now, keep it where Python may write its own."""
        if not sys.dont_write_bytecode and bucket.code is not None:
            _write(bucket.file, bucket.made_from, marshal.dumps(bucket.code))


def _hash(told: Sequence[str]) -> bytes:
    return sha256("\0".join(f"{len(text)} {text}" for text in told).encode()).digest()


def _file_of(place: Sequence[str]) -> Path:
    module = Path(__file__).with_name(f"template-{_hash(place).hex()[:20]}.py")
    return Path(cache_from_source(str(module)))


def _read(file: Path, made_from: bytes) -> CodeType | None:
    try:
        held = file.read_bytes()
    except OSError:
        return None
    begin = len(made_from) + _SEAL
    seal, code = held[len(made_from) : begin], held[begin:]
    if not held.startswith(made_from) or sha256(code).digest() != seal:
        return None
    read = marshal.loads(code)  # noqa: S302 (sealed; whoever writes here can write modules)
    return read if isinstance(read, CodeType) else None


def _write(file: Path, made_from: bytes, code: bytes) -> None:
    """Replace the file at once, or leave it: what cannot be kept is translated again."""
    half = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(made_from + sha256(code).digest() + code)
        half.replace(file)
    except OSError:
        with suppress(OSError):
            half.unlink()
