"""One function for each command: it takes the options and walks once through the rooms."""

import argparse
from collections.abc import Callable
from pathlib import Path

from generator.cli.building import HAND_WRITTEN, build_all, write_docs
from generator.cli.reading import judged_records, sound_records, text_of, today_of
from generator.cli.saying import StoppedError, say, say_disk
from generator.cli.styling import mend_all, mend_found
from generator.pages.corrections_ledger import CORRECTIONS_LEDGER, entered
from generator.pages.ledger import LEDGER, extended
from generator.reporters import REPORTERS

POSTING = "build/posting"
_WATCHED = (
    "catalog",
    "scorecards",
    HAND_WRITTEN,
    "generator/assets",
    "generator/templates",
    "generator/theme",
    "mkdocs.yml",
)


def check(options: argparse.Namespace) -> None:
    """Say all that is wrong with the records; an error is a failure."""
    if options.fix:
        mend_all(options.root)
    judged = judged_records(options)
    if options.fix and mend_found(options.root, judged.problems):
        judged = judged_records(options)
    print(REPORTERS[options.format](judged.problems))
    if not judged.sound:
        raise StoppedError


def write(options: argparse.Namespace) -> None:
    """Write the pages and the data files."""
    write_docs(options.root, sound_records(options))


def build(options: argparse.Namespace) -> None:
    """Write everything and build the site."""
    build_all(options)


def addresses(options: argparse.Namespace) -> None:
    """Enter new addresses and new corrections into their ledgers."""
    root, judged = options.root, sound_records(options)
    living = write_docs(root, judged)
    _enter(root / LEDGER, lambda before: extended(before, living), f"địa chỉ vào {LEDGER}")
    _enter(
        root / CORRECTIONS_LEDGER,
        lambda before: entered(before, judged.collection),
        f"đính chính vào {CORRECTIONS_LEDGER}",
    )


def _enter(ledger: Path, grown: Callable[[str], str], what: str) -> None:
    before = text_of(ledger)
    after = grown(before)
    ledger.write_text(after, encoding="utf-8")
    say(f"Đã ghi thêm {len(set(after.splitlines()) - set(before.splitlines()))} {what}.")


def serve(options: argparse.Namespace) -> None:
    """Show the site on this machine and follow edits."""
    from generator.site import serve_site  # noqa: PLC0415  (see building)

    root: Path = options.root
    build_all(options)

    def again() -> None:
        try:
            build_all(options)
        except StoppedError:
            say("Trang đang xem vẫn là bản tốt gần nhất.")
        except OSError as error:
            say_disk(error)

    say(f"Mở http://{options.host}:{options.port}/ để xem; dừng bằng Ctrl+C.")
    watch = tuple(root / name for name in _WATCHED if (root / name).exists())
    serve_site(again, root / "site", watch, options.host, options.port)


def posting(options: argparse.Namespace) -> None:
    """Print the posting sets of units."""
    # Imported here: Typst takes a while to load, too.
    from generator.posting import Order, PostingFailedError, print_sets  # noqa: PLC0415

    collection = sound_records(options).collection
    order = Order(tuple(dict.fromkeys(options.unit)), options.address or "", today_of(options))
    try:
        print_sets(collection, order, options.root / POSTING, say)
    except PostingFailedError as failure:
        say(str(failure))
        raise StoppedError from failure
