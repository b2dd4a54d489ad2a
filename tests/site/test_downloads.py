"""What a reader can take from the built site: every file is there, opens, and runs as shown."""

import csv
import html
import re
from io import StringIO
from pathlib import Path

import pytest

from generator.collection import Collection
from generator.measures.facts import all_facts
from tests.workbooks import workbook

SHEETS = {"Đọc trước", "Số liệu", "Nguồn", "Định nghĩa", "Đính chính"}


@pytest.fixture(scope="module")
def folders(site: Path, real_collection: Collection) -> tuple[Path, ...]:
    """The folder of every page that shows facts of scorecards."""
    pages = dict.fromkeys(fact.page for fact in all_facts(real_collection))
    return tuple(site / page.strip("/") for page in pages)


def test_every_scorecard_offers_its_figures(folders: tuple[Path, ...]) -> None:
    """Each page of a result, an edition or a plan links to its CSV and its workbook."""
    assert folders
    for folder in folders:
        page = (folder / "index.html").read_text(encoding="utf-8")
        for ending in ("csv", "xlsx"):
            assert f'href="so-lieu.{ending}"' in page, folder
            assert (folder / f"so-lieu.{ending}").stat().st_size, folder


def test_every_file_that_a_page_offers_is_there(site: Path) -> None:
    """No link to a file for download leads nowhere."""
    found = 0
    for page in site.rglob("index.html"):
        for link in re.findall(r'href="([^"#:]+)" download', page.read_text(encoding="utf-8")):
            assert (page.parent / html.unescape(link)).is_file(), (page, link)
            found += 1
    assert found


def test_every_workbook_opens_and_holds_its_sheets(folders: tuple[Path, ...]) -> None:
    """Each workbook has the words to read first, figures, sources, definitions, corrections."""
    for folder in folders:
        sheets = workbook((folder / "so-lieu.xlsx").read_bytes())
        assert set(sheets) >= SHEETS, folder
        assert len(sheets["Nguồn"]) > 8, folder


def test_every_csv_is_a_whole_table(site: Path) -> None:
    """Each row of each CSV has as many cells as the heading."""
    files = list(site.rglob("*.csv"))
    assert files
    for file in files:
        rows = list(csv.reader(StringIO(file.read_text(encoding="utf-8-sig"), newline="")))
        assert len({len(row) for row in rows}) == 1, file
