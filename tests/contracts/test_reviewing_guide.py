"""The examples of docs/reviewing.md work."""

import re
from pathlib import Path

import pytest

from generator.cli.arguments import parser
from generator.collection import Collection
from generator.load.records import load
from generator.load.source import Source
from generator.model.report_address import unknown_placeholders
from generator.model.urls import is_address
from generator.reviewing.figures import figures_of

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/reviewing.md").read_text(encoding="utf-8")
BLOCKS: list[str] = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)


def block(word: str) -> str:
    """Give the example that begins with a word."""
    return next(text for text in BLOCKS if text.startswith(word))


def test_the_correction_is_one(real_collection: Collection) -> None:
    """The example is read without a problem, and names a figure that there is."""
    found = load([Source("scorecards/corrections.yml", block("corrections:").encode())])
    assert found.problems == ()
    (correction,) = [entry.record for entry in found.collection.corrections]
    edition = next(e for e in real_collection.editions.values() if e.path == correction.record)
    names = [figure.name for figure in figures_of(edition, real_collection).values()]
    assert correction.field in names


def test_the_report_address_is_one() -> None:
    """With an owner and a repository filled in it is an address that pages can fill."""
    address = block("report_address:").partition(" ")[2].strip()
    assert unknown_placeholders(address) == ()
    assert is_address(address.replace("<owner>", "a").replace("<repository>", "b"))


@pytest.mark.parametrize("target", ["diff", "comment", "preview"])
def test_each_target_runs_commands_that_there_are(target: str) -> None:
    """What the guide tells to type is in the Makefile, and its commands are understood."""
    assert f"make {target} BASE=main" in GUIDE
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition(f"\n{target}: ")[2]
    lines = recipe.partition("\n\n")[0].splitlines()[1:]
    assert lines
    for line in lines:
        words = line.partition("-m generator ")[2].replace("$(ARGS)", "").replace('"', "")
        assert parser().parse_args(words.replace("$(BASE)", "main").split()).base == "main"


def test_every_rule_is_explained() -> None:
    """The table names each flag that a review can raise."""
    code = "".join(
        file.read_text(encoding="utf-8") for file in (ROOT / "generator/reviewing").glob("*.py")
    )
    rules = set(re.findall(r'^ +"([a-z]+(?:-[a-z]+)+)",$', code, re.MULTILINE))
    rules |= set(re.findall(r'Problem\(place, "([a-z-]+)"', code))
    assert rules >= {"needs-source", "figure-without-correction", "second-reader"}
    assert [rule for rule in sorted(rules) if f"`{rule}`" not in GUIDE] == []
