"""Measure the generator over made-up catalogues: ``python -m tests.bench [sizes…]``."""

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from tests.bench.measure import Usage
from tests.bench.runs import BUILD, PLAIN, STEPS, Trial
from tests.bench.shape import REFERENCE
from tests.bench.table import MOST_GROWTH, Sized, growth, table, verdict

SIZES = (REFERENCE, 2_000, 6_000)
_PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pydantic", "pyyaml")


def main() -> int:
    """Run the benchmark; the exit code is 1 where a page costs too much more in a larger site."""
    options = _options()
    print(_surroundings(options.rounds))
    with tempfile.TemporaryDirectory(prefix="niemyet-bench-") as folder:
        sizes = _measured(sorted(set(options.sizes)), options.rounds, Path(folder))
    print(table(sizes))
    if len(sizes) < 2:
        return 0
    print("\n".join(verdict(sizes)))
    return int(growth(sizes) > MOST_GROWTH)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES, help="numbers of procedures")
    parser.add_argument("--rounds", type=int, default=2, help="runs of each step; the least counts")
    return parser.parse_args()


def _surroundings(rounds: int) -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    load = os.getloadavg()[0]
    return (
        f"Python {platform.python_version()}, {packages}; {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} lõi | cores, tải | load {load:.1f}; "
        f"{rounds} lượt xen kẽ | interleaved rounds, lấy số nhỏ nhất | the least counts"
    )


def _measured(sizes: Sequence[int], rounds: int, folder: Path) -> list[Sized]:
    trials = [_prepared(procedures, folder) for procedures in sizes]
    best: dict[tuple[int, str], Usage] = {}
    for turn in range(1, rounds + 1):
        for trial, step in _interleaved(trials):
            usage = trial.run(step, turn)
            key = trial.procedures, step
            best[key] = usage.least(best.get(key, usage))
            _progress(f"  {turn}/{rounds}  {trial.procedures:>6}  {step:<8} {usage.cpu:7.1f} s CPU")
    return [_sized(trial, best) for trial in trials]


def _interleaved(trials: Sequence[Trial]) -> Iterator[tuple[Trial, str]]:
    return ((trial, step) for trial in trials for step in STEPS)


def _prepared(procedures: int, folder: Path) -> Trial:
    started = time.monotonic()
    trial = Trial.prepare(procedures, folder)
    _progress(f"  {procedures} thủ tục mẫu, {time.monotonic() - started:.1f} s")
    return trial


def _sized(trial: Trial, best: dict[tuple[int, str], Usage]) -> Sized:
    usage = {step: best[trial.procedures, step] for step in STEPS}
    return Sized(trial.procedures, usage, {step: trial.output(step) for step in (BUILD, PLAIN)})


def _progress(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


sys.exit(main())
