"""Under whatever settings, and with whatever files, the site is that of a plain build by MkDocs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.roots import bytes_of, write
from tests.small_site import FIVE, OURS, SITE, plain, rebuilt, small_root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with five pages and its own theme."""
    return small_root(tmp_path / "root", FIVE)


def added(line: str) -> Callable[[Path], None]:
    """Give the change that adds lines to the settings."""

    def change(root: Path) -> None:
        with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
            file.write(f"\n{line}\n")

    return change


def replaced(old: str, new: str) -> Callable[[Path], None]:
    """Give the change that replaces words of the settings."""

    def change(root: Path) -> None:
        text = (root / "mkdocs.yml").read_text(encoding="utf-8")
        assert old in text
        write(root / "mkdocs.yml", text.replace(old, new))

    return change


def renamed(old: str, new: str) -> Callable[[Path], object]:
    """Give the change that renames a written file."""
    return lambda root: (root / "build/docs" / old).rename(root / "build/docs" / new)


def written(path: str, text: str = "# A\n") -> Callable[[Path], None]:
    """Give the change that writes a file of the written folder."""
    return lambda root: write(root / "build/docs" / path, text)


@pytest.mark.parametrize(
    "change",
    [
        added('site_url: "https://mau.example/b/"'),
        added("extra_css: [a.css]\nextra_javascript: [b.js]\ncopyright: c"),
        added("exclude_docs: ba.md"),
        added("not_in_nav: /ba.md"),
        added("use_directory_urls: false"),
        added("edit_uri: https://mau.example/edit/"),
        replaced("  - index.md", "  - Nhà: index.md"),
        replaced("nav:\n  - index.md", ""),
        replaced("plugins: []", "plugins: [search]"),
        replaced("toc_depth: 3", "toc_depth: 2"),
        replaced("permalink: false", "permalink: true"),
        replaced("  - tables:", "  - attr_list\n  - tables:"),
        replaced("language: vi", "language: !ENV [KHONG_CO, vi]"),
        renamed("tay/index.md", "tay/README.md"),
        renamed("ba.md", "ba.markdown"),
        written(".an/index.md"),
        written("templates/a.md"),
        written("tay/.an.md"),
        written("404.html", "a"),
        written("sitemap.xml", "a"),
        written("assets/favicon.svg", "a"),
        written("mot.html", "a"),
        written("đ à/ộ.md", OURS.format(name="ộ")),
        written("mot/index.md", ""),
        written("mot/index.md", "\ufeff# A\n"),
        written("mot/index.md", "---\nkind: \"a\"\n---\r\n# A\r\n"),
        written("mot/index.md", "---\nkind: 7\n---\n# A\n"),
        written("mot/index.md", "---\ntitle: 7\n---\n# A\n"),
        written("mot/index.md", '---\ntemplate: "embed.html"\ndescription: "a"\n---\n# A\n'),
        written("mot/index.md", '---\nkind: "a"\n---\n\n<p>không đề mục</p>\n'),
        written("mot/index.md", '---\nkind: [{"title": "a", "href": "b"}]\n---\n\n# A\n'),
    ],
)  # fmt: skip
def test_other_settings_and_files(root: Path, change: Callable[[Path], object]) -> None:
    """Under any settings, and with files of any name, twice and after an edit, it is the same."""
    rebuilt(root)
    change(root)
    rebuilt(root)
    assert bytes_of(root / SITE) == plain(root)
    write(root / "build/docs/mot/hai/index.md", OURS.format(name="sửa"))
    rebuilt(root)
    assert bytes_of(root / SITE) == plain(root)
