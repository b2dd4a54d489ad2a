"""The command that tells what a change means: old records from a folder or a Git revision."""

import argparse
import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from generator.cli.reading import Records, judged_records, records_in, today_of
from generator.cli.saying import StoppedError, say
from generator.files import RECORD_ROOTS, list_records, read_records
from generator.model.moves import MOVES
from generator.pages.ledger import CORRECTIONS_LEDGER
from generator.reporters import as_github
from generator.reviewing.change import Review
from generator.reviewing.review import reviewed
from generator.reviewing.suggesting import as_suggestions, changed_lines
from generator.reviewing.telling import FORMS
from generator.whole import write_whole

_PREFIXES = ("--src-prefix=a/", "--dst-prefix=b/")
"""Whatever this machine's own settings are."""

_KEPT = (*RECORD_ROOTS, "docs/site", "docs/addresses.txt", MOVES, CORRECTIONS_LEDGER)
"""What of an older revision is needed to read its records and make its pages."""


def diff(options: argparse.Namespace) -> None:
    """Tell what changes against a base; with ``--strict`` an error among the flags is a failure."""
    with base_folder(options.root, options.base) as folder:
        review = review_of(options, folder)
    _tell(FORMS[options.format](review), options.output)
    if options.annotate:
        print(as_github(review.flags))
    if options.strict and review.refused:
        say("Chưa nhận được: có số đã công bố thay đổi mà không có đính chính.")
        raise StoppedError


def suggest(options: argparse.Namespace) -> None:
    """Give sure repairs on the lines that changed against a revision, as review comments."""
    root: Path = options.root
    wanted = ("diff", "--unified=0", "--no-color", "--no-ext-diff", "--relative", *_PREFIXES)
    patch = _git(root, *wanted, *("--end-of-options", options.base, "--", *RECORD_ROOTS))
    judged = judged_records(options)
    sources = read_records(root, list_records(root))
    lines = changed_lines(patch.decode("utf-8", "replace"))
    _tell(as_suggestions(judged.problems, sources, lines), options.output)


def _tell(words: str, file: Path | None) -> None:
    told = f"{words.rstrip()}\n"
    if file:
        write_whole(file, told.encode())
        say(f"Đã viết {file}.")
    else:
        print(told, end="")


def review_of(options: argparse.Namespace, folder: Path) -> Review:
    """Take the options and the folder of the base, give the review of the records against it."""
    old, new = base_records(options, folder), judged_records(options)
    unread = _unread(folder, old) | _unread(options.root, new)
    sound = old.sound and new.sound
    return reviewed(old.collection, new.collection, sound=sound, unread=unread)


def _unread(root: Path, judged: Records) -> frozenset[str]:
    """The files that are there and gave no record."""
    if judged.sound:
        return frozenset()
    read = {entry.path for entry in judged.collection.entries}
    return frozenset(listed.path for listed in list_records(root)) - read


def base_records(options: argparse.Namespace, folder: Path) -> Records:
    """Take the options and the folder of the base, give its records."""
    return records_in(folder, today_of(options))


@contextmanager
def base_folder(root: Path, base: str) -> Iterator[Path]:
    """Take a folder with records or a Git revision, give a folder with its records."""
    folder = Path(base)
    if any((folder / room).is_dir() for room in RECORD_ROOTS):
        yield folder
        return
    with tempfile.TemporaryDirectory(prefix="niemyet-") as place:
        _unpack(root, base, Path(place))
        yield Path(place)


def _unpack(root: Path, base: str, place: Path) -> None:
    """Write the records of a revision into a folder; no file of the repository is touched."""
    commit = _commit(root, base)
    tree = _git(root, "ls-tree", "--name-only", commit, *(f"./{name}" for name in _KEPT))
    names = [name.removeprefix("./") for name in tree.decode().splitlines()]
    if not names:
        say(f"Bản «{base}» không có hồ sơ nào: cần thư mục catalog/ và scorecards/.")
        raise StoppedError
    data = _git(root, "archive", "--format=tar", commit, "--", *names)
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content and ".." not in PurePosixPath(member.name).parts:
                write_whole(place / member.name.lstrip("/"), content.read())


def _commit(root: Path, base: str) -> str:
    wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    try:
        return _git(root, *wanted).decode().split()[-1]
    except StoppedError:
        say(
            f"«{base}» không phải là một thư mục có hồ sơ, cũng không phải một bản trong Git.\n"
            "Ghi tên nhánh, thẻ hay mã bản, ví dụ main; bản chưa có ở máy này thì chạy: git fetch"
        )
        raise


def _git(root: Path, *arguments: str) -> bytes:
    """Run Git in the folder of the records, give what it prints."""
    # The words are a fixed list, never a shell's line; what follows --end-of-options is no option.
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    except FileNotFoundError as error:
        say("Cần Git để đọc bản cũ. Cài gói git, hoặc chỉ ra một thư mục có bản cũ.")
        raise StoppedError from error
    if done.returncode:
        words = done.stderr.decode("utf-8", "replace").strip()
        if words:
            say(f"Git không đọc được: {words}")
        raise StoppedError
    return done.stdout
