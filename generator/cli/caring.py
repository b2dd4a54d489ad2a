"""The command that lists what wants care: care."""

import argparse
from typing import Any

from generator.care.report import care_of
from generator.cli.link_check import dead_lines, dead_links, fetch, https_addresses
from generator.cli.reading import judged_records, today_of
from generator.cli.saying import say
from generator.collection import Collection
from generator.pages.care_lines import CareLine
from generator.pages.care_report import CARE_REPORTERS, care_report


def add_care(commands: Any) -> None:  # noqa: ANN401  (argparse names no public type for it)
    """Take the commands of the command line, add care."""
    parser = commands.add_parser("care", help="liệt kê những gì cần xem lại")
    parser.add_argument(
        "--format", choices=sorted(CARE_REPORTERS), default="text", help="dạng của báo cáo"
    )
    parser.add_argument("--links", action="store_true", help="hỏi cả các trang ngoài (cần mạng)")
    parser.set_defaults(run=care)


def care(options: argparse.Namespace) -> None:
    """List what wants care today; what is found is work to do, not a failure."""
    collection = judged_records(options).collection
    dead = _dead(collection) if options.links else None
    report = care_report(care_of(collection), collection, today_of(options), dead)
    print(CARE_REPORTERS[options.format](report))


def _dead(collection: Collection) -> list[CareLine]:
    held = https_addresses(collection)
    say(f"Đang thử {len(held)} liên kết, mỗi giây một liên kết…")
    return dead_lines(dead_links(sorted(held), fetch), held)
