"""Charts as pictures, drawn by a library that has threads of its own."""

import subprocess
import sys

from generator.output import OutputFile
from generator.pictures import with_pictures
from tests.roots import REPOSITORY

SQUARE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/>'
)
CHARTS = [OutputFile(f"{name}.svg", SQUARE + b"</svg>") for name in "ab"]
PATIENCE = 60
DRAWN_BEFORE = """
from generator.crew import FEW, made_by_all
from tests.unit.test_pictures import drawn

drawn()
assert set(made_by_all(lambda _: drawn(), range(FEW), 2)) == {4}
"""


def drawn() -> int:
    """Draw two charts, give how many files that are."""
    return len(list(with_pictures(CHARTS)))


def test_each_chart_has_a_picture() -> None:
    """A PNG comes after the charts for each; another file has none."""
    others = [OutputFile("assets/logo.svg", b""), OutputFile("a.csv", b"")]
    made = list(with_pictures([*CHARTS, *others]))
    assert made[:4] == [*CHARTS, *others]
    assert [file.path for file in made[4:]] == ["a.png", "b.png"]
    assert all(file.data.startswith(b"\x89PNG") for file in made[4:])


def test_who_has_drawn_lets_others_draw() -> None:
    """After a build that drew a few charts, many processes draw in the next one: none waits."""
    subprocess.run(
        [sys.executable, "-c", DRAWN_BEFORE], cwd=REPOSITORY, check=True, timeout=PATIENCE
    )
