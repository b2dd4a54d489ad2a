"""A file that the generator writes: its path inside the written folder, and its bytes."""

from msgspec import Struct


class OutputFile(Struct, frozen=True):
    """One file of the written folder; the path is relative, POSIX and ASCII."""

    path: str
    data: bytes

    @classmethod
    def of_text(cls, path: str, text: str) -> "OutputFile":
        """Take a path and text, give the file in UTF-8."""
        return cls(path, text.encode("utf-8"))
