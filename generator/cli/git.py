"""Git, asked about the folder of the records; what is asked is a fixed list of words."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from generator.history.commits import Blobs

MOST_BYTES = 1024 * 1024
"""What is read of one blob: more than any record may have, as when files are read."""
_ASKED = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
"""Git is to change nothing and to ask no network."""


class NoGitError(Exception):
    """There is no Git on this machine."""


def asked(root: Path, *words: str) -> bytes | None:
    """Take a folder and what is asked, give what Git answers; None where it cannot.

    Raises:
        NoGitError: there is no Git on this machine.

    """
    # The words are our own, never a shell's line, and --end-of-options stands before names.
    command = ["git", "-C", str(root), *words]
    try:
        done = subprocess.run(command, capture_output=True, check=False, env=_ASKED)  # noqa: S603
    except FileNotFoundError as error:
        raise NoGitError from error
    return None if done.returncode else done.stdout


@contextmanager
def blobs_of(root: Path) -> Iterator[Blobs]:
    """Take a folder, give what reads blobs of its repository, all by one process."""
    command = ["git", "-C", str(root), "cat-file", "--batch"]
    with subprocess.Popen(  # noqa: S603 (see above)
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_ASKED,
    ) as git:
        wanted, given = git.stdin, git.stdout
        if wanted is None or given is None:
            raise NoGitError

        def read(name: str) -> bytes | None:
            wanted.write(f"{name}\n".encode())
            wanted.flush()
            return _answer(given)

        try:
            yield read
        finally:
            wanted.close()


def _answer(given: IO[bytes]) -> bytes | None:
    """Read one answer: a line with name, kind and size, then the bytes; or that it is missing."""
    told = given.readline().split()
    if len(told) != 3 or not told[2].isdigit():  # noqa: PLR2004 (name, kind, size)
        return None
    size = int(told[2])
    data = given.read(min(size, MOST_BYTES + 1))
    rest = size - len(data)
    while rest:
        rest -= len(given.read(min(rest, MOST_BYTES)))
    given.read(1)
    return data if told[1] == b"blob" else None
