"""Workflows: pinned, with the least rights, and safe for pull requests from forks."""

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.report_address import PLACEHOLDERS

GITHUB = Path(__file__).parents[2] / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
MAY_WRITE = {
    ("comment.yml", "pull-requests"),
    ("publish.yml", "pages"),
    ("publish.yml", "id-token"),
}
COMMENT = GITHUB / "scripts/comment.py"

each_workflow = pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)


def read(file: Path) -> dict[str, Any]:
    """Give a workflow; YAML takes the word ``on`` for true."""
    held: dict[Any, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {"on" if key is True else key: value for key, value in held.items()}


def steps(file: Path) -> list[dict[str, Any]]:
    """Give every step of a workflow."""
    return [step for job in read(file)["jobs"].values() for step in job["steps"]]


def test_the_workflows_are_there() -> None:
    """Check, review, comment, care and publication."""
    names = {file.name for file in WORKFLOWS}
    assert {"check.yml", "review.yml", "comment.yml", "care.yml", "publish.yml"} <= names


@each_workflow
def test_every_action_is_pinned_by_digest(file: Path) -> None:
    """A tag can be moved; a digest cannot, and the version stands beside it for readers."""
    uses = [
        line.strip() for line in file.read_text(encoding="utf-8").splitlines() if "uses:" in line
    ]
    assert [line for line in uses if not PINNED.search(line)] == []


@each_workflow
def test_rights_are_given_one_by_one(file: Path) -> None:
    """Nothing at the top; each job names its own, and few may write."""
    workflow = read(file)
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        given = job["permissions"]
        assert isinstance(given, dict)
        writes = {(file.name, right) for right, level in given.items() if level == "write"}
        assert writes <= MAY_WRITE


@each_workflow
def test_no_workflow_runs_strangers_code_with_rights(file: Path) -> None:
    """There is no pull_request_target, and what starts on a pull request may only read."""
    workflow = read(file)
    assert "pull_request_target" not in workflow["on"]
    if "pull_request" in workflow["on"]:
        rights = [job["permissions"] for job in workflow["jobs"].values()]
        assert all(set(given.values()) <= {"read"} for given in rights)


@each_workflow
def test_no_expression_stands_in_a_script(file: Path) -> None:
    """What others write reaches a script through its environment only, never as its text."""
    assert [step["run"] for step in steps(file) if "${{" in step.get("run", "")] == []


@each_workflow
def test_checkouts_keep_no_token(file: Path) -> None:
    """The token of the run does not stay on the disk, and no other commit is asked for."""
    for step in steps(file):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False
            assert "ref" not in step["with"]
            assert "repository" not in step["with"]


@each_workflow
def test_every_job_ends(file: Path) -> None:
    """A job that hangs is stopped."""
    assert all("timeout-minutes" in job for job in read(file)["jobs"].values())


def test_the_comment_runs_nothing_but_its_script() -> None:
    """The job that may write checks out its own branch and runs one script without packages."""
    ran = [step.get("run") for step in steps(GITHUB / "workflows/comment.yml")]
    assert ran == [None, "python3 -S .github/scripts/comment.py"]


def test_publication_is_for_the_main_branch() -> None:
    """Nothing else is ever published."""
    workflow = read(GITHUB / "workflows/publish.yml")
    assert workflow["on"]["push"]["branches"] == ["main"]
    assert workflow["jobs"]["build"]["if"] == "github.ref == 'refs/heads/main'"
    assert workflow["jobs"]["deploy"]["needs"] == "build"


def test_the_report_form_takes_what_pages_know() -> None:
    """Each placeholder of report_address is a field of the form, so that links may fill it."""
    form = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE/bao-sai-sot.yml").read_text(encoding="utf-8"))
    fields = {item["id"] for item in form["body"] if "id" in item}
    assert set(PLACEHOLDERS) <= fields
    assert {"name", "description", "body"} <= set(form)


FAKE_GH = """#!{python}
import json, os, sys
from pathlib import Path
folder = Path(os.environ["FAKE"])
words = sys.argv[2:]
path = next(word for word in words if word.startswith("repos/")).partition("?")[0]
if "--method" in words:
    with (folder / "sent").open("a", encoding="utf-8") as log:
        log.write(json.dumps([words[1], path, json.load(sys.stdin)]) + "\\n")
elif path.endswith("/zip"):
    sys.stdout.buffer.write((folder / "review.zip").read_bytes())
else:
    print(json.dumps(json.loads((folder / "answers.json").read_text())[path]))
"""


def commented(folder: Path, files: dict[str, str], comments: list[Any]) -> list[Any]:
    """Run the script against a code host that is not there, give what it sent."""
    tool = folder / "bin/gh"
    tool.parent.mkdir()
    tool.write_text(FAKE_GH.format(python=sys.executable), encoding="utf-8")
    tool.chmod(0o755)
    with zipfile.ZipFile(folder / "review.zip", "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    artifact = {"id": 7, "name": "review", "size_in_bytes": 100}
    answers = {
        "repos/o/r/pulls": [[{"number": 5, "head": {"sha": "abc"}}]],
        "repos/o/r/actions/runs/9/artifacts": {"artifacts": [artifact]},
        "repos/o/r/issues/5/comments": [comments],
        "repos/o/r/pulls/5/comments": [[]],
    }
    (folder / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
    given = {"REPO": "o/r", "SERVER": "https://host.example", "RUN_ID": "9", "HEAD_SHA": "abc"}
    more = {"HEAD_OWNER": "x", "HEAD_BRANCH": "a&state=all", "FAKE": str(folder)}
    path = f"{tool.parent}{os.pathsep}{os.environ['PATH']}"
    command = [sys.executable, "-S", str(COMMENT)]
    subprocess.run(command, check=True, env={**os.environ, **given, **more, "PATH": path})
    sent = folder / "sent"
    lines = sent.read_text(encoding="utf-8").splitlines() if sent.exists() else []
    return [json.loads(line) for line in lines]


def test_a_comment_is_tamed_and_links_to_the_preview(tmp_path: Path) -> None:
    """Whatever the other half wrote, the comment holds no mention, link or HTML of it."""
    hostile = "## Thay đổi\n\n- @ai [x](https://la.example) <img src=x> #12\n"
    ((method, path, value),) = commented(tmp_path, {"diff.md": hostile}, [])
    assert (method, path) == ("POST", "repos/o/r/issues/5/comments")
    body, _, link = value["body"].rpartition("\n\n")
    assert body.startswith("<!-- niemyet-review -->\n## Thay đổi\n")
    assert not any(bad in body for bad in ("@ai", "](", "https://la", "<img", "#12"))
    assert "(https://host.example/o/r/actions/runs/9#artifacts)" in link


def test_our_own_comment_is_written_anew(tmp_path: Path) -> None:
    """A second push changes the first comment; one that only looks like ours is left alone."""
    mark = "<!-- niemyet-review -->\n"
    comments = [
        {"id": 1, "user": {"login": "stranger"}, "body": mark},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": mark},
    ]
    ((method, path, _),) = commented(tmp_path, {"diff.md": "- Lệ phí đổi."}, comments)
    assert (method, path) == ("PATCH", "repos/o/r/issues/comments/2")


def test_suggestions_are_made_anew_of_plain_parts(tmp_path: Path) -> None:
    """The body of a stranger is never used; what has another form is left out."""
    good = {"path": "a.yml", "line": 2, "message": "Sửa @ai", "mended": "a: 1", "body": "@moi"}
    bad = [{**good, "line": "2"}, {**good, "mended": "a\nb"}, {"path": "a.yml"}, 7]
    files = {"diff.md": "- x", "suggestions.json": json.dumps([*bad, good])}
    _, (method, path, value) = commented(tmp_path, files, [])
    assert (method, path) == ("POST", "repos/o/r/pulls/5/reviews")
    (comment,) = value["comments"]
    assert comment["body"].endswith("```suggestion\na: 1\n```\n")
    assert "@ai" not in comment["body"]
    assert "@moi" not in comment["body"]


def test_broken_words_are_told_as_missing(tmp_path: Path) -> None:
    """Without the words the comment says so; JSON of another form is no accident."""
    ((_, _, value),) = commented(tmp_path, {"suggestions.json": '{"a": 1}'}, [])
    assert "Chưa tính được thay đổi" in value["body"]
