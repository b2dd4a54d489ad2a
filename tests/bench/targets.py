"""What is required of the figures, and whether it is kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from tests.bench.nation_shape import WHOLE
from tests.bench.ours import AGAIN, BUILD, CHECK, EDITS, FEE, NAME, REBUILDS, RECHECK
from tests.bench.peers.peer import HUGO, MKDOCS, ZENSICAL, ZENSICAL_WARM
from tests.bench.results import Figure, Sized

MIDDLE, LARGE = 6_000, 30_000
MOST_GROWTH, MOST_MEMORY = 1.15, 1_500.0
_PEERS = ((MKDOCS, MKDOCS), (ZENSICAL, ZENSICAL_WARM), (HUGO, HUGO))
"""What a cold build of ours is held against, and what a warm one."""
_COLD = {MKDOCS: 0.35, ZENSICAL: 0.35}
_WARM = {MKDOCS: 0.10, ZENSICAL_WARM: 0.2, HUGO: 0.6}
_NAMES = {
    MKDOCS: "MkDocs",
    ZENSICAL: "Zensical mới | cold",
    ZENSICAL_WARM: "Zensical lại | warm",
    HUGO: "Hugo",
}
_STEPS = {BUILD: "dựng mới | cold", AGAIN: "không sửa | no change", FEE: "sửa phí | fee"}
_STEPS |= {NAME: "sửa tên | name"}


@dataclass(frozen=True)
class Verdict:
    """One figure, the most that it may be, and of what it is."""

    size: int
    what: str
    found: float | None
    most: float | None
    """None: only told."""
    binding: bool = False
    """Where it is broken, the benchmark ends with an error."""

    @property
    def word(self) -> str:
        """Whether the requirement is kept, in both languages."""
        if self.found is None:
            return "KHÔNG ĐO | NOT MEASURED"
        if self.most is None:
            return ""
        return "ĐẠT | PASS" if self.kept else "KHÔNG ĐẠT | FAIL"

    @property
    def kept(self) -> bool:
        """Whether nothing speaks against it."""
        return self.found is None or self.most is None or self.found <= self.most


def against_peers(sized: Sized) -> Iterator[Verdict]:
    """Take the figures of one size, give their ratios to every peer that was measured."""
    for cold, warm in _PEERS:
        if sized.least(cold) is None:
            continue
        yield _ratio(sized, BUILD, cold, "wall", _cold_limit(cold, sized.asked))
        yield _ratio(sized, BUILD, cold, "cpu", None)
        for step in REBUILDS:
            yield _ratio(sized, step, warm, "cpu", _WARM[warm])
            yield _ratio(sized, step, warm, "wall", None)


def _cold_limit(peer: str, asked: int) -> float | None:
    if peer != HUGO:
        return _COLD[peer]
    if asked < MIDDLE:
        return None
    return 1.0 if asked >= LARGE else 2.0


def _ratio(sized: Sized, step: str, peer: str, figure: Figure, most: float | None) -> Verdict:
    unit = "CPU" if figure == "cpu" else "đồng hồ | wall"
    what = f"{_STEPS[step]} / {_NAMES[peer]}, {unit}"
    return Verdict(sized.asked, what, sized.ratio(step, peer, figure), most)


def requirements(sizes: Sequence[Sized]) -> Iterator[Verdict]:
    """Take the figures of all made-up sizes, smallest first, give the verdicts of each alone."""
    built = [sized for sized in sizes if sized.least(BUILD)]
    if len(built) > 1:
        yield _growth(built)
    yield from chain.from_iterable(_alone(sized) for sized in sizes)


def _growth(sizes: Sequence[Sized]) -> Verdict:
    small, large = sizes[0], sizes[-1]
    found = large.cpu_per_page(BUILD) / small.cpu_per_page(BUILD)
    what = f"CPU mỗi trang so với cỡ {small.asked:,} | CPU per page against {small.asked:,}"
    return Verdict(large.asked, what, found, MOST_GROWTH, binding=True)


def _alone(sized: Sized) -> Iterator[Verdict]:
    if sized.least(BUILD):
        yield from _built(sized)
    if sized.asked >= WHOLE:
        yield from _checks(sized)


def _built(sized: Sized) -> Iterator[Verdict]:
    yield _memory(sized)
    if sized.asked == MIDDLE and sized.least(HUGO):
        found = sized.ratio(BUILD, HUGO, "together")
        yield Verdict(sized.asked, "bộ nhớ / Hugo | memory / Hugo", found, 1 / 3)
    words = "trang HTML lớn nhất, KB | largest page, KB"
    yield Verdict(sized.asked, words, sized.output.largest, 25.0)
    yield from _written(sized)


def _memory(sized: Sized) -> Verdict:
    """All processes count, not only the largest: it is what the machine must have."""
    used = [found.together for step in (BUILD, *REBUILDS) if (found := sized.least(step))]
    words = "bộ nhớ nhiều nhất, MB | peak memory, MB"
    return Verdict(sized.asked, words, max(used, default=None), MOST_MEMORY, binding=True)


def _checks(sized: Sized) -> Iterator[Verdict]:
    for step, most in ((CHECK, 20.0), (RECHECK, 3.0)):
        found = sized.least(step)
        what = f"{sized.labels[step]}, {sized.records:,} hồ sơ | records, s"
        yield Verdict(sized.asked, what, found.wall if found else None, most)


def _written(sized: Sized) -> Iterator[Verdict]:
    for step in EDITS:
        found = sized.changed(step)
        if found:
            what = f"{_STEPS[step]}: tệp ghi, khác đi {found.differ:,} | files written, differing"
            yield Verdict(sized.asked, what, found.written, found.differ)
