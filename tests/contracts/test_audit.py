"""What is known against our packages and workflows: told, and never a yes without an answer."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.supply.answers import CLEAN, UNKNOWN, WEAK, Answers, read_answers, said, together
from tests.supply.locks import LOCKS, Pin, lock_of

ROOT = Path(__file__).parents[2]
ONE, TWO = Pin("one", "1.0", "", frozenset()), Pin("two", "2.0", "", frozenset())


def answer(**told: Any) -> str:  # noqa: ANN401 (the form of an answer is its own)
    """Give an answer as the tool writes it, one package for each name."""
    return json.dumps({"dependencies": [{"name": name, **held} for name, held in told.items()]})


FINE = {"version": "1.0", "vulns": []}
FINE_TWO = {"version": "2.0", "vulns": []}
BAD = {"version": "1.0", "vulns": [{"id": "PYSEC-0", "fix_versions": ["1.1"]}]}
SKIPPED = {"skip_reason": "not found"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (answer(one=FINE, two=FINE_TWO), CLEAN),
        (answer(One=FINE, two=FINE_TWO), CLEAN),
        (answer(one=BAD, two=FINE_TWO), WEAK),
        (answer(one=BAD, two=SKIPPED), WEAK),
        (answer(one=FINE, two=SKIPPED), UNKNOWN),
        (answer(one=FINE), UNKNOWN),
        (answer(one=FINE, two={**FINE_TWO, "version": "2.1"}), UNKNOWN),
        (answer(), UNKNOWN),
        ("", UNKNOWN),
        ("Traceback", UNKNOWN),
        ("[]", UNKNOWN),
    ],
)
def test_silence_is_no_answer(text: str, code: int) -> None:
    """Only an answer about each locked version is a yes; skipped, other or none is not."""
    answers = read_answers([ONE, TWO], text)
    assert answers.code == code
    clean = any("Không gói nào có lỗ hổng" in line for line in said(answers))
    assert clean == (code == CLEAN)


def test_a_weakness_is_told_with_the_way_out() -> None:
    """The package, its version, the advisory and the mended version, and what to do."""
    first, *rest = said(read_answers([ONE], answer(one=BAD)))
    assert first == "LỖ HỔNG  one 1.0: PYSEC-0 (bản đã sửa: 1.1)"
    assert any("make lock" in line for line in rest)


def test_answers_of_several_locks_are_one() -> None:
    """What is asked twice counts once; one silence is enough to be told."""
    one, two = read_answers([ONE], answer(one=FINE)), read_answers([ONE, TWO], answer(one=FINE))
    assert together([one, two]) == Answers(frozenset({"one 1.0", "two 2.0"}), (), ("two 2.0",))


FAKE = """#!{python}
import json, sys
lines = open(sys.argv[sys.argv.index("--requirement") + 1]).read().split()
told = [dict(zip(("name", "version"), line.split("=="), strict=True)) for line in lines]
{spoil}
print(json.dumps({{"dependencies": [{{"vulns": [], **each}} for each in told]}}))
"""


@pytest.mark.parametrize(("spoil", "code"), [("", CLEAN), ("told.pop()", UNKNOWN)])
def test_the_audit_asks_about_all(
    tmp_path: Path, spoil: str, code: int, tell: Callable[..., None]
) -> None:
    """Every line of the locks is asked about, for whatever machine it is; one left out is told."""
    tool = tmp_path / "pip-audit"
    tool.write_text(FAKE.format(python=sys.executable, spoil=spoil), encoding="utf-8")
    tool.chmod(0o755)
    command = [sys.executable, "-m", "tests.supply", str(tool)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == code, done.stderr
    names = {pin.label for name in LOCKS for pin in lock_of(name)}
    if code == CLEAN:
        tell("packages that the audit asks about", locked=len(names))
    assert f"{len(names)} gói" in done.stdout
    assert ("CHƯA KIỂM TRA ĐƯỢC" in done.stdout) == (code == UNKNOWN)


# What is switched off, and the workflows as a tool of others sees them.


def test_no_extension_of_markdown_is_on_that_nobody_needs() -> None:
    """Only what MkDocs loads by itself; nothing that reads files or mixes HTML in."""
    lines = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!!python/object/apply:", "")
    settings = yaml.safe_load(lines.replace("pymdownx.slugs.slugify", ""))
    assert {name for item in settings["markdown_extensions"] for name in item} == {"tables", "toc"}
    assert settings["plugins"] == []
    assert "hooks" not in settings


def zizmor(*paths: Path) -> subprocess.CompletedProcess[str]:
    """Judge workflows as an auditor would, without the network; what cannot be read is a fault."""
    tool = Path(sys.executable).with_name("zizmor")
    strict = [
        "--offline",
        "--no-config",
        "--persona=auditor",
        "--strict-collection",
        "--no-progress",
    ]
    command = [str(tool), *strict, *map(str, paths)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_the_auditor_of_workflows_finds_nothing(tell: Callable[..., None]) -> None:
    """No finding in any workflow; the one that is set aside says why beside it."""
    done = zizmor(ROOT / ".github")
    assert done.returncode == 0, done.stdout
    assert "No findings to report" in done.stdout
    read = set(re.findall(r"completed \S*?(\w+\.yml)", done.stderr))
    tell("workflows read by zizmor", workflows=len(read), findings=0)
    assert read == {path.name for path in (ROOT / ".github/workflows").glob("*.yml")}


@pytest.mark.parametrize(
    "bad",
    [
        "on: pull_request_target\npermissions: {}\njobs: {}\n",
        "on: push\njobs:\n  a:\n    steps:\n      - run: echo ${{ github.head_ref }}\n",
        "on: push\njobs: [a: b: c\n",
    ],
)
def test_the_auditor_really_looks(tmp_path: Path, bad: str) -> None:
    """Workflows with a known fault, or that cannot be read, do not pass."""
    file = tmp_path / ".github/workflows/bad.yml"
    file.parent.mkdir(parents=True)
    file.write_text(bad, encoding="utf-8")
    assert zizmor(file).returncode != 0


def test_the_way_to_report_is_told_without_inventing_one() -> None:
    """In both languages: what is not known is said as not known, and no mailbox is made up."""
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    vietnamese, english = text.split("## English")
    assert "chưa có dữ liệu" in vietnamese
    assert "**not known**" in english
    assert "@" not in text
    for part in (vietnamese, english):
        assert "make audit" in part
        assert "Report a vulnerability" in part
