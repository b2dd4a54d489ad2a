"""The real site against MkDocs alone, and how little of it MkDocs has to make."""

from pathlib import Path
from typing import Any

import pytest

from generator.site import build_site, making
from generator.site.linking import ByMkDocs
from generator.site.shapes import Shapes
from generator.site.theme import Theme
from tests.bench.generate import catalogue
from tests.roots import bytes_of, new_root, niemyet
from tests.small_site import DOCS, plain


def test_mkdocs_alone_makes_every_real_page_the_same(built_root: Path, tmp_path: Path) -> None:
    """The whole public site, byte for byte."""
    site, whole = bytes_of(built_root / "site"), plain(built_root, tmp_path / "plain")
    assert site.keys() == whole.keys()
    assert [path for path, data in whole.items() if site[path] != data] == []


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How often pages went the long ways: by Python-Markdown, by a theme that has no shape."""
    counted = {"markdown": 0, "theme": 0, "shapes": 0}
    by_mkdocs, by_theme, learned = ByMkDocs.page, Theme.render_text, Shapes._learned  # noqa: SLF001

    def counting(name: str, real: Any) -> Any:  # noqa: ANN401 (any method)
        def call(*given: Any) -> Any:  # noqa: ANN401
            counted[name] += 1
            return real(*given)

        return call

    monkeypatch.setattr(ByMkDocs, "page", counting("markdown", by_mkdocs))
    monkeypatch.setattr(Theme, "render_text", counting("theme", by_theme))
    monkeypatch.setattr(Shapes, "_learned", counting("shapes", learned))
    monkeypatch.setattr(making, "hands", lambda: 1)
    return counted


def test_nearly_every_real_page_goes_the_quick_way(
    built_root: Path, tmp_path: Path, calls: dict[str, int]
) -> None:
    """Else the site would still be right, and ten times as slow, and nobody would notice."""
    built = build_site(built_root / "mkdocs.yml", built_root / DOCS, tmp_path / "site")
    assert built.pages > 1000
    assert calls["markdown"] < 0.02 * built.pages
    assert calls["theme"] == 0
    assert 0 < calls["shapes"] < 0.1 * built.pages


def test_nearly_every_generated_page_goes_the_quick_way(
    tmp_path: Path, calls: dict[str, int]
) -> None:
    """The same holds for the pages that the benchmark counts."""
    root = new_root(tmp_path / "root", catalogue(60))
    assert niemyet(root, "build").returncode == 0
    built = build_site(root / "mkdocs.yml", root / DOCS, tmp_path / "site")
    assert built.pages > 100
    assert calls["markdown"] < 0.05 * built.pages
    assert calls["theme"] == 0
    assert calls["shapes"] > 0
