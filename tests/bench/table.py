"""The figures of a benchmark as tables for people."""

from collections.abc import Iterator, Sequence
from itertools import chain

from tests.bench.measure import Usage
from tests.bench.nation_shape import WHOLE
from tests.bench.ours import BUILD
from tests.bench.results import Sized
from tests.bench.targets import Verdict, against_peers, requirements

_COSTS = (
    ("trang", "pages"),
    ("hồ sơ", "records"),
    ("bước", "step"),
    ("CPU (s)", "CPU (s)"),
    ("đồng hồ", "wall (s)"),
    ("ms/trang", "ms/page"),
    ("lớn nhất", "peak (MB)"),
    ("cả cây", "tree (MB)"),
    ("khác đi", "differ"),
    ("đã ghi", "written"),
)
_VERDICTS = (
    ("cỡ", "size"),
    ("điều đo", "what"),
    ("đo được", "found"),
    ("nhiều nhất", "at most"),
    ("", ""),
)


def costs(sizes: Sequence[Sized]) -> str:
    """Take the figures of all sizes, give them as lines of equal columns."""
    return aligned(_COSTS, chain.from_iterable(_costs_of(sized) for sized in sizes), (2,))


def _costs_of(sized: Sized) -> Iterator[tuple[str, ...]]:
    for step, label in sized.labels.items():
        usage = sized.least(step)
        figures = _figures(usage, sized.output.pages) if usage else ("hỏng | failed", *[""] * 4)
        changed = sized.changed(step)
        counts = (f"{changed.differ:,}", f"{changed.written:,}") if changed else ("", "")
        yield f"{sized.output.pages:,}", f"{sized.records:,}", label, *figures, *counts


def _figures(usage: Usage, pages: int) -> tuple[str, ...]:
    return (
        f"{usage.cpu:.1f}",
        f"{usage.wall:.1f}",
        f"{1000 * usage.cpu / pages:.2f}" if pages else "",
        f"{usage.peak:.0f}",
        f"{usage.together:.0f}",
    )


def outputs(sizes: Sequence[Sized]) -> str:
    """Take the figures of all sizes, say what each site is made of, a line each."""
    return "\n".join(
        f"{name_of(sized.asked)}: {sized.records:,} hồ sơ | records → {sized.output.pages:,} trang "
        f"| pages, {sized.output.files:,} tệp | files, {sized.output.size:.1f} MB, "
        f"{sized.cpu_per_page(BUILD):.2f} ms CPU/trang | page"
        for sized in sizes
        if sized.least(BUILD)
    )


def ratios(sizes: Sequence[Sized]) -> str:
    """Take the figures of all sizes, give the ratios to the peers, next to what is required."""
    return _judged(chain.from_iterable(against_peers(sized) for sized in sizes))


def demands(sizes: Sequence[Sized]) -> str:
    """Take the figures of all made-up sizes, give the other requirements with their verdicts."""
    return _judged(requirements(sizes))


def _judged(verdicts: Iterator[Verdict]) -> str:
    return aligned(_VERDICTS, map(_verdict, verdicts), (1, 4))


def _verdict(verdict: Verdict) -> tuple[str, ...]:
    found = "–" if verdict.found is None else _number(verdict.found)
    most = "" if verdict.most is None else _number(verdict.most)
    return name_of(verdict.size), verdict.what, found, most, verdict.word


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def name_of(asked: int) -> str:
    """Take a size, give its name; 0 stands for the real records."""
    return {0: "thật | real", WHOLE: "cả nước | nation"}.get(asked, f"{asked:,}")


def aligned(
    heads: Sequence[tuple[str, str]], rows: Iterator[tuple[str, ...]], left: Sequence[int]
) -> str:
    """Take heads in two languages, rows, and which columns are words; give lines in columns."""
    lines = [tuple(head[0] for head in heads), tuple(head[1] for head in heads), *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    shown = [_line(line, widths, left) for line in lines]
    shown.insert(2, "  ".join("-" * width for width in widths))
    return "\n".join(shown)


def _line(row: Sequence[str], widths: Sequence[int], left: Sequence[int]) -> str:
    cells = [
        cell.ljust(width) if column in left else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()
