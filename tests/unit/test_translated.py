"""Templates are translated once: known again when nothing changed, never when anything did."""

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from generator.translated import translated


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of this test alone where Python keeps what it translates."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def rendered(text: str, label: str = "pages", mark: str = "1") -> tuple[str, int]:
    """Render a template in a new environment; tell what it gives and how often it was compiled."""
    compiled: list[str] = []

    class Watched(Environment):
        def _generate(self, source, name, filename, defer_init=False):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202, FBT002
            compiled.append(name)
            return super()._generate(source, name, filename, defer_init)

    env = Watched(loader=DictLoader({"a": text}), bytecode_cache=translated(label, mark))
    return env.get_template("a").render(word="chữ"), len(compiled)


def files(folder: Path) -> list[Path]:
    """All files that are kept."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_template_is_translated_once(kept: Path) -> None:
    """Another program finds what the first one left."""
    assert rendered("{{ word }}") == ("chữ", 1)
    assert len(files(kept)) == 1
    assert rendered("{{ word }}") == ("chữ", 0)


@pytest.mark.parametrize(
    ("text", "label", "mark"),
    [("{{ word }}!", "pages", "1"), ("{{ word }}", "theme", "1"), ("{{ word }}", "pages", "2")],
    ids=["the template", "the environment", "the code"],
)
def test_what_changed_is_translated_again(text: str, label: str, mark: str) -> None:
    """A translation serves the very same template, environment and code alone."""
    rendered("{{ word }}")
    said, compiled = rendered(text, label, mark)
    assert compiled == 1
    assert said == text.replace("{{ word }}", "chữ")


def test_one_template_leaves_one_file(kept: Path) -> None:
    """The old translation gives way: edits do not fill the disk."""
    for text in ("một", "hai", "ba"):
        rendered(text)
    assert len(files(kept)) == 1


@pytest.mark.parametrize("at", [0, 20, 50, 70, -1])
def test_a_touched_file_is_not_run(kept: Path, at: int) -> None:
    """Whatever byte is another: the template is translated again, and gives the right words."""
    rendered("{{ word }}")
    file = files(kept)[0]
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)
    assert rendered("{{ word }}") == ("chữ", 1)
    assert rendered("{{ word }}") == ("chữ", 0)


@pytest.mark.parametrize("held", [b"", b"abc", bytes(200)])
def test_a_file_that_is_none_of_ours_is_replaced(kept: Path, held: bytes) -> None:
    """What is too short, or something else, is as good as nothing."""
    rendered("{{ word }}")
    files(kept)[0].write_bytes(held)
    assert rendered("{{ word }}") == ("chữ", 1)


def test_nothing_is_written_where_python_may_not(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who switched off Python's own files gets none of ours, and the same page."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert rendered("{{ word }}") == ("chữ", 1)
    assert files(kept) == []


def test_a_place_that_takes_no_file_does_not_matter(kept: Path) -> None:
    """A file stands where the folder should be: the page is made all the same."""
    rendered("{{ word }}")
    place = files(kept)[0]
    folder = place.parent
    place.unlink()
    folder.rmdir()
    folder.write_text("")
    assert rendered("{{ word }}") == ("chữ", 1)
