"""Looks and scripts of the site: many small sources, few files, few requests."""

import json
import re
from collections.abc import Iterator, Mapping

from generator.english.catalogue import catalogue
from generator.english.places import PLACES
from generator.english.scripts import english_script
from generator.output import OutputFile

BUNDLES: Mapping[str, tuple[str, ...]] = {
    "assets/site.css": (
        "css/base.css",
        "css/parts.css",
        "css/charts.css",
        "css/time.css",
        "css/procedure.css",
        "css/frame.css",
        "css/sheet.css",
        "css/place.css",
        "css/search.css",
        "css/offline.css",
        "css/event.css",
        "css/compare.css",
        "css/data-table.css",
        "css/table.css",
        "css/press.css",
    ),
    "assets/site.js": (
        "site/core.js",
        "site/theme.js",
        "site/ticks.js",
        "site/print.js",
        "site/cases.js",
        "site/validity.js",
        "site/report.js",
        "site/sheet.js",
        "site/days.js",
        "site/due-date.js",
        "site/due-form.js",
        "site/hours.js",
        "site/search.js",
        "site/place.js",
        "site/place-line.js",
        "site/place-start.js",
        "site/copy-link.js",
        "site/chart-tips.js",
        "site/compare-start.js",
        "site/data-table-start.js",
        "site/sort.js",
        "site/copy-citation.js",
        "site/tally.js",
        "site/care.js",
        "site/stamp.js",
        "site/copies.js",
        "site/offline.js",
        "site/saved-list.js",
        "site/keep-set.js",
        "site/keep-panel.js",
    ),
    "assets/search.js": (
        "search/fold.js",
        "search/query.js",
        "search/vocabulary.js",
        "search/index.js",
        "search/neighbours.js",
        "search/spelling.js",
        "search/names.js",
        "search/reading.js",
        "search/rank.js",
        "search/find.js",
        "search/documents.js",
        "search/engine.js",
        "search/words.js",
        "search/show.js",
        "search/filters.js",
        "search/search-box.js",
        "search/address.js",
        "search/results.js",
        "search/search-page.js",
    ),
    "assets/place.js": (
        "place/words.js",
        "place/match.js",
        "place/combobox.js",
        "place/chooser.js",
        "place/points.js",
        "place/differences.js",
        "place/here.js",
    ),
    "assets/compare.js": (
        "compare/decimals.js",
        "compare/words.js",
        "compare/judge.js",
        "compare/address.js",
        "compare/form.js",
        "compare/tables.js",
        "compare/page.js",
    ),
    "assets/data-table.js": (
        "data/rows.js",
        "data/take.js",
        "data/page.js",
    ),
    "bien-tap/bieu-mau/bieu-mau.js": (
        "edit/plain.js",
        "edit/write.js",
        "edit/read.js",
        "edit/format.js",
        "edit/start.js",
    ),
    "sw.js": ("offline/sw.js",),
}
"""Each file of the site, and the sources in ``generator/assets/`` that it is made of, in order."""

ENGLISH_BUNDLES: Mapping[str, tuple[str, ...]] = {
    "assets/site-en.js": (
        "site/core.js",
        "site/theme.js",
        "site/ticks.js",
        "site/print.js",
        "site/cases.js",
        "site/validity.js",
        "site/report.js",
        "site/days.js",
        "site/due-date.js",
        "site/due-form.js",
        "site/hours.js",
        "site/chart-tips.js",
        "site/compare-start.js",
        "site/data-table-start.js",
        "english/start.js",
        "site/search.js",
        "site/place.js",
        "site/place-line.js",
        "site/place-start.js",
        "site/sort.js",
        "site/copy-citation.js",
        "site/tally.js",
        "site/care.js",
    ),
    "assets/place-en.js": ("place/words.js",),
    "assets/search-en.js": (
        "search/words.js",
        "english/search.js",
    ),
    "assets/compare-en.js": BUNDLES["assets/compare.js"],
    "assets/data-table-en.js": BUNDLES["assets/data-table.js"],
}
"""What pages in English run, in English: without copies on the device.

The engines of the search and of places are the Vietnamese ones; what is here are their words.
"""

_REMARK = re.compile(rb"^[ ]*//.*\n", re.MULTILINE)


def bundle_files(sources: Mapping[str, bytes]) -> Iterator[OutputFile]:
    """Take the sources by their path below ``generator/assets/``, give the files of the site.

    Lines of a script that only explain it stay behind: a fourth of what would be sent.

    Raises:
        KeyError: a source is not there.

    """
    for path, names in BUNDLES.items():
        yield OutputFile(path, b"".join(_lean(name, sources[name]) for name in names))
    places = json.dumps(f"^(?:{PLACES})$")[1:-1]
    texts = {**catalogue().scripts, "@places": places}
    for path, names in ENGLISH_BUNDLES.items():
        lean = (_lean(name, sources[name]).decode() for name in names)
        # One by one: quotes inside of one source must not hide the texts of the next.
        yield OutputFile.of_text(path, "".join(english_script(text, texts) for text in lean))


def _lean(name: str, source: bytes) -> bytes:
    text = source.rstrip() + b"\n"
    return _REMARK.sub(b"", text) if name.endswith(".js") else text
