"""What Git knows of the published records: asked once for each commit, and kept."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from generator.cli.git import NoGitError, asked, blobs_of
from generator.past import Past, Publication, Unknown
from generator.whole import kept_bytes, kept_text, write_whole

if TYPE_CHECKING:
    from generator.collection import Collection, Entry
    from generator.history.as_of import Entries
    from generator.history.kept import Kept

HISTORY = "build/history.json"
"""What was worked out of the commits until the last build."""


class Known(Struct, frozen=True):
    """What the past is made of, in short; the past itself is read when somebody asks."""

    ground: str
    past: "Callable[[Collection], Past]"
    """Takes the records as they are, so that none is read twice."""


class Branch(Struct, frozen=True):
    """The step that a repository stands on, and the steps before which it knows nothing."""

    head: str
    began: tuple[str, ...]


class Now(Struct, frozen=True):
    """Where a repository stands, its records, and the files that were edited since."""

    branch: Branch
    collection: "Collection"
    edited: frozenset[str]

    def entries(self, blobs: "Mapping[str, str]") -> "Mapping[tuple[str, str], Entries]":
        """Take the blobs of the branch by path, give the entries of all files as they are there."""
        files: dict[tuple[str, str], list[Entry[Any]]] = defaultdict(list)
        for entry in self.collection.entries:
            if entry.path in blobs and entry.path not in self.edited:
                files[entry.path, blobs[entry.path]].append(entry)
        return {file: tuple(entries) for file, entries in files.items()}


def past_of(root: Path, version: str) -> Known:
    """Take a folder with records and the version of this program, give what is known of its past.

    Where there is no Git, no repository or no commit, the past says that it is unknown.
    """
    try:
        branch = _branch(root)
    except NoGitError:
        return _nothing("no_git")
    if branch is None:
        return _nothing("no_repository")
    told = json.dumps([version, branch.head, branch.began])
    ground = hashlib.sha256(told.encode()).hexdigest()
    return Known(ground, lambda collection: _past(root, branch, version, collection))


def _nothing(why: Unknown) -> Known:
    return Known(why, lambda _: Past(unknown=why))


def _branch(root: Path) -> Branch | None:
    told = asked(root, "rev-parse", "--is-shallow-repository", "--git-path", "shallow", "HEAD")
    if told is None:
        return None
    shallow, path, head = told.decode("utf-8", "surrogateescape").splitlines()
    cut = kept_text(root / path).split() if shallow == "true" else ()
    return Branch(head, tuple(sorted(cut)))


def _past(root: Path, branch: Branch, version: str, collection: "Collection") -> Past:
    # Imported here: it loads all models and the words of reviews, which an old past does without.
    from generator.cli.git_log import edited_files  # noqa: PLC0415
    from generator.history.tree import place_of  # noqa: PLC0415

    edited = frozenset(path for path in edited_files(root) if place_of(path))
    now = Now(branch, collection, edited)
    publications = _brought_on(root, version, now).publications
    if not publications:
        return Past(unknown="no_publication", unpublished=edited)
    first = publications[-1]
    since = first.day if any(change.how == "found" for change in first.changes) else None
    return Past(publications, "", since, edited)


def _brought_on(root: Path, version: str, now: Now) -> "Kept":
    """Read what was kept; work out the commits since then, and keep them too."""
    from generator.history.kept import Kept, kept_past, read_past  # noqa: PLC0415

    branch = now.branch
    kept = read_past(kept_bytes(root / HISTORY), version)
    if (kept.head, kept.began) == (branch.head, branch.began):
        return kept
    if kept.began != branch.began or not _led_here(root, kept.head):
        kept = Kept()
    fresh = _worked_out(root, now, kept.head)
    grown = Kept(branch.head, branch.began, (*fresh, *kept.publications))
    write_whole(root / HISTORY, kept_past(grown, version))
    return grown


def _led_here(root: Path, commit: str) -> bool:
    """Whether a commit is one of the steps that led here; not so where history was rewritten."""
    steps = asked(root, "rev-list", "--first-parent", "HEAD") if commit else None
    return commit.encode() in (steps or b"").split()


def _worked_out(root: Path, now: Now, last: str) -> "Iterator[Publication]":
    """Give what was published after a commit, the newest first."""
    from generator.cli.git_log import blobs_by_path, commits_of  # noqa: PLC0415
    from generator.history.as_of import reader  # noqa: PLC0415
    from generator.history.publications import publications  # noqa: PLC0415
    from generator.history.tree import Tree  # noqa: PLC0415

    commits = commits_of(root, now.branch.head, last, now.branch.began)
    tree = Tree(blobs_by_path(root, last) if last else {})
    known = now.entries(blobs_by_path(root, now.branch.head))
    with blobs_of(root) as blobs:
        return reversed(tuple(publications(commits, tree, reader(blobs, known))))
