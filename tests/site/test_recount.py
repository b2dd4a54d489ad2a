"""What the site says in numbers comes out the same when somebody else counts."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "recount/recount.py"
LEAST = 2000


def recount(site: Path) -> "subprocess.CompletedProcess[str]":
    """Count again from the published files, by a program that cannot see ours."""
    command = [sys.executable, "-I", "-X", "utf8", str(SCRIPT), str(site)]
    return subprocess.run(
        command, cwd=site, capture_output=True, encoding="utf-8", check=False, timeout=120
    )


def test_every_figure_comes_out_again(site: Path, tell: Callable[..., None]) -> None:
    """Counts, totals, shares, differences and orders, on pages and in the API, from CSV alone."""
    done = recount(site)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout[-4000:]
    counted = re.fullmatch(r"(\d+) figures: .*", done.stdout.strip())
    assert counted
    tell("figures counted again from CSV", figures=int(counted[1]), others=0)
    assert int(counted[1]) > LEAST
    kinds = ("count", "difference", "fact", "listing", "order", "page", "parts", "share", "sum")
    assert all(re.search(rf"\d+ {kind}\b", done.stdout) for kind in kinds)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("chi-so/papi/2012/tang-giam-diem.csv", ",1.5047,", ",1.5048,"),
        ("chi-so/ddci-quang-ninh/2022/khao-sat.csv", ",28.5,", ",28.4,"),
        ("linh-vuc/index.html", "253 thủ tục", "254 thủ tục"),
        ("api/v1/procedure.json", '"count": 253', '"count": 252'),
    ],
)
def test_a_wrong_figure_is_found(site: Path, tmp_path: Path, file: str, old: str, new: str) -> None:
    """One digit, wherever it stands, is told with its place."""
    copy = tmp_path / "site"
    copy.mkdir()
    for each in site.iterdir():
        (copy / each.name).symlink_to(each)
    _own(copy, site, Path(file))
    text = (site / file).read_text(encoding="utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new), encoding="utf-8")
    done = recount(copy)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) >= 2, done.stdout


def _own(copy: Path, site: Path, file: Path) -> None:
    """Make the folders of one file our own; all others stay those of the site."""
    for folder in reversed(file.parents[:-1]):
        (copy / folder).unlink()
        (copy / folder).mkdir()
        for each in (site / folder).iterdir():
            (copy / folder / each.name).symlink_to(each)
    (copy / file).unlink()
