"""What files said when they were last read: a file that says the same is not read again.

One line for each file: its path, a seal, its values as JSON. The seal holds the version of what
read it, the bytes that it was read from, and the line itself; a line that was touched is unknown.
"""

import hashlib
from collections.abc import Iterable

from generator.load.source import Source


class Held:
    """The lines of one file of what was read, each looked up by the source it is for."""

    def __init__(self, text: str = "", version: str = "") -> None:
        """Take the text of that file, and today's version of what reads."""
        self._version = version
        self._lines = dict(_parted(line) for line in text.split("\n") if line)

    def __len__(self) -> int:
        return len(self._lines)

    def plain_of(self, source: Source) -> str | None:
        """Take a file as it is now, give what it said if it was read before, just as it is."""
        seal, _, plain = self._lines.get(source.path, "").partition("\t")
        return plain if seal and seal == _seal(self._version, source, plain) else None


def held_text(plain: Iterable[tuple[Source, str]], version: str) -> str:
    """Take files with what they say, and the version of what reads, give the text to keep."""
    return "".join(f"{s.path}\t{_seal(version, s, text)}\t{text}\n" for s, text in plain)


def _parted(line: str) -> tuple[str, str]:
    path, _, rest = line.partition("\t")
    return path, rest


def _seal(version: str, source: Source, plain: str) -> str:
    told = hashlib.sha256(f"{version}\n{source.path}\n{len(source.data)}\n".encode())
    told.update(source.data)
    told.update(plain.encode())
    return told.hexdigest()
