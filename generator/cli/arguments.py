"""What the command line takes; of the commands, only the one that is asked for is loaded."""

import argparse
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

from generator.cli.days import day_of

_ADDING: Mapping[tuple[str, str], frozenset[str]] = {
    ("checking", "add_check"): frozenset({"check"}),
    ("styling", "add_styling"): frozenset({"fmt", "schema"}),
    ("hosting", "add_hosting"): frozenset({"hosting"}),
    ("drafting", "add_new"): frozenset({"new"}),
    ("importing", "add_import"): frozenset({"import"}),
    ("importing", "add_template"): frozenset({"template"}),
    ("caring", "add_care"): frozenset({"care"}),
    ("editing", "add_edit"): frozenset({"edit", "form"}),
    ("rollback", "add_rollback"): frozenset({"rollback"}),
    ("review_arguments", "add_review_commands"): frozenset({"diff", "suggest", "preview"}),
    ("site_arguments", "add_site"): frozenset({"write", "build", "addresses", "serve", "posting"}),
}
"""The functions of this room's modules that add commands, and which ones each adds."""


def parser(asked: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """Take the words of the command line, give their reader; without words, that of all commands.

    Each command names the function that runs it.
    """
    top = argparse.ArgumentParser(
        prog="niemyet", description="Niêm yết thủ tục hành chính và kết quả cải cách."
    )
    top.add_argument(
        "--root", type=Path, default=Path(), help="thư mục của kho dữ liệu (mặc định: thư mục này)"
    )
    top.add_argument(
        "--today",
        type=day_of,
        help="ngày coi là hôm nay: 2026-11-21 (mặc định: hôm nay ở Việt Nam)",
    )
    commands = top.add_subparsers(required=True, metavar="lệnh")
    for module, adding in _wanted(frozenset(asked or ())):
        getattr(import_module(f"generator.cli.{module}"), adding)(commands)
    return top


def _wanted(asked: frozenset[str]) -> list[tuple[str, str]]:
    """Give what adds the command that is asked for; all of them where that is not sure."""
    named = [adding for adding, commands in _ADDING.items() if commands & asked]
    return named if len(named) == 1 else list(_ADDING)
