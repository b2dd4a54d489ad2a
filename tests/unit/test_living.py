"""A process that builds again and again: what it shows early is what comes, nothing is stale."""

import argparse
import shutil
from collections.abc import Container, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from generator import digests
from generator.cli import main
from generator.cli.building import MADE, build_all
from generator.cli.living import Living
from generator.cli.saying import StoppedError
from generator.cli.writing import DOCS
from tests.roots import DAY, bytes_of, small_made_up, write
from tests.unit.test_building import CHANGES, DAMAGES, PROCEDURE

PAGE = "thu-tuc/9.000001/index.html"
OPTIONS = {"today": date.fromisoformat(DAY), "draft": True, "fewer": False}


class Screen:
    """Somebody who looks at pages, and what was shown."""

    def __init__(self, *asked: str) -> None:
        self.asked = asked
        self.early: Mapping[str, bytes] = {}
        self.same: Container[str] = ()

    def show(self, early: Mapping[str, bytes], same: Container[str]) -> None:
        """Keep what was shown."""
        self.early, self.same = early, same


class Process:
    """A process that builds one repository again and again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.living = Living(root / "mkdocs.yml", root / DOCS, root / MADE)
        self.build()

    def build(self, *asked: str) -> Screen:
        """Build while somebody looks at some pages, give what was shown early."""
        self.living.screen = screen = Screen(*asked)
        build_all(argparse.Namespace(root=self.root, **OPTIONS), self.living)
        return screen


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a generated catalogue, drafted once for all tests here."""
    root = small_made_up(tmp_path_factory.mktemp("first"))
    Process(root)
    return root


@pytest.fixture
def process(first: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Process]:
    """A process that has built a copy of that repository, and remembers its files at once."""
    monkeypatch.setattr(digests, "_SETTLED", -1)
    with digests.remembered():
        yield Process(shutil.copytree(first, tmp_path / "root"))


def site(process: Process) -> dict[str, bytes]:
    """Give the bytes of the site."""
    return bytes_of(process.root / "site")


def from_nothing(root: Path) -> dict[str, bytes]:
    """Give the bytes of the draft that a new process makes where nothing is kept."""
    for name in ("build", "site"):
        shutil.rmtree(root / name, ignore_errors=True)
    return site(Process(root))


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_shown_early_is_what_comes(process: Process, name: str) -> None:
    """Each page shown early has the bytes of the site to come; what is said to stay, stays."""
    before = site(process)
    CHANGES[name](process.root)
    shown = process.build(*(place for place in before if place.endswith(".html")))
    after = site(process)
    assert {place: after[place] for place in shown.early} == shown.early
    same = {place for place in before if place in shown.same}
    assert {place: after.get(place) for place in same} == {place: before[place] for place in same}
    assert after == from_nothing(process.root)


def test_the_open_page_comes_first(process: Process) -> None:
    """Who looks at the page of an edited fee is shown it before the rest is made."""
    before = site(process)
    CHANGES["a fee"](process.root)
    shown = process.build(PAGE)
    assert shown.early[PAGE] != before[PAGE]
    assert "assets/site.css" in shown.same
    assert "tim-kiem/procedures.json" not in shown.same
    assert site(process)[PAGE] == shown.early[PAGE]


@pytest.mark.parametrize("place", ["lien-he/index.html", "linh-vuc/linh-vuc-mau-2/index.html"])
def test_nothing_is_shown_early_that_did_not_change(process: Process, place: str) -> None:
    """Who looks at a page that stays as it is waits for nothing."""
    CHANGES["a fee"](process.root)
    assert not process.build(place).early


def test_settings_make_all_pages_wait(process: Process) -> None:
    """Where settings or theme changed, no page is known before the whole site is built."""
    CHANGES["settings"](process.root)
    CHANGES["a fee"](process.root)
    assert not process.build(PAGE).early


def test_after_a_failure_nothing_is_shown_early(process: Process) -> None:
    """Where a build did not come to its end, nobody knows what stays: the next one shows all."""
    page = process.root / "docs/site/thu-tuc/9.000001/index.md"
    write(page, "# Trùng\n")
    with pytest.raises(StoppedError):
        process.build(PAGE)
    page.unlink()
    CHANGES["a fee"](process.root)
    assert not process.build(PAGE).early
    CHANGES["a name"](process.root)
    assert process.build(PAGE).early


@pytest.fixture(scope="module")
def after_a_fee(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The draft that a new process makes of the repository with another fee, from nothing."""
    root = small_made_up(tmp_path_factory.mktemp("fee"))
    CHANGES["a fee"](root)
    return from_nothing(root)


@pytest.mark.parametrize("name", [name for name in DAMAGES if name != "only style"])
def test_what_others_did_meanwhile_is_made_good(
    process: Process, name: str, after_a_fee: dict[str, bytes]
) -> None:
    """Whatever happens to files while a process knows them, its next site is right."""
    DAMAGES[name](process.root)
    CHANGES["a fee"](process.root)
    process.build(PAGE)
    assert site(process) == after_a_fee


def test_a_build_after_it_is_as_from_nothing(process: Process) -> None:
    """After many edits a release has the bytes of one that is made from nothing."""
    for name in ("a fee", "another year", "a name", "one page's bytes", "who publishes"):
        {**CHANGES, **DAMAGES}[name](process.root)
        process.build(PAGE)
    root = process.root
    assert main(["--root", str(root), "--today", DAY, "build"]) == 0
    released = site(process)
    for name in ("build", "site"):
        shutil.rmtree(root / name)
    assert main(["--root", str(root), "--today", DAY, "build"]) == 0
    assert released == site(process)


def test_a_wrong_record_leaves_what_is_known(process: Process) -> None:
    """A mistake stops the build before it begins: the page is shown early once it is mended."""
    sound = (process.root / PROCEDURE).read_text(encoding="utf-8")
    write(process.root / PROCEDURE, "code: 1\n")
    with pytest.raises(StoppedError):
        process.build(PAGE)
    write(process.root / PROCEDURE, sound)
    CHANGES["a fee"](process.root)
    shown = process.build(PAGE)
    assert PAGE in shown.early
    assert "assets/site.css" in shown.same
