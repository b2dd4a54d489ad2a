"""Measure what the search finds and what it costs: ``python -m tests.bench.search [sizes…]``."""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from generator.collection import Collection
from generator.load.records import load
from generator.load.source import Source
from tests.bench.search.catalogue import enlarged
from tests.bench.search.costs import Costs, costs, folder_of
from tests.bench.search.quality import quality
from tests.bench.search.report import missed, table, verdict
from tests.bench.search.visits import SLOWER
from tests.browsing import chromium
from tests.roots import RECORDS, REPOSITORY, copied_root, niemyet

LARGER = (800, 6_000, 30_000)
BUSY = 2.5
"""A browser and the server beside it load two cores about this much."""
_GOLD, _COSTS = "gold", "costs"


def main() -> int:
    """Run the benchmark; the exit code is 1 where something falls short of what is asked."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="niemyet-bench-") as folder, chromium() as browser:
        print(_surroundings(browser))
        root = _built(Path(folder))
        short = [
            *(_quality(browser, root, told=options.misses) if options.only != _COSTS else ()),
            *(_costs(browser, root, options) if options.only != _GOLD else ()),
        ]
    return int(bool(short))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.search", description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=LARGER, help="numbers of procedures")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each; the median counts")
    parser.add_argument("--only", choices=(_GOLD, _COSTS), help="measure no more than this")
    parser.add_argument("--misses", action="store_true", help="list the seen queries not right")
    return parser.parse_args()


def _surroundings(browser: Browser) -> str:
    return (
        f"Chromium {browser.version}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} lõi | cores, {_load()}"
    )


def _load() -> str:
    """Say how busy the machine is with all that it runs, this among it."""
    load = os.getloadavg()[0]
    busy = " (máy đang bận: thời gian dài hơn thực | busy: times are too long)"
    return f"tải | load {load:.1f}{busy if load > BUSY else ''}"


def _built(root: Path) -> Path:
    _progress("  dựng trang thật | building the real site")
    done = niemyet(copied_root(root), "build")
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return root


def _quality(browser: Browser, root: Path, *, told: bool) -> Iterator[str]:
    for result in quality(browser, root):
        print(f"\n{result.table}")
        print(verdict(result.name, result.short))
        if told:
            print("\n".join(result.missed))
        yield from result.short


def _costs(browser: Browser, root: Path, options: argparse.Namespace) -> list[str]:
    real = _real()
    wanted = sorted({len(real.procedures), *options.sizes})
    sizes = [_sized(browser, root, enlarged(real, size), options.rounds) for size in wanted]
    print(f"\nCPU {SLOWER}× chậm hơn | slower, {options.rounds} lượt | rounds, {_load()}")
    print(table(sizes))
    short = list(missed(sizes))
    print(verdict("chi phí | costs", short))
    return short


def _sized(browser: Browser, root: Path, collection: Collection, rounds: int) -> Costs:
    size = len(collection.procedures)
    _progress(f"  {size:,} thủ tục | procedures, {_load()}")
    folder = folder_of(root / "site", collection, root / f"search-{size}")
    return costs(browser, folder, size, rounds)


def _real() -> Collection:
    files = [path for room in RECORDS for path in (REPOSITORY / room).rglob("*.yml")]
    return load(
        Source(path.relative_to(REPOSITORY).as_posix(), path.read_bytes()) for path in files
    ).collection


def _progress(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


sys.exit(main())
