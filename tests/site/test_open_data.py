"""Open data on the built site: an outside script, the worked examples, the table on the page."""

import csv
import html
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path

import duckdb
import pytest

from generator.exports.api.files import api_files
from generator.load.records import load
from generator.load.source import Source
from generator.model.urls import API_GUIDE, DATA, DATA_FIELDS, DATA_TABLE
from tests.browsing import Visit
from tests.roots import write
from tests.serving import served
from tests.shown import examples_in, run

MOST_HTML = 25_000
MOST_LINES = 20
COMMUNE = "xa-can-giuoc"
FREE = "1.001193"


@pytest.fixture(scope="module")
def script(site: Path) -> str:
    """The outside script as the page of the API shows it."""
    return examples_in(site / API_GUIDE.strip("/") / "index.html", "python")[0]


def test_a_script_of_twenty_lines_asks_the_real_site(script: str, site_url: str) -> None:
    """It runs as shown on the real data and says for how many procedures it cannot know."""
    assert len([line for line in script.splitlines() if line.strip()]) <= MOST_LINES
    *_, last = run(script, site_url, COMMUNE)
    assert re.fullmatch(r"Chưa rõ: [1-9][0-9]*", last)


def test_the_script_finds_what_is_free_and_fully_online(
    script: str, repository: Path, tmp_path: Path
) -> None:
    """Where one procedure of the commune is free and fully online, it is listed, and it alone."""
    changed = repository / "catalog/procedures/ho-tich" / f"{FREE}.yml"
    text = changed.read_text(encoding="utf-8")
    full = "  - channel: online\n    online:\n      scheme: full-partial\n      level: full\n"
    text = text.replace("  - channel: online\n", full, 1)
    free = "fees:\n  - kind: free\n    note: Luật miễn.\ndocuments:\n"
    text = re.sub(r"  - field: fees\n(    .*\n)*", "", text.replace("documents:\n", free, 1))
    paths = [path for path in (repository / "catalog").rglob("*.yml") if path != changed]
    sources = [Source(str(path.relative_to(repository)), path.read_bytes()) for path in paths]
    mended = Source(str(changed.relative_to(repository)), text.encode("utf-8"))
    for file in api_files(load([*sources, mended]).collection):
        write(tmp_path / file.path, file.data.decode("utf-8"))
    with served(tmp_path) as address:
        *found, _ = run(script, address, COMMUNE)
    assert [line.split()[0] for line in found] == [FREE]


def test_the_examples_run_as_shown(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The examples of the page of open data run beside its files and find something."""
    page = site / DATA.strip("/") / "index.html"
    monkeypatch.chdir(page.parent)
    said = io.StringIO()
    with redirect_stdout(said):
        exec(compile(examples_in(page, "python")[0], "example", "exec"), {})  # noqa: S102 - our own page
    assert re.match(r"[1-9][0-9]* \S", said.getvalue())
    base = sqlite3.connect("file:niem-yet.sqlite?mode=ro", uri=True)
    assert base.execute(examples_in(page, "sql")[0]).fetchall()
    base.close()


def test_the_example_for_parquet_runs_as_shown(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who unpacks the Parquet files gets the largest domains from DuckDB."""
    with zipfile.ZipFile(site / DATA.strip("/") / "niem-yet.parquet.zip") as archive:
        archive.extractall(tmp_path)
    monkeypatch.chdir(tmp_path)
    asked = examples_in(site / DATA.strip("/") / "index.html", "duckdb")[0]
    with duckdb.connect() as base:
        counts = [count for _, count in base.execute(asked).fetchall()]
    assert counts == sorted(counts, reverse=True)
    assert len(counts) == 5


def test_the_files_named_in_the_examples_are_there(site: Path) -> None:
    """Every file that curl, R and Power Query ask for is a file of the site."""
    page = site / DATA.strip("/") / "index.html"
    text = "\n".join(examples_in(page, language)[0] for language in ("sh", "powerquery"))
    asked = re.findall(r"https://TRANG/(\S+?)[\s\")]", f"{text} ")
    assert len(asked) == 3
    for path in asked:
        assert (site / path).is_file(), path
    assert "niem-yet.zip" in examples_in(page, "r")[0]


def test_the_columns_named_in_the_examples_are_there(site: Path) -> None:
    """Tables and columns that R and Power Query name are those of the files."""
    folder = site / DATA.strip("/")
    (in_r,), (in_excel,) = (
        examples_in(folder / "index.html", language) for language in ("r", "powerquery")
    )
    (table,), columns = re.findall(r'doc\("([^"]+)"\)', in_r), re.findall(r"\$(\w+)", in_r)
    with zipfile.ZipFile(folder / "niem-yet.zip") as archive:
        heading = archive.read(table).decode("utf-8-sig").split("\n")[0].strip()
    assert columns
    assert set(columns) <= set(heading.split(","))
    held = re.search(r"Tep\[(\w+)\], \{([^}]+)\}", in_excel)
    assert held
    records = json.loads((site / "api/v1/procedure.json").read_text(encoding="utf-8"))[held[1]]
    assert set(re.findall(r'"(\w+)"', held[2])) <= set(records[0])


def test_the_newest_version_is_explained(site: Path, repository: Path) -> None:
    """What the index calls itself leads the list of changes, on the page and in docs/api.md."""
    page = (site / API_GUIDE.strip("/") / "index.html").read_text(encoding="utf-8")
    told = (repository / "docs/api.md").read_text(encoding="utf-8")
    index = json.loads((site / "api/v1/index.json").read_text(encoding="utf-8"))
    assert re.findall(r"<dt>([0-9.]+)</dt>", page)[0] == index["api_version"]
    assert re.findall(r"^- \*\*([0-9.]+)\*\*", told, re.MULTILINE)[0] == index["api_version"]


@pytest.mark.parametrize("url", [DATA, DATA_TABLE, API_GUIDE])
def test_a_page_of_open_data_is_short(site: Path, url: str) -> None:
    """These pages are light for an old phone."""
    assert (site / url.strip("/") / "index.html").stat().st_size <= MOST_HTML


@pytest.mark.browser
def test_a_reader_filters_and_takes_away(
    open_page: Callable[..., Visit], site_url: str, site: Path
) -> None:
    """Words without marks find rows at 320 px by the keyboard; what is taken is what is shown."""
    visit = open_page(320)
    page = visit.page
    page.goto(f"{site_url}{DATA_TABLE}")
    page.get_by_label("Chữ cần tìm").fill("dang ky khai sinh")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-table-result] tbody tr")
    shown = page.locator("[data-table-result] tbody tr").count()
    assert shown
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    with page.expect_download() as taken:
        page.get_by_role("button", name="Tải CSV").press("Enter")
    text = Path(taken.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == shown
    assert FREE in {row["code"] for row in rows}
    with page.expect_download() as taken:
        page.get_by_role("button", name="Tải JSON").press("Enter")
    records = json.loads(Path(taken.value.path()).read_text(encoding="utf-8"))
    whole = json.loads((site / "api/v1/procedure.json").read_text(encoding="utf-8"))["records"]
    assert all(record in whole for record in records)
    assert visit.wrong == []


@pytest.mark.browser
def test_hostile_text_is_text(open_page: Callable[..., Visit], site_url: str) -> None:
    """A record that says HTML or a formula is shown as words and taken away guarded."""
    visit = open_page(1280)
    page = visit.page
    hostile = [{"key": "a", "name": "<img src=x onerror=alert(1)>"}, {"key": "=1+1", "name": "b"}]
    told = {"kind": "procedure", "count": 2, "records": hostile}
    page.route("**/api/v1/procedure.json", lambda route: route.fulfill(json=told))
    page.goto(f"{site_url}{DATA_TABLE}")
    page.get_by_role("button", name="Xem").click()
    page.wait_for_selector("[data-table-result] tbody tr")
    assert page.locator("[data-table-result] img").count() == 0
    with page.expect_download() as taken:
        page.get_by_role("button", name="Tải CSV").click()
    text = Path(taken.value.path()).read_text(encoding="utf-8-sig")
    assert "\n'=1+1,b" in text


@pytest.mark.browser
def test_without_script_the_files_are_listed(
    open_page: Callable[..., Visit], site_url: str
) -> None:
    """The page of the table offers whole sets where no script runs."""
    page = open_page(320, script=False).page
    page.goto(f"{site_url}{DATA_TABLE}")
    assert not page.locator("[data-table]").is_visible()
    assert page.get_by_role("link", name="Thủ tục", exact=True).last.is_visible()


def test_every_table_is_explained(site: Path) -> None:
    """The page of fields has all tables of the database."""
    base = sqlite3.connect(f"file:{site / 'du-lieu' / 'niem-yet.sqlite'}?mode=ro", uri=True)
    order = "SELECT DISTINCT table_name FROM columns"
    names = {name for (name,) in base.execute(order)}
    base.close()
    folder = site / DATA_FIELDS.strip("/")
    text = html.unescape((folder / "index.html").read_text(encoding="utf-8"))
    assert names == set(re.findall(r'<dt><a href="[^"]+"><code>([a-z_]+)</code>', text))
    assert len(names) == len(list(folder.glob("*/index.html")))
