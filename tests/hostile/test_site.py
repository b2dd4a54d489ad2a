"""A whole site of hostile records: each text is whole wherever it stands, and nothing is markup."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import pytest

from tests.hostile.marks import MARK, Marked
from tests.hostile.published import Texts, texts_in, texts_on
from tests.hostile.records import FULL, SHORT, Hostile, hostile_repository
from tests.hostile.seeing import Seen, folded, seen
from tests.hostile.texts import TEXTS

FORMATS = (".html", ".json", ".jsonld", ".ttl", ".csv", ".xlsx", ".sqlite", ".zip", ".xml", ".js")
NOT_ON_PAGES = re.compile(
    r"""notes\.|missing\.|synonym\.|declared\.note|group_code|\.code$|(?:0|1)\.per$|decision\.
    |legal_document\.|source\.(?:author|about|note)|spread\.as_printed|area$
    |short_name|publisher\.description|targets\.0\.group|documents\.\d\.case|ranks\.1\.as_printed
    |scores\.0\.unit_name|ranks\.0\.unit_name|change\.as_printed""",
    re.VERBOSE,
)
"""Fields that our pages do not show, or not of every record; the data files hold them."""
FOREIGN = frozenset(
    [
        "iframe",
        "object",
        "embed",
        "applet",
        "frame",
        "frameset",
        "img",
        "image",
        "video",
        "audio",
        "source",
        "track",
        "style",
        "math",
        "foreignobject",
        "template",
        "slot",
        "portal",
        "xmp",
        "plaintext",
        "listing",
        "marquee",
        "dialog",
    ]
)
"""Elements that no page of ours has."""


LOST = "404.html"
_OUR_SCRIPT = re.compile(r"(?:[./]*assets/[a-z-]+|bieu-mau)\.js")


@dataclass
class Found:
    """What a whole site says: marks in each format and on pages, what is not whole or no text."""

    whole: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    on_pages: set[str] = field(default_factory=set)
    altered: list[tuple[str, str, str]] = field(default_factory=list)
    alive: dict[str, list[str]] = field(default_factory=dict)
    """Of each page what is an element or a way that none of ours is."""


@dataclass(frozen=True)
class Site:
    """A site of hostile records, beside these records."""

    folder: Path
    records: Hostile


@pytest.fixture(scope="module", params=[SHORT, pytest.param(FULL, marks=pytest.mark.long)])
def site(request: pytest.FixtureRequest) -> Site:
    """The site in which each text is in each kind of record; in the long tests, in each field."""
    name = "hostile_site" if request.param == SHORT else "full_hostile_site"
    return Site(request.getfixturevalue(name), hostile_repository(request.param))


@pytest.fixture(scope="module")
def found(site: Site) -> Found:
    """Everything that the site says, in all its files."""
    held = Found()
    for path in sorted(path for path in site.folder.rglob("*") if path.is_file()):
        name, data = path.relative_to(site.folder).as_posix(), path.read_bytes()
        if path.suffix == ".html":
            # Reading a page takes longest: it is read once for its texts and for its elements.
            page = seen(data.decode("utf-8"))
            wrong = [*_wrong_elements(page), *_wrong_ways(page, "/" if name == LOST else "/never/")]
            held.alive |= {name: wrong} if wrong else {}
            _look(name, texts_on(name, page), site.records.marks, held)
        else:
            _look(name, texts_in(name, data), site.records.marks, held)
    return held


def _look(path: str, texts: Texts, marks: Mapping[str, Marked], held: Found) -> None:
    ending = PurePosixPath(path).suffix
    for where, text in texts:
        for match in MARK.finditer(text):
            marked = marks[f"z{match[1]}"]
            if marked.stands_in(folded(text) if ending == ".html" else text, match.start()):
                held.whole[ending].add(marked.mark)
                if where == "words":
                    held.on_pages.add(marked.mark)
            elif not _is_id(path, text):
                held.altered.append((f"{path} {where}", marked.shown, text[:400]))


def _is_id(path: str, text: str) -> bool:
    """Where a unit has no id, its name is made one for the page that compares."""
    return path.endswith("compare-data.js") and re.fullmatch("[a-z0-9-]+", text) is not None


def test_each_text_is_whole_wherever_it_stands(
    found: Found, site: Site, tell: Callable[..., None]
) -> None:
    """In pages, data, tables and feeds no text lost, won or changed a letter."""
    fields = {marked.field for marked in site.records.marks.values()}
    whole = sum(map(len, found.whole.values()))
    formats, most = {"most_formats": len(found.whole)}, {"most_fields": len(fields)}
    tell("hostile texts in files", whole=whole, altered=len(found.altered), **formats, **most)
    assert found.altered == []


@pytest.mark.parametrize("ending", FORMATS)
def test_each_format_holds_each_text(ending: str, found: Found, site: Site) -> None:
    """No format was given only harmless texts."""
    texts = {site.records.marks[mark].text for mark in found.whole[ending]}
    assert texts == set(TEXTS)


def test_each_kind_of_record_holds_each_text(site: Site) -> None:
    """The records are as hostile as they say: every kind, every text."""
    texts = defaultdict(set)
    fields = defaultdict(set)
    for marked in site.records.marks.values():
        texts[marked.field.partition(".")[0]].add(marked.text)
        fields[marked.field].add(marked.text)
    del texts["publisher"]
    assert all(held == set(TEXTS) for held in texts.values())
    full = [name for name, held in fields.items() if held == set(TEXTS)]
    assert site.folder.parent.name != f"hostile-{FULL}" or len(full) > len(fields) - 20


def test_each_text_is_shown_on_a_page(found: Found, site: Site) -> None:
    """What a page shows of a record, it shows letter for letter, whichever text it is."""
    hidden = {
        marked.field
        for marked in site.records.marks.values()
        if marked.mark not in found.on_pages and not NOT_ON_PAGES.search(marked.field)
    }
    assert hidden == set()


def test_each_field_is_in_the_data(found: Found, site: Site) -> None:
    """The data files hold every text of every field but internal notes."""
    internal = re.compile(r"\.notes\.\d+$")
    kept = {mark for mark, told in site.records.marks.items() if not internal.search(told.field)}
    assert kept <= found.whole[".json"]
    assert not {m for m in found.whole[".json"] if internal.search(site.records.marks[m].field)}


def test_nothing_on_a_page_is_markup_of_a_record(found: Found) -> None:
    """No foreign element, no handler, no style, no program, and no way to another place."""
    assert found.alive == {}


def _wrong_elements(page: Seen) -> list[str]:
    wrong = [tag for tag, _ in page.elements if tag in FOREIGN]
    for tag, attributes in page.elements:
        wrong += [f"{tag}[{name}]" for name in attributes if re.match("on|style$|srcdoc$", name)]
        if tag == "script" and attributes.get("type") != "application/ld+json":
            wrong += [] if _OUR_SCRIPT.fullmatch(attributes.get("src", "")) else [tag]
        if attributes.get("http-equiv", "Content-Security-Policy") != "Content-Security-Policy":
            wrong.append(str(attributes))
    return wrong


def _wrong_ways(page: Seen, base: str) -> set[str]:
    """Links lead to a page of ours, to an allowed host, or to a telephone."""
    ways = {value for tag, name, value in page.attributes if name in {"href", "src", "action"}}
    right = r"https?://(?:[a-z0-9-]+\.)*gov\.vn(?:/.*)?|tel:[+\d]*|(?!/)[^:]*|#.*"
    ways = {way.removeprefix(base) for way in ways}
    return {way for way in ways if not re.fullmatch(right, way)}
