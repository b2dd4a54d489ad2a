"""What is asked of one build: from which settings and sources, into which folder."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.site.sources import Sources
from generator.site.taking import Target, digest_of


@dataclass(frozen=True)
class Order:
    """One build."""

    config_file: Path
    sources: Sources
    target: Target
    known: Mapping[str, str]
    """The SHA-256 of files of the written folder, where somebody has just computed it."""
    said: list[str]
    """What MkDocs warned of."""
    found: dict[str, str] = field(default_factory=dict)

    def sha(self, source: str) -> str:
        """Take the path of a file of the written folder, give its SHA-256."""
        sha = self.known.get(source) or self.found.get(source)
        if sha is None:
            sha = self.found[source] = digest_of(f"{self.sources.folder}/{source}")
        return sha

    def read(self, source: str) -> bytes:
        """Take the path of a file of the written folder, give its bytes."""
        return Path(self.sources.folder, source).read_bytes()
