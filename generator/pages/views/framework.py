"""One framework: what it is, its versions and their areas, its editions, and units over time."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.base import SourceRef
from generator.model.framework import Framework, Version
from generator.model.urls import FRAMEWORKS, framework_url, record_url
from generator.pages import labels
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.views.citation import report_link
from generator.pages.views.cites import foot_sources
from generator.pages.views.common import Notice
from generator.pages.views.correction_lines import CorrectionLine, corrections_of
from generator.pages.views.edition_lines import EditionCount, edition_counts
from generator.pages.views.named import Gap, gaps, paragraphs
from generator.pages.views.trends import Trend, trends
from generator.pages.views.versions import AreaTable, VersionLine, area_tables, version_lines


@dataclass(frozen=True)
class FrameworkView:
    """What the template of a framework places."""

    title: str
    short_name: str
    publisher: str
    kind: str
    direction: str
    about: tuple[str, ...]
    """Paragraphs."""
    notices: tuple[Notice, ...]
    versions: tuple[VersionLine, ...]
    areas: tuple[AreaTable, ...]
    editions: tuple[EditionCount, ...]
    trends: tuple[Trend, ...]
    gaps: tuple[Gap, ...]
    corrections: tuple[CorrectionLine, ...]
    sources: tuple[SourceLine, ...]
    data_url: str
    report: Link


def framework_view(entry: Entry[Framework], collection: Collection) -> FrameworkView:
    """Take a framework and the collection, give what its page shows."""
    record = entry.record
    return FrameworkView(
        title=record.name,
        short_name=record.short_name,
        publisher=record.publisher or "",
        kind=labels.FRAMEWORK_KIND[record.kind],
        direction=labels.DIRECTION[record.direction],
        about=paragraphs(record.about),
        notices=_unverified(record),
        versions=tuple(version_lines(record, collection)),
        areas=area_tables(record),
        editions=edition_counts(entry.key, collection),
        trends=trends(entry, collection),
        gaps=gaps(record, record.missing, collection),
        corrections=corrections_of(entry.path, collection),
        sources=foot_sources(_refs(record), collection),
        data_url=record_url("framework", entry.key),
        report=report_link(collection),
    )


def framework_page(entry: Entry[Framework], collection: Collection) -> Page:
    """Take a framework and the collection, give its page."""
    view = framework_view(entry, collection)
    named = f"{view.title} ({view.short_name})"
    said = f"{named}: các phiên bản, các kỳ công bố và kết quả chúng tôi giữ."
    meta = Meta("edition", said, (Link("Chỉ số", FRAMEWORKS),), entry.path)
    return Page(framework_url(entry.key), "pages/framework.md.j2", view, meta)


def _unverified(record: Framework) -> tuple[Notice, ...]:
    if not any(_is_doubtful(version) for version in record.versions):
        return ()
    words = "Chỗ nào ghi như vậy là hiểu biết chung, chưa đối chiếu được; đừng trích dẫn."
    return (Notice("warn", "Có mục “chưa thấy trong nguồn”.", words),)


def _is_doubtful(version: Version) -> bool:
    seen = version.decision_verified and version.years_verified
    trees = all(tree.verified and all(n.verified for n in tree.nodes) for tree in version.trees)
    return not (seen and trees)


def _refs(record: Framework) -> Iterable[SourceRef]:
    yield from record.sources
    for version in record.versions:
        yield from version.sources
        for tree in version.trees:
            yield from tree.sources
