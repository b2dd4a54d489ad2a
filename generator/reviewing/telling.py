"""A review as people and machines read it: text, Markdown for a comment, JSON."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from generator.problems import Problem, Severity
from generator.reviewing.change import RecordChange, Review
from generator.reviewing.taming import MOST_CHARACTERS, escaped

_WORD: Mapping[Severity, str] = {Severity.ERROR: "Lỗi", Severity.WARNING: "Xem lại"}
_HOW: Mapping[str, str] = {
    "new": "Hồ sơ mới.",
    "gone": "Hồ sơ bị xoá.",
    "changed": "Hồ sơ viết lại, ý không đổi.",
}
_FEW = 40
"""How many addresses are written out in a list of pages."""

_TAIL = 40
"""Room kept for the line that says how much is left out."""


class Block(Struct, frozen=True):
    """A heading, how deep it is, and the lines below it."""

    level: int
    title: str
    lines: tuple[str, ...] = ()


def as_text(review: Review) -> str:
    """Take a review, give it as plain text."""
    return "\n".join(
        line
        for block in _blocks(review)
        for line in (*(("",) if block.level > 1 else ()), block.title, *_indented(block.lines))
    )


def as_markdown(review: Review, most: int = MOST_CHARACTERS) -> str:
    """Take a review, give it for a comment, no longer than ``most`` characters.

    What does not fit is counted in the last line.
    """
    lines = [line for block in _blocks(review) for line in _markdown(block)]
    kept: list[str] = []
    room = most - _TAIL
    for place, line in enumerate(lines):
        room -= len(line) + 1
        if room < 0:
            left = sum(rest.startswith("- ") for rest in lines[place:])
            return "\n".join([*kept, "", f"- … còn {left} thay đổi nữa", ""])
        kept.append(line)
    return "\n".join([*kept, ""])


def as_json(review: Review) -> str:
    """Take a review, give it for programs."""
    touched = review.touched
    told = {
        "records": [_record(record) for record in review.records],
        "pages": {
            "changed": touched.pages,
            "new": touched.new_pages,
            "gone": touched.gone_pages,
            "unknown": touched.unknown,
        },
        "units": touched.units,
        "sheets": touched.sheets,
        "flags": [_flag(flag) for flag in review.flags],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


FORMS: Mapping[str, Callable[[Review], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def _markdown(block: Block) -> Iterator[str]:
    yield f"{'#' * (block.level + 1)} {escaped(block.title)}"
    yield ""
    yield from (f"- {escaped(line)}" for line in block.lines)
    if block.lines:
        yield ""


def _indented(lines: tuple[str, ...]) -> Iterator[str]:
    return (f"  - {line}" for line in lines)


def _blocks(review: Review) -> Iterator[Block]:
    if not review.records:
        words = review.touched.unknown or "Không có gì đổi với người đọc trang."
        yield Block(1, words)
        return
    yield Block(1, "Thay đổi với người đọc trang", (_summary(review),))
    if review.flags:
        yield Block(2, "Cần xem trước khi duyệt", tuple(map(_flag_words, review.flags)))
    for record in review.records:
        yield Block(2, record.name, _record_lines(record))
    yield from _touched_blocks(review)


def _summary(review: Review) -> str:
    count = {how: sum(r.how == how for r in review.records) for how in ("changed", "new", "gone")}
    records = f"{count['changed']} hồ sơ đổi, {count['new']} mới, {count['gone']} bị xoá"
    touched = review.touched
    if touched.unknown:
        return f"{records}. {touched.unknown}"
    pages = f"{len(touched.pages)} trang đổi, {len(touched.new_pages)} mới"
    gone = f", {len(touched.gone_pages)} mất" if touched.gone_pages else ""
    return f"{records}; {pages}{gone}; chạm tới {len(touched.units)} đơn vị."


def _record_lines(record: RecordChange) -> tuple[str, ...]:
    sentences = tuple(change.sentence for change in record.changes)
    return sentences or (_HOW[record.how],)


def _flag_words(flag: Problem) -> str:
    return f"{_WORD[flag.severity]}: {flag.message} → {flag.hint} ({flag.location})"


def _touched_blocks(review: Review) -> Iterator[Block]:
    touched = review.touched
    if touched.sheets:
        yield Block(2, "Tờ niêm yết cần in lại", touched.sheets)
    for title, urls in (
        ("Trang thay đổi", touched.pages),
        ("Trang mới", touched.new_pages),
        ("Trang mất địa chỉ", touched.gone_pages),
    ):
        if urls:
            yield Block(2, f"{title} ({len(urls)})", _few(urls))
    if touched.units:
        yield Block(2, f"Đơn vị có trang thay đổi ({len(touched.units)})", _few(touched.units))


def _few(words: tuple[str, ...]) -> tuple[str, ...]:
    more = len(words) - _FEW
    return (*words[:_FEW], f"… và {more} mục nữa") if more > 0 else words


def _record(record: RecordChange) -> dict[str, Any]:
    return {
        "how": record.how,
        "kind": record.kind,
        "key": record.key,
        "file": record.file,
        "name": record.name,
        "url": record.url,
        "changes": [{"path": c.path, "sentence": c.sentence} for c in record.changes],
    }


def _flag(flag: Problem) -> dict[str, Any]:
    place = flag.location
    where = {"file": place.file, "line": place.line, "column": place.column}
    words = {"severity": str(flag.severity), "rule": flag.rule}
    return {**where, **words, "message": flag.message, "hint": flag.hint}
