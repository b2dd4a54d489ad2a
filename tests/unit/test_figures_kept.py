"""A published figure that is another stops check and build until a correction tells it."""

from pathlib import Path

import pytest

from generator.cli import main
from tests.bench.generate import catalogue
from tests.roots import new_root, own_files, write

FILE = "scorecards/results/huyen-mau-1/2022.yml"
LEDGER = "docs/figures.txt"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small repository whose figures are published."""
    made = new_root(tmp_path, catalogue(6))
    assert run(made, "addresses") == 0
    assert (made / LEDGER).read_text(encoding="utf-8")
    return made


def run(root: Path, *arguments: str) -> int:
    """Run a command over a repository, give its exit code."""
    return main(["--root", str(root), "--today", "2026-11-21", *arguments])


def edit(root: Path) -> None:
    """Make one published value another."""
    text = (root / FILE).read_text(encoding="utf-8")
    assert text.count('value: "89.1"') == 1
    write(root / FILE, text.replace('value: "89.1"', 'value: "98.1"').replace("89,1%", "98,1%"))


def tell(root: Path, name: str) -> None:
    """Write the correction that the refusal asks for."""
    file = root / "scorecards/corrections.yml"
    told = (
        f'  - id: "sua-1"\n    kind: "our_error"\n    record: "{FILE}"\n    field: "{name}"\n'
        '    old: "89,1"\n    new: "98,1"\n    reason: "Nhập nhầm."\n'
        '    corrected_on: "2026-11-20"\n    sources:\n      - source: "nguon-mau"\n'
    )
    _, first, others = file.read_text(encoding="utf-8").partition("corrections:\n")
    write(file, f"{first}{told}{others}")


def test_an_untold_change_is_refused_until_it_is_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written; with the correction all is well, and the ledger takes the new figure."""
    edit(root)
    before, said = own_files(root), ""
    for command in ("check", "write", "addresses", "build"):
        assert run(root, command) == 1
        said = capsys.readouterr().out
        assert f"{FILE}:" in said
        assert "lỗi [figure-without-correction]" in said
        assert "89,1 → 98,1." in said
        assert own_files(root) == before
    name = said.partition("field: «")[2].partition("»")[0]
    tell(root, name)
    assert run(root, "check") == 0
    assert run(root, "addresses") == 0
    assert '"98,1"' in (root / LEDGER).read_text(encoding="utf-8")
    assert run(root, "check") == 0
