"""The steps of the published branch as Git tells them: one question, whatever their number."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from generator.cli.days import VIETNAM
from generator.cli.git import asked
from generator.files import RECORD_ROOTS
from generator.history.commits import Commit, FileChange

_LOG = (
    *("-c", "log.showRoot=true", "log", "--first-parent", "--diff-merges=first-parent"),
    *("--raw", "-z", "--no-abbrev", "--no-renames", "--no-color", "--no-show-signature"),
    *("--no-ext-diff", "--relative", "--encoding=UTF-8", "--format=%H %ct %s"),
)
"""Whatever this machine's own settings are. A merge counts as one step: what it brought to the
branch. A file that moves is one that goes and one that comes; the key of its record tells more."""
_FILES = (b"100644", b"100755")
"""The modes of plain files; no record is read through a link."""


def commits_of(root: Path, head: str, last: str, began: tuple[str, ...]) -> tuple[Commit, ...]:
    """Take a folder, the commit it stands on, the last one that is known and where history begins.

    Give the steps since then that changed record files, the oldest first.
    """
    steps = f"{last}..{head}" if last else head
    told = asked(root, *_LOG, "--end-of-options", steps, "--", *RECORD_ROOTS) or b""
    return tuple(reversed(tuple(_commits(told, frozenset(began)))))


def blobs_by_path(root: Path, commit: str) -> dict[str, str]:
    """Take a folder and a commit, give the name of each record file's blob by path."""
    told = asked(root, "ls-tree", "-r", "-z", commit, "--", *RECORD_ROOTS) or b""
    lines = (line.partition(b"\t") for line in told.split(b"\0") if line)
    parts = ((head.split(), _text(path)) for head, _, path in lines)
    return {path: blob.decode() for (mode, _, blob), path in parts if mode in _FILES}


def edited_files(root: Path) -> Iterator[str]:
    """Take a folder, give the paths of files that are not as in the commit it stands on."""
    changed = ("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative", "HEAD")
    for words in (changed, ("ls-files", "-z", "--others")):
        told = asked(root, *words, "--", *RECORD_ROOTS) or b""
        yield from (_text(path) for path in told.split(b"\0") if path)


def _commits(told: bytes, began: frozenset[str]) -> Iterator[Commit]:
    head, files = b"", list[FileChange]()
    parts = iter(told.split(b"\0"))
    for part in parts:
        line = part.lstrip(b"\n")
        if line.startswith(b":"):
            files.append(_file(line, next(parts)))
        elif line:
            if head:
                yield _commit(head, files, began)
            head, files = line, []
    if head:
        yield _commit(head, files, began)


def _commit(head: bytes, files: list[FileChange], began: frozenset[str]) -> Commit:
    name, seconds, message = head.decode("utf-8", "replace").split(" ", 2)
    moment = datetime.fromtimestamp(int(seconds), VIETNAM)
    return Commit(name, moment, message, tuple(files), name in began)


def _file(line: bytes, path: bytes) -> FileChange:
    old_mode, new_mode, old, new, _ = line.removeprefix(b":").split()
    was = old.decode() if old_mode in _FILES else ""
    return FileChange(_text(path), was, new.decode() if new_mode in _FILES else "")


def _text(path: bytes) -> str:
    return path.decode("utf-8", "surrogateescape")
