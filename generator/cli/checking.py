"""The command that says all that is wrong with the records."""

import argparse
from typing import Any

from generator.cli.reading import judged_records
from generator.cli.saying import StoppedError
from generator.reporters import REPORTERS


def add_check(commands: Any) -> None:  # noqa: ANN401  (argparse names no public type for it)
    """Add the command ``check`` to the command line."""
    check_ = commands.add_parser("check", help="kiểm tra mọi hồ sơ, báo mọi lỗi cùng một lần")
    check_.add_argument(
        "--format", choices=sorted(REPORTERS), default="text", help="dạng của báo cáo"
    )
    check_.add_argument(
        "--fix", action="store_true", help="trước hết sửa những chỗ chỉ có một cách sửa"
    )
    check_.set_defaults(run=check)


def check(options: argparse.Namespace) -> None:
    """Say all that is wrong with the records; an error is a failure."""
    if options.fix:
        _mend(options)
    records = judged_records(options)
    print(REPORTERS[options.format](records.problems))
    if not records.sound:
        raise StoppedError


def _mend(options: argparse.Namespace) -> None:
    # Imported here: what only looks does without it.
    from generator.cli.styling import mend_all, mend_found  # noqa: PLC0415

    mend_all(options.root)
    mend_found(options.root, judged_records(options).problems)
