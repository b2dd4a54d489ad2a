"""The records of a repository, read and judged for a command; what was judged before is known."""

import argparse
import hashlib
import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from generator.cli.days import VIETNAM
from generator.cli.saying import LAST_SITE_STAYS, StoppedError, say
from generator.files import has_records, list_attached, list_records, read_attached, read_records
from generator.load.paths import Listed
from generator.load.source import Source
from generator.pages.ledger import CORRECTIONS_LEDGER, FIGURES_LEDGER, Ledgers
from generator.problems import Problem, sort_problems
from generator.reporters import as_text
from generator.verdict import Verdict, read_verdict, verdict_text
from generator.versions import own_version
from generator.whole import kept_text, write_whole

if TYPE_CHECKING:
    from generator.cli.judging import Reader
    from generator.collection import Collection

KEPT = "build"
"""Where commands keep what they know, for the next; it may be removed at any time."""
VERDICT = "verdict.json"
"""What was last found, and of what."""
Meanwhile = Callable[[], None]
"""What a command does while other processes read its records, where these are many."""


class Records(Struct, frozen=True, dict=True):
    """All records of a repository, and everything that is wrong with them."""

    ground: str
    """A hash of the names and bytes of all files."""
    verdict: Verdict
    read: "Callable[[], Collection]"

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong, by place."""
        return self.verdict.problems

    @property
    def sound(self) -> bool:
        """Whether a site may be made of them: there are warnings at most."""
        return not any(problem.is_error for problem in self.problems)

    @cached_property
    def collection(self) -> "Collection":
        """What could be read, made when somebody asks for it."""
        return self.read()


def _nothing() -> None:
    """Most commands need no more than they have loaded."""


def judged_records(options: argparse.Namespace, meanwhile: Meanwhile = _nothing) -> Records:
    """Take the options of a command, give all records with what is wrong with them."""
    root: Path = options.root
    refuse_empty(root)
    return records_in(root, today_of(options), root / KEPT, meanwhile)


def refuse_empty(root: Path) -> None:
    """Take a folder; where it holds no records, stop before anything is written there."""
    if not has_records(root):
        say(
            f"Không có hồ sơ nào trong «{root.absolute()}»: cần thư mục catalog/ và scorecards/.\n"
            f"Chạy lệnh ở thư mục của kho dữ liệu, hoặc chỉ ra nó bằng --root. {LAST_SITE_STAYS}"
        )
        raise StoppedError


def records_in(
    root: Path, today: date, kept: Path | None = None, meanwhile: Meanwhile = _nothing
) -> Records:
    """Take a folder with records, today and where what is known is kept, give the judged records.

    A verdict is known again only for the same program, day, ledgers and bytes of all files.
    """
    listed = list_records(root)
    sources = tuple(read_records(root, listed))
    published = ledgers_of(root)
    ground = _ground(listed, sources)
    version = own_version()
    attached = list_attached(root)
    beside = tuple(read_attached(root, attached))
    key = _hash(version, today.isoformat(), *published, ground, _ground(attached, beside))
    reader = partial(_reader, version, kept, meanwhile)
    known = read_verdict(kept_text(kept / VERDICT) if kept else "", key)
    if known is not None:
        return Records(ground, known, lambda: reader().collected(sources))
    judged = reader().judged(listed, sources, today, published)
    problems = sort_problems([*judged.problems, *_attachment_problems(attached, beside)])
    verdict = Verdict(len(judged.collection.entries), problems)
    if kept is not None:
        write_whole(kept / VERDICT, verdict_text(verdict, key).encode())
    return Records(ground, verdict, lambda: judged.collection)


def ledgers_of(root: Path) -> Ledgers:
    """Take a folder, give what was published of its records before."""
    return Ledgers(text_of(root / CORRECTIONS_LEDGER), text_of(root / FIGURES_LEDGER))


def _attachment_problems(
    listed: Sequence[Listed], sources: Sequence[Source]
) -> tuple[Problem, ...]:
    # Imported here: what is known needs none of it.
    from generator.load.attachments import attachment_problems  # noqa: PLC0415

    return attachment_problems(listed, sources)


def _reader(version: str, kept: Path | None, meanwhile: Meanwhile) -> "Reader":
    # Imported here: it loads all models and rules, which what is known already does without.
    from generator.cli.judging import Reader  # noqa: PLC0415

    return Reader(version, kept, meanwhile)


def _ground(listed: Sequence[Listed], sources: Sequence[Source]) -> str:
    names = json.dumps([[each.path, each.kind] for each in listed])
    bytes_of = (hashlib.sha256(source.data).hexdigest() for source in sources)
    return _hash(names, *bytes_of)


def _hash(*parts: str) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def sound_records(options: argparse.Namespace, meanwhile: Meanwhile = _nothing) -> Records:
    """Take the options of a command, give the records; without a site to make of them, stop."""
    records = judged_records(options, meanwhile)
    if not records.sound:
        print(as_text(records.problems))
        say(f"Chưa dựng trang vì còn lỗi. {LAST_SITE_STAYS}")
        raise StoppedError
    gap = "\n" if records.problems else " "
    say(f"Đã đọc {records.verdict.count} hồ sơ.{gap}{as_text(records.problems)}")
    return records


def today_of(options: argparse.Namespace) -> date:
    """Take the options of a command, give the day it takes for today: Vietnam's, if none is set."""
    given: date | None = options.today
    return given or datetime.now(VIETNAM).date()


def text_of(path: Path) -> str:
    """Take a path, give the text of its file; empty where there is none."""
    return path.read_text(encoding="utf-8") if path.is_file() else ""
