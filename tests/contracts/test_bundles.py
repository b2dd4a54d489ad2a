"""Every source of looks and scripts has its place in the site."""

from collections import Counter

from generator.exports.bundles import BUNDLES, ENGLISH_BUNDLES, bundle_files
from generator.files import read_assets


def test_every_source_is_in_exactly_one_bundle() -> None:
    """A source that no bundle names would never reach a reader; one named twice would run twice."""
    named = Counter(name for names in BUNDLES.values() for name in names)
    english = {name for names in ENGLISH_BUNDLES.values() for name in names}
    sources = {name for name in read_assets() if name.endswith((".css", ".js"))}
    assert set(named) | english == sources
    assert max(named.values()) == 1


def test_what_only_explains_a_script_stays_behind() -> None:
    """Lines that are a remark are not sent; whatever else stands in a source is, byte for byte."""
    bundles = (*BUNDLES.values(), *ENGLISH_BUNDLES.values())
    sources = {name: b"/* kept */\n  url: //x\n" for names in bundles for name in names}
    code = b"  // remark\nrun(); // kept\n   const a = `//`;\n//end"
    sources |= {"site/core.js": code}
    files = {file.path: file.data for file in bundle_files(sources)}
    assert files["assets/site.js"].startswith(b"run(); // kept\n   const a = `//`;\n/* kept */")
    assert files["assets/site.css"].startswith(sources["css/base.css"])


def test_no_remark_stands_inside_a_text() -> None:
    """No text over several lines holds what looks like a remark: it would lose that line."""
    for name, source in read_assets().items():
        if name.endswith(".js"):
            ticks = 0
            for line in source.decode().splitlines():
                assert not (ticks % 2 and line.lstrip().startswith("//")), (name, line)
                ticks += line.count("`")
