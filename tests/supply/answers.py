"""What the advisory database answered, held against all that was to be asked.

Silence is no answer: a package that was skipped, or answered for in another version, is told as
not asked, whatever the exit code of the tool says.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from packaging.utils import canonicalize_name

from tests.supply.locks import Pin

CLEAN, WEAK, UNKNOWN = 0, 1, 2
"""The exit codes: all answered and nothing known; something known; not all answered."""


@dataclass(frozen=True)
class Answers:
    """What is known of each package, and of which nothing is."""

    asked: frozenset[str]
    weak: tuple[str, ...]
    silent: tuple[str, ...]

    @property
    def code(self) -> int:
        """The exit code: a known weakness weighs more than a missing answer."""
        return WEAK if self.weak else UNKNOWN if self.silent else CLEAN


def read_answers(pins: Sequence[Pin], text: str) -> Answers:
    """Take the packages of the locks and the answer as JSON, give what it says of each."""
    told = dict(_told(text))
    weak = (line for pin in pins for line in _weaknesses(pin, told.get(_key(pin), ())))
    silent = (pin.label for pin in pins if _key(pin) not in told)
    return Answers(frozenset(pin.label for pin in pins), tuple(weak), tuple(silent))


def _key(pin: Pin) -> tuple[str, str]:
    return pin.name, pin.version


def _told(text: str) -> Iterator[tuple[tuple[str, str], Sequence[Mapping[str, Any]]]]:
    try:
        held = json.loads(text)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return
    for item in held:
        if "skip_reason" not in item and isinstance(item.get("vulns"), list):
            yield (canonicalize_name(item["name"]), item["version"]), item["vulns"]


def _weaknesses(pin: Pin, vulns: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for vuln in vulns:
        mended = ", ".join(vuln.get("fix_versions", ())) or "chưa có bản sửa"
        yield f"{pin.label}: {vuln['id']} (bản đã sửa: {mended})"


def together(parts: Sequence[Answers]) -> Answers:
    """Take the answers about several locks, give them as one."""
    weak = dict.fromkeys(line for part in parts for line in part.weak)
    silent = dict.fromkeys(line for part in parts for line in part.silent)
    asked = frozenset(label for part in parts for label in part.asked)
    return Answers(asked, tuple(weak), tuple(silent))


def said(answers: Answers) -> Iterator[str]:
    """Take the answers, give them in words with what to do."""
    yield from (f"LỖ HỔNG  {line}" for line in answers.weak)
    if answers.weak:
        yield "Nâng bản trong requirements/*.in, chạy make lock, rồi chạy lại."
    if answers.silent:
        count = f"{len(answers.silent)} trong {len(answers.asked)} gói"
        shown = ", ".join(answers.silent[:5]) + (", …" if len(answers.silent) > 5 else "")
        yield f"CHƯA KIỂM TRA ĐƯỢC {count}: kho cảnh báo không trả lời về {shown}."
        yield "Chưa biết các gói ấy có lỗ hổng hay không. Kiểm tra mạng rồi chạy lại."
    else:
        yield f"Kho cảnh báo đã trả lời về đủ {len(answers.asked)} gói trong các khóa."
    if not answers.weak and not answers.silent:
        yield "Không gói nào có lỗ hổng đã công bố."
