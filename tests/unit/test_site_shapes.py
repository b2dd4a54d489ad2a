"""What one build knew of the theme serves the next: an edit is made without loading MkDocs."""

from pathlib import Path

import pytest
from msgspec.json import decode, encode

from generator.sealed import sealed, unsealed
from generator.site.kept_shapes import read_shapes
from generator.site.manifest import read_manifest
from tests.roots import bytes_of, write
from tests.small_site import FIVE, OLDER, OURS, SITE, TOLD, made_apart, plain, rebuilt, small_root

KEPT = "build/site-shapes.json"
HEAVY = ("mkdocs.config", "mkdocs.commands", "mkdocs.utils", "click", "jinja2", "yaml")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with five pages, its own theme, and a first site."""
    small_root(tmp_path, FIVE)
    assert rebuilt(tmp_path).made == 5
    return tmp_path


def edit(root: Path, words: str = "khác") -> None:
    """Put other words into two pages of one kind; one of them gets another title."""
    write(root / "build/docs/mot/index.md", FIVE["mot/index.md"] + f"\n<p>{words}</p>\n")
    other = FIVE["mot/hai/index.md"].replace("Tên hai", f"Tên {words}")
    write(root / "build/docs/mot/hai/index.md", other)


@pytest.mark.parametrize("address", ["", "https://mau.example/ky/"])
def test_an_edit_is_made_without_mkdocs(root: Path, address: str) -> None:
    """The same bytes as MkDocs gives, and nothing of it loaded but where it has to say more."""
    if address:
        write(root / "mkdocs.yml", (root / "mkdocs.yml").read_text() + f"\nsite_url: {address}\n")
        rebuilt(root)
    edit(root)
    made, loaded = made_apart(root, OLDER, HEAVY)
    assert made == 2
    # The full address of a page is MkDocs' to make.
    assert address or loaded == []
    assert "mkdocs.config" not in loaded or address
    assert bytes_of(root / OLDER) == plain(root)


def test_a_page_of_another_shape_asks_mkdocs(root: Path) -> None:
    """Whatever the last build did not meet, and it is known from then on."""
    write(root / "build/docs/mot/index.md", FIVE["mot/index.md"].replace("feed", "other"))
    before = (root / KEPT).read_bytes()
    assert rebuilt(root).made == 1
    assert bytes_of(root / SITE) == plain(root)
    assert (root / KEPT).read_bytes() != before
    edit(root)
    assert made_apart(root, OLDER, HEAVY) == (2, [])


def test_a_page_by_hand_asks_mkdocs(root: Path) -> None:
    """Markdown of any other kind than ours."""
    write(root / "build/docs/tay/index.md", "# Viết tay\n\nĐoạn **khác**.\n")
    assert rebuilt(root).made == 1
    assert bytes_of(root / SITE) == plain(root)


def test_what_others_learned_is_known(tmp_path: Path) -> None:
    """Many pages are made by several processes; each tells the shapes that it met."""
    pages = {f"trang/{n}/index.md": OURS.format(name=n) + "\n## A\n" * (n % 3) for n in range(150)}
    root = small_root(tmp_path, {**FIVE, **pages})
    assert rebuilt(root).made == 155
    for number in range(3):
        path = root / f"build/docs/trang/{number}/index.md"
        write(path, path.read_text(encoding="utf-8") + "\n<p>khác</p>\n")
    assert made_apart(root, OLDER, HEAVY) == (3, [])
    assert bytes_of(root / OLDER) == plain(root)


def broken(data: bytes) -> list[bytes]:
    """Take the file, give it as it must not be believed."""
    told = decode(unsealed(data))
    other = {**told, "around": "0" * 64}
    beyond = {**told, "shapes": {key: [9999, 9999] for key in told["shapes"]}}
    without = {key: value for key, value in told.items() if key != "gaps"}
    bodies = [sealed(encode(each)) for each in (other, beyond, without)]
    return [b"", data[:-1], data.replace(b"texts", b"taxts", 1), b"\xff" * 100, *bodies]


@pytest.mark.parametrize("case", range(7))
def test_what_is_not_whole_is_not_believed(root: Path, case: int) -> None:
    """Cut short, touched, of other surroundings, of another form: MkDocs is asked again."""
    (root / KEPT).write_bytes(broken((root / KEPT).read_bytes())[case])
    held = read_manifest(root / TOLD)
    assert held is not None
    assert read_shapes(root / TOLD, held.around) is None
    edit(root)
    assert rebuilt(root).made == 2
    assert bytes_of(root / SITE) == plain(root)
    assert read_shapes(root / TOLD, held.around) is not None


def test_another_theme_makes_other_shapes(root: Path) -> None:
    """Nothing of them is used under a theme that was edited since."""
    path = root / "theme/main.html"
    text = path.read_text(encoding="utf-8")
    write(path, text.replace("{{ page.content }}", "<p>mới</p>{{ page.content }}"))
    edit(root)
    assert rebuilt(root).made == 5
    assert bytes_of(root / SITE) == plain(root)
    edit(root, "nữa")
    assert made_apart(root, OLDER, HEAVY) == (2, [])
    assert bytes_of(root / OLDER) == plain(root)


def test_slugs_of_another_kind_are_not_kept(tmp_path: Path) -> None:
    """Only what can be made again by its name."""
    root = small_root(tmp_path, FIVE)
    path = root / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    assert "!!python/object/apply:pymdownx.slugs.slugify" in text
    start, end = text.index("slugify: "), text.index("normalize: NFD") + len("normalize: NFD")
    other = "slugify: !!python/name:pymdownx.slugs._uslugify"
    write(path, text[:start] + other + text[end:])
    rebuilt(root)
    assert not (root / KEPT).exists()
    assert bytes_of(root / SITE) == plain(root)
