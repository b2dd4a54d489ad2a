"""The steps of our own commands: check and build, from nothing and again, and after one edit."""

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.bench.steps import Step, without
from tests.roots import write

CHECK, RECHECK = "check", "recheck"
BUILD, AGAIN, FEE, NAME = "build", "again", "fee", "name"
REBUILDS = (AGAIN, FEE, NAME)
"""Builds that find a site from before: nothing changed, a fee, a name that lists show."""
EDITS = (FEE, NAME)

_LABELS = {
    CHECK: "kiểm tra, mới | check, cold",
    RECHECK: "kiểm tra lại | check, warm",
    BUILD: "dựng mới | build, cold",
    AGAIN: "dựng lại, không sửa | build, nothing changed",
    FEE: "sửa một mức phí | build, one fee edited",
    NAME: "sửa một tên | build, one name edited",
}
_FEE = re.compile(r"(^fees:\n(?:[ -].*\n)*? +(?:- )?amount: )\d+", re.MULTILINE)
_NAME = re.compile(r'(^name: "?)(?:Lần \d+ )?', re.MULTILINE)


def our_steps(root: Path) -> tuple[Step, ...]:
    """Take a repository, give the steps in the order in which they follow each other."""
    record = edited_record(root)
    kept = without(root / "build"), without(root / "build", root / "site")
    before: Mapping[str, Callable[[int], None]] = {
        CHECK: kept[0],
        BUILD: kept[1],
        FEE: lambda turn: edit_fee(record, turn),
        NAME: lambda turn: edit_name(record, turn),
    }
    return tuple(_step(key, root, before) for key in _LABELS)


def _step(key: str, root: Path, before: Mapping[str, Callable[[int], None]]) -> Step:
    name = "check" if key in {CHECK, RECHECK} else "build"
    command = (sys.executable, "-m", "generator", "--root", str(root), name)
    step = Step(key, _LABELS[key], command)
    return Step(key, step.label, command, before[key]) if key in before else step


def edited_record(root: Path) -> Path:
    """Take a repository, give the first procedure that has a fixed fee."""
    records = sorted(root.glob("catalog/procedures/*/*.yml"))
    return next(path for path in records if _FEE.search(path.read_text(encoding="utf-8")))


def edit_fee(record: Path, turn: int) -> None:
    """Take a record and the number of the round, write another amount into its first fee."""
    _replace(record, _FEE, rf"\g<1>{1_000_000 + turn}")


def edit_name(record: Path, turn: int) -> None:
    """Take a record and the number of the round, write another name."""
    _replace(record, _NAME, rf"\g<1>Lần {turn} ")


def _replace(record: Path, what: re.Pattern[str], by: str) -> None:
    text, changes = what.subn(by, record.read_text(encoding="utf-8"), count=1)
    if changes != 1:
        raise AssertionError(f"{record}: không thấy chỗ để sửa | nothing to edit")
    write(record, text)
