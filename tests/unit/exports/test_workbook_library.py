"""What is filled into copies of a model is what the library makes whole, byte by byte."""

from hypothesis import given
from hypothesis import strategies as st

from generator.collection import Collection
from generator.downloads import Downloads
from generator.exports.downloads import book_of as book_of_page
from generator.exports.downloads import read_first
from generator.exports.sheets import Sheet, sheet_of
from generator.exports.workbook import sheet_names
from generator.exports.workbook_library import filled_book, library_book
from generator.pages.views.edition import edition_pages
from generator.pages.views.edition_parts import apart_of
from generator.pages.views.indicator import indicator_page
from generator.pages.views.result import result_page

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
NAMES = st.one_of(WORDS, st.sampled_from(["A1", "R1C1", "x", "1.5", "'", "& <b>", "Số liệu", "số"]))
ROWS = st.one_of(st.integers(0, 3), st.integers(0, 1_048_575))
CELLS = st.sampled_from(["", '<row r="1"><c r="A1"><v>1</v></c></row>'])
SHEETS = st.builds(Sheet, NAMES, st.lists(st.integers(1, 62), max_size=30).map(tuple), ROWS, CELLS)


@given(st.lists(st.tuples(WORDS, st.lists(SHEETS, max_size=4)), min_size=1, max_size=2))
def test_any_sheets_make_the_same_workbook(books: list[tuple[str, list[Sheet]]]) -> None:
    """Whatever its sheets are called and hold, and whatever workbooks were filled before it."""
    for title, sheets in books:
        shown = [sheet for sheet in sheets if sheet.widths or not sheet.rows]
        named = list(zip(sheet_names(sheet.title for sheet in shown), shown, strict=True))
        assert filled_book(title, named) == library_book(title, named)


def test_workbooks_of_pages_are_those_of_the_library(real_collection: Collection) -> None:
    """The workbook beside each page of real scorecards is what the library makes of its tables."""
    books = [page for page in _pages(real_collection) if page is not None]
    assert len(books) > 50
    for downloads in books:
        behind = (downloads.facts, downloads.sources, downloads.definitions, downloads.corrections)
        sheets = [sheet_of(table) for table in (read_first(downloads), *downloads.tables, *behind)]
        named = list(zip(sheet_names(sheet.title for sheet in sheets), sheets, strict=True))
        assert book_of_page(downloads) == library_book(downloads.title, named)


def _pages(collection: Collection) -> list[Downloads | None]:
    results = [result_page(entry, collection) for entry in collection.results.values()]
    indicators = [indicator_page(entry, collection) for entry in collection.indicators.values()]
    editions = [
        page
        for entry in collection.editions.values()
        for page in edition_pages(entry, apart_of(entry, collection), collection)
    ]
    return [page.downloads for page in (*results, *indicators, *editions)]
