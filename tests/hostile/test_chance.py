"""Nothing that `check` lets through makes a build fail: small repositories made by chance."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.cli import main
from tests.hostile.chance import TODAY, chance_repository
from tests.roots import HAND_WRITTEN, REPOSITORY, new_root

_FEW, _MANY = 2, 300
_LEAST_KINDS = 12
"""Fewer kinds of records than this would say little."""
_LONG_NAMES = 412
"""Here a part that is named by a long text has a table of its own, which is a file."""
_SEEDS = st.integers(0, 2**32 - 1)
_SLOW = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)


def build(seed: int, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Take a number and an empty folder, build the site of its repository there."""
    files = chance_repository(seed)
    assert files is not None, seed
    assert len({path.split("/")[1] for path in files}) >= _LEAST_KINDS, seed
    shutil.rmtree(folder, ignore_errors=True)
    new_root(folder, files.items())
    shutil.copytree(REPOSITORY / HAND_WRITTEN, folder / HAND_WRITTEN, dirs_exist_ok=True)
    code = main(["--root", str(folder), "--today", TODAY.isoformat(), "build"])
    said = capsys.readouterr()
    assert code == 0, (seed, said.out[-2000:], said.err[-2000:])


@given(seed=_SEEDS)
@example(seed=_LONG_NAMES)
@settings(max_examples=_FEW, suppress_health_check=_SLOW)
def test_what_passes_check_can_be_built(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str], tell: Callable[..., None]
) -> None:
    """Any records that the rules find sound become a whole site, with no link into nowhere."""
    build(seed, tmp_path / "root", capsys)
    tell("repositories made by chance that pass check", built=1, failed=0)


@pytest.mark.long
@given(seed=_SEEDS)
@settings(max_examples=_MANY, suppress_health_check=_SLOW)
def test_much_of_what_passes_check_can_be_built(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str], tell: Callable[..., None]
) -> None:
    """The same, for hundreds of repositories."""
    build(seed, tmp_path / "root", capsys)
    tell("repositories made by chance that pass check", built=1, failed=0)
