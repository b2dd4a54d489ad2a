"""The theme around a page: safe, whole without script, readable."""

import html
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.exports.bundles import bundle_files
from generator.files import read_assets
from generator.whole import write_whole

ROOT = Path(__file__).parents[2]
THEME = ROOT / "generator" / "theme"
CSS = ROOT / "generator" / "assets" / "css"
HOSTILE = "A </title><script>alert(1)</script> & \"B\" 'C'"
QUOTED = json.dumps(HOSTILE)
LOADED = {"icon", "stylesheet"}
AS_REFERENCES = "".join(f"&#{ord(letter)};" for letter in HOSTILE)

CONFIG = f"""
INHERIT: {ROOT / "mkdocs.yml"}
docs_dir: docs
site_dir: site
site_url: https://example.org/nha/
theme:
  custom_dir: {THEME}
extra:
  publisher: 'Xã "<b>Ví dụ</b>"'
  data_version: '<i>1</i>'
  repository: https://example.org/kho/
"""

PAGES = {
    "index.md": "---\nkind: home\n---\n# Bạn cần gì?\n",
    "thu-tuc/1.1/index.md": (
        f"---\nkind: procedure\ndescription: {QUOTED}\nchecked: 20/11/2026\n"
        "record: catalog/x.yml\ncrumbs:\n"
        f"- {{title: {QUOTED}, href: linh-vuc/x/}}\n---\n"
        f"# {AS_REFERENCES}\n\n"
        "## Giấy tờ cần mang\n\nMột.\n\n## B &lt;i&gt;\n\n## C\n\n## D\n"
    ),
    "linh-vuc/x/index.md": "# X\n\n| a | b |\n|--|--:|\n| 1 | 2 |\n",
}


class Elements(HTMLParser):
    """Lists the elements of a page with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep one element."""
        self.all.append((tag, dict(attrs)))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        """Take a tag, give the attributes of each such element."""
        return [attrs for name, attrs in self.all if name == tag]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a tiny site with the theme and the repository's own settings."""
    folder = tmp_path_factory.mktemp("theme")
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    for name, text in PAGES.items():
        page = folder / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    for file in bundle_files(read_assets()):
        write_whole(folder / "docs" / file.path, file.data)
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(folder / "mkdocs.yml")]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=quiet)
    assert done.returncode == 0, done.stderr
    return folder / "site"


def pages_of(site: Path) -> dict[str, str]:
    """Take a site, give the text of its pages by path."""
    found = sorted(site.rglob("*.html"))
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in found}


@pytest.fixture(scope="module")
def procedure(site: Path) -> str:
    return (site / "thu-tuc/1.1/index.html").read_text(encoding="utf-8")


def test_every_page_is_built(site: Path) -> None:
    """The pages written and the page for lost readers are there, and nothing else."""
    expected = {name.replace(".md", ".html") for name in PAGES} | {"404.html"}
    assert set(pages_of(site)) == expected


def test_a_strict_policy_holds(site: Path) -> None:
    """No page carries script, style or handlers of its own, nor asks another host for anything."""
    for name, text in pages_of(site).items():
        elements = Elements(text)
        for tag, attrs in elements.all:
            assert not {key for key in attrs if key == "style" or key.startswith("on")}, name
            assert tag != "style", name
            loaded = attrs.get("src") or (attrs.get("href") if tag == "link" else None) or ""
            canonical = attrs.get("rel") == "canonical"
            assert canonical or not re.match(r"(?:[a-z]+:|//)", loaded), (name, loaded)
        assert all(script.get("src") for script in elements.of("script")), name
        assert not re.search(r"<script[^>]*>\s*[^<\s]", text), name


def test_the_first_visit_is_small(site: Path, procedure: str) -> None:
    """A page asks for four files, itself included, all of them in the site."""
    elements = Elements(procedure)
    links = [link["href"] for link in elements.of("link") if link.get("rel") in LOADED]
    files = {str(path) for path in [*links, *(s["src"] for s in elements.of("script"))]}
    assert all((site / "thu-tuc/1.1" / path).is_file() for path in files)
    assert len(files) <= 3


def test_the_title_is_text(procedure: str) -> None:
    """Markup in a heading stays text in the title."""
    raw = re.findall(r"<title>(.*?)</title>", procedure, re.DOTALL)
    assert len(raw) == 1
    assert html.unescape(raw[0]) == f"{HOSTILE} – Niêm yết thủ tục hành chính"
    assert not re.search(r"<script>", procedure)


def test_every_setting_is_text(procedure: str) -> None:
    """Markup in front matter and in settings stays text."""
    elements = Elements(procedure)
    described = [meta for meta in elements.of("meta") if meta.get("name") == "description"]
    assert [meta["content"] for meta in described] == [HOSTILE]
    crumb = re.findall(r'linh-vuc/x/">(.*?)</a>', procedure)
    assert [html.unescape(text) for text in crumb] == [HOSTILE]
    assert "<" not in crumb[0]
    assert "&lt;b&gt;Ví dụ" in procedure
    assert "&lt;i&gt;1&lt;/i&gt;" in procedure
    assert not elements.of("i")
    assert not elements.of("b")


def test_a_page_has_its_landmarks(site: Path) -> None:
    """Vietnamese, the skip link first, one heading, one main part, and no id twice."""
    for name, text in pages_of(site).items():
        elements = Elements(text)
        assert elements.of("html") == [{"lang": "vi"}], name
        assert elements.of("a")[0]["href"] == "#noi-dung", name
        assert [main["id"] for main in elements.of("main")] == ["noi-dung"], name
        assert len(elements.of("h1")) == 1, name
        ids = [attrs["id"] for _, attrs in elements.all if "id" in attrs]
        assert len(ids) == len(set(ids)), name
        labels = {label.get("for") for label in elements.of("label")}
        assert {field["id"] for field in elements.of("input")} <= labels, name


def test_search_works_without_script(procedure: str) -> None:
    """The box in the header is a plain form that leads to the search page."""
    form = next(form for form in Elements(procedure).of("form") if form.get("role") == "search")
    assert (form["action"], form["method"]) == ("../../tra-cuu/", "get")


def test_the_frame_tells_where_one_is(procedure: str) -> None:
    """Way, contents, day of the check, record and address are on the page."""
    links = [link.get("href") for link in Elements(procedure).of("a")]
    assert {"../../linh-vuc/x/", "#giay-to-can-mang"} <= set(links)
    assert "https://example.org/kho/catalog/x.yml" in links
    assert "20/11/2026" in procedure
    assert '<link rel="canonical" href="https://example.org/nha/thu-tuc/1.1/">' in procedure
    assert '<body class="kind-procedure">' in procedure


def test_a_lost_reader_finds_the_way(site: Path) -> None:
    """The page for unknown addresses has a search box and links that hold at any depth."""
    elements = Elements((site / "404.html").read_text(encoding="utf-8"))
    links = [str(link["href"]) for link in elements.of("a")]
    assert all(link.startswith(("/nha/", "#")) for link in links)
    assert [form["action"] for form in elements.of("form")] == ["/nha/tra-cuu/"]


def tokens(block: str) -> dict[str, str]:
    """Take the opening words of a rule, give the colours it sets."""
    css = (CSS / "base.css").read_text(encoding="utf-8")
    rule = css[css.index(block) :]
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", rule[: rule.index("}")]))


LIGHT = tokens(":root {")
DARK = tokens(':root[data-theme="dark"] {')
TEXT = ("ink", "soft", "accent", "accent-deep", "visited", "green", "amber")
PAIRS = [(text, ground) for text in TEXT for ground in ("paper", "panel")] + [
    ("on-accent", "accent"),
    ("on-accent", "accent-deep"),
]
LINES = [(line, "paper") for line in ("edge", "bar")] + [("edge", "panel")]


def luminance(colour: str) -> float:
    """Take a colour, give its relative luminance (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colours: Mapping[str, str], one: str, other: str) -> float:
    """Take a palette and two of its names, give the ratio between them."""
    low, high = sorted((luminance(colours[one]), luminance(colours[other])))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_can_be_read(colours: dict[str, str]) -> None:
    """Text has at least 4.5:1 on every ground it stands on, lines and bars 3:1."""
    assert [pair for pair in PAIRS if contrast(colours, *pair) < 4.5] == []
    assert [pair for pair in LINES if contrast(colours, *pair) < 3] == []


def test_dark_is_one() -> None:
    """The reader's dark and the device's dark are the same colours, and change each light one."""
    assert tokens(':root:not([data-theme="light"]) {') == DARK
    assert DARK.keys() == LIGHT.keys()


def test_every_component_is_documented() -> None:
    """What the style sheet of the components knows, the guide for template authors names."""
    guide = (ROOT / "docs" / "look.md").read_text(encoding="utf-8")
    css = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", (CSS / "parts.css").read_text(encoding="utf-8"))
    classes = set(re.findall(r"\.([a-z][a-z_-]+)", css))
    known = {name for words in re.findall(r'class="([^"]+)"', guide) for name in words.split()}
    known |= set(re.findall(r"`\.([a-z_-]+)`", guide))
    assert {name for name in classes if not name.startswith("kind-")} - known == set()
