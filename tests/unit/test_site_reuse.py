"""A page is made again exactly when something that it depends on changed."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.site import Built, Last, SiteFailedError, build_site, engine
from tests.roots import bytes_of, new_root, write

PAGES = {
    "index.md": "# Trang đầu\n\n[Một](mot/index.md#phan)\n",
    "mot/index.md": "---\nkind: text\n---\n# Một\n\n## Phần\n",
    "hai/index.md": '# Hai\n\n<p><a href="../mot/">một</a></p>\n',
    "hai/so.json": "{}\n",
}
Change = Callable[[Path], object]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with its pages written, its own theme, and a first site."""
    new_root(tmp_path)
    for path, text in PAGES.items():
        write(tmp_path / "build/docs" / path, text)
    own = tmp_path / "theme"
    shutil.copytree(Path(__file__).parents[2] / "generator/theme", own)
    text = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    lines = [
        f"  custom_dir: {own}" if line.strip().startswith("custom_dir:") else line
        for line in text.splitlines()
    ]
    write(tmp_path / "mkdocs.yml", "\n".join(lines) + "\n")
    assert build(tmp_path) == Built(3, 3)
    return tmp_path


def build(root: Path) -> Built:
    """Build beside the last site and put it in its place, as the command does."""
    last = Last(root / "site", root / "build/made.json")
    built = build_site(root / "mkdocs.yml", root / "build/docs", root / "new", last=last)
    shutil.rmtree(root / "site", ignore_errors=True)
    (root / "new").rename(root / "site")
    return built


def clean(root: Path) -> dict[str, bytes]:
    """Build the same pages from nothing, give the bytes of the site."""
    build_site(root / "mkdocs.yml", root / "build/docs", root / "clean")
    return bytes_of(root / "clean")


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


# The front page holds a Markdown link, so it is made every time.
@pytest.mark.parametrize(
    ("change", "made"),
    [
        (lambda _: None, 1),
        (edit("mot/index.md", "# Một khác\n\n## Phần\n"), 2),
        (edit("hai/index.md", "# Hai khác\n"), 2),
        (edit("ba/index.md", "# Ba\n"), 2),
        (edit("hai/so.json", "{ }\n"), 1),
        (lambda root: (root / "build/docs/hai/index.md").unlink(), 1),
        (lambda root: (root / "build/docs/hai").rename(root / "build/docs/bon"), 2),
        (settings_with("copyright: a"), 3),
        (settings_with('site_url: "https://mau.example/"'), 3),
        (theme_with("{# a #}"), 3),
        (lambda root: write(root / "site/hai/index.html", "x"), 2),
        (lambda root: (root / "site/hai/index.html").unlink(), 2),
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
    assert build(root).made == made
    assert bytes_of(root / "site") == clean(root)


def test_an_unchanged_file_keeps_its_time(root: Path) -> None:
    """Who copies the site to a host copies only what differs."""
    before = {path: path.stat().st_mtime_ns for path in (root / "site").rglob("hai/*")}
    assert before
    build(root)
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_a_link_to_a_page_that_was_taken_over_is_judged(root: Path) -> None:
    """A part that is no longer there is found though its page was not linked from anew."""
    build(root)
    write(root / "build/docs/mot/index.md", "# Một\n")
    with pytest.raises(SiteFailedError, match="phan"):
        build(root)
    write(root / "build/docs/mot/index.md", PAGES["mot/index.md"])
    assert build(root).pages == 3


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
    monkeypatch.setattr(engine, "hands", lambda: crew)
    told: list[int] = []
    last = Last(root / "site", root / "build/made.json")
    made = build_site(root / "mkdocs.yml", root / "build/docs", root / "new", told.append, last)
    assert made == Built(103, 101)
    assert told == list(range(3, 104))
    monkeypatch.setattr(engine, "hands", lambda: 1)
    assert bytes_of(root / "new") == clean(root)


def test_what_fails_in_other_hands_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that cannot be made stops the build with its name, whichever process had it."""
    many(root)
    write(root / "build/docs/trang-7/index.md", "---\ntemplate: khong-co.html\n---\n# 7\n")
    monkeypatch.setattr(engine, "hands", lambda: 2)
    with pytest.raises(SiteFailedError, match=r"khong-co\.html|trang-7"):
        build(root)


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["mot/index.md", "hai/index.md", "ba/index.md", "hai/so.json"]),
        st.sampled_from(["", "# A\n", "# B\n\n## C\n", "# <b>D</b>\n\n<p>[x]</p>\n"]),
    ),
    max_size=4,
)


@given(rounds=st.lists(EDITS, min_size=1, max_size=3))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_random_edits_give_the_site_of_a_clean_build(
    root: Path, rounds: list[list[tuple[str, str]]]
) -> None:
    """After any edits in any order the site is, byte for byte, that of a clean build."""
    write(root / "build/docs/index.md", "# Trang đầu\n")
    for edits in rounds:
        for path, text in edits:
            write(root / "build/docs" / path, text)
        build(root)
        assert bytes_of(root / "site") == clean(root)
