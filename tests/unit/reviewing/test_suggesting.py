"""Sure repairs as review comments on the changed lines."""

import json
from typing import Any

from generator.load.source import Source
from generator.problems import Edit, Location, Problem
from generator.reviewing.suggesting import as_suggestions, changed_lines

FILE = "catalog/procedures/ho-tich/1.001193.yml"
PATCH = f"""diff --git a/{FILE} b/{FILE}
--- a/{FILE}
+++ b/{FILE}
@@ -2 +2 @@ code: "1.001193"
-valid_from: 2025-07-01
+valid_from: 13/07/2025
@@ -8,0 +9,2 @@ fees:
+  - kind: fixed
+    amount: 5
"""


def problem(line: int, edit: Edit | None) -> Problem:
    """Give a problem in the second line of the file, or another."""
    return Problem(Location(FILE, line, 1), "day-form", "Ngày sai.", "Viết lại.", edit=edit)


def suggested(*problems: Problem) -> list[dict[str, Any]]:
    """Give the comments on a file of three lines."""
    source = Source(FILE, b'code: "1"\nvalid_from: 13/07/2025\nname: A\n')
    found: list[dict[str, Any]] = json.loads(
        as_suggestions(problems, [source], changed_lines(PATCH))
    )
    return found


def test_changed_lines_are_those_of_the_new_file() -> None:
    """Each hunk names its first line and how many there are."""
    assert changed_lines(PATCH) == {FILE: frozenset({2, 9, 10})}


def test_a_suggestion_holds_the_whole_mended_line() -> None:
    """One click puts the line right."""
    (comment,) = suggested(problem(2, Edit("13/07/2025", "2025-07-13")))
    assert (comment["path"], comment["line"], comment["side"]) == (FILE, 2, "RIGHT")
    assert "```suggestion\nvalid_from: 2025-07-13\n```" in comment["body"]


def test_only_sure_repairs_of_changed_lines_are_suggested() -> None:
    """A person's choice, an old line, or words that are not there give none."""
    edit = Edit("13/07/2025", "2025-07-13")
    assert suggested(problem(2, None), problem(3, edit), problem(2, Edit("x", "y"))) == []


def test_a_line_gets_one_suggestion() -> None:
    """Two on one line would undo each other."""
    edit = Edit("13/07/2025", "2025-07-13")
    assert len(suggested(problem(2, edit), problem(2, edit))) == 1
