"""What a broken line itself says about its mistake, where the library only knows that it broke."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.load.characters import excerpt
from generator.load.field_names import is_field
from generator.load.reading_words import Words
from generator.problems import Edit

_GLUED = re.compile(r"(?:- )*([a-z_]+) ?:(?![\s/:])(.+)")
_EQUALS = re.compile(r"(?:- )*([a-z_]+) *= *(.+)")
_WIDE_COLON = re.compile(r"(?:- )*([^\s：]+)\s*：\s*(.*)")
_CONFLICT = re.compile(r"<{7} .*|={7}|>{7} .*")
_STAR = re.compile(r"([*+•·]) +(\S.*)")
_ENTRY = re.compile(r"(?:- )*[^\s:\"']+: ?")
_AFTER_QUOTES = re.compile(r"\"(?:[^\"\\]|\\.)*\" *")
_REACH = 40
"""How many lines above are searched for a quotation mark that was left open."""


class Told(NamedTuple):
    """Better words for broken syntax, and the line and column they point at."""

    words: Words
    line: int
    column: int


def told_by_line(words: Words, text: str, line: int, column: int) -> Told:
    """Take what is known of broken syntax, the text and the place, give the most that can be said.

    The library's view stays where the lines show no mistake that we know.
    """
    lines = text.split("\n")
    for look in _LOOKS:
        told = look(lines, line, column)
        if told is not None:
            return told
    return Told(words, line, column)


def _row(lines: Sequence[str], line: int) -> tuple[str, int]:
    """Give a line without its indent, and the column at which it begins."""
    whole = lines[line - 1] if line <= len(lines) else ""
    bare = whole.lstrip(" ")
    return bare, len(whole) - len(bare) + 1


def _conflict(lines: Sequence[str], line: int, _: int) -> Told | None:
    bare, start = _row(lines, line)
    if not _CONFLICT.fullmatch(bare):
        return None
    words = _syntax(
        "Dòng này là dấu của Git: hai người đã sửa cùng một chỗ.",
        "Chọn phần đúng giữa <<<<<<< và >>>>>>>, rồi xoá phần kia và cả ba dòng dấu ấy.",
    )
    return Told(words, line, start)


def _glued(lines: Sequence[str], line: int, _: int) -> Told | None:
    bare, start = _row(lines, line)
    match = _GLUED.fullmatch(bare)
    if match is None:
        return None
    key, value = match.group(1), match.group(2).strip()
    old, new = bare[match.start(1) :].rstrip(), f"{key}: {value}"
    words = _syntax(
        f"Sau «{excerpt(key)}:» thiếu một dấu cách.",
        f"Viết «{excerpt(new)}».",
        _sure(key, old, new),
    )
    return Told(words, line, start + match.start(1))


def _equals(lines: Sequence[str], line: int, _: int) -> Told | None:
    bare, start = _row(lines, line)
    match = _EQUALS.fullmatch(bare)
    if match is None:
        return None
    new = f"{match.group(1)}: {match.group(2)}"
    words = _syntax(
        f"Sau «{match.group(1)}» là dấu bằng, trong khi phải là dấu hai chấm.",
        f"Viết «{excerpt(new)}».",
        _sure(match.group(1), bare[match.start(1) :], new),
    )
    return Told(words, line, start + match.start(1))


def _wide_colon(lines: Sequence[str], line: int, _: int) -> Told | None:
    bare, start = _row(lines, line)
    match = _WIDE_COLON.fullmatch(bare)
    if match is None:
        return None
    new = f"{match.group(1)}: {match.group(2)}"
    words = _syntax(
        "Dấu hai chấm «：» ở đây là ký tự khác, thường do dán từ nơi khác.",
        f"Gõ lại: «{excerpt(new)}».",
        _sure(match.group(1), bare[match.start(1) :], new),
    )
    return Told(words, line, start + match.start(1))


def _star(lines: Sequence[str], line: int, _: int) -> Told | None:
    bare, start = _row(lines, line)
    match = _STAR.fullmatch(bare)
    if match is None:
        return None
    sign, item = match.groups()
    words = _syntax(
        f"Đầu dòng là «{sign}», trong khi mỗi mục của danh sách bắt đầu bằng dấu gạch nối.",
        f"Viết «- {excerpt(item)}».",
        Edit(bare, f"- {item}"),
    )
    return Told(words, line, start)


def _open_quote(lines: Sequence[str], line: int, _: int) -> Told | None:
    """A value in quotation marks whose end stands only in a line below."""
    seen = 0
    for row in range(line - 1, max(0, line - _REACH), -1):
        marks = [m.start() for m in re.finditer(r'(?<!\\)"', lines[row - 1])]
        seen += len(marks)
        if len(marks) % 2 and seen % 2 and lines[row - 1][: marks[-1]].endswith((": ", "- ")):
            value = excerpt(lines[row - 1][marks[-1] :])
            words = _syntax(
                f"Ngoặc kép mở ở «{value}» không được đóng lại.",
                f'Thêm dấu đóng ở cuối giá trị: «{value}"».',
            )
            return Told(words, row, marks[-1] + 1)
    return None


def _after_quotes(lines: Sequence[str], line: int, column: int) -> Told | None:
    whole = lines[line - 1] if line <= len(lines) else ""
    quoted = [m for m in _AFTER_QUOTES.finditer(whole) if m.end() == column - 1]
    if not quoted:
        return None
    words = _syntax(
        f"Sau dấu ngoặc kép đóng còn chữ «{excerpt(whole[column - 1 :])}».",
        "Đặt trọn giá trị trong một cặp ngoặc kép; chỗ cần trích trong giá trị thì dùng «…»; "
        "chữ thừa thì xoá.",
    )
    return Told(words, line, column)


def _too_deep(lines: Sequence[str], line: int, column: int) -> Told | None:
    """A new entry that is indented more than the line above, which has a value already."""
    bare, start = _row(lines, line)
    entry = _ENTRY.match(bare)
    above, start_above = _row(lines, line - 1) if line > 1 else ("", start)
    inside = 2 if above.startswith("- ") else 0
    if entry is None or start + len(entry.group().rstrip()) - 1 != column:
        return None
    if start <= start_above + inside:
        return None
    words = _syntax(
        "Dòng này thụt vào sâu hơn dòng trên, nên bị hiểu là phần tiếp của giá trị ở dòng ấy.",
        "Bớt dấu cách ở đầu dòng cho thẳng cột với các trường cùng nhóm.",
    )
    return Told(words, line, start)


def _sure(key: str, old: str, new: str) -> Edit | None:
    """Give the repair of a line that begins with the name of a field; other lines may be text."""
    return Edit(old, new) if is_field(key) else None


def _syntax(message: str, hint: str, edit: Edit | None = None) -> Words:
    return Words("syntax", message, hint, edit=edit)


_LOOKS: tuple[Callable[[Sequence[str], int, int], Told | None], ...] = (
    _conflict,
    _glued,
    _equals,
    _wide_colon,
    _star,
    _open_quote,
    _after_quotes,
    _too_deep,
)
