"""The benchmark measures what it says: the reference shape, realistic weight, real commands."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from statistics import mean

import pytest

from generator.judging import judge
from generator.load.paths import Listed
from generator.load.source import Source
from tests.bench.generate import catalogue
from tests.bench.measure import CommandFailedError, measure
from tests.bench.memory import Watch
from tests.bench.shape import shape_of
from tests.roots import REPOSITORY


def domains_of(level: str, procedures: int) -> int:
    """Take a level and a size, give in how many domains its procedures stand."""
    return len({place.domain for place in shape_of(procedures).of_level(level)})


def test_the_reference_is_one_district() -> None:
    """275 procedures in 45 domains for the district, 140 in 29 for its communes."""
    shape = shape_of(415)
    assert (len(shape.of_level("district")), domains_of("district", 415)) == (275, 45)
    assert (len(shape.of_level("commune")), domains_of("commune", 415)) == (140, 29)
    assert shape.of_level("province") == ()
    assert shape.districts == 1


@pytest.mark.parametrize("procedures", [1, 3, 100, 415, 2000, 6000])
def test_every_size_has_as_many_as_asked(procedures: int) -> None:
    """Codes are different, and there are exactly as many as the size says."""
    assert len({place.code for place in shape_of(procedures).places}) == procedures


def test_the_catalogue_is_the_same_every_time() -> None:
    """The same numbers give the same bytes; another seed gives others."""
    first = dict(catalogue(30))
    assert first == dict(catalogue(30))
    assert first != dict(catalogue(30, seed=2))


def test_a_procedure_has_a_realistic_weight() -> None:
    """Five to six kilobytes on average, eight documents or more."""
    texts = [text for path, text in catalogue(60) if "/procedures/" in path]
    assert 5_000 < mean(len(text.encode()) for text in texts) < 6_500
    assert all(text.count("Giấy tờ mẫu") >= 8 for text in texts)


def test_the_catalogue_keeps_all_rules() -> None:
    """What is measured is a sound catalogue: no error and no warning."""
    files = dict(catalogue(415))
    listed = (Listed(path, "file", len(text)) for path, text in files.items())
    sources = (Source(path, text.encode()) for path, text in files.items())
    assert judge(listed, sources, date(2026, 11, 21)).problems == ()


def test_a_measure_counts_the_whole_tree(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Work and memory of a child of the command count, and sleep does not."""
    folder = tmp_path_factory.mktemp("measure")
    work = (
        "import time; held = bytearray(60_000_000); end = time.process_time() + 0.5\n"
        "while time.process_time() < end: pass"
    )
    code = (
        "import subprocess, sys, time; time.sleep(0.5); "
        f"subprocess.run([sys.executable, '-c', {work!r}])"
    )
    usage = measure([sys.executable, "-c", code], folder, folder / "log")
    assert 0.5 <= usage.cpu < usage.wall + 1
    assert usage.wall >= 1
    assert usage.peak > 60
    assert usage.together >= usage.peak


def test_memory_of_all_processes_is_added_up() -> None:
    """Two that hold fifty megabytes each hold a hundred together."""
    code = "import time; held = b'x' * 50_000_000; time.sleep(1.5)"
    both = f"import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', {code!r}]); {code}"
    process = subprocess.Popen([sys.executable, "-c", both])
    with Watch(process.pid) as watch:
        process.wait()
    assert 100 < watch.most < 160


def test_a_command_that_fails_is_not_measured(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The time of a failure would mean nothing; what it said is shown."""
    folder = tmp_path_factory.mktemp("measure")
    with pytest.raises(CommandFailedError, match="no such thing"):
        measure([sys.executable, "-c", "raise SystemExit('no such thing')"], folder, folder / "log")


def test_the_benchmark_runs(tmp_path: Path) -> None:
    """A small one ends well, shows its progress, tells every step, and keeps all figures."""
    record = tmp_path / "bench.json"
    options = (
        "--no-real",
        "--no-nation",
        "--rounds",
        "1",
        "--peers",
        "mkdocs",
        "--record",
        str(record),
    )
    command = [sys.executable, "-m", "tests.bench", *options, "3"]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for label in ("| check, cold ", "| build, cold ", "| build, one name edited ", "MkDocs + Mat"):
        assert sum(label in line for line in done.stdout.splitlines()[2:]) == 1
    assert "peak memory, MB" in done.stdout
    assert done.stderr.count("1/1") == 7
    kept = json.loads(record.read_text(encoding="utf-8"))
    assert [(size["asked"], len(size["rounds"])) for size in kept["sizes"]] == [(3, 7)]
