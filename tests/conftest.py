"""What every test may ask for."""

from pathlib import Path

import pytest
from hypothesis import settings

from generator.collection import Collection
from generator.load.records import Loaded, load
from generator.load.source import Source

ROOT = Path(__file__).parents[1]

# A test never fails by chance: the same examples every time, and no race against a slow machine.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one visible way in which golden files change."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the code gives now into tests/golden/ (review the diff like code)",
    )


@pytest.fixture(scope="session")
def update_golden(pytestconfig: pytest.Config) -> bool:
    """Whether golden files are to be written anew instead of compared."""
    return bool(pytestconfig.getoption("--update-golden"))


@pytest.fixture(scope="session")
def real_records() -> Loaded:
    """The records of catalog/ and scorecards/ in this repository, and their problems."""
    files = [path for room in ("catalog", "scorecards") for path in (ROOT / room).rglob("*.yml")]
    return load(Source(path.relative_to(ROOT).as_posix(), path.read_bytes()) for path in files)


@pytest.fixture(scope="session")
def real_collection(real_records: Loaded) -> Collection:
    """The records of catalog/ and scorecards/ in this repository."""
    return real_records.collection
