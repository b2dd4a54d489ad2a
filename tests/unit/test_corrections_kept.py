"""A published correction that is gone or changed stops check and build, and nothing is written."""

from pathlib import Path

import pytest

from generator.cli import main
from tests.bench.generate import catalogue
from tests.roots import new_root, own_files, write

FILE = "scorecards/corrections.yml"
LEDGER = "docs/corrections.txt"
TEXT = """\
corrections:
  - id: sua-1
    kind: our_error
    record: scorecards/sources.yml
    field: Tên tài liệu
    old: Cũ
    new: Mới
    reason: Chép nhầm
    corrected_on: 2026-11-20
    sources:
      - source: {source}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small repository with one published correction."""
    made = new_root(tmp_path, catalogue(6))
    listed = (made / "scorecards/sources.yml").read_text(encoding="utf-8")
    source = listed.partition("id: ")[2].split()[0].strip('"')
    write(made / FILE, TEXT.format(source=source))
    assert run(made, "addresses") == 0
    assert (made / LEDGER).read_text(encoding="utf-8").startswith("sua-1 ")
    return made


def run(root: Path, *arguments: str) -> int:
    """Run a command over a repository, give its exit code."""
    return main(["--root", str(root), *arguments])


def test_a_kept_correction_is_fine(root: Path) -> None:
    """As long as nothing changes, the check is silent."""
    assert run(root, "check") == 0


@pytest.mark.parametrize("command", ["check", "write", "addresses"])
@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("1:1: lỗi [correction-gone]", "corrections: []\n"),
        ("2:5: lỗi [correction-changed]", "old: Khác"),
    ],
)
def test_a_lost_correction_is_refused(
    root: Path, capsys: pytest.CaptureFixture[str], command: str, rule: str, text: str
) -> None:
    """The problem is named in Vietnamese, and neither the pages nor the ledger change."""
    whole = (root / FILE).read_text(encoding="utf-8")
    write(root / FILE, whole.replace("old: Cũ", text) if text.startswith("old") else text)
    before = own_files(root)
    assert run(root, command) == 1
    assert f"{FILE}:{rule}" in capsys.readouterr().out
    assert own_files(root) == before


def test_a_deleted_file_is_refused(root: Path) -> None:
    """Taking the whole file away takes the correction away, too."""
    (root / FILE).unlink()
    assert run(root, "check") == 1
