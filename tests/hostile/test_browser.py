"""The site of hostile records in a real browser: no script runs, and no request leaves."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.hostile.marks import MARK, Marked
from tests.hostile.records import SHORT, Hostile
from tests.hostile.texts import FAMILIES, TEXTS
from tests.hostile.tripwire import Tripwire, tripwire
from tests.serving import served

pytestmark = pytest.mark.browser

_BODY = re.compile(r'<body class="([^"]*)"')
_CHECKED = 12
"""So many texts of a kind are looked for in what a script shows."""


@pytest.fixture(scope="module")
def hostile_url(hostile_site: Path) -> Iterator[str]:
    """The address of the site of hostile records, without a slash at the end."""
    with served(hostile_site) as address:
        yield address


@pytest.fixture
def wire(browser: Browser, hostile_url: str) -> Iterator[Tripwire]:
    """A fresh page of it; whatever comes alive fails the test."""
    opened = tripwire(browser, hostile_url)
    yield opened
    opened.look()
    opened.page.context.close()
    assert opened.signs == []


def texts_of(field: str, records: Hostile) -> list[Marked]:
    """Take a field, give some of its texts, as far apart as they can be."""
    held = [marked for marked in records.marks.values() if marked.field == field]
    return held[:: max(1, len(held) // _CHECKED)]


def _sample(folder: Path) -> dict[str, str]:
    """Give pages of every kind, and as many as it takes to hold every text."""
    kinds: dict[str, str] = {}
    holding: dict[str, set[str]] = {}
    for path in sorted(folder.rglob("index.html")):
        address = f"/{path.relative_to(folder).as_posix().removesuffix('index.html')}"
        text = path.read_text(encoding="utf-8")
        body = _BODY.search(text)
        if body is None:
            continue  # The form for staff: another program, which makes its page of nothing.
        shape = f"{body[1]} {address.count('/')} {address.split('/')[1]}"
        marks = {match[1][:4] for match in MARK.finditer(text)}
        if len(marks) > len(holding.get(kinds.get(shape, ""), ())):
            kinds[shape] = address
        kinds.setdefault(shape, address)
        holding[address] = marks
    chosen = dict.fromkeys(kinds.values(), "kind")
    held = {mark for address in chosen for mark in holding[address]}
    while wanted := {mark for marks in holding.values() for mark in marks} - held:
        best = max(holding, key=lambda address: len(holding[address] & wanted))
        chosen[best] = "text"
        held |= holding[best]
    return chosen


def test_no_text_comes_alive_on_any_kind_of_page(
    wire: Tripwire, hostile_site: Path, hostile_records: Hostile, tell: Callable[..., None]
) -> None:
    """Pages of every kind, holding every text: each text is whole, and nothing of it runs."""
    whole: set[str] = set()
    altered: list[tuple[str, str]] = []
    sample = (*_sample(hostile_site), "/never/")
    for address in sample:
        words = wire.open(address)
        for match in MARK.finditer(words):
            marked = hostile_records.marks[f"z{match[1]}"]
            if marked.stands_in(words, match.start()):
                whole.add(marked.text)
            else:
                altered.append((address, marked.shown))
    wire.signs = [sign for sign in wire.signs if "404" not in sign]
    signs = len(wire.signs)
    tell("hostile texts in a browser", pages=len(sample), whole_texts=len(whole), came_alive=signs)
    assert altered == []
    assert whole == set(TEXTS)


def test_the_tripwire_trips(browser: Browser, tmp_path: Path) -> None:
    """Texts that are put into a page as they are come alive, and each way of it is noted."""
    page = "<p>{}</p><p title='{}'>a</p>".replace("{}", "".join(FAMILIES["elements"][:6]))
    calls = "<script>alert(1)</script><img src=//evil.invalid/x onload=1>"
    (tmp_path / "index.html").write_text(page + calls, encoding="utf-8")
    with served(tmp_path) as address:
        opened = tripwire(browser, address)
        opened.open("/")
        opened.page.context.close()
    signs = " ".join(opened.signs)
    assert opened.signs.count("1") >= 2
    assert "request: http://evil.invalid/x" in signs
    assert "IMG[onerror]" in signs


@pytest.mark.parametrize("field", ["procedure.name", "unit.name", "plan.title", "life_event.name"])
def test_search_shows_texts_whole(wire: Tripwire, hostile_records: Hostile, field: str) -> None:
    """Found by their marks, names stand in the list of results and of suggestions as recorded."""
    wire.open("/tra-cuu/")
    for marked in texts_of(field, hostile_records):
        wire.page.fill("main [name=q]", marked.mark)
        expect(wire.page.locator("[data-search-groups]")).to_contain_text(marked.mark)
        assert marked.shown in wire.words()


def test_suggestions_show_texts_whole(wire: Tripwire, hostile_records: Hostile) -> None:
    """Under the search box, names are text."""
    wire.open("/linh-vuc/")
    for marked in texts_of("procedure.name", hostile_records):
        wire.page.locator("[data-search-box]").fill(marked.mark)
        expect(wire.page.locator("[role=option]").first).to_contain_text(marked.mark)
        assert marked.shown in wire.words()


def test_place_chooser_shows_texts_whole(wire: Tripwire, hostile_records: Hostile) -> None:
    """The chooser of a place, and what is said once one is chosen, are text."""
    wire.open("/chon-noi/")
    for marked in texts_of("unit.name", hostile_records):
        wire.page.fill("#noi-o", marked.mark)
        option = wire.page.locator("[role=option]").filter(has_text=marked.mark).first
        expect(option).to_be_visible()
        assert marked.shown in wire.words()
        option.click()
        expect(wire.page.locator("[data-place-line]")).to_contain_text(marked.shown)
    assert marked.shown in wire.open("/thu-tuc/1.000001/")


def test_table_of_data_shows_texts_whole(wire: Tripwire, hostile_records: Hostile) -> None:
    """Rows that a script makes of the data are text."""
    wire.open("/du-lieu/bang/")
    for kind, field in (("procedure", "procedure.name"), ("source", "source.title")):
        wire.page.select_option("[data-table-kind]", kind)
        for marked in texts_of(field, hostile_records):
            wire.page.fill("[data-table-words]", marked.mark)
            wire.page.get_by_role("button", name="Xem", exact=True).click()
            expect(wire.page.locator("[data-table-result] tbody")).to_contain_text(marked.mark)
            assert marked.shown in wire.words()


def test_comparison_shows_texts_whole(wire: Tripwire, hostile_records: Hostile) -> None:
    """Names of units and indices in what the page of comparison makes are text."""
    shown: set[str] = set()
    for number in range(0, len(TEXTS) // SHORT, 6):
        wire.open(f"/so-sanh/?chi-so=chi-so-{number:03d}&don-vi=xa-000&nam=2024-2024")
        expect(wire.page.locator("[data-compare-result]")).to_be_visible()
        words = wire.words()
        for match in MARK.finditer(words):
            marked = hostile_records.marks[f"z{match[1]}"]
            assert marked.stands_in(words, match.start()), marked
            shown.add(marked.field)
    assert {"framework.short_name", "unit.name"} <= shown
