"""The sample records of ``tests/golden/pages/``: folders laid out as the repository."""

from pathlib import Path

from generator.collection import Collection
from generator.load.records import load
from generator.load.source import Source

CASES = Path(__file__).parent / "golden" / "pages"


def collection_of(folder: Path) -> Collection:
    """Take a folder of records, give them; a sample that cannot be read is a fault of the test."""
    files = sorted(folder.rglob("*.yml"))
    loaded = load(Source(f.relative_to(folder).as_posix(), f.read_bytes()) for f in files)
    assert loaded.problems == ()
    return loaded.collection
