"""Every rule is in the list, is tested, and is explained to those who write records."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.checks import CHECKS
from generator.checks.check import Check
from generator.checks.references_exist import REFERENCES
from generator.checks.walking import hints_of, mentions, models_below
from generator.model.base import LegalNumber, ProcedureCode, Record, Slug
from generator.model.kinds import KINDS

ROOT = Path(__file__).parents[2]
CHECKS_FOLDER = ROOT / "generator" / "checks"
GUIDE = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")

HELPERS = {
    "__init__",
    "bands",
    "check",
    "editions",
    "legal_numbers",
    "printed",
    "saying",
    "scorecards",
    "walking",
}
"""Modules of the room that are no rule: what several rules need, and lists of rules."""

ROW = re.compile(r"^\| `([a-z0-9-]+)` \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
RULE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

FIRST_IS_RULE = {"Words", "CharacterRule"}
SECOND_IS_RULE = {"Problem", "_problem"}

OWN_NAMES = {
    ("Decision", "number"),
    ("Domain", "id"),
    ("LegalDocument", "number"),
    ("LifeEvent", "id"),
    ("Procedure", "code"),
    ("Unit", "id"),
    ("ServicePoint", "id"),
    ("ListingSet", "id"),
    ("Source", "id"),
    ("Indicator", "id"),
    ("Framework", "id"),
    ("Version", "id"),
    ("Node", "id"),
    ("Correction", "id"),
    ("Conflict", "id"),
}
"""Ids that a record gives itself."""

OUTSIDE = {
    ("Source", "number"),
    ("Version", "decision"),
    ("Edition", "decision"),
    ("Plan", "number"),
}
"""Numbers of documents of which we keep no list: shown as printed, leading nowhere."""

INSIDE = {("Edition", "version"), ("Version", "comparable_with"), ("Version", "replaces")}
"""What ``versions_exist`` follows inside one framework."""


def rows() -> dict[str, tuple[str, str, str]]:
    """Give the rows of the guide's tables by rule."""
    return {name: (what, why, then) for name, what, why, then in ROW.findall(GUIDE)}


def loader_rules() -> set[str]:
    """Give the names of the rules that the loader's source states."""
    return {name for path in (ROOT / "generator" / "load").glob("*.py") for name in stated(path)}


def stated(path: Path) -> Iterator[str]:
    """Take a module, give the rule of each problem it makes, and of each rule, message and hint."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=maker, args=[first, *_]) if called(maker) in FIRST_IS_RULE:
                yield from rule_name(first)
            case ast.Call(func=maker, args=[_, second, *_]) if called(maker) in SECOND_IS_RULE:
                yield from rule_name(second)
            case ast.Tuple(elts=[ast.Constant(value=str(text)) as first, _, _]) if "-" in text:
                yield from rule_name(first)


def called(maker: ast.expr) -> str:
    """Take what is called, give its name without the module's."""
    return maker.attr if isinstance(maker, ast.Attribute) else getattr(maker, "id", "")


def rule_name(node: ast.expr) -> Iterator[str]:
    """Take a part of a program, give it where it is the name of a rule."""
    if isinstance(node, ast.Constant) and RULE_NAME.fullmatch(str(node.value)):
        yield str(node.value)


def test_the_list_holds_every_module() -> None:
    """A rule that nobody listed would never run."""
    modules = {path.stem for path in CHECKS_FOLDER.glob("*.py")} - HELPERS
    assert {check.name.replace("-", "_") for check in CHECKS} == modules
    assert len(CHECKS) == len(modules)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_rule_runs_what_its_name_says(check: Check) -> None:
    """Name, module, test module and guide belong together."""
    module = check.name.replace("-", "_")
    assert check.run.__module__ == f"generator.checks.{module}"
    assert (ROOT / "tests" / "unit" / "checks" / f"test_{module}.py").is_file()
    assert rows()[check.name][0] == check.title


def test_the_guide_explains_every_rule_and_no_other() -> None:
    """Rules across records, rules of the loader and of the ledgers, each once."""
    names = [name for name, *_ in ROW.findall(GUIDE)]
    assert len(names) == len(set(names))
    pages = (f"pages/{whose}ledger.py" for whose in ("", "corrections_", "moves_"))
    modules = (*pages, "reviewing/published_figures.py", "reviewing/wanted.py")
    ledgers = [ROOT / "generator" / module for module in modules]
    kept = {rule for ledger in ledgers for rule in stated(ledger)}
    moves = {"move-form", "move-source", "move-target"}
    figures = {"figure-without-correction", "figures-ledger"}
    assert kept == {"address-gone", "correction-gone", "correction-changed"} | moves | figures
    assert set(names) == {check.name for check in CHECKS} | loader_rules() | kept


def test_loader_rules_are_found() -> None:
    """The search above finds rules however they are stated."""
    assert {"syntax", "not-utf8", "tab-character", "file-name", "missing-field"} <= loader_rules()


def models() -> set[type[Record]]:
    """Give every model of every kind of file."""
    return {model for kind in KINDS for model in models_below(kind.model)}


@pytest.mark.parametrize("text", [Slug, ProcedureCode, LegalNumber])
def test_every_field_that_can_name_a_record_is_followed(text: object) -> None:
    """A new field of ids, codes or numbers must be followed, or be listed as no reference."""
    followed = {(model, field) for model, field in REFERENCES}
    forgotten = [
        f"{model.__name__}.{field}"
        for model in models()
        for field, hint in hints_of(model).items()
        if mentions(hint, text)
        and not any((base, field) in followed for base in model.__mro__)
        and (model.__name__, field) not in OWN_NAMES | OUTSIDE | INSIDE
    ]
    assert forgotten == []
