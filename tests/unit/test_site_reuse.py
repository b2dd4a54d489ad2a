"""A page is made again exactly when something that it depends on changed."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs.exceptions import Abort

from generator.site import Last, SiteFailedError, build_site, making
from tests.roots import bytes_of, write
from tests.small_site import LINKED, OURS, SITE, known_of, plain, rebuilt, small_root

Change = Callable[[Path], object]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with its pages written, its own theme, and a first site."""
    small_root(tmp_path, LINKED)
    assert rebuilt(tmp_path).made == 3
    return tmp_path


def edit(path: str, text: str) -> Change:
    """Give the change that writes a file of the written folder."""
    return lambda root: write(root / "build/docs" / path, text)


def settings_with(line: str) -> Change:
    """Give the change that adds a line to the settings."""

    def change(root: Path) -> None:
        text = (root / "mkdocs.yml").read_text(encoding="utf-8")
        write(root / "mkdocs.yml", f"{text}\n{line}\n")

    return change


def theme_with(words: str) -> Change:
    """Give the change that adds words to the theme's frame."""

    def change(root: Path) -> None:
        path = root / "theme/main.html"
        write(path, f"{path.read_text(encoding='utf-8')}{words}\n")

    return change


# The front page holds a Markdown link into another: it is made again with that one, and where a
# file comes or goes.
@pytest.mark.parametrize(
    ("change", "made"),
    [
        (lambda _: None, 0),
        (edit("mot/index.md", "# Một khác\n\n## Phần\n"), 2),
        (edit("hai/index.md", "# Hai khác\n"), 1),
        (edit("ba/index.md", "# Ba\n"), 2),
        (edit("hai/so.json", "{ }\n"), 0),
        (lambda root: (root / "build/docs/hai/index.md").unlink(), 1),
        (lambda root: (root / "build/docs/hai").rename(root / "build/docs/bon"), 2),
        (settings_with("copyright: a"), 3),
        (settings_with('site_url: "https://mau.example/"'), 3),
        (theme_with("{# a #}"), 3),
        (lambda root: write(root / "site/hai/index.html", "x"), 1),
        (lambda root: (root / "site/hai/index.html").unlink(), 1),
        (lambda root: write(root / "build/made.json", "{"), 3),
        (lambda root: write(root / "build/made.json", '{"hai/index.md": 7}'), 3),
        (lambda root: shutil.rmtree(root / "site"), 3),
    ],
    ids=[
        "nothing", "one", "another", "new", "data", "deleted", "renamed", "settings", "address",
        "theme", "tampered", "lost", "told badly", "told wrongly", "no site",
    ],
)  # fmt: skip
def test_only_what_changed_is_made(root: Path, change: Change, made: int) -> None:
    """As many pages are made as the change touches, and the site is that of a clean build."""
    change(root)
    assert rebuilt(root).made == made
    assert bytes_of(root / SITE) == plain(root)


def test_an_unchanged_file_keeps_its_time(root: Path) -> None:
    """Who copies the site to a host copies only what differs."""
    before = {path: path.stat().st_mtime_ns for path in (root / "site").rglob("hai/*")}
    assert before
    rebuilt(root)
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_a_link_to_a_page_that_was_taken_over_is_judged(root: Path) -> None:
    """A part that is no longer there is found though its page was not linked from anew."""
    rebuilt(root)
    write(root / "build/docs/mot/index.md", "# Một\n")
    with pytest.raises(SiteFailedError, match="phan"):
        rebuilt(root)
    write(root / "build/docs/mot/index.md", LINKED["mot/index.md"])
    assert rebuilt(root).pages == 3


def many(root: Path) -> None:
    """Write more pages than one pair of hands makes."""
    for number in range(100):
        write(root / f"build/docs/trang-{number}/index.md", f"---\nkind: text\n---\n# {number}\n")


@pytest.mark.parametrize("crew", [1, 2, 3])
def test_many_hands_make_the_same_site(
    root: Path, monkeypatch: pytest.MonkeyPatch, crew: int
) -> None:
    """However many processes share the work, each page is made once, and its bytes are the same."""
    many(root)
    monkeypatch.setattr(making, "hands", lambda: crew)
    told: list[int] = []
    last = Last(root / "site", root / "build/made.json")
    made = build_site(root / "mkdocs.yml", root / "build/docs", root / "new", told.append, last)
    assert (made.pages, made.made) == (103, 101)
    assert told == list(range(3, 104))
    assert bytes_of(root / "new") == plain(root)


def test_what_fails_in_other_hands_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that cannot be made stops the build with its name, whichever process had it."""
    many(root)
    write(root / "build/docs/trang-7/index.md", "---\ntemplate: khong-co.html\n---\n# 7\n")
    monkeypatch.setattr(making, "hands", lambda: 2)
    with pytest.raises(SiteFailedError, match=r"khong-co\.html|trang-7"):
        rebuilt(root)


FILES = [
    "index.md", "mot/index.md", "hai/index.md", "ba.md", "hai/bon/index.md", "hai/so.json",
]  # fmt: skip
TEXTS = [
    "", "# A\n", "# B\n\n## C\n", "# <b>D</b>\n\n<p>[x]</p>\n", OURS.format(name="E"),
    OURS.format(name="F"), '---\nkind: "embed"\ntemplate: "embed.html"\n---\n\n# G\n',
    "# H\n\n[i](mot/index.md) [j](#h)\n",
]  # fmt: skip
EDITS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(FILES), st.sampled_from(TEXTS)),
        st.tuples(st.sampled_from(FILES[1:]), st.none()),
        st.tuples(st.just("../../site/hai/index.html"), st.sampled_from(["", "x"])),
        st.tuples(
            st.just("../../theme/404.html"), st.sampled_from(["a", "{{ config.site_name }}"])
        ),
        st.tuples(
            st.just("../../theme/partials/crumbs.html"), st.sampled_from(["b", "{{ page.title }}"])
        ),
    ),
    max_size=4,
)


@given(rounds=st.lists(st.tuples(EDITS, st.booleans()), min_size=1, max_size=4))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_random_edits_give_the_site_of_a_plain_build(
    root: Path, rounds: list[tuple[list[tuple[str, str | None]], bool]]
) -> None:
    """After any edits in any order the site is, byte for byte, that of MkDocs alone."""
    for edits, knows in rounds:
        for path, text in edits:
            edited = root / "build/docs" / path
            if text is not None:
                write(edited, text)
            else:
                edited.unlink(missing_ok=True)
        try:
            expected = plain(root)
        except Abort:
            with pytest.raises(SiteFailedError):
                rebuilt(root)
            continue
        rebuilt(root, known_of(root) if knows else None)
        assert bytes_of(root / SITE) == expected
