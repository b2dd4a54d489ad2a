"""The benchmark measures what it says: the reference shape, realistic weight, real commands."""

import subprocess
import sys
from datetime import date
from statistics import mean

import pytest

from generator.build import judge
from generator.load.paths import Listed
from generator.load.source import Source
from tests.bench.generate import catalogue
from tests.bench.measure import CommandFailedError, Usage, measure
from tests.bench.runs import BUILD, PLAIN, STEPS, Output
from tests.bench.shape import shape_of
from tests.bench.table import Sized, table, verdict
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


def test_a_command_that_fails_is_not_measured(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The time of a failure would mean nothing; what it said is shown."""
    folder = tmp_path_factory.mktemp("measure")
    with pytest.raises(CommandFailedError, match="no such thing"):
        measure([sys.executable, "-c", "raise SystemExit('no such thing')"], folder, folder / "log")


def sized(procedures: int, cpu: float) -> Sized:
    """Take a size and the seconds of each step, give figures with one page for each procedure."""
    left = Output(1, 1, procedures)
    return Sized(procedures, dict.fromkeys(STEPS, Usage(cpu, cpu, 50)), {BUILD: left, PLAIN: left})


@pytest.mark.parametrize(("cpu", "word"), [(115, "ĐẠT | PASS"), (116, "KHÔNG ĐẠT | FAIL")])
def test_the_verdict_is_about_growth_per_page(cpu: float, word: str) -> None:
    """Ten times the pages may cost 11.5 times the processor time, and no more."""
    figures = [sized(100, 10), sized(1000, cpu)]
    assert next(iter(verdict(figures))).startswith(word)
    assert f"{cpu / 100:.2f}" in table(figures)


@pytest.mark.parametrize("sizes", [("3", "60"), ("3",)])
def test_the_benchmark_runs(sizes: tuple[str, ...]) -> None:
    """A small one ends well, shows its progress, and has a line for every step of every size."""
    command = [sys.executable, "-m", "tests.bench", "--rounds", "1", *sizes]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    for step in ("| check ", "| full build ", "| one edit ", "MkDocs+Material "):
        assert sum(step in line for line in lines[1:]) == len(sizes)
    assert ("CPU per page" in done.stdout) == (len(sizes) > 1)
    assert done.stderr.count("1/1") == 4 * len(sizes)
