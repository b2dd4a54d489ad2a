"""What each version of a framework scores, side by side, on a page of its own."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.framework import Framework, Node, Version
from generator.model.part_urls import criteria_url
from generator.model.urls import FRAMEWORKS, framework_url
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.views.common import Notice
from generator.pages.views.tree_tables import LevelTable, level_tables
from generator.pages.views.versions import VersionNote, version_notes, version_sources


class CriteriaView(Struct, frozen=True):
    """What the template of a framework's criteria places."""

    title: str
    framework: Link
    notices: tuple[Notice, ...]
    levels: tuple[LevelTable, ...]
    notes: tuple[VersionNote, ...]
    sources: tuple[SourceLine, ...]


def criteria_pages(entry: Entry[Framework], collection: Collection) -> Iterator[Page]:
    """Take a framework and the collection, give the page of its criteria; none where unknown.

    Its tables are taken from the page of the framework, where they have always been.
    """
    record, url = entry.record, framework_url(entry.key)
    levels = level_tables(url, record)
    if not levels:
        return
    view = CriteriaView(
        title=f"{record.short_name}: bộ tiêu chí của từng phiên bản",
        framework=Link(record.name, url),
        notices=unverified(record),
        levels=levels,
        notes=version_notes(record, collection),
        sources=version_sources(record, collection),
    )
    crumbs = (Link("Chỉ số", FRAMEWORKS), Link(record.short_name, url))
    said = f"Các lĩnh vực, tiêu chí và điểm tối đa của từng phiên bản {record.short_name}."
    meta = Meta("edition", said, crumbs, entry.path)
    yield Page(criteria_url(entry.key), "pages/framework_criteria.md.j2", view, meta)


def unverified(record: Framework) -> tuple[Notice, ...]:
    """Take a framework, give the notice that some of it was seen in no source, if so."""
    if not any(_is_doubtful(version) for version in record.versions):
        return ()
    words = "Chỗ nào ghi như vậy là hiểu biết chung, chưa đối chiếu được; đừng trích dẫn."
    return (Notice("warn", "Có mục “chưa thấy trong nguồn”.", words),)


def _is_doubtful(version: Version) -> bool:
    seen = version.decision_verified and version.years_verified
    return not (seen and all(tree.verified and _seen(tree.nodes) for tree in version.trees))


def _seen(nodes: Iterable[Node]) -> bool:
    return all(node.verified and _seen(node.children) for node in nodes)
