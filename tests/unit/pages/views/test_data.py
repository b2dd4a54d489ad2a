"""The pages of open data offer everything that is published, and say how large it is."""

import pytest
from msgspec.structs import replace

from generator.collection import ENTRY_KINDS, Collection
from generator.downloads import Offer, OfferedTable
from generator.exports.open_data import offer_of, open_data_recipes
from generator.model.kind_names import PUBLISHED_KINDS
from generator.model.urls import API_GUIDE, DATA, DATA_FIELDS, DATA_TABLE, LISTED_ONLY
from generator.pages.render import render
from generator.pages.views.data import data_page
from generator.pages.views.data_fields import fields_recipes
from generator.pages.views.data_pages import data_pages, data_recipes
from generator.pages.views.file_size import size_of, size_words
from tests.builders import collection_of, legal_documents, procedure

MOST_HTML = 25_000


def records() -> Collection:
    return collection_of(procedure(), legal_documents("1/2030/TT-BM"))


def sizes(collection: Collection) -> dict[str, int]:
    """Give the bytes of every file of the open data by its address."""
    return {
        f"/{file.path}": len(file.data)
        for recipe in open_data_recipes(collection)
        for file in recipe.make(collection)
    }


def test_every_kind_is_offered() -> None:
    """No kind of record is left out, each is named once, and has a name in both languages."""
    assert sorted(kind.name for kind in PUBLISHED_KINDS) == sorted(ENTRY_KINDS)
    assert len({kind.title for kind in PUBLISHED_KINDS}) == len(PUBLISHED_KINDS)
    assert all(kind.title and kind.english for kind in PUBLISHED_KINDS)
    assert {kind.name for kind in PUBLISHED_KINDS if not kind.address} == LISTED_ONLY


def test_every_file_offered_is_written_and_measured() -> None:
    """Every address on the page is a file of the exports; each but an example tells its size."""
    written = sizes(records())
    page = data_page(records(), offer_of(records(), written))
    view = page.view
    urls = {item.url for item in (*view.files, *view.sets, *view.scorecards)}
    examples = {item.example for item in view.sets if item.example}
    assert page.url == DATA
    assert urls | examples <= set(written)
    assert "/api/v1/procedure/1.001193.json" in examples
    assert all(item.size for item in (*view.files, *view.sets, *view.scorecards))


def test_a_file_that_was_not_measured_has_no_size() -> None:
    """No size is made up."""
    assert size_of("/du-lieu/niem-yet.zip", Offer()) == ""
    assert "chưa đo" in render(data_page(records())).data.decode("utf-8")


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (1, "1 KB"),
        (215_340, "215 KB"),
        (999_499, "999 KB"),
        (3_737_600, "3,7 MB"),
        (12_000_000, "12,0 MB"),
    ],
)
def test_sizes_are_short(size: int, words: str) -> None:
    """A size is told in KB or MB, as people here write numbers."""
    assert size_words(size) == words


def test_all_pages_of_open_data_are_given() -> None:
    """The page of all files leads to the fields, the table and the API."""
    pages = {page.url: page for page in data_pages(records())}
    assert set(pages) == {DATA, DATA_FIELDS, DATA_TABLE, API_GUIDE}
    view = pages[DATA].view
    assert {link.url for link in (view.fields, view.table, view.api)} == set(pages) - {DATA}


def test_a_size_told_in_the_same_words_makes_no_page_again() -> None:
    """One byte more in a large file is told nowhere; a row more in a table, on two pages."""
    known, files = offer_of(records(), sizes(records())), (*sizes(records()),)

    def given(size: int, tables: tuple[OfferedTable, ...] = known.tables) -> dict[str, str]:
        offer = Offer(dict.fromkeys(files, size), tables)
        return {recipe.name: recipe.given for recipe in data_recipes(offer)}

    before = given(215_340)
    assert given(215_341) == before
    assert _changed(before, given(216_340)) == {"data/all"}
    first, *others = known.tables
    longer = given(215_340, (replace(first, rows=first.rows + 1), *others))
    assert _changed(before, longer) == {"data/tables", f"data/table {first.name}"}


def _changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {name for name, given in after.items() if given != before[name]}


def test_every_column_is_explained() -> None:
    """Each table of the large files is on the page of fields with all its columns."""
    offer = offer_of(records(), sizes(records()))
    index, *pages = (page for r in fields_recipes(offer) for page in r.make(records()))
    told = {page.view.name: page.view for page in pages}
    assert [line.link.url for line in index.view.tables] == [page.url for page in pages]
    assert set(told) == {table.name for table in offer.tables}
    for table in offer.tables:
        lines = told[table.name].columns
        assert [line.name for line in lines] == [column.name for column in table.columns]
        assert all(line.title for line in lines)
        assert {line.name for line in lines if line.is_key} == set(table.key)


def test_the_page_is_short(real_collection: Collection) -> None:
    """The page of all files is light, with the real records and their sizes."""
    page = render(data_page(real_collection, offer_of(real_collection, sizes(real_collection))))
    assert len(page.data) <= MOST_HTML
