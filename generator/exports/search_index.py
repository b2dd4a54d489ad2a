"""The data of the search in the browser: procedures, and apart from them all other pages."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.collection import Collection
from generator.exports.search_english import english_data
from generator.exports.search_pages import page_data
from generator.exports.search_procedures import procedure_data
from generator.model.written import compact
from generator.output import OutputFile

FOLDER = "assets/search/"


def search_files(collection: Collection) -> Iterator[OutputFile]:
    """Take the collection, give the data files that a search box loads when it gets the focus.

    They are scripts, not JSON, so that a copy of the site opened from a disk can search too.
    """
    yield _script("procedures", procedure_data(collection))
    pages = page_data(collection)
    yield _script("pages", pages)
    yield _script("english", english_data(pages["rows"]))


def _script(name: str, data: Mapping[str, Any]) -> OutputFile:
    text = compact(data)
    return OutputFile.of_text(
        f"{FOLDER}{name}-data.js",
        f"((globalThis.niemyetSearch??={{}}).data??={{}}).{name}={text};\n",
    )
