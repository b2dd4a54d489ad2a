"""What operators take from the repository, and what pages say of themselves, is current."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.collection import Collection
from generator.exports.hosting import HOSTING, operator_files
from generator.exports.hosting.policies import EMBED, PAGE, meta_of
from generator.model.moves import MOVES, read_moves
from generator.pages.ledger import LEDGER
from generator.pages.moves_ledger import broken_moves

ROOT = Path(__file__).parents[2]
PARTIALS = ROOT / "generator" / "theme" / "partials"


def test_the_configurations_are_current(real_collection: Collection) -> None:
    """`make hosting` would change nothing, and no other file stands there."""
    moves = read_moves((ROOT / MOVES).read_text(encoding="utf-8"))
    made = {file.path: file.data for file in operator_files(real_collection, moves)}
    files = [path for path in (ROOT / HOSTING).rglob("*") if path.is_file()]
    assert {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in files} == made


@pytest.mark.parametrize(("partial", "policy"), [("policy", PAGE), ("policy-bare", EMBED)])
def test_pages_say_the_policy_of_the_rules(partial: str, policy: Mapping[str, str]) -> None:
    """The theme says what the headers say."""
    told = (PARTIALS / f"{partial}.html").read_text(encoding="utf-8")
    wanted = f'<meta http-equiv="Content-Security-Policy" content="{meta_of(policy)}">'
    assert told.strip().splitlines()[-1] == wanted


def test_the_moves_are_sound() -> None:
    """Every line of the real file can be read, and leads from a dead address to a living one."""
    text, ledger = ((ROOT / name).read_text(encoding="utf-8") for name in (MOVES, LEDGER))
    olds = {move.old for move in read_moves(text).held}
    assert list(broken_moves(text, ledger, set(ledger.split()) - olds)) == []


def test_the_guide_names_every_file() -> None:
    """Who reads docs/hosting.md finds each file that there is, and the line of the moves."""
    guide = (ROOT / "docs" / "hosting.md").read_text(encoding="utf-8")
    for path in (ROOT / HOSTING).rglob("*.*"):
        assert path.name in guide
    assert MOVES in guide
    assert "đóng /" in guide
    assert "chuyển /" in guide
