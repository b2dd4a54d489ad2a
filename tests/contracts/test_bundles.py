"""Every source of looks and scripts has its place in the site."""

from collections import Counter

from generator.exports.bundles import BUNDLES
from generator.files import read_assets


def test_every_source_is_in_exactly_one_bundle() -> None:
    """A source that no bundle names would never reach a reader; one named twice would run twice."""
    named = Counter(name for names in BUNDLES.values() for name in names)
    sources = {name for name in read_assets() if name.endswith((".css", ".js"))}
    assert set(named) == sources
    assert max(named.values()) == 1
