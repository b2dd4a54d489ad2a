"""Looks and scripts of the site: many small sources, few files, few requests."""

from collections.abc import Iterator, Mapping

from generator.output import OutputFile

BUNDLES: Mapping[str, tuple[str, ...]] = {
    "assets/site.css": (
        "css/base.css",
        "css/parts.css",
        "css/frame.css",
        "css/search.css",
    ),
    "assets/site.js": (
        "site/core.js",
        "site/theme.js",
        "site/ticks.js",
        "site/print.js",
        "site/search.js",
    ),
    "assets/search.js": (
        "search/vendor/minisearch-7.2.0.min.js",
        "search/fold.js",
        "search/query.js",
        "search/spelling.js",
        "search/rank.js",
        "search/index.js",
        "search/engine.js",
        "search/words.js",
        "search/show.js",
        "search/filters.js",
        "search/search-box.js",
        "search/search-page.js",
    ),
}
"""Each file of the site, and the sources in ``generator/assets/`` that it is made of, in order."""


def bundle_files(sources: Mapping[str, bytes]) -> Iterator[OutputFile]:
    """Take the sources by their path below ``generator/assets/``, give the files of the site.

    Raises:
        KeyError: a source is not there.

    """
    for path, names in BUNDLES.items():
        yield OutputFile(path, b"".join(sources[name].rstrip() + b"\n" for name in names))
