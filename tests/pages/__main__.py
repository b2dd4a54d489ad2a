"""Check pages of every kind for accessibility and weight: ``python -m tests.pages [words…]``.

Words of addresses or kinds narrow what is looked at.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from playwright.sync_api import Browser

from tests.browsing import chromium
from tests.pages.axe import TAGS
from tests.pages.choose import Chosen, chosen_pages
from tests.pages.looks import LOOKS
from tests.pages.seen import Seen, look_at
from tests.pages.structure import site_faults
from tests.pages.table import table, verdict
from tests.reading import read_site
from tests.roots import copied_root, niemyet
from tests.serving import served


def main() -> int:
    """Build the site aside and look at it; the exit code is 1 where anything is wrong."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="niemyet-pages-") as folder:
        site = options.site or _built(Path(folder))
        pages = [page for page in chosen_pages(site) if _wanted(page, options.words)]
        everywhere = site_faults(site, read_site(site))
        with chromium() as browser, served(site) as host:
            seen = list(_looked(browser, site, host, pages))
    _say(f"axe: {', '.join(TAGS)}; looks: {'; '.join(look.name for look in LOOKS)}")
    _say(table(seen))
    _say("\n".join(verdict(seen, everywhere)))
    return int(bool(everywhere) or any(one.faults for one in seen))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.pages", description=__doc__)
    parser.add_argument("words", nargs="*", help="only pages with one of these in kind or address")
    parser.add_argument("--site", type=Path, help="a site that is built already")
    return parser.parse_args()


def _built(root: Path) -> Path:
    done = niemyet(copied_root(root), "build")
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return root / "site"


def _wanted(page: Chosen, words: Sequence[str]) -> bool:
    return not words or any(word in f"{page.kind} {page.why} {page.address}" for word in words)


def _looked(browser: Browser, site: Path, host: str, pages: Sequence[Chosen]) -> Iterator[Seen]:
    for number, page in enumerate(pages, start=1):
        started = time.monotonic()
        yield look_at(browser, site, host, page)
        taken = time.monotonic() - started
        _say(f"  {number}/{len(pages)}  {taken:5.1f} s  {page.address}", sys.stderr)


def _say(words: str, to: TextIO = sys.stdout) -> None:
    print(words, file=to, flush=True)


sys.exit(main())
