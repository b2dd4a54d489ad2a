"""MkDocs driven over a small folder: what it makes, and what counts as a failure."""

import logging
import os
from pathlib import Path

import pytest

from generator.site import SiteFailedError, build_site
from tests.roots import bytes_of, new_root, write

PAGES = {
    "index.md": "# Trang đầu\n\n[Một](mot/index.md)\n",
    "mot/index.md": "# Một\n\n[Về](../index.md)\n",
    "404x/data.json": "{}\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository whose pages are written already."""
    new_root(tmp_path)
    for path, text in PAGES.items():
        write(tmp_path / "build/docs" / path, text)
    return tmp_path


def build(root: Path, name: str = "new") -> int:
    """Take a repository, build its site into a folder of it, give the number of pages."""
    return build_site(root / "mkdocs.yml", root / "build/docs", root / name).pages


def test_pages_become_html_and_files_stay(root: Path) -> None:
    """Each Markdown file is one page at its address; data is copied as it is."""
    assert build(root) == 2
    made = bytes_of(root / "new")
    assert {"index.html", "mot/index.html", "404.html", "404x/data.json"} <= set(made)
    assert made["404x/data.json"] == b"{}\n"
    assert 'href="mot/"' in made["index.html"].decode()


def test_progress_is_told_page_by_page(root: Path) -> None:
    """The number of pages made so far reaches whoever shows it."""
    told: list[int] = []
    build_site(root / "mkdocs.yml", root / "build/docs", root / "new", told.append)
    assert told == [1, 2]


def test_whoever_looks_sees_each_page_that_is_made(root: Path) -> None:
    """With its place and bytes; what is said of it comes back by place. No other file is shown."""
    places = root / "mkdocs.yml", root / "build/docs", root / "new"
    seen = build_site(*places, look=lambda place, page: (place, page)).seen
    made = bytes_of(root / "new")
    assert seen == {place: (place, made[place]) for place in ("index.html", "mot/index.html")}


def test_left_overs_in_the_target_go(root: Path) -> None:
    """A file of a run that was killed does not stay in the next site."""
    write(root / "new/old.html", "old")
    build(root)
    assert not (root / "new/old.html").exists()


@pytest.mark.parametrize("link", ["khong-co.md", "mot.md#khong-co", "mot/index.md#khong-co"])
def test_a_warning_is_a_failure(root: Path, link: str) -> None:
    """A link that leads nowhere stops the build, and the message names the page and the link."""
    write(root / "build/docs/index.md", f"# A\n\n[b]({link})\n")
    with pytest.raises(SiteFailedError, match=r"index\.md") as caught:
        build(root)
    assert link.partition("#")[0] in str(caught.value)


def test_wrong_settings_are_a_failure(root: Path) -> None:
    """What MkDocs says about mkdocs.yml reaches the reader."""
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nsite_url: 7\n")
    with pytest.raises(SiteFailedError, match="site_url"):
        build(root)


def test_missing_settings_are_a_failure(root: Path) -> None:
    """A folder that is no repository of ours is told so."""
    (root / "mkdocs.yml").unlink()
    with pytest.raises(SiteFailedError, match=r"mkdocs\.yml"):
        build(root)


def test_nothing_of_the_run_stays_behind(root: Path) -> None:
    """Logging and environment are as they were before."""
    logger = logging.getLogger("mkdocs")
    before = (logger.level, logger.propagate, list(logger.handlers), dict(os.environ))
    build(root)
    assert (logger.level, logger.propagate, list(logger.handlers), dict(os.environ)) == before


@pytest.mark.parametrize("day", [None, "", "0"])
def test_no_clock_shows_in_the_site(
    root: Path, monkeypatch: pytest.MonkeyPatch, day: str | None
) -> None:
    """Without a day in the environment, or with an empty one, the bytes are those of day 0."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    build(root, "first")
    if day is None:
        monkeypatch.delenv("SOURCE_DATE_EPOCH")
    else:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", day)
    build(root, "second")
    assert bytes_of(root / "second") == bytes_of(root / "first")
    assert os.environ.get("SOURCE_DATE_EPOCH") == day
