"""Setting units and years side by side; without a script, what is held and what compares."""

from collections.abc import Iterator

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.comparable import Verdict
from generator.model.folding import sort_key
from generator.model.framework import Framework
from generator.model.part_urls import compare_pairs_url
from generator.model.urls import COMPARE, METHODS, compare_url, framework_url
from generator.pages.render import Link, Meta, Page
from generator.pages.verdict_words import VERDICT_MEANINGS, VERDICT_WORDS
from generator.pages.views.compare_pairs import compare_pairs, compare_pairs_pages


class VerdictLine(Struct, frozen=True):
    """Why two figures compare or not; the script takes its words from here."""

    verdict: str
    words: str
    meaning: str


class CompareFramework(Struct, frozen=True):
    """One framework: of how many units figures are held, and of how many two editions compare."""

    title: Link
    anchor: str
    units: int
    pairs: int
    further: Link
    """The way to all of them."""
    opened: str
    """The address at which a script begins with the framework."""


class CompareView(Struct, frozen=True):
    """What the template of the page that compares places."""

    frameworks: tuple[CompareFramework, ...]
    verdicts: tuple[VerdictLine, ...]
    places: tuple[str, ...]
    """The numbers of the units that can be chosen besides the first."""
    methods: Link


def compare_view(collection: Collection) -> CompareView:
    """Take the collection, give what the page that compares shows."""
    entries = sorted(collection.frameworks.values(), key=lambda e: sort_key(e.record.short_name))
    held = [data for entry in entries if (data := _framework(entry, collection))]
    return CompareView(
        frameworks=tuple(sorted(held, key=lambda framework: not framework.pairs)),
        verdicts=tuple(
            VerdictLine(verdict.value, VERDICT_WORDS[verdict], VERDICT_MEANINGS[verdict])
            for verdict in Verdict
        ),
        places=("2", "3", "4"),
        methods=Link("Cách chúng tôi lấy số liệu", METHODS),
    )


def compare_pages(collection: Collection) -> Iterator[Page]:
    """Take the collection, give the page that compares, and those of each framework's pairs."""
    description = (
        "Đặt điểm và hạng của hai đến bốn đơn vị, qua nhiều năm, cạnh nhau: "
        "chỉ tính chênh lệch khi hai số cùng cách đo."
    )
    meta = Meta("compare", description)
    yield Page(COMPARE, "pages/compare.md.j2", compare_view(collection), meta)
    for entry in collection.frameworks.values():
        yield from compare_pairs_pages(entry, collection)


def _framework(entry: Entry[Framework], collection: Collection) -> CompareFramework | None:
    lines = compare_pairs(entry, collection)
    if not lines:
        return None
    return CompareFramework(
        title=Link(entry.record.short_name, framework_url(entry.key)),
        anchor=entry.key,
        units=len(lines),
        pairs=sum(bool(line.pairs) for line in lines),
        further=Link(
            f"Từng đơn vị trong {entry.record.short_name}", compare_pairs_url(entry.key, 1)
        ),
        opened=compare_url(entry.key),
    )
