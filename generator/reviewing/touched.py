"""What a change reaches: pages that say something else, units, and sheets on walls."""

import hashlib
from collections.abc import Iterator, Mapping

from generator.collection import Collection
from generator.model.fingerprint import PARTS, Fingerprint
from generator.model.urls import UNITS
from generator.pages.formats import listed
from generator.pages.site_pages import all_pages
from generator.pages.views.named import unit_name
from generator.pages.views.posting import posted_listing, posted_set, printed_set
from generator.reviewing.change import Touched
from generator.reviewing.values import quoted

_PART_WORDS: Mapping[str, str] = {
    "name": "tên và đối tượng",
    "where": "nơi làm, cách nộp",
    "time": "thời hạn",
    "fees": "phí, lệ phí",
    "papers": "thành phần hồ sơ",
    "way": "trình tự, kết quả, điều kiện",
    "law": "căn cứ pháp lý",
    "validity": "thời gian áp dụng",
}


def touched(old: Collection, new: Collection) -> Touched:
    """Take sound records before and after, give everything that is not the same for readers."""
    before, after = _said(old), _said(new)
    same = before.keys() & after.keys()
    pages = tuple(url for url in after if url in same and after[url] != before[url])
    fresh = tuple(url for url in after if url not in same)
    units = dict.fromkeys(_unit_of(url) for url in (*pages, *fresh))
    return Touched(
        pages=pages,
        new_pages=fresh,
        gone_pages=tuple(url for url in before if url not in same),
        units=tuple(unit_name(unit, new) for unit in units if unit in new.units),
        sheets=stale_sheets(old, new),
    )


def stale_sheets(old: Collection, new: Collection) -> tuple[str, ...]:
    """Take the records before and after, give a sentence for each sheet that must be hung anew."""
    return (*_sheets(old, new), *_sets(old, new))


def _said(collection: Collection) -> dict[str, bytes]:
    """What every page says, in short: its view and what the theme knows of it.

    The small pages of charts and tables change with the page that they are taken from.
    """
    return {
        page.url: hashlib.sha256(repr((page.view, page.meta)).encode()).digest()
        for page in all_pages(collection)
        if page.meta.frame is None
    }


def _unit_of(url: str) -> str:
    return url.removeprefix(UNITS).partition("/")[0] if url.startswith(UNITS) else ""


def _sheets(old: Collection, new: Collection) -> Iterator[str]:
    for code, now in new.fingerprints.items():
        was = old.fingerprints.get(code)
        if was is not None and was.whole != now.whole:
            name = quoted(new.procedures[code].record.name)
            parts = _parts(was, now)
            yield f"Tờ niêm yết thủ tục {name} ({code}) đã treo thành bản cũ: khác ở {parts}."


def _parts(was: Fingerprint, now: Fingerprint) -> str:
    pairs = zip(PARTS, was.parts, now.parts, strict=True)
    return listed(_PART_WORDS[part] for part, before, after in pairs if before != after)


def _sets(old: Collection, new: Collection) -> Iterator[str]:
    stale = [
        unit_name(unit, new)
        for unit in new.units
        if (was := _set_of(unit, old)) is not None and was != _set_of(unit, new)
    ]
    if stale:
        yield f"In lại bộ niêm yết của {len(stale)} đơn vị: {listed(stale)}."


def _set_of(unit: str, collection: Collection) -> Fingerprint | None:
    listing = posted_listing(unit, collection) if unit in collection.units else None
    if listing is None:
        return None
    sheets = posted_set(listing, collection).sheets
    return printed_set(collection.units[unit], listing, sheets, collection)
