"""The walk from sound records to the written folder and the finished site."""

import argparse
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.alone import alone
from generator.cli.reading import Records, sound_records, text_of
from generator.cli.releasing import SITE, as_release, look_through, shelf_of
from generator.cli.saying import LAST_SITE_STAYS, StoppedError, say, say_disk, say_progress
from generator.cli.writing import DOCS, Written, write_folder
from generator.files import HAND_WRITTEN, SamePathError
from generator.model.moves import MOVES
from generator.model.urls import EDIT_FORM
from generator.pages.ledger import LEDGER, address_of, dead_addresses
from generator.pages.moves_ledger import broken_moves, still_there
from generator.pictures import PicturesFailedError
from generator.problems import Problem, sort_problems
from generator.publishing.anchors import facts_of
from generator.publishing.finished import Finished, take_along
from generator.publishing.notes import Release
from generator.publishing.swapping import soon_on_disk
from generator.reporters import as_text

if TYPE_CHECKING:
    from generator.cli.living import Living
    from generator.site import Built

MADE = "build/site-pages.json"
"""What the pages of the last site were made from."""
BUNDLE = "build/edit-form"
"""Where the library of the form waits for the next build; never in the repository."""


def build_all(options: argparse.Namespace, living: "Living | None" = None) -> None:
    """Take the options of a command, write everything and put the finished site in its place.

    A process that builds again and again hands over what it knows of its last build.
    """
    started, root = time.monotonic(), options.root
    with alone(root):
        shelf = shelf_of(root)
        shelf.recover()
        records = sound_records(options, load_makers)
        if living:
            living.begin()
        written = write_docs(root, records, draft=options.draft, living=living)
        if written.changed and not options.draft:
            # A release waits in the end until its disk is written: it has begun by then.
            soon_on_disk(root / DOCS)
        staging = shelf.staging()
        try:
            built = _built(root, staging, written, None if options.draft else facts_of)
            site = _finished(root, staging, built, written)
            release = None if options.draft else _release(root, site, fewer=options.fewer)
            if release is None:
                look_through(site, whole=not (living and living.has_site))
        except BaseException:
            shelf.drop(staging)
            raise
        shelf.publish(staging, release)
        if living:
            living.publish(written.files)
    kept = built.pages - built.made
    say(
        f"\rĐã dựng {built.pages} trang vào {SITE}/ trong {time.monotonic() - started:.1f} giây: "
        f"{built.made} trang làm mới, {kept} trang dùng lại."
    )


def built_again(options: argparse.Namespace, living: "Living | None" = None) -> bool:
    """Build for somebody who looks on, tell if there is another site; what is wrong was said."""
    try:
        build_all(options, living)
    except StoppedError:
        say("Trang đang xem vẫn là bản tốt gần nhất.")
        return False
    except OSError as error:
        say_disk(error)
        return False
    return True


def _built(
    root: Path, staging: Path, written: Written, look: Callable[[str, bytes], object] | None = None
) -> "Built":
    # Imported here: MkDocs takes a while to load, and checking does without it.
    from generator.site import Last, SiteFailedError, build_site  # noqa: PLC0415

    last = Last(root / SITE, root / MADE)
    places = root / "mkdocs.yml", root / DOCS, staging
    try:
        return build_site(*places, say_progress, last, known=written.files, look=look)
    except SiteFailedError as failure:
        say(f"\nMkDocs không dựng được trang:\n{failure}\n{LAST_SITE_STAYS}")
        raise StoppedError from failure


def _finished(root: Path, staging: Path, built: "Built", written: Written) -> Finished:
    """Put the form's library into the site, tell every file that is in there now."""
    place = EDIT_FORM.strip("/")
    form = take_along(root / BUNDLE, staging / place)
    if not built.hashes:
        return Finished(staging, built.pages)
    files = {path: sha for path, sha in written.files.items() if not path.endswith(".md")}
    added = {f"{place}/{name}": sha for name, sha in form.items()}
    return Finished(staging, built.pages, {**built.hashes, **files, **added}, built.seen)


def load_makers() -> None:
    """Load views and English words: who has others read many records needs them next."""
    import generator.cli.making  # noqa: F401, PLC0415
    from generator.english.phrases import phrases  # noqa: PLC0415
    from generator.exports.bulk.tables import learn_shapes  # noqa: PLC0415

    # Each process that makes pages would do so by itself.
    phrases()
    learn_shapes()


def _release(root: Path, site: Finished, *, fewer: bool) -> Release:
    """Look through a site that is no draft, give the release that it is."""
    if site.facts:
        # Pages were made: the disk writes them while they are looked through.
        soon_on_disk(site.folder)
    return as_release(root, site, fewer=fewer)


def write_docs(
    root: Path, records: Records, *, draft: bool = False, living: "Living | None" = None
) -> Written:
    """Take a repository and its sound records, write all pages and files, give the folder.

    A draft may lack addresses that were published: it is not.
    """
    try:
        written = write_folder(root, records, draft=draft, living=living)
    except PicturesFailedError as failure:
        say(f"Typst không vẽ được biểu đồ:\n{failure}\n{LAST_SITE_STAYS}")
        raise StoppedError from failure
    except SamePathError as error:
        _refuse(still_there(text_of(root / MOVES), address_of(str(error))), "có địa chỉ hai trang")
        say(
            f"Hai nơi cùng muốn viết tệp «{error}» của trang.\n"
            f"Nếu tệp ấy có trong {HAND_WRITTEN}/, hãy đổi tên nó. {LAST_SITE_STAYS}"
        )
        raise StoppedError from error
    say(
        f"Đã viết {len(written.files)} tệp vào {DOCS}/: {written.changed} tệp mới hoặc đổi, "
        f"{len(written.files) - written.changed} tệp giữ nguyên, {written.removed} tệp bỏ đi."
    )
    if not draft:
        _refuse_lost(root, addresses_in(written))
    return written


def addresses_in(written: Written) -> list[str]:
    """Take the written folder, give the addresses of its pages."""
    addresses = (address_of(path) for path in written.files)
    return [address for address in addresses if address is not None]


def _refuse_lost(root: Path, addresses: Sequence[str]) -> None:
    ledger, moves = text_of(root / LEDGER), text_of(root / MOVES)
    broken = broken_moves(moves, ledger, addresses)
    _refuse((*dead_addresses(ledger, addresses), *broken), "có địa chỉ sẽ mất")


def _refuse(found: Iterable[Problem], why: str) -> None:
    problems = sort_problems(list(found))
    if problems:
        print(as_text(problems))
        say(f"Chưa dựng trang vì {why}. {LAST_SITE_STAYS}")
        raise StoppedError
