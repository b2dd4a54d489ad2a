"""What every test may ask for."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from generator.collection import Collection
from generator.load.records import Loaded, load
from generator.load.source import Source
from tests.browsing import Visit, chromium
from tests.once import made_once
from tests.roots import DAY, copied_root, niemyet, small_made_up
from tests.serving import served
from tests.telling import TOLD, Count, lines_of

ROOT = Path(__file__).parents[1]
_LONGEST = ("hostile", "site")
"""Rooms of tests that build whole sites or drive a browser."""

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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest, so that no worker is left alone with one at the end.

    A worker takes a whole file; xdist would give out those with the fewest tests last.
    """
    items.sort(key=lambda item: _turn(item.path))


@cache
def _turn(path: Path) -> int:
    tests = ROOT / "tests"
    # A test of the tests runs some that stand elsewhere.
    place = path.relative_to(tests).parts if path.is_relative_to(tests) else path.parts
    if place[0] in _LONGEST:
        return 0
    # Whole commands stand in the room itself, what they are made of in rooms inside it.
    return 1 if place[:-1] == ("unit",) else 2


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell what the tests counted; the runner's own summary stays the last line."""
    reports = (each for held in terminalreporter.stats.values() for each in held)
    called = (each for each in reports if getattr(each, "when", "") == "call")
    told = (value for each in called for name, value in each.user_properties if name == TOLD)
    lines = lines_of(told)
    if lines:
        terminalreporter.section("counted")
        terminalreporter.write_line("\n".join(lines))


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[..., None]:
    """Takes what was tried and numbers by their names, tells them at the end of the run."""

    def told(what: str, **numbers: Count) -> None:
        record_property(TOLD, (what, {name.replace("_", " "): n for name, n in numbers.items()}))

    return told


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


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder of this repository; tests only read it."""
    return ROOT


@pytest.fixture(scope="session")
def built_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this repository's records, built once for all workers of a run."""

    def make(root: Path) -> None:
        built = niemyet(copied_root(root), "build")
        assert built.returncode == 0, built.stdout[-8000:] + built.stderr[-8000:]

    return made_once(tmp_path_factory, "niemyet", make)


@pytest.fixture(scope="session")
def small_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small made-up repository, built once for all workers of a run; who changes it copies it."""

    def make(root: Path) -> None:
        built = niemyet(small_made_up(root), "--today", DAY, "build")
        assert built.returncode == 0, built.stdout + built.stderr

    return made_once(tmp_path_factory, "small-built", make)


@pytest.fixture(scope="session")
def site(built_root: Path) -> Path:
    """The public website made of the records in this repository."""
    return built_root / "site"


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """The address of the real site on this machine, without a slash at the end."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser; one for each worker, because two cannot run side by side in a process."""
    with chromium() as opened:
        yield opened


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Opens fresh pages, with script or without, light or dark, that note what happens."""
    contexts = []

    def opened(width: int, *, script: bool = True, dark: bool = False) -> Visit:
        context = browser.new_context(
            locale="vi-VN",
            viewport={"width": width, "height": 800},
            java_script_enabled=script,
            color_scheme="dark" if dark else "light",
        )
        contexts.append(context)
        return Visit(context.new_page())

    yield opened
    for context in contexts:
        context.close()
