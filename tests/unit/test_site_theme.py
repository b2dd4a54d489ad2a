"""Whatever a theme or the settings ask for, the site is that of a plain build by MkDocs."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.utils import normalize_url

from generator.site import making
from generator.site.filling import Shape, address
from generator.site.learning import ByTheme
from generator.site.settings import read_settings
from generator.site.shapes import Shapes
from generator.site.theme import Theme
from generator.site.view import PageText
from tests.roots import REPOSITORY, bytes_of, write
from tests.small_site import FIVE, OURS, SITE, plain, rebuilt, small_root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with five pages and its own theme."""
    return small_root(tmp_path / "root", FIVE)


@pytest.fixture
def shapes(monkeypatch: pytest.MonkeyPatch) -> list[Shape | None]:
    """Every shape that is learned in this process."""
    learned: list[Shape | None] = []
    learn = Shapes._learned  # noqa: SLF001

    def noting(self: Shapes, page: PageText, key: str) -> Shape | None:
        learned.append(learn(self, page, key))
        return learned[-1]

    monkeypatch.setattr(Shapes, "_learned", noting)
    monkeypatch.setattr(making, "hands", lambda: 1)
    return learned


def themed(root: Path, words: str, template: str = "main.html") -> None:
    """Put words into the theme, where a page's content begins."""
    path = root / "theme" / template
    text = path.read_text(encoding="utf-8")
    assert "{{ page.content }}" in text
    write(path, text.replace("{{ page.content }}", f"{words}{{{{ page.content }}}}"))


def test_our_theme_is_rendered_once_a_shape(root: Path, shapes: list[Shape | None]) -> None:
    """Our templates do no more than to print words: pages of one shape are filled in."""
    for number in range(5):
        write(root / f"build/docs/mot/{number}/index.md", OURS.format(name=f"m{number}"))
    assert rebuilt(root).made == 10
    assert len(shapes) == 4
    assert None not in shapes
    assert bytes_of(root / SITE) == plain(root)


SHAPED = [
    "{% if page.meta.record %}{{ page.meta.record }}{% endif %}",
    "{{ page.url }} {{ page.url | e }} {{ page.canonical_url }}",
    "{% for a in page.meta.crumbs %}{{ loop.index }}{{ a.title }}{% endfor %}",
    "{{ page.meta.crumbs | length }}",
    "{% set a = page.title %}{{ a | e | striptags }}{{ a | striptags | e | e }}",
    "{% for a in page.toc %}{{ a.url | e }}{{ a.level }}{{ a.children | length }}{% endfor %}",
    "{% for a in (page.toc | first).children %}{{ a.title | e }}{% endfor %}",
    "{{ 'mot/hai/x' | url }} {{ 'mot' | url }} {{ '../a' | url }} {{ './mot/' | url }}",
    "{{ 'm/../mot/a' | url }} {{ '/a' | url }} {{ 'https://a.example/' | url }} {{ 'ba/' | url }}",
    "{{ page.is_homepage }} {{ page.meta.khong_co }} {{ config.site_name }} {{ '' | url }}",
    "{{ 'a' if page.meta.kind == 'list' else page.title }}",
]
NOT_SHAPED = [
    "{{ page.title | upper }}",
    "{{ page.title | length }}",
    "{{ (page.title ~ '<') | e }}",
    "{{ page.title + 'a' }}",
    "{% if page.title == 'Ba' %}a{% endif %}",
    "{% if page.title in ['Ba'] %}a{% endif %}",
    "{% for a in page.title %}{{ a }}{% endfor %}",
    "{% set a %}{{ page.title }}{% endset %}{{ a | upper }}",
    "{% macro a(b) %}{{ b }}{% endmacro %}{{ a(page.title) }}",
    "{{ page.meta | tojson }}",
    "{{ page.meta }}",
    "{{ page.toc }}",
    "{{ page.title[0] }}",
    "{{ '%s' | format(page.title) }}",
    "{% if 'a' | url %}b{% endif %}",
    "{% filter upper %}{{ page.title }}{% endfilter %}",
    "{% for a in page.toc %}{{ a.active }}{{ a.id }}{% endfor %}",
    "{% include ['khong-co.html', 'partials/crumbs.html'] %}",
    "{{ base_url }} {{ extra_css }}",
]
BEYOND = [
    "{% for a in nav %}{{ a.title }}{% endfor %}",
    "{{ nav | length }}",
    "{{ pages | length }}",
    "{{ page.previous_page }}{{ page.edit_url }}",
    "{% if page.is_index %}a{% endif %}",
    "{{ build_date_utc }}",
    "{{ config.nav }}{{ config['strict'] }}",
    "{% if page == nav.homepage %}a{% endif %}",
]


@pytest.mark.parametrize("words", SHAPED)
def test_words_are_filled_in(root: Path, shapes: list[Shape | None], words: str) -> None:
    """What is only printed, asked for, or led to is the same in the shape as in the page."""
    themed(root, words)
    assert rebuilt(root).made == 5
    assert None not in shapes
    assert bytes_of(root / SITE) == plain(root)


@pytest.mark.parametrize("words", NOT_SHAPED)
def test_more_than_printing_is_rendered_for_each_page(
    root: Path, shapes: list[Shape | None], words: str
) -> None:
    """A theme that does something else with a page's words gets no shape; the bytes are right."""
    themed(root, words)
    assert rebuilt(root).made == 5
    assert any(shape is None for shape in shapes)
    assert bytes_of(root / SITE) == plain(root)


@pytest.mark.parametrize("words", BEYOND)
def test_more_than_the_page_is_left_to_mkdocs(root: Path, words: str) -> None:
    """A theme that looks beyond its page is built plainly, every time: no page could be stale."""
    themed(root, words)
    for _ in range(2):
        assert rebuilt(root).made == 5
        assert bytes_of(root / SITE) == plain(root)
    assert not (root / "build/made.json").exists()


@pytest.mark.parametrize(
    "words",
    ["{{ pages | length }}", "{{ nav }}", "{% for a in pages %}{{ a.page.title }}{% endfor %}"],
)
def test_a_list_of_all_pages_may_show_addresses_and_kinds(root: Path, words: str) -> None:
    """What else it shows is left to MkDocs."""
    path = root / "theme/sitemap.xml"
    write(path, path.read_text(encoding="utf-8") + words)
    rebuilt(root)
    rebuilt(root)
    assert bytes_of(root / SITE) == plain(root)


PARTS = st.sampled_from(["mot", "hai", "m", "a.b", ".", "..", "", "é", "%C3%A9"])
PATHS = st.lists(PARTS, max_size=4).map("/".join)


@given(PATHS, st.lists(st.sampled_from(["mot", "hai", "m", "a.b", "%C3%A9"]), max_size=4))
@settings(max_examples=500)
def test_the_way_to_an_address_is_that_of_mkdocs(value: str, parts: list[str]) -> None:
    """From every page to every address."""
    url = "".join(f"{part}/" for part in parts)
    page: Any = type("Page", (), {"url": url})()
    assert address(value, url) == normalize_url(value, page)


TEXTS = st.text(alphabet="ab <>&\"'é\\{}\u00a0", max_size=8)


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=2, max_size=4))
@settings(max_examples=100, deadline=None)
def test_any_words_are_filled_in(words: list[tuple[str, str, str]]) -> None:
    """Whatever stands in front matter goes into the shape as it goes into the page."""
    shapes = our_shapes()
    for title, description, content in words:
        meta = {"kind": "unit", "description": description, "record": title}
        toc = [{"level": 1, "id": content, "name": title, "children": []}]
        page = PageText("mot/hai/", meta, title, content, toc)
        assert shapes.render(page) == shapes.learner().render_text(page)


@lru_cache
def our_shapes() -> Shapes:
    """Give the shapes of this repository's theme."""
    folders = str(REPOSITORY / "docs"), str(REPOSITORY / "site")
    by_theme = ByTheme(Theme(read_settings(REPOSITORY / "mkdocs.yml", *folders)))
    return Shapes(by_theme.theme.config.site_url, lambda: by_theme)
