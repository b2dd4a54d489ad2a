"""What is taken over, and what is left of other builds, can do no harm."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.site import Last, build_site
from tests.roots import bytes_of, write
from tests.small_site import (
    LINKED,
    OLDER,
    OURS,
    SITE,
    TOLD,
    known_of,
    made_apart,
    plain,
    rebuilt,
    small_root,
)

Change = Callable[[Path], object]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with its pages written, its own theme, and a first site."""
    small_root(tmp_path, LINKED)
    assert rebuilt(tmp_path).made == 3
    return tmp_path


def test_nothing_is_loaded_where_nothing_changed(root: Path) -> None:
    """A build that takes everything over does without MkDocs, Python-Markdown and Jinja."""
    heavy = ("mkdocs", "markdown", "jinja2", "yaml")
    assert made_apart(root, "new", heavy) == (0, [])
    assert bytes_of(root / "new") == bytes_of(root / SITE)


def test_what_the_writer_knows_is_not_read_again(root: Path) -> None:
    """Hashes that were given are believed: a file whose hash is the old one is not looked at."""
    known = known_of(root)
    write(root / "build/docs/hai/index.md", "# Khác\n")
    assert rebuilt(root, known).made == 0
    assert rebuilt(root, known_of(root)).made == 1
    assert bytes_of(root / SITE) == plain(root)


def test_no_file_of_the_last_site_is_written_to(root: Path) -> None:
    """Sites share files; each build leaves the bytes of the one before as they were."""
    for number in range(4):
        before = bytes_of(root / SITE)
        write(root / "build/docs/mot/index.md", f"# Một {number}\n\n## Phần\n")
        write(root / f"build/docs/ba-{number}/index.md", OURS.format(name=number))
        write(root / "build/docs/hai/so.json", f"{{{number}}}")
        write(root / "theme/404.html", f"<p>{number}</p>")
        rebuilt(root)
        assert bytes_of(root / OLDER) == before
        assert bytes_of(root / SITE) == plain(root)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda older: write(older / "hai/index.html", "x"),
        lambda older: write(older / "mot", "x"),
        lambda older: write(older / "hai/index.html/x", "x"),
        lambda older: write(older / ".an/x", "x"),
        lambda older: (older / "hai").symlink_to(older.parent / "build"),
        lambda older: (older / "sitemap.xml").symlink_to(older.parent / "site/sitemap.xml"),
        lambda older: (older / "404.html").hardlink_to(older.parent / "site/404.html"),
    ],
)
def test_whatever_the_target_held(root: Path, spoil: Change) -> None:
    """What is left of an older or a killed build does no harm."""
    (root / OLDER).mkdir()
    spoil(root / OLDER)
    before = bytes_of(root / SITE)
    write(root / "theme/404.html", "<p>a</p>")
    rebuilt(root)
    assert bytes_of(root / OLDER) == before
    assert bytes_of(root / SITE) == plain(root)


def test_a_build_that_stops_leaves_the_last_one_told(root: Path) -> None:
    """What is noted of the last build stays until another has come to its end."""
    told, before = (root / TOLD).read_bytes(), bytes_of(root / SITE)
    write(root / "build/docs/mot/index.md", "# Một khác\n\n## Phần\n")
    last = Last(root / SITE, root / TOLD)

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_site(root / "mkdocs.yml", root / "build/docs", root / OLDER, stop, last)
    assert (root / TOLD).read_bytes() == told
    assert bytes_of(root / SITE) == before
    assert rebuilt(root).made == 2
    assert bytes_of(root / SITE) == plain(root)
    assert [path.name for path in (root / "build").iterdir() if path.is_file()] == ["made.json"]


@given(place=st.integers(0, 5000), bit=st.integers(0, 7))
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_damaged_note_is_not_believed(root: Path, place: int, bit: int) -> None:
    """With any bit of it turned, all pages are made anew."""
    data = bytearray((root / TOLD).read_bytes())
    data[place % len(data)] ^= 1 << bit
    (root / TOLD).write_bytes(data)
    assert rebuilt(root).made == 3


@pytest.mark.parametrize("package", ["markdown", "jinja2"])
def test_another_version_makes_every_page_again(
    root: Path, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    """What another version made is never taken over."""
    monkeypatch.setattr("generator.site.surroundings.library_version", lambda name: name == package)
    assert rebuilt(root).made == 3
    assert rebuilt(root).made == 0
