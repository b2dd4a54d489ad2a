"""Any text, written in any format of ours and read by that format's rules, is the same text."""

import json
from decimal import Decimal
from functools import cache
from xml.etree import ElementTree as ET

import markdown
import pytest
import rdflib
from hypothesis import assume, example, given
from hypothesis import strategies as st

from generator.downloads import Column, DataTable, table_of
from generator.exports.bulk.lines import line_bytes
from generator.exports.bulk.parquet import parquet_bytes
from generator.exports.corrections_feed import feed
from generator.exports.csv_files import csv_bytes
from generator.exports.database import database_bytes
from generator.exports.linked.terms import Iri, Text, node
from generator.exports.linked.turtle import turtle, turtle_piece
from generator.exports.relation import Relation
from generator.exports.search_text import coded, words_of
from generator.exports.workbook import workbook_bytes
from generator.load.characters import mend, text_problems
from generator.load.records import read_file
from generator.load.source import Source
from generator.model.base import Record
from generator.model.kinds import KINDS, Kind
from generator.pages.charts.drawing import label
from generator.pages.markdown import text as escaped
from generator.pages.structured.writing import json_ld
from generator.site.quick import Convert, converter_of
from generator.site.settings import read_settings
from tests import builders as make
from tests.entries import collection_of
from tests.hostile.addresses import TAKEN
from tests.hostile.chance import chance_record
from tests.hostile.published import texts_in
from tests.hostile.seeing import folded, seen, texts_of
from tests.roots import REPOSITORY

_PIECES = (
    *(
        "<",
        ">",
        "&",
        '"',
        "'",
        "`",
        "*",
        "_",
        "#",
        "|",
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
        "!",
        "~",
        "^",
    ),
    *("\\", "=", "+", "-", ".", ":", ";", ",", "/", "?", "%", "$", "@", " ", "1", "a", "đ", "ê̆"),
    *("</", "<!--", "-->", "]]>", "&#60;", "&lt;", "{{", "{%", "<r>", "</r>", "_x0041_", "x0042_"),
    *("1. ", "- ", "# ", "```", "~~~", "://", "\\u003c", "😀", "＝", "=1+1", "'=", "\u0301"),
)


def _is_kept(words: str) -> bool:
    return bool(words) and not list(text_problems(words, ""))


KEPT = (
    (st.lists(st.sampled_from(_PIECES), max_size=12).map("".join) | st.text(max_size=40))
    .map(lambda words: mend(" ".join(words.split())))
    .filter(_is_kept)
)
"""Any line of text that the loader lets through."""
_TAGS = frozenset(
    ["h1", "h2", "p", "a", "table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li"]
)
_PLACES = (
    "# {}\n\n## {}\n",
    "<p>{}</p>\n",
    '<p title="{}"><a href="https://gov.vn/{}">a</a></p>\n',
    "| a | {} |\n|---|---|\n| {} | b |\n",
    "- {}\n- {}\n\n1. {}\n",
    "Một câu: {}, và {}.\n",
    '<ul class="a">\n<li>{}</li>\n<li>{}</li>\n</ul>\n',
)
"""How templates write text: headings, raw HTML, attributes, tables, lists, sentences."""


@cache
def engine() -> tuple[markdown.Markdown, Convert]:
    """Give the Markdown engine as the site has it, and the quick way beside it."""
    config = read_settings(REPOSITORY / "mkdocs.yml", str(REPOSITORY / "docs/site"), "site")
    extensions, settings = config["markdown_extensions"], config["mdx_configs"]
    quick = converter_of(config)
    assert quick is not None
    return markdown.Markdown(extensions=extensions, extension_configs=settings), quick.convert


def read_back(html: str) -> list[str]:
    """Take HTML, give its texts; an element that no template wrote fails."""
    page = seen(html)
    assert {tag for tag, _ in page.elements} <= _TAGS
    assert {name for _, name, _ in page.attributes} <= {"id", "title", "href", "class"}
    return [text for _, text in texts_of(page)]


@pytest.mark.parametrize("place", _PLACES)
@given(words=KEPT)
@example(words="- a")
@example(words="1. a")
@example(words="<![")
@example(words=": a")
def test_markdown_and_html_keep_any_text(place: str, words: str) -> None:
    """In every place of a template, through the engine of the site, a text is itself."""
    whole, quick = engine()
    body = place.replace("{}", str(escaped(words)))
    html = whole.reset().convert(body)
    wanted = [folded(part) for part in _texts_of_place(place, words)]
    assert sorted(read_back(html)) == sorted(wanted)
    made = quick(body)
    assert made is None or made.content == html


def _texts_of_place(place: str, words: str) -> list[str]:
    """Give what a reader must find in a place, in order."""
    plain = {
        _PLACES[0]: [words, words],
        _PLACES[1]: [words],
        _PLACES[2]: ["a", words],
        _PLACES[3]: ["a", words, words, "b"],
        _PLACES[4]: [words, words, words],
        _PLACES[5]: [f"Một câu: {words}, và {words}."],
        _PLACES[6]: ["a", words, words],
    }
    return plain[place]


def _table(words: str) -> DataTable:
    return table_of("a", words, (Column("id", "Mã"), Column("words", words)), [("1", words)])


@given(words=KEPT)
@example(words="<r>a</r>")
@example(words="_x0041_x0042_")
@example(words="'=1;'=2")
def test_tables_keep_any_text(words: str) -> None:
    """Every form of a table gives back what it was given, as heading and as value."""
    table = _table(words)
    files = {
        "a.csv": csv_bytes(table, "title"),
        "a.xlsx": workbook_bytes(words, (table, table)),
        "a.sqlite": database_bytes([Relation(table, ("id",))]),
        "a.jsonl": line_bytes(table),
        "a.parquet": parquet_bytes(table),
    }
    for path, data in files.items():
        assert words in [text for _, text in texts_in(path, data)], path


@given(words=KEPT, address=st.sampled_from(TAKEN))
def test_linked_data_keeps_any_text(words: str, address: str) -> None:
    """Turtle is read by an RDF library; a text is a literal, and an address one name."""
    thing = node(
        Iri(address), "schema:Thing", {"schema:name": Text(words), "schema:url": Iri(address)}
    )
    graph = rdflib.Graph().parse(data=turtle([turtle_piece(thing)]), format="turtle")
    literals = [str(value) for value in graph.objects() if isinstance(value, rdflib.Literal)]
    assert literals == [words]
    assert len(set(graph.subjects())) == 1


@given(words=KEPT)
@example(words="</script><script>")
@example(words="<!--<script>")
def test_data_in_a_page_keeps_any_text(words: str) -> None:
    """A script element with data ends where its template ends it."""
    page = seen(f'<script type="application/ld+json">{json_ld([{"name": words}])}</script><p>b</p>')
    assert [tag for tag, _ in page.elements] == ["script", "p"]
    assert json.loads("".join(page.data))["@graph"] == [{"name": words}]


@given(words=KEPT)
def test_feeds_and_drawings_keep_any_text(words: str) -> None:
    """Atom and SVG are read by a strict parser; nothing is an element that we did not write."""
    held = {
        "id": "a",
        "subject": words,
        "values": [words, "2"],
        "note": words,
        "sources": make.SOURCES,
    }
    root = ET.fromstring(feed(collection_of(make.corrections(conflicts=[held]))))  # noqa: S314
    told = [element.text or "" for element in root.iter() if not len(element)]
    assert f"Các nguồn in khác nhau: {words}" in told
    assert f"Các giá trị đã in: {words}; 2. {words}" in told
    drawn = ET.fromstring(f"<svg>{label(Decimal(1), Decimal(1), words, 'start')}</svg>")  # noqa: S314
    assert [folded(element.text or "") for element in drawn] == [words]


@given(names=st.lists(KEPT, min_size=1, max_size=6))
def test_the_search_data_keep_any_text(names: list[str]) -> None:
    """Names written with one letter for each word come back as they were."""
    words = words_of(names)
    lines = json.loads(json.dumps(coded(names, words), ensure_ascii=False)).split("\n")
    word_of = {coded([word], words): word for word in words}
    assert [" ".join(word_of[letter] for letter in line) for line in lines] == names


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@given(seed=st.integers(0, 2**32 - 1))
def test_any_record_is_read_as_it_was_written(kind: Kind, seed: int) -> None:
    """A record of any kind, written to a file and read by the loader, is equal; so is its JSON."""
    written = chance_record(kind.model, seed)
    assume(written is not None)
    record = kind.model.model_validate_json(str(written))
    path = kind.pattern
    for part in kind.regex.groupindex:
        path = path.replace(f"<{part}>", "1.000001" if part in {"code", "procedure"} else "2024")
    read = read_file(Source(path, str(written).encode()))
    assert read.problems == ()
    assert [entry.record for entry in read.entries] == _parts(record)
    again = [
        type(entry.record).model_validate_json(entry.record.model_dump_json())
        for entry in read.entries
    ]
    assert [one.model_dump() for one in again] == [e.record.model_dump() for e in read.entries]


def _parts(record: Record) -> list[Record]:
    """Give the records of a list file one by one; any other is one."""
    lists = [
        value
        for name in type(record).model_fields
        if isinstance(value := getattr(record, name), tuple)
    ]
    is_list = len(type(record).model_fields) == len(lists)
    return [item for held in lists for item in held] if is_list else [record]
