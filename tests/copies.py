"""Copies of pages in a browser, for tests: what is saved, and a site that changes."""

import os
import time
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page

from tests.browsing import until

__all__ = ["change", "kept", "names", "publish", "see", "until"]

PATH = "/nha/"
"""The site stands below a path, beside others of the same host."""
ONE, OTHER, NEVER = (f"thu-tuc/9.00000{number}/" for number in (1, 2, 3))
POSTING = "don-vi/xa-mau-1-1/niem-yet/"
OFFLINE = "ngoai-tuyen/"
COPIES = f"niemyet {PATH} 1"
SET = f"set {PATH}{POSTING}"


def see(page: Page, address: str) -> None:
    """Open a page with network and wait until it is saved, as the newest of all."""
    page.goto(address)
    until(
        page,
        """async (page) => {
          const { pages, SEEN } = niemyet.copies;
          await navigator.serviceWorker.ready;
          const newest = (await pages(SEEN)).at(-1)?.address;
          return newest === page && Boolean(await caches.match(niemyet.addressOf("ngoai-tuyen/")));
        }""",
        address,
    )


def names(page: Page) -> set[str]:
    """Take a page, give the names of all stores of its host."""
    return set(page.evaluate("caches.keys()"))


def kept(page: Page, store: str) -> list[str]:
    """Take a page and the end of a store's name, give the paths it holds, the oldest first."""
    asked = "async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)"
    return [urlsplit(url).path for url in page.evaluate(asked, f"{COPIES} {store}")]


def publish(path: Path, data: bytes) -> None:
    """Publish another state of a file, later than the one before: hosts tell by the second."""
    path.write_bytes(data)
    later = time.time() + 600
    os.utime(path, (later, later))


def change(path: Path, old: str, new: str) -> None:
    """Publish another state of a file, with other words in it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    publish(path, text.replace(old, new).encode())
