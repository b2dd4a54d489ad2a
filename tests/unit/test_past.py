"""Git is asked little, what it said is kept, and where it knows nothing that is said."""

import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.cli import past as asking
from generator.cli.past import HISTORY
from generator.past import Past
from tests.pasts import CODE, FILE, LISTS, committed, git, past, said, sheet


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with three publications."""
    committed(tmp_path, {**LISTS, FILE: sheet()}, "2026-01-01")
    committed(tmp_path, {FILE: sheet(fee=1)}, "2026-01-02")
    committed(tmp_path, {FILE: sheet(fee=2)}, "2026-01-03")
    return tmp_path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What Git is asked from now on: the first word of each process."""
    words: list[str] = []
    begun = subprocess.Popen.__init__

    def noted(self: Any, command: list[str], *others: Any, **more: Any) -> None:  # noqa: ANN401
        words.extend(word for word in command if word in ASKED)
        begun(self, command, *others, **more)

    monkeypatch.setattr(subprocess.Popen, "__init__", noted)
    return words


ASKED = ("rev-parse", "rev-list", "log", "ls-tree", "cat-file", "diff", "ls-files")


def test_git_is_started_a_few_times_however_much_it_tells(root: Path, asked: list[str]) -> None:
    """One process tells all steps and one all bytes, not one a file or a commit."""
    past(root)
    assert sorted(asked) == ["cat-file", "diff", "log", "ls-files", "ls-tree", "rev-parse"]


def test_what_is_known_is_not_asked_again(root: Path, asked: list[str]) -> None:
    """The second time only the place and the edits are asked for, and the answer is the same."""
    first = past(root)
    asked.clear()
    assert past(root) == first
    assert sorted(asked) == ["diff", "ls-files", "rev-parse"]


def test_a_new_commit_is_added_to_what_is_known(root: Path, asked: list[str]) -> None:
    """Step by step or all at once gives the same; only the new step is read."""
    past(root)
    committed(root, {FILE: sheet(fee=3)}, "2026-01-04")
    asked.clear()
    grown = past(root)
    assert asked.count("log") == 1
    (root / HISTORY).unlink()
    assert grown == past(root)
    assert len(grown.of_record("procedure", CODE)) == 4


def test_history_that_was_rewritten_is_read_anew(root: Path) -> None:
    """What is known of steps that are no part of the branch any more is not told."""
    past(root)
    git(root, "reset", "-q", "--hard", "HEAD~1")
    committed(root, {FILE: sheet(fee=9)}, "2026-01-05")
    words = repr(past(root))
    assert "9 đồng" in words
    assert "2 đồng" not in words


@pytest.mark.parametrize("harm", ["touched", "cut", "older program"])
def test_what_was_kept_is_believed_only_as_it_was_written(root: Path, harm: str) -> None:
    """A file that somebody touched, half a file or that of another program is not believed."""
    true = past(root, "2" if harm == "older program" else "1")
    kept = root / HISTORY
    text = kept.read_text(encoding="utf-8")
    if harm == "touched":
        kept.write_text(text.replace("đồng", "đô la"), encoding="utf-8")
    elif harm == "cut":
        kept.write_text(text[: len(text) // 2], encoding="utf-8")
    assert past(root, "1") == true


def test_without_a_repository_nothing_is_known(tmp_path: Path) -> None:
    """A plain folder has no past, no time of publication and no days of changes."""
    known = past(tmp_path)
    assert (known.unknown, known.publications, known.published) == ("no_repository", (), None)


def test_a_repository_without_records_has_published_nothing(tmp_path: Path) -> None:
    """The past is then not unknown to Git: there is none."""
    committed(tmp_path, {"README.md": "x"})
    assert past(tmp_path).unknown == "no_publication"


def test_without_git_nothing_is_known(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without Git makes the site all the same."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("generator.cli.git._ASKED", {"PATH": ""})
    assert past(root).unknown == "no_git"


def test_a_part_of_the_past_says_since_when_it_is_known(root: Path, tmp_path: Path) -> None:
    """What a shallow clone has from before is neither new nor a change of its first day."""
    shallow = tmp_path / "can"
    git(tmp_path, "clone", "-q", "--depth", "2", f"file://{root}", str(shallow))
    known = past(shallow)
    assert known.since == date(2026, 1, 2)
    assert [how for how, _ in said(shallow)] == ["changed", "found"]
    assert [step.change.how for step in known.told] == ["changed"]
    assert known.modified == {FILE: date(2026, 1, 3)}
    git(shallow, "fetch", "-q", "--unshallow")
    assert past(shallow) == past(root)


def test_edits_that_nobody_published_are_no_history(root: Path) -> None:
    """The file is then without a day, and the records as they are without a time."""
    clean = past(root)
    assert clean.published is not None
    assert clean.modified[FILE] == date(2026, 1, 3)
    (root / FILE).write_text(sheet(fee=7), encoding="utf-8")
    edited = past(root)
    assert edited.publications == clean.publications
    assert edited.unpublished == {FILE}
    assert edited.published is None
    assert FILE not in edited.modified


def test_a_new_file_that_nobody_published_is_no_history(root: Path) -> None:
    """A record that Git does not know yet is an edit, even where it is told to look away."""
    (root / ".gitignore").write_text("1.000001.yml\n", encoding="utf-8")
    other = FILE.replace(CODE, "1.000001")
    (root / other).write_text(sheet().replace(CODE, "1.000001"), encoding="utf-8")
    assert past(root).unpublished == {other}


def test_records_may_stand_below_the_top_of_a_repository(tmp_path: Path) -> None:
    """Paths are those below the folder of the records, in history, in edits and in days."""
    below = tmp_path / "du-lieu"
    committed(tmp_path, {f"du-lieu/{path}": text for path, text in LISTS.items()})
    committed(tmp_path, {f"du-lieu/{FILE}": sheet(), "catalog/domains.yml": "domains: []\n"})
    (below / "catalog/domains.yml").write_text("domains: []\n", encoding="utf-8")
    known = past(below)
    assert [step.change.file for step in known.of_record("procedure", CODE)] == [FILE]
    assert known.unpublished == {"catalog/domains.yml"}


def test_settings_of_the_machine_change_nothing(root: Path) -> None:
    """Colours, renames, signatures and the like in Git's settings give the same past."""
    plain = past(root)
    (root / HISTORY).unlink()
    for setting in (
        *("color.ui=always", "diff.renames=copies", "log.showSignature=true", "diff.noprefix=true"),
        *("log.date=relative", "core.quotePath=true", "diff.external=false", "log.follow=true"),
        *("status.relativePaths=false", "log.showRoot=false", "diff.relative=true"),
        "i18n.logOutputEncoding=ISO-8859-1",
    ):
        git(root, "config", *setting.split("=", 1))
    assert past(root) == plain


def test_a_blob_that_is_not_here_is_unread(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Git has not all bytes, as in a partial clone, it is not asked to fetch them."""
    blob = git(root, "rev-parse", f"HEAD~1:{FILE}")
    (root / ".git/objects" / blob[:2] / blob[2:]).unlink()
    assert [how for how, _ in said(root)] == ["changed", "unread", "new"]


def test_the_past_is_a_value(root: Path) -> None:
    """Two readings are equal, and differ when a publication differs."""
    assert past(root) != Past()
    assert asking.past_of(root, "1").ground == asking.past_of(root, "1").ground
    before = asking.past_of(root, "1").ground
    committed(root, {FILE: sheet(fee=5)})
    assert asking.past_of(root, "1").ground != before
