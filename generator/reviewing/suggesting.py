"""Sure repairs as suggestions that a code host offers beside the changed line, one click each."""

import json
import re
from collections.abc import Iterable, Mapping

from generator.load.source import Source
from generator.problems import Problem
from generator.reviewing.taming import suggestion

MOST_SUGGESTIONS = 20
"""More would bury the reviewer; the next push shows the rest."""

Lines = Mapping[str, frozenset[int]]
"""The changed lines of each file, from 1."""

_FILE = re.compile(r"^\+\+\+ b/(.+)$")
_HUNK = re.compile(r"^@@ -[0-9,]+ \+([0-9]+)(?:,([0-9]+))? @@")


def changed_lines(patch: str) -> dict[str, frozenset[int]]:
    """Take what ``git diff --unified=0`` prints, give the new lines by file."""
    held: dict[str, set[int]] = {}
    file = ""
    for line in patch.splitlines():
        name, hunk = _FILE.match(line), _HUNK.match(line)
        if name:
            file = name[1]
        elif hunk and file:
            first, count = int(hunk[1]), int(hunk[2] or 1)
            held.setdefault(file, set()).update(range(first, first + count))
    return {name: frozenset(lines) for name, lines in held.items()}


def as_suggestions(problems: Iterable[Problem], sources: Iterable[Source], changed: Lines) -> str:
    """Take problems, the files they stand in and the changed lines, give review comments as JSON.

    Each holds the whole mended line; problems without a sure repair, on lines that did not change,
    or on a line that has a suggestion already, are left to the other reports.
    """
    texts = {source.path: source.data for source in sources}
    first: dict[tuple[str, int], dict[str, object]] = {}
    for problem in problems:
        place = (problem.location.file, problem.location.line)
        if place[1] not in changed.get(place[0], frozenset()) or place in first:
            continue
        mended = _mended_line(problem, texts.get(place[0], b""))
        if mended is not None:
            first[place] = _comment(problem, mended)
    return json.dumps(list(first.values())[:MOST_SUGGESTIONS], ensure_ascii=False, indent=2)


def _mended_line(problem: Problem, data: bytes) -> str | None:
    lines = data.decode("utf-8", "replace").split("\n")
    row, start = problem.location.line - 1, problem.location.column - 1
    if problem.edit is None or row >= len(lines):
        return None
    head, tail = lines[row][:start], lines[row][start:]
    if problem.edit.old not in tail or "\ufffd" in lines[row]:
        return None
    return head + tail.replace(problem.edit.old, problem.edit.new, 1)


def _comment(problem: Problem, line: str) -> dict[str, object]:
    words = f"{problem.message} {problem.hint}"
    return {
        "path": problem.location.file,
        "line": problem.location.line,
        "side": "RIGHT",
        "message": words,
        "mended": line,
        "body": suggestion(words, line),
    }
