"""The command that builds the changed pages alone, as they are and as they will be."""

import argparse
import html
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from generator.cli.building import write_docs
from generator.cli.diffing import base_folder, base_records
from generator.cli.reading import Records, sound_records
from generator.cli.saying import StoppedError, say, say_progress
from generator.files import HAND_WRITTEN
from generator.model.moves import MOVES
from generator.pages.ledger import LEDGER
from generator.publishing.swapping import replace_folder
from generator.reviewing.review import reviewed

PREVIEW = "build/preview"
BEFORE, AFTER = "truoc", "sau"
_HEAD = """<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Trang thay đổi: trước và sau</title>
<h1>Trang thay đổi: trước và sau</h1>
<p>Chỉ những trang thay đổi có ở đây; liên kết sang trang khác không mở được.</p>
<ul>
"""


def preview(options: argparse.Namespace) -> None:
    """Build the pages that change against a base into a folder with an index."""
    with base_folder(options.root, options.base) as folder:
        old, new = base_records(options, folder), sound_records(options)
        if not old.sound:
            say("Bản để so còn lỗi theo quy tắc hiện nay nên không dựng được trang để so.")
            raise StoppedError
        found = reviewed(old.collection, new.collection).touched
        was, now = (*found.pages, *found.gone_pages), (*found.pages, *found.new_pages)
        with tempfile.TemporaryDirectory(prefix="niemyet-") as place:
            _build(options.root, folder, Path(place), (old, new))
            _collect(Path(place), options.root / PREVIEW, was, now)
    say(f"Đã dựng {len(was)} trang trước, {len(now)} trang sau. Mở: {PREVIEW}/index.html")


def _build(root: Path, folder: Path, place: Path, judged: tuple[Records, Records]) -> None:
    """Make both sites side by side; hand-written pages are those of each side."""
    # Imported here: MkDocs takes a while to load.
    from generator.site import SiteFailedError, build_site  # noqa: PLC0415

    for side, own, records in ((BEFORE, folder, judged[0]), (AFTER, root, judged[1])):
        written = place / f"{side}-docs"
        _copy(own, written)
        write_docs(written, records)
        try:
            build_site(root / "mkdocs.yml", written / "build/docs", place / side, say_progress)
        except SiteFailedError as failure:
            say(f"\nMkDocs không dựng được trang:\n{failure}")
            raise StoppedError from failure


def _copy(own: Path, place: Path) -> None:
    """Take along what stands beside the records: hand-written pages, ledger and moves."""
    place.mkdir()
    if (own / HAND_WRITTEN).is_dir():
        shutil.copytree(own / HAND_WRITTEN, place / HAND_WRITTEN)
    for told in (LEDGER, MOVES):
        if (own / told).is_file():
            (place / told).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(own / told, place / told)


def _collect(place: Path, target: Path, was: Iterable[str], now: Iterable[str]) -> None:
    """Keep the changed pages and the looks of both sites, with an index above them."""
    made = place / "preview"
    for side, urls in ((BEFORE, was), (AFTER, now)):
        shutil.copytree(place / side / "assets", made / side / "assets")
        for url in urls:
            page = made / _file(side, url)
            page.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(place / _file(side, url), page)
    (made / "index.html").write_text(_index(was, now), encoding="utf-8")
    target.parent.mkdir(parents=True, exist_ok=True)
    staging = target.with_name(f".{target.name}-new")
    shutil.rmtree(staging, ignore_errors=True)
    shutil.move(made, staging)
    replace_folder(staging, target)


def _index(was: Iterable[str], now: Iterable[str]) -> str:
    before, after = frozenset(was), frozenset(now)
    lines = (
        f"<li>{html.escape(url)}: "
        f"{_link(BEFORE, url, 'trước', before)}, {_link(AFTER, url, 'sau', after)}</li>\n"
        for url in sorted(before | after)
    )
    return f"{_HEAD}{''.join(lines)}</ul>\n</html>\n"


def _link(side: str, url: str, words: str, held: frozenset[str]) -> str:
    if url not in held:
        return f"không có trang {words}"
    return f'<a href="{html.escape(_file(side, url))}">{words}</a>'


def _file(side: str, url: str) -> str:
    return "/".join(part for part in (side, url.strip("/"), "index.html") if part)
