"""One function for each command: it takes the options and walks once through the rooms."""

import argparse
from collections.abc import Callable
from pathlib import Path

from generator.cli.alone import alone
from generator.cli.building import addresses_in, build_all, load_makers, write_docs
from generator.cli.reading import sound_records, text_of, today_of
from generator.cli.saying import StoppedError, say
from generator.pages.ledger import CORRECTIONS_LEDGER, FIGURES_LEDGER, LEDGER, extended
from generator.whole import write_whole

POSTING = "build/posting"


def write(options: argparse.Namespace) -> None:
    """Write the pages and the data files."""
    with alone(options.root):
        write_docs(options.root, sound_records(options, load_makers))


def build(options: argparse.Namespace) -> None:
    """Write everything and build the site."""
    build_all(options)


def addresses(options: argparse.Namespace) -> None:
    """Enter new addresses, new corrections and the figures of now into their ledgers."""
    # Imported here: it takes the records' models, which a build of what is known does without.
    from generator.pages.corrections_ledger import entered  # noqa: PLC0415
    from generator.reviewing.entered_figures import entered_figures  # noqa: PLC0415

    root = options.root
    with alone(root):
        records = sound_records(options, load_makers)
        named = addresses_in(write_docs(root, records))
    _enter(root / LEDGER, lambda before: extended(before, named), f"địa chỉ vào {LEDGER}")
    _enter(
        root / CORRECTIONS_LEDGER,
        lambda before: entered(before, records.collection),
        f"đính chính vào {CORRECTIONS_LEDGER}",
    )
    figures = entered_figures(records.collection)
    _enter(root / FIGURES_LEDGER, lambda _: figures, f"số liệu vào {FIGURES_LEDGER}")


def _enter(ledger: Path, grown: Callable[[str], str], what: str) -> None:
    before = text_of(ledger)
    after = grown(before)
    write_whole(ledger, after.encode())
    say(f"Đã ghi thêm {len(set(after.splitlines()) - set(before.splitlines()))} {what}.")


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
