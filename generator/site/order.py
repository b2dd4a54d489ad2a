"""What is asked of one build: from which settings and sources, into which folder."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from generator.digests import sha_at
from generator.site.sources import Sources
from generator.site.taking import Target, bytes_at

Look = Callable[[str, bytes], Any]
"""Is shown the place and the bytes of a page; what it says of it is handed on."""


class Order(Struct, frozen=True):
    """One build."""

    config_file: Path
    sources: Sources
    target: Target
    known: Mapping[str, str]
    """The SHA-256 of files of the written folder, where somebody has just computed it."""
    said: list[str]
    """What MkDocs warned of."""
    look: Look | None = None
    """Who wants to see each page that is made."""
    found: dict[str, str] = field(default_factory=dict)

    def sha(self, source: str) -> str:
        """Take the path of a file of the written folder, give its SHA-256."""
        sha = self.known.get(source) or self.found.get(source)
        if sha is None:
            sha = self.found[source] = sha_at(f"{self.sources.folder}/{source}")
        return sha

    def read(self, source: str) -> bytes:
        """Take the path of a file of the written folder, give its bytes."""
        return bytes_at(f"{self.sources.folder}/{source}")
