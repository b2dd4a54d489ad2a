"""The page of open data offers everything that is published."""

from generator.collection import ENTRY_KINDS, Collection
from generator.exports.json_files import json_files
from generator.model.urls import DATA
from generator.pages.views.data import DATA_SETS, data_page
from tests.builders import collection_of, legal_documents, procedure


def test_every_kind_is_offered() -> None:
    """No kind of record is left out, and each is named once."""
    kinds = [kind for kind, _ in DATA_SETS]
    assert sorted(kinds) == sorted(ENTRY_KINDS)
    assert len({name for _, name in DATA_SETS}) == len(kinds)


def test_every_file_offered_is_written() -> None:
    """Every address on the page, the examples too, is a file of the exports."""
    records: Collection = collection_of(procedure(), legal_documents("1/2030/TT-BM"))
    page = data_page(records)
    urls = {url for item in page.view.sets for url in (item.url, item.example) if url}
    written = {f"/{file.path}" for file in json_files(records)}
    assert page.url == DATA
    assert {page.view.everything, *urls} <= written
    assert "/api/v1/procedure/1.001193.json" in urls
