"""The end of a build: the finished site is looked through, then takes the place of the last."""

import hashlib
import sys
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from generator.cli.days import VIETNAM
from generator.cli.reading import KEPT
from generator.cli.saying import LAST_SITE_STAYS, StoppedError, say
from generator.digests import sha_now
from generator.publishing import anchors, links
from generator.publishing.checking import Fault, file_faults, is_drop, link_fault, told
from generator.publishing.contents import Contents, settled
from generator.publishing.finished import Finished
from generator.publishing.links import digest_of, links_file, read_links, was_sound
from generator.publishing.notes import Release
from generator.publishing.releases import Shelf
from generator.whole import kept_bytes, write_whole

SITE = "site"
RELEASES = f"{KEPT}/releases"
SUMS = f"{KEPT}/site.sha256"
LINKS = f"{KEPT}/links.json"
"""Where the links of each page lead, for the next build."""


def shelf_of(root: Path) -> Shelf:
    """Take a repository, give where its releases stand."""
    return Shelf(root / RELEASES, root / SITE, root / SUMS)


def as_release(root: Path, site: Finished, *, fewer: bool) -> Release:
    """Take a repository and its finished site, give the release that it is, if it may be one."""
    shelf, files = shelf_of(root), look_through(site)
    now, newest = shelf.published(), shelf.newest()
    before = now or newest
    if before and is_drop(site.pages, before.pages) and not fewer:
        say(
            f"\nChưa công bố: bản mới chỉ có {site.pages} trang, bản số {before.number} có "
            f"{before.pages} trang, tức là mất hơn một phần mười.\nXem lại hồ sơ; nếu đúng là phải "
            f"bớt, chạy: niemyet build --fewer (hoặc make site ARGS=--fewer). {LAST_SITE_STAYS}"
        )
        raise StoppedError
    _refuse_dead_links(root / LINKS, site, files)
    same = next((held for held in (now, newest) if held and held.files == files), None)
    when = datetime.now(VIETNAM).strftime("%H:%M ngày %d/%m/%Y")
    return same or Release(shelf.next_number(), site.pages, when, files)


def look_through(site: Finished, *, whole: bool = True) -> dict[str, str]:
    """Set the modes of all files, give their SHA-256 by place; missing and foreign ones stop.

    A draft after another of the same process need not be looked at as a ``whole``: what was taken
    over for it was compared with its hash, the rest was just written, and foreign files swept out.
    """
    names_alone = not whole and site.hashes
    found = (
        Contents(frozenset(site.hashes), frozenset()) if names_alone else settled(str(site.folder))
    )
    _refuse(file_faults(found, site.hashes, whole=bool(site.hashes)))
    return _hashes(site, found)


def _hashes(site: Finished, found: Contents) -> dict[str, str]:
    known = site.hashes or {place: sha_now(f"{site.folder}/{place}") for place in found.files}
    return dict(sorted(known.items()))


def _refuse_dead_links(kept: Path, site: Finished, files: Mapping[str, str]) -> None:
    def look(place: str) -> bytes:
        return (site.folder / place).read_bytes()

    held, sound = kept_bytes(kept), digest_of(files, _version())
    if was_sound(held, sound):
        return
    known = read_links(held, _version())
    known.follow(files, look, site.facts)
    _refuse(map(link_fault, known.broken(files, look)))
    write_whole(kept, links_file(known, sound))


def _version() -> str:
    """What finds and keeps links: other code would find others, or write them otherwise."""
    code = b"".join(Path(str(module.__file__)).read_bytes() for module in (anchors, links))
    return hashlib.sha256(sys.version.encode() + code).hexdigest()


def _refuse(faults: Iterator[Fault]) -> None:
    lines = told(faults)
    if lines:
        print("\n".join(("", *lines)))
        say(
            "Chưa công bố: trang dựng xong có chỗ hỏng kể trên. Sửa hồ sơ, hoặc trang viết tay "
            f"trong docs/site/, rồi dựng lại. {LAST_SITE_STAYS}"
        )
        raise StoppedError
