"""The commands that rewrite records or what is made from the models: fmt, check --fix, schema."""

import argparse
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator.cli.saying import StoppedError, say
from generator.files import list_records, read_records
from generator.load.paths import Listed
from generator.load.source import Source
from generator.pages.schemas import FOLDER, schema_files
from generator.problems import Problem
from generator.style.formatting import in_style
from generator.style.mending import mended, repaired
from generator.whole import write_whole


def add_styling(commands: Any) -> None:  # noqa: ANN401  (argparse names no public type for it)
    """Add the commands ``fmt`` and ``schema`` to the command line."""
    style = commands.add_parser("fmt", help="viết lại hồ sơ theo một cách chung, giá trị không đổi")
    style.add_argument("--check", action="store_true", help="chỉ nêu tệp chưa đúng, không viết")
    style.set_defaults(run=fmt)
    schemas = commands.add_parser("schema", help=f"viết lược đồ cho trình soạn thảo vào {FOLDER}/")
    schemas.set_defaults(run=schema)


def fmt(options: argparse.Namespace) -> None:
    """Write every sound record in the one style; with ``--check`` only say which are not."""
    root: Path = options.root
    changed: list[str] = []
    for source in read_records(root, list_records(root)):
        styled = in_style(source)
        if styled is not None and styled != source.data:
            changed.append(source.path)
            if not options.check:
                write_whole(root / source.path, styled)
    for path in changed:
        print(path)
    if options.check and changed:
        say(f"{len(changed)} tệp chưa đúng cách viết chung. Chạy: make fix")
        raise StoppedError
    say(f"{len(changed)} tệp được viết lại cho đúng cách viết chung; giá trị không đổi.")


def mend_all(root: Path) -> None:
    """Make every sure repair in the records of a repository, and say each."""
    for source in read_records(root, list_records(root)):
        done = mended(source)
        if done.source.data != source.data:
            write_whole(root / source.path, done.source.data)
            _tell(done.source, [f"{p.location.line}: {p.message}" for p in done.mended])


def mend_found(root: Path, problems: Iterable[Problem]) -> bool:
    """Take a repository and what all rules found, make the sure repairs, tell whether any was."""
    by_file: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.edit is not None:
            by_file[problem.location.file].append(problem)
    changed = False
    for source in read_records(root, [Listed(path, "file", 0) for path in sorted(by_file)]):
        done = repaired(source, by_file[source.path])
        if done.mended:
            write_whole(root / source.path, done.source.data)
            _tell(done.source, [f"{p.location.line}: {p.message}" for p in done.mended])
            changed = True
    return changed


def schema(options: argparse.Namespace) -> None:
    """Write the schemas for editors, made from the models."""
    for file in schema_files():
        write_whole(options.root / file.path, file.data)
        print(file.path)


def _tell(source: Source, repairs: list[str]) -> None:
    what = [f"\n    đã sửa dòng {repair}" for repair in repairs] or [" đã viết lại cho đúng kiểu."]
    say(f"{source.path}:{''.join(what)}")
