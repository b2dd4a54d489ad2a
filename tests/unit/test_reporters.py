"""Problems as text, JSON and annotations."""

import json

from generator.problems import Location, Problem, Severity
from generator.reporters import REPORTERS, as_github, as_json, as_sarif, as_text, summary

ERROR = Problem(Location("catalog/a.yml", 6, 13), "out-of-range", "Phí là -5.", "Sửa con số.")
WARNING = Problem(
    Location("catalog/b.yml"), "listing-counts", "Lệch 100%,\nxem lại: a.", "Xem.", Severity.WARNING
)


def test_text_tells_place_rule_and_next_step() -> None:
    """Each problem is two lines, and the numbers of both kinds come last."""
    assert as_text([ERROR, WARNING]).splitlines() == [
        "catalog/a.yml:6:13: lỗi [out-of-range] Phí là -5.",
        "    → Sửa con số.",
        "catalog/b.yml:1:1: cảnh báo [listing-counts] Lệch 100%,",
        "xem lại: a.",
        "    → Xem.",
        "Có 1 lỗi và 1 cảnh báo.",
    ]


def test_text_without_problems_is_one_sentence() -> None:
    """Where nothing is wrong, that is said."""
    assert as_text([]) == summary([]) == "Không có lỗi nào."


def test_json_holds_everything() -> None:
    """Each problem is one object: place, weight, rule and sentences; Vietnamese stays legible."""
    text = as_json([ERROR, WARNING])
    assert "Phí" in text
    assert json.loads(text)[0] == {
        "file": "catalog/a.yml",
        "line": 6,
        "column": 13,
        "severity": "error",
        "rule": "out-of-range",
        "message": "Phí là -5.",
        "hint": "Sửa con số.",
    }
    assert [row["severity"] for row in json.loads(text)] == ["error", "warning"]


def test_annotations_escape_what_github_reads() -> None:
    """A line end, a colon or a comma of a message cannot become part of a command."""
    first, second, last = as_github([ERROR, WARNING]).splitlines()
    assert first == (
        "::error file=catalog/a.yml,line=6,col=13,title=out-of-range::Phí là -5. Sửa con số."
    )
    assert second == (
        "::warning file=catalog/b.yml,line=1,col=1,title=listing-counts"
        "::Lệch 100%25,%0Axem lại: a. Xem."
    )
    assert last == "Có 1 lỗi và 1 cảnh báo."
    odd = Problem(Location("a,b:c.yml"), "r", "m", "h")
    assert as_github([odd]).startswith("::error file=a%2Cb%3Ac.yml,line=1")


def test_every_reporter_has_a_name() -> None:
    """The command line offers exactly these."""
    assert sorted(REPORTERS) == ["github", "json", "sarif", "text"]


def test_sarif_names_rule_place_and_weight() -> None:
    """The log is of version 2.1.0, and each result points at its line in its file."""
    log = json.loads(as_sarif([ERROR, WARNING]))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "listing-counts",
        "out-of-range",
    ]
    first, second = run["results"]
    assert first["message"]["text"] == "Phí là -5. Sửa con số."
    assert (first["ruleId"], first["level"]) == ("out-of-range", "error")
    assert second["level"] == "warning"
    (where,) = first["locations"]
    assert where["physicalLocation"] == {
        "artifactLocation": {"uri": "catalog/a.yml"},
        "region": {"startLine": 6, "startColumn": 13},
    }
