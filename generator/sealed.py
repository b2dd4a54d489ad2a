"""A file that tells whether it is whole: its first line is the SHA-256 of what follows."""

import hashlib


def sealed(body: bytes) -> bytes:
    """Take what a file should hold, give the file."""
    return _seal(body) + b"\n" + body


def unsealed(data: bytes) -> bytes:
    """Take such a file, give what it holds; nothing if it was cut short or touched."""
    seal, _, body = data.partition(b"\n")
    return body if seal == _seal(body) else b""


def _seal(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode()
