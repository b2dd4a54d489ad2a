"""The history of a procedure: day, words, source and version of each change, on light pages."""

import html
import re

import pytest

from generator.collection import Collection
from generator.model.urls import history_url
from generator.pages.render import Page, render
from generator.pages.views.changes import changes_page
from generator.pages.views.history import Known, history_pages
from generator.past import NO_PAST, Past
from tests.builders import collection_of, domains, procedure, sources
from tests.pasts import CODE, long_past

RECORDS = collection_of(domains("ho-tich"), sources("nguon-1"), procedure())
MOST = 20_000
"""What a page may hold before its frame comes around it."""


def pages(past: Past, records: Collection = RECORDS) -> list[Page]:
    """Give the pages of the procedure's history."""
    return list(history_pages(CODE, Known.of(CODE, past), records))


def text(page: Page) -> str:
    """Give a page as it is written."""
    return render(page).data.decode()


@pytest.mark.parametrize(("known", "words"), [(NO_PAST, "Git"), (Past(unknown="no_git"), "Git")])
def test_an_unknown_past_is_said_to_be_unknown(known: Past, words: str) -> None:
    """The page is there, with the version of today and the reason."""
    (page,) = pages(known)
    assert page.url == history_url(CODE)
    assert "Chưa có dữ liệu về lịch sử" in text(page)
    assert words in text(page)
    assert RECORDS.fingerprints[CODE].whole in text(page)


def test_a_version_that_nobody_published_is_not_given_a_day() -> None:
    """What is seen differs from all that was published: the page says so."""
    (page,) = pages(long_past(2))
    assert "Bản đang xem chưa có trong lịch sử" in text(page)
    assert "Đang xem bản của ngày" not in text(page)


def test_each_change_has_day_words_source_version_and_commit() -> None:
    """The newest stands first, under the anchor by which its version is cited."""
    (page,) = pages(long_past(2, words=3))
    assert re.findall(r'<h2 id="(\d+)">([\d/]+)</h2>', text(page)) == [
        ("00000001", "02/01/2026"),
        ("00000000", "01/01/2026"),
    ]
    assert "<li>Lần 1: xxx.</li>" in text(page)
    assert "<li>Công bố lần đầu.</li>" in text(page)
    assert '<a href="https://vi-du.gov.vn/">Báo Mẫu</a>' in text(page)
    assert f'<span class="code">{1:040x}'[:20] in text(page)


def test_a_version_that_came_back_is_found_where_it_last_came_in() -> None:
    """No anchor stands twice, and a change that left the content as it was has another."""
    once, twice = long_past(2).publications
    known = Past((twice, once, twice, twice), "")
    anchors = re.findall(r'<h2 id="([^"]+)">', text(pages(known)[0]))
    assert anchors[0] == "00000000"
    assert anchors[1] == "00000001"
    assert len({a.partition("-")[0] for a in anchors}) == 2
    assert [a for a in anchors if "-" in a] == anchors[2:]


def test_a_long_history_stands_on_light_pages() -> None:
    """Every change is on one of them; each older version's anchor on the first leads to it."""
    first, *parts = pages(long_past(99))
    assert len(parts) > 3
    assert max(len(render(page).data) for page in (first, *parts)) < MOST
    anchors = [re.findall(r'<h2 id="(\d+)">', text(page)) for page in (first, *parts)]
    assert sorted(a for each in anchors for a in each) == [f"{n:08d}" for n in range(99)]
    shown = html.unescape(text(first))
    led = dict(re.findall(r'<a id="(\d+)" href="(phan-\d+/#\d+)">', shown))
    for number, each in enumerate(anchors[1:], 1):
        assert [led[a] for a in each] == [f"phan-{number}/#{a}" for a in each]


def test_a_full_page_stays_as_it_is() -> None:
    """New changes never move old ones to another page."""
    before, after = (pages(long_past(count))[1:] for count in (199, 200))
    assert [text(page) for page in before] == [text(page) for page in after[: len(before)]]


def test_a_part_of_the_past_says_since_when_it_is_known() -> None:
    """The first day that is known is told."""
    past = long_past(2)
    known = Past(past.publications, "", past.publications[-1].day)
    assert "chỉ có lịch sử từ ngày 01/01/2026" in text(pages(known)[0])
    assert "chỉ có lịch sử từ ngày 01/01/2026" in text(changes_page(known))


def test_the_page_of_changes_is_light_and_leads_on() -> None:
    """It shows what there is room for, counts the others, and names feeds and the calendar."""
    page = changes_page(long_past(200))
    words = text(page)
    assert len(words.encode()) < MOST
    shown = len(re.findall("<li>.*Thay đổi: ", words))
    assert f"Còn {200 - shown} thay đổi trước đó" in words
    assert {"tin.xml", "../ket-qua/tin.xml", "../dinh-chinh/tin.xml", "lich.ics"} <= set(
        re.findall('href="([^"]+)"', words)
    )
    assert "Chưa có dữ liệu về lịch sử" in text(changes_page(NO_PAST))
