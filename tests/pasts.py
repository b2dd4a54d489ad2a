"""Pasts for tests: repositories of Git with days of their own, and changes without any Git."""

import os
import subprocess
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from generator.cli.days import VIETNAM
from generator.cli.past import past_of
from generator.collection import Collection
from generator.files import list_records, read_records
from generator.load.records import load
from generator.past import Changed, Past, Publication, Version
from tests.roots import write

CODE = "1.001193"
FILE = f"catalog/procedures/ho-tich/{CODE}.yml"
LISTS = {
    "catalog/domains.yml": "domains:\n  - id: ho-tich\n    name: Hộ tịch\n"
    "  - id: dat-dai\n    name: Đất đai\n",
    "scorecards/sources.yml": "sources:\n  - id: nguon-1\n    kind: press\n    title: Báo Mẫu\n",
}
"""What records of tests lean on."""

_GAPS = "missing:\n" + "".join(
    f"  - field: {field}\n    reason: no_source_held\n"
    for field in ("agency", "documents", "time_limits")
)


def sheet(fee: int = 8000, domain: str = "ho-tich", more: str = "") -> str:
    """Give a procedure's file."""
    return (
        f'code: "{CODE}"\nname: Đăng ký khai sinh\ndomain: {domain}\nlevels:\n  - commune\n'
        f"fees:\n  - kind: fixed\n    amount: {fee}\nsources:\n  - source: nguon-1\n{_GAPS}{more}"
    )


def git(root: Path, *words: str, day: str = "2026-01-01T08:00:00+07:00") -> str:
    """Run Git in a folder, as somebody, at a time; give what it says."""
    someone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for who in ("AUTHOR", "COMMITTER"):
        someone |= {f"GIT_{who}_NAME": "Ai", f"GIT_{who}_EMAIL": "ai@vi-du.vn"}
        someone |= {f"GIT_{who}_DATE": day}
    done = subprocess.run(
        ["git", "-C", str(root), *words],
        env={**os.environ, **someone},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout.strip()


def committed(
    root: Path, files: Mapping[str, str | None], day: str = "2026-01-01", words: str = "Sửa"
) -> str:
    """Write or remove files and commit them at eight in the morning in Vietnam; give the commit."""
    if not (root / ".git").exists():
        root.mkdir(parents=True, exist_ok=True)
        git(root, "init", "-q", "-b", "main")
    for path, text in files.items():
        if text is None:
            (root / path).unlink()
        else:
            write(root / path, text)
    moment = f"{day}T08:00:00+07:00"
    git(root, "add", "-A", "--", *files, day=moment)
    git(root, "commit", "-q", "--allow-empty", "-m", words, day=moment)
    return git(root, "rev-parse", "HEAD")


def collected(root: Path) -> Collection:
    """Give the records of a folder as they are."""
    return load(read_records(root, list_records(root))).collection


def past(root: Path, version: str = "1") -> Past:
    """Give what is known of a folder's past."""
    return past_of(root, version).past(collected(root))


def said(root: Path, kind: str = "procedure", key: str = CODE) -> list[tuple[str, tuple[str, ...]]]:
    """Give what became of a record, the newest first."""
    return [(s.change.how, s.change.sentences) for s in past(root).of_record(kind, key)]


def long_past(changes: int, words: int = 400) -> Past:
    """Give a past in which one procedure changed many times, a day after the other."""
    first = datetime(2026, 1, 1, 8, tzinfo=VIETNAM)
    made = (_published(number, first + timedelta(days=number), words) for number in range(changes))
    return Past(tuple(reversed(tuple(made))), "")


def _published(number: int, moment: datetime, words: int) -> Publication:
    name = f"Thủ tục «Đăng ký khai sinh» ({CODE})"
    change = Changed(
        *("changed" if number else "new", "procedure", CODE, FILE, name, f"/thu-tuc/{CODE}/"),
        sentences=(f"Lần {number}: {'x' * words}.",) if number else (),
        sources=(("Báo Mẫu", "https://vi-du.gov.vn/"),),
        pages=(f"/thu-tuc/{CODE}/lich-su/", "/linh-vuc/ho-tich/"),
        version=Version(f"{number:08d}"),
    )
    return Publication(f"{number:040x}", moment, "Sửa", (change,))
