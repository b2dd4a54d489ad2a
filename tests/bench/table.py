"""The figures of a benchmark as a table, and the one requirement that they are held against."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.bench.measure import Usage
from tests.bench.runs import AGAIN, BUILD, CHECK, PLAIN, STEPS, Output

MOST_GROWTH = 1.15
"""Processor time of one page in the largest site, against one in the smallest."""

_STEP = {
    CHECK: "kiểm tra | check",
    BUILD: "dựng mới | full build",
    AGAIN: "sửa 1 hồ sơ | one edit",
    PLAIN: "MkDocs+Material",
}
_HEADS = (
    ("thủ tục", "procedures"),
    ("bước", "step"),
    ("CPU (s)", "CPU (s)"),
    ("ms/trang", "ms/page"),
    ("so cỡ nhỏ", "growth"),
    ("/MkDocs", "/MkDocs"),
    ("đồng hồ", "wall (s)"),
    ("bộ nhớ", "peak (MB)"),
    ("ghi ra", "out (MB)"),
    ("tệp", "files"),
    ("trang", "pages"),
)


@dataclass(frozen=True)
class Sized:
    """What every step cost at one size, and what it left."""

    procedures: int
    usage: Mapping[str, Usage]
    output: Mapping[str, Output]

    def cpu_per_page(self, step: str) -> float:
        """Take a step, give its processor time for each page of the site, in milliseconds."""
        return 1000 * self.usage[step].cpu / self.output[BUILD].pages


def table(sizes: Sequence[Sized]) -> str:
    """Take the figures of all sizes, smallest first, give them as lines of equal columns."""
    rows = [tuple(head[0] for head in _HEADS), tuple(head[1] for head in _HEADS)]
    for sized in sizes:
        rows.extend(_row(sized, step, sizes[0]) for step in STEPS)
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    lines = [_line(row, widths) for row in rows]
    lines.insert(2, "  ".join("-" * width for width in widths))
    return "\n".join(lines)


def _row(sized: Sized, step: str, first: Sized) -> tuple[str, ...]:
    usage = sized.usage[step]
    return (
        f"{sized.procedures:,}",
        _STEP[step],
        f"{usage.cpu:.1f}",
        f"{sized.cpu_per_page(step):.2f}",
        f"{sized.cpu_per_page(step) / first.cpu_per_page(step):.2f}",
        f"{usage.cpu / sized.usage[PLAIN].cpu:.2f}",
        f"{usage.wall:.1f}",
        f"{usage.peak:.0f}",
        *_left(sized, step),
    )


def _left(sized: Sized, step: str) -> tuple[str, str, str]:
    if step not in sized.output:
        return "", "", ""
    output = sized.output[step]
    return f"{output.size:.1f}", f"{output.files:,}", f"{output.pages:,}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        cell.ljust(width) if column == 1 else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()


def growth(sizes: Sequence[Sized]) -> float:
    """Take the figures, give how much more a page costs in the largest than in the smallest."""
    return sizes[-1].cpu_per_page(BUILD) / sizes[0].cpu_per_page(BUILD)


def verdict(sizes: Sequence[Sized]) -> Iterator[str]:
    """Take the figures of several sizes, say whether the requirement is kept."""
    small, large, found = sizes[0].procedures, sizes[-1].procedures, growth(sizes)
    word = "ĐẠT | PASS" if found <= MOST_GROWTH else "KHÔNG ĐẠT | FAIL"
    yield (
        f"{word}: CPU mỗi trang ở {large:,} thủ tục bằng {found:.2f} lần ở {small:,} "
        f"(nhiều nhất {MOST_GROWTH})."
    )
    yield (
        f"CPU per page of a full build: {found:.2f} times as much at {large:,} "
        f"as at {small:,} procedures; at most {MOST_GROWTH}."
    )
