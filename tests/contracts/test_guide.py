"""The guide for staff is true: its examples load, its commands exist, its paths are those of files.

An example is a block of YAML whose first line names its file. A whole record is put there; some
fields replace those of the record that stands there in the small sound set of mistakes.
"""

import argparse
import re
import shlex
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from generator.cli import main
from generator.cli.arguments import parser
from generator.load.records import load
from generator.load.source import Source
from generator.model.kinds import KINDS
from generator.problems import Severity
from generator.reviewing.figures import figures_of
from tests.mistakes import FOLDER, judged, sound
from tests.roots import REPOSITORY

GUIDE = REPOSITORY / "docs" / "huong-dan"
PAGES = sorted(GUIDE.glob("*.md"))
TASKS = {"doi-le-phi", "them-thu-tuc", "cong-bo-ket-qua", "sua-loi", "dinh-chinh", "nhap-du-lieu"}
MOST_LINES = 90
"""Two screens."""
MOST_BYTES = 80_000

BLOCK = re.compile(r"^```yaml\n# (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ANY_YAML = re.compile(r"^```yaml$", re.MULTILINE)
COMMAND = re.compile(r"^ +niemyet (.+)$|`niemyet ([^`]+)`", re.MULTILINE)
MAKE = re.compile(r"\bmake ([a-z-]+)")
PATTERN = re.compile(r"`((?:catalog|scorecards)/[^`]*)`")
PICTURE = re.compile(r"!\[([^\]]*)\]\(hinh/([^)]+)\)")
LINK = re.compile(r"\]\(([^)#]+)\)")


class Example(NamedTuple):
    """One block of YAML: the page it stands on, the file it is for, its text."""

    page: str
    file: str
    text: str


EXAMPLES = [
    Example(page.stem, *found) for page in PAGES for found in BLOCK.findall(page.read_text("utf-8"))
]
COMMANDS = [
    (page.stem, one or other)
    for page in PAGES
    for one, other in COMMAND.findall(page.read_text("utf-8"))
]


def test_each_task_has_a_page_of_two_screens() -> None:
    """Short enough to be read, and all are found from the first page."""
    texts = {page.stem: page.read_text("utf-8") for page in PAGES}
    assert set(texts) == {*TASKS, "README"}
    assert all(f"({task}.md)" in texts["README"] for task in TASKS)
    assert max(text.count("\n") for text in texts.values()) <= MOST_LINES


def test_every_yaml_block_names_its_file() -> None:
    """So that none escapes the proof."""
    blocks = sum(len(ANY_YAML.findall(page.read_text("utf-8"))) for page in PAGES)
    assert blocks == len(EXAMPLES) >= len(TASKS)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.page)
def test_an_example_works_where_the_guide_puts_it(example: Example, tmp_path: Path) -> None:
    """Put there, the records have no error."""
    files = dict(sound())
    held = yaml.safe_load(files.get(example.file, b"{}"))
    given: dict[str, Any] = yaml.safe_load(example.text)
    whole = held and not given.keys() - held.keys() and given.keys() == held.keys()
    text = example.text if whole or not held else with_fields(files[example.file].decode(), example)
    files[example.file] = text.encode()
    assert [p for p in judged(files, tmp_path) if p.severity is Severity.ERROR] == []


def with_fields(text: str, example: Example) -> str:
    """Take a record's text and an example of some of its fields, give the text with these."""
    for field in yaml.safe_load(example.text):
        text = re.sub(rf"^{field}:.*\n(?:[ ].*\n)*", "", text, flags=re.MULTILINE)
    return text + example.text


@pytest.mark.parametrize(("page", "command"), COMMANDS)
def test_a_command_is_one_of_the_parser(page: str, command: str) -> None:
    """Its name and its options are known; words alone name the command only."""
    words = shlex.split(command)
    known: Any = parser()._subparsers  # noqa: SLF001  (argparse offers no other way to ask)
    assert words[0] in known._group_actions[0].choices, page  # noqa: SLF001
    if len(words) > 1:
        assert isinstance(parser().parse_args(words), argparse.Namespace)


def test_the_commands_for_new_records_do_what_the_guide_says(tmp_path: Path) -> None:
    """Those that ask nothing write their file in the small sound set."""
    for path, data in sound().items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    ready = [words for _, c in COMMANDS if (words := shlex.split(c))[0] == "new" and len(words) > 2]
    assert len(ready) == 3
    for words in ready:
        assert main(["--root", str(tmp_path), "--today", "2026-11-21", *words]) == 0
    new = {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*.yml")} - set(sound())
    assert new == {
        "catalog/procedures/ho-tich/1.000111.yml",
        "scorecards/editions/chi-so/2024.yml",
        "scorecards/results/tinh-mau/2024.yml",
    }


def test_the_correction_names_a_figure() -> None:
    """Written as the guide says, the review finds it: it looks for the figure's own name."""
    collection = load([Source(path, data) for path, data in sound().items()]).collection
    examples = [yaml.safe_load(example.text) for example in EXAMPLES]
    told = [one for example in examples for one in example.get("corrections", ())]
    assert told
    for one in told:
        entry = next(e for e in collection.results.values() if e.path == one["record"])
        names = [figure.name for figure in figures_of(entry, collection).values()]
        assert one["field"] in names


def test_pictures_are_small_and_described() -> None:
    """Each one kept is shown somewhere, with words for those who do not see it."""
    texts = "".join(page.read_text("utf-8") for page in PAGES)
    kept = {path.name: path.stat().st_size for path in (GUIDE / "hinh").iterdir()}
    shown = {name: words for words, name in PICTURE.findall(texts)}
    assert shown.keys() == kept.keys()
    assert min(map(len, shown.values())) > len("Biểu mẫu")
    assert max(kept.values()) <= MOST_BYTES


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_targets_paths_and_links_exist(page: Path) -> None:
    """Every make target, every path or pattern of a file, every link."""
    text = page.read_text("utf-8")
    makefile = (REPOSITORY / "Makefile").read_text("utf-8")
    for target in MAKE.findall(text):
        assert f"\n{target}:" in makefile, target
    patterns = {kind.pattern for kind in KINDS}
    for path in PATTERN.findall(text):
        assert path in patterns or any(kind.parts_of(path) is not None for kind in KINDS), path
    for link in LINK.findall(text):
        assert (page.parent / link).exists(), link


def test_the_guide_is_linked() -> None:
    """From both front pages of the repository."""
    for name in ("README.md", "README.vi.md"):
        assert "docs/huong-dan/README.md" in (REPOSITORY / name).read_text("utf-8")
    assert FOLDER.is_dir()
