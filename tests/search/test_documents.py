"""The browser reads back what the build wrote."""

import json

import pytest
from playwright.sync_api import Page

from generator.collection import Collection
from generator.exports.search_index import search_files
from generator.exports.search_text import coded, words_of

pytestmark = pytest.mark.browser

PROCEDURES = """niemyetSearch.procedures().then(({ docs }) => docs.map(doc =>
  [doc.code, doc.title, doc.plain, doc.address, doc.domainName, doc.common]))"""
TITLES = "data => niemyetSearch.makeDocs(data).map(doc => doc.title)"
READ = "data => niemyetSearch.makeProcedures(data).then(() => 'read', () => 'refused')"


def data_of(collection: Collection) -> dict[str, object]:
    """Take the collection, give the data of its procedures."""
    script = next(iter(search_files(collection))).data.decode()
    data: dict[str, object] = json.loads(script.split(".procedures=", 1)[1].rstrip(";\n"))
    return data


def test_every_procedure_is_read_as_it_was_written(
    search_page: Page, real_collection: Collection
) -> None:
    """Names, codes, addresses and facts of all procedures arrive unchanged."""
    found = {row[0]: row[1:] for row in search_page.evaluate(PROCEDURES)}
    assert set(found) == set(real_collection.procedures)
    for code, entry in real_collection.procedures.items():
        record = entry.record
        domain = real_collection.domains[record.domain].record.name
        assert found[code][:4] == [record.name, record.plain_name or "", f"thu-tuc/{code}/", domain]


def test_letters_never_run_out_and_none_needs_an_escape(
    search_page: Page, real_collection: Collection
) -> None:
    """More words than there are short letters are read back, past all that a script escapes."""
    names = [f"tên{number} gọi" for number in range(70_000)]
    words = words_of(names)
    data = data_of(real_collection) | {
        "count": len(names),
        "words": " ".join(words),
        "name": coded(names, words),
        "aliases": [],
    }
    for column in ("code", "plain"):
        data[column] = "\n" * (len(names) - 1)
    for column in ("domain", "level", "subject", "handler", "online", "common", "cost", "time"):
        data[column] = [0] * len(names)
    assert search_page.evaluate(TITLES, data) == names


def test_data_that_was_cut_off_is_refused(search_page: Page, real_collection: Collection) -> None:
    """Data with fewer names than it says must not pass for a small catalogue."""
    data = data_of(real_collection)
    assert search_page.evaluate(READ, data) == "read"
    for column in ("name", "code", "plain"):
        assert search_page.evaluate(READ, data | {column: str(data[column])[:100]}) == "refused"


WHILE_MADE = """async data => {
  let ticks = 0;
  const clock = setInterval(() => { ticks += 1; }, 0);
  await niemyetSearch.makeProcedures(data);
  clearInterval(clock);
  return ticks;
}"""


def test_page_answers_while_the_index_is_made(
    search_page: Page, real_collection: Collection
) -> None:
    """A large catalogue is entered in slices: whatever else waits on the page has its turn."""
    data = data_of(real_collection)
    times = 40
    for column in ("name", "code", "plain"):
        data[column] = "\n".join([str(data[column])] * times)
    for column in ("domain", "level", "subject", "handler", "online", "common", "cost", "time"):
        values = data[column]
        assert isinstance(values, list)
        data[column] = values * times
    data["count"] = len(real_collection.procedures) * times
    assert search_page.evaluate(WHILE_MADE, data) > 2
