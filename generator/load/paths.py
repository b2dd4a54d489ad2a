"""Rules about the names of record files, judged before any of them is read."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath
from typing import Literal

from msgspec import Struct

from generator.load.characters import printable
from generator.problems import Location, Problem, sort_problems

IGNORED_STARTS = (".", "#", "~")
"""Hidden files (.DS_Store, .gitkeep, .x.yml.swp) and the locks and copies of editors (#x#, ~$x)."""

IGNORED_ENDS = ("~", ".bak", ".orig", ".rej", ".swp", ".tmp")
"""Copies that editors and merges leave behind."""

IGNORED_NAMES = frozenset({"README.md", "Thumbs.db", "desktop.ini"})
"""Notes for people, and what Windows puts into folders by itself."""

_OTHER_PROGRAMS = (
    *(".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".docx", ".doc", ".rtf", ".odt", ".pdf"),
    *(".png", ".jpg", ".jpeg", ".zip", ".rar", ".htm", ".html"),
)
"""Endings of what other programs write: no other name makes a record of it."""

_COPY = re.compile(r"- copy|\([0-9]+\)|bản sao|- sao", re.IGNORECASE)
_GOOD_NAME = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9_-])?")
_NO_WINDOWS_NAME = re.compile(r"(?:con|aux|nul|prn|com[0-9]|lpt[0-9])(?:\..*)?")
_LONGEST_NAME = 120
"""Characters; disks end at 255, and pages add theirs."""
_NOT_IN_NAMES = re.compile(r"[^a-z0-9._-]+")


class Listed(Struct, frozen=True):
    """One entry of the record folders as the disk lists it; links are not followed."""

    path: str
    kind: Literal["file", "symlink", "other"]
    size: int


def is_ignored(path: str) -> bool:
    """Whether a path is left alone on purpose: it is no record and nobody meant it as one."""
    parts = path.split("/")
    return (
        any(part.startswith(IGNORED_STARTS) for part in parts)
        or path.endswith(IGNORED_ENDS)
        or parts[-1] in IGNORED_NAMES
    )


def path_problems(
    entries: Iterable[Listed], wrong_ending: Callable[[str], Iterator[Problem]] | None = None
) -> tuple[Problem, ...]:
    """Take all entries of some folders, give what is wrong with their kinds and names.

    What judges an ending may be handed over; without it the folders are those of the records.
    """
    judged = sorted((e for e in entries if not is_ignored(e.path)), key=lambda entry: entry.path)
    ending = wrong_ending or _wrong_ending
    problems = [problem for entry in judged for problem in _entry_problems(entry, ending)]
    return sort_problems([*problems, *_clashes([entry.path for entry in judged])])


def _entry_problems(
    entry: Listed, wrong_ending: Callable[[str], Iterator[Problem]]
) -> Iterator[Problem]:
    if entry.kind == "symlink":
        yield _problem(
            entry.path,
            "symbolic-link",
            "Đây là đường tắt trỏ đến tệp hay thư mục khác (symbolic link), không phải tệp thật.",
            "Xoá đường tắt và chép chính tệp ấy vào đây.",
        )
    elif entry.kind == "other":
        yield _problem(
            entry.path,
            "not-a-plain-file",
            "Mục này không phải là một tệp thường.",
            "Xoá nó khỏi thư mục hồ sơ.",
        )
    else:
        yield from _name_problems(entry.path)
        yield from wrong_ending(entry.path)


def _name_problems(path: str) -> Iterator[Problem]:
    parts = path.split("/")
    bad = next((part for part in parts if not _GOOD_NAME.fullmatch(part)), None)
    if bad is not None:
        yield _problem(
            path,
            "file-name",
            f"Tên «{printable(bad)}» có chữ hoa, chữ có dấu, dấu cách hoặc ký hiệu lạ.",
            f"Đổi tên thành «{_plain_name(bad)}»: chỉ chữ thường không dấu, số và dấu gạch nối."
            + (" Nếu là bản chép thừa thì xoá đi." if _COPY.search(bad) else ""),
        )
    elif any(len(part) > _LONGEST_NAME for part in parts):
        yield _problem(
            path,
            "file-name",
            f"Tên dài hơn {_LONGEST_NAME} ký tự; ổ đĩa không giữ được tên dài hơn nữa của trang.",
            "Rút ngắn tên tệp hoặc thư mục.",
        )
    elif any(_NO_WINDOWS_NAME.fullmatch(part) for part in parts):
        yield _problem(
            path,
            "file-name",
            "Windows giữ riêng tên này nên máy dùng Windows không mở được tệp.",
            "Đổi sang tên khác.",
        )


def _wrong_ending(path: str) -> Iterator[Problem]:
    if not path.endswith(".yml"):
        yield _no_record(path)


def _no_record(path: str) -> Problem:
    name = PurePosixPath(path).name
    if name.lower().endswith(_OTHER_PROGRAMS):
        return _problem(
            path,
            "file-ending",
            f"Tệp «{printable(name)}» không phải là hồ sơ: "
            "ở đây chỉ có tệp chữ kết thúc bằng .yml.",
            "Chuyển tệp ra khỏi thư mục này, rồi viết nội dung của nó vào tệp hồ sơ.",
        )
    right = _plain_name(re.sub(r"(?:\.(?:ya?ml|txt|json))*\Z", "", name, flags=re.IGNORECASE))
    return _problem(
        path,
        "file-ending",
        f"Tên «{printable(name)}» không kết thúc bằng .yml nên tệp không được đọc.",
        f"Đổi tên thành «{right}.yml»; nếu không phải hồ sơ, chuyển tệp ra khỏi thư mục này.",
    )


def _clashes(paths: list[str]) -> Iterator[Problem]:
    """Find folders and files that are one and the same on Windows or macOS."""
    first: dict[str, str] = {}
    clean: set[str] = set()
    for path in paths:
        other = _twin(path, first, clean)
        if other is not None:
            yield _problem(
                path,
                "name-clash",
                f"Tên này chỉ khác «{printable(other)}» ở chữ hoa hay cách gõ dấu; "
                "trên Windows và macOS hai tên là một.",
                "Đổi tên một trong hai, hoặc gộp lại làm một.",
            )


def _twin(path: str, first: dict[str, str], clean: set[str]) -> str | None:
    """Give what stood before a path, or before a folder around it, with what is the same name.

    ``clean`` gathers the folders that are known to be alone, with all around them.
    """
    step = path
    while step and step not in clean:
        other = first.setdefault(_folded(step), step)
        if other != step:
            return other
        step = step.rpartition("/")[0]
    clean.add(path.rpartition("/")[0])
    return None


def _folded(path: str) -> str:
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _plain_name(name: str) -> str:
    """Give the nearest good name: marks off, lower case, hyphens for everything else."""
    letters = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    joined = re.sub("-{2,}", "-", _NOT_IN_NAMES.sub("-", bare))
    return joined.replace("-.", ".").strip("-.") or "ten-moi"


def _problem(path: str, rule: str, message: str, hint: str) -> Problem:
    return Problem(Location(printable(path)), rule, message, hint)
