"""The command that writes what operators put on their web host."""

import argparse
from pathlib import Path
from typing import Any

from generator.cli.reading import sound_records, text_of
from generator.exports.hosting import HOSTING, operator_files
from generator.model.moves import MOVES, read_moves
from generator.whole import write_whole


def add_hosting(commands: Any) -> None:  # noqa: ANN401  (argparse names no public type for it)
    """Add the command ``hosting`` to the command line."""
    command = commands.add_parser("hosting", help=f"viết lại cấu hình máy chủ vào {HOSTING}/")
    command.set_defaults(run=hosting)


def hosting(options: argparse.Namespace) -> None:
    """Write the configurations for web hosts, made of one list of rules."""
    root: Path = options.root
    moves = read_moves(text_of(root / MOVES))
    for file in operator_files(sound_records(options).collection, moves):
        write_whole(root / file.path, file.data)
        print(file.path)
