"""Measure check and build beside other generators, over made-up catalogues up to the nation.

``python -m tests.bench [pages…]``: how much each step costs, as ratios and against what is asked.
"""

import argparse
import os
import platform
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from tests.bench.nation_shape import WHOLE
from tests.bench.peers.find import NAMES, find
from tests.bench.peers.peer import Absent, Peer
from tests.bench.record import RECORD, keep
from tests.bench.results import Round, Sized
from tests.bench.table import costs, demands, name_of, outputs, ratios
from tests.bench.targets import LARGE, MIDDLE, requirements
from tests.bench.trial import REAL, Trial

SIZES = (800, MIDDLE, LARGE)
MANY = 10_000
"""A site of more pages is measured in one round: it takes an hour with its peers."""
_PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pydantic", "pyyaml")


def main() -> int:
    """Run the benchmark; the exit code is 1 where our growth or our memory is too large."""
    options = _options()
    peers, absent = find(() if options.peers == "none" else options.peers.split(","))
    surroundings = [_machine(options.rounds), *_named(peers, absent)]
    print("\n".join(surroundings), flush=True)
    with tempfile.TemporaryDirectory(prefix="niemyet-bench-", dir=options.folder) as folder:
        sizes = _measured(_asked(options), options.rounds, Path(folder), peers)
        keep(sizes, surroundings, options.record)
        _tell(sizes)
    return int(any(v.binding and not v.kept for v in requirements(_made_up(sizes))))


def _tell(sizes: Sequence[Sized]) -> None:
    for told in (outputs(sizes), costs(sizes), ratios(sizes), demands(_made_up(sizes))):
        print(f"\n{told}", flush=True)


def _made_up(sizes: Sequence[Sized]) -> list[Sized]:
    """The real site is told; what grows is required of made-up ones alone."""
    return [sized for sized in sizes if sized.asked != REAL]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES, help="numbers of pages")
    parser.add_argument("--rounds", type=int, default=2, help=f"one above {MANY:,} pages")
    parser.add_argument("--peers", default=",".join(NAMES), help="names with commas, or none")
    parser.add_argument("--real", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--nation", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--folder", type=Path, help="where the catalogues are built")
    parser.add_argument("--record", type=Path, default=RECORD, help="file of all raw figures")
    return parser.parse_args()


def _asked(options: argparse.Namespace) -> list[int]:
    """The real records first, the nation last."""
    sizes = sorted(size for size in set(options.sizes) if size != WHOLE)
    return [*([REAL] if options.real else []), *sizes, *([WHOLE] if options.nation else [])]


def _machine(rounds: int) -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return (
        f"Python {platform.python_version()}, {packages}; {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} lõi | cores, tải | load {os.getloadavg()[0]:.1f}; "
        f"{rounds} lượt xen kẽ | interleaved rounds: số nhỏ nhất | the least, "
        "tỷ lệ trung vị | median ratio"
    )


def _named(peers: Sequence[Peer], absent: Sequence[Absent]) -> list[str]:
    here = [f"So với | against: {peer.name} {peer.version}" for peer in peers]
    return [*here, *(f"Không có | absent: {peer.name}: {peer.reason}" for peer in absent)]


def _measured(
    asked: Sequence[int], rounds: int, folder: Path, peers: Sequence[Peer]
) -> list[Sized]:
    trials = [_prepared(size, folder, peers) for size in asked]
    found: dict[int, dict[str, list[Round]]] = {size: defaultdict(list) for size in asked}
    for turn in range(1, rounds + 1):
        for trial in trials:
            if turn == 1 or trial.asked <= MANY:
                _turn(trial, turn, rounds, found[trial.asked])
    return [trial.sized(dict(found[trial.asked])) for trial in trials]


def _turn(trial: Trial, turn: int, rounds: int, found: dict[str, list[Round]]) -> None:
    for step, done in trial.turn(turn):
        found[step.key].append(done)
        cost = f"{done.usage.cpu:7.1f} s CPU" if done.usage else "hỏng | failed"
        _progress(f"  {turn}/{rounds}  {name_of(trial.asked):>11}  {cost}  {step.label}")


def _prepared(asked: int, folder: Path, peers: Sequence[Peer]) -> Trial:
    started = time.monotonic()
    trial = Trial.prepare(asked, folder, peers)
    taken = time.monotonic() - started
    _progress(f"  {name_of(asked)}: {trial.records:,} hồ sơ | records, {taken:.1f} s")
    return trial


def _progress(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
