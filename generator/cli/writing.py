"""The written folder: as long as no record differs and every file stands, nothing is made."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from generator.cli.past import Known, past_of
from generator.cli.reading import KEPT, Records, text_of
from generator.files import (
    HAND_WRITTEN,
    SamePathError,
    remove_others,
    stands,
    static_files,
    write_files,
)
from generator.kept import Kept
from generator.memory import Memory, memory_file, read_memory
from generator.model.moves import MOVES
from generator.versions import own_version
from generator.whole import kept_bytes, write_whole

if TYPE_CHECKING:
    from generator.cli.living import Living

DOCS = f"{KEPT}/docs"
MEMORY = f"{KEPT}/pages.json"
"""What the files of the written folder were made of."""
TABLES = f"{KEPT}/tables"
"""The forms of tables, for the next build that has the same."""


class Written(Struct, frozen=True):
    """The written folder: its files with their SHA-256, and what was done to them."""

    files: Mapping[str, str]
    changed: int
    removed: int


class Given(Struct, frozen=True):
    """What the folder is made of: the records, their past, and the text of what moved."""

    records: Records
    moves: str
    known: Known
    draft: bool
    """Whether what holds all records at once is left out."""

    @property
    def ground(self) -> str:
        """A hash of all that answers and pages come from."""
        told = f"{self.records.ground} {self.known.ground} {self.draft} {self.moves}"
        return hashlib.sha256(told.encode()).hexdigest()


def write_folder(
    root: Path, records: Records, *, draft: bool = False, living: "Living | None" = None
) -> Written:
    """Take a repository and its sound records, bring its written folder to their state.

    A draft is without the files that hold all records at once for machines.

    What was made before is taken for what its bytes are: a file that somebody touched is made
    again. The memory is written last, so that a run that is cut short leaves nothing to trust.

    Raises:
        SamePathError: two outputs have one path; what was written until then stays.
        PicturesFailedError: a chart could not be drawn.

    """
    version = own_version()
    memory = _memory_of(root, version, living)
    folder = root / DOCS
    begins = not folder.exists()
    by_hand, changed = write_files(static_files(root / HAND_WRITTEN), folder)
    given = Given(records, text_of(root / MOVES), past_of(root, version), draft)
    now = memory
    is_new = living is not None and living.is_new
    if is_new or memory.ground != given.ground or not _stand_all(memory, folder):
        # Imported here: it loads all views, which an unchanged folder does without.
        from generator.cli.making import made_again  # noqa: PLC0415

        keep = Kept(root / TABLES, version)
        now, more = made_again(memory, given, folder, keep, living)
        changed += more
    files = _all_files([by_hand, *(made.files for made in now.made.values())])
    # Where no name came or went, a foreign file changes nothing of a draft: it is not looked for.
    swept = begins or (living is not None and living.has_names(files))
    removed = 0 if swept else remove_others(folder, files)
    if now is not memory:
        write_whole(root / MEMORY, memory_file(now, version))
    if living:
        living.remember(now, version)
    return Written(files, changed, removed)


def _memory_of(root: Path, version: str, living: "Living | None") -> Memory:
    """Give what the last build made of what: this process may know it still."""
    if living and living.version == version:
        return living.memory
    return read_memory(kept_bytes(root / MEMORY), version)


def _stand_all(memory: Memory, folder: Path) -> bool:
    return all(stands(made.files, folder) for made in memory.made.values())


def _all_files(parts: Sequence[Mapping[str, str]]) -> dict[str, str]:
    counts = Counter(path for files in parts for path in files)
    for path, count in counts.items():
        if count > 1:
            raise SamePathError(path)
    return {path: sha for files in parts for path, sha in files.items()}
