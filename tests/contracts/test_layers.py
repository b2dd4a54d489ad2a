"""The plan of rooms in pyproject.toml is kept, and leaves no room out."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from importlinter.cli import lint_imports

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_contracts_are_kept(capsys: pytest.CaptureFixture[str]) -> None:
    """No module imports from a room above or beside its own, nor what its room may not use."""
    exit_code = lint_imports(config_filename=str(PYPROJECT), no_cache=True, no_logo=True)
    assert exit_code == 0, capsys.readouterr().out


def test_every_room_has_a_row() -> None:
    """A new module must be given a row, and a room of the plan may not vanish unseen."""
    rooms = contract("rooms")
    assert rooms["exhaustive"] is True
    assert "exhaustive_ignores" not in rooms
    assert "ignore_imports" not in rooms
    assert not [layer for layer in rooms["layers"] if "(" in layer]


def contract(contract_id: str) -> dict[str, Any]:
    """Take the id of a contract, give its settings."""
    config = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))
    contracts: list[dict[str, Any]] = config["tool"]["importlinter"]["contracts"]
    return next(found for found in contracts if found["id"] == contract_id)
