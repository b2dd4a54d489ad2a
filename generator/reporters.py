"""Problems as people and machines read them: text, JSON, SARIF, or notes on a pull request."""

import json
from collections.abc import Callable, Mapping, Sequence

from generator.problems import Problem, Severity

Reporter = Callable[[Sequence[Problem]], str]

_WORD: Mapping[Severity, str] = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo"}


def as_text(problems: Sequence[Problem]) -> str:
    """Take problems, give two lines each and a count at the end."""
    lines = [
        f"{p.location}: {_WORD[p.severity]} [{p.rule}] {p.message}\n    → {p.hint}"
        for p in problems
    ]
    return "\n".join([*lines, summary(problems)])


def summary(problems: Sequence[Problem]) -> str:
    """Take problems, give their numbers in one sentence."""
    errors = sum(problem.is_error for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return "Không có lỗi nào."
    return f"Có {errors} lỗi và {warnings} cảnh báo."


def as_json(problems: Sequence[Problem]) -> str:
    """Take problems, give a JSON list with one object each."""
    rows = [
        {
            "file": p.location.file,
            "line": p.location.line,
            "column": p.location.column,
            "severity": str(p.severity),
            "rule": p.rule,
            "message": p.message,
            "hint": p.hint,
            **({"edit": {"old": p.edit.old, "new": p.edit.new}} if p.edit else {}),
        }
        for p in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_sarif(problems: Sequence[Problem]) -> str:
    """Take problems, give them in SARIF 2.1.0 (OASIS), which code hosts and editors read."""
    rules = [{"id": rule} for rule in sorted({problem.rule for problem in problems})]
    run = {
        "tool": {"driver": {"name": "niemyet", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(problem) for problem in problems],
    }
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def _sarif_result(problem: Problem) -> dict[str, object]:
    place = problem.location
    region = {"startLine": place.line, "startColumn": place.column}
    where = {"artifactLocation": {"uri": place.file}, "region": region}
    return {
        "ruleId": problem.rule,
        "level": str(problem.severity),
        "message": {"text": f"{problem.message} {problem.hint}"},
        "locations": [{"physicalLocation": where}],
    }


def as_github(problems: Sequence[Problem]) -> str:
    """Take problems, give GitHub workflow commands that annotate the lines of a pull request."""
    return "\n".join([*(_annotation(problem) for problem in problems), summary(problems)])


def _annotation(problem: Problem) -> str:
    place = problem.location
    where = f"file={_property(place.file)},line={place.line},col={place.column}"
    title = _property(problem.rule)
    return (
        f"::{problem.severity} {where},title={title}::{_data(f'{problem.message} {problem.hint}')}"
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORTERS: Mapping[str, Reporter] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}
