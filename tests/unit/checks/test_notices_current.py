"""Temporary notices whose last day is behind us."""

from datetime import date

from generator.checks.notices_current import RULE, check
from tests import builders as make
from tests.entries import Entries, collection_of
from tests.unit.checks.judge import assert_warning, only

UNTIL = date(2026, 12, 5)


def noticed(*last_days: str) -> Entries:
    """Give a unit whose one-stop office has a notice until each of these days."""
    told = {"text": "Đóng cửa để sửa nhà.", "valid_from": "2026-12-01", "sources": make.SOURCES}
    notices = [{**told, "valid_to": last} for last in last_days]
    point = {"id": "mot-cua", "name": "Một cửa", "notices": notices, "sources": make.SOURCES}
    return make.unit(service_points=[point])


def test_a_notice_is_fine_to_the_end_of_its_last_day() -> None:
    """Before its first day, and on its last, a notice says something true."""
    files = collection_of(noticed("2026-12-05"))
    for today in (date(2026, 1, 1), UNTIL):
        assert list(check(files, today)) == []


def test_a_notice_that_is_over_is_shown() -> None:
    """On the next day the notice is named, with its last day and its place."""
    over = noticed("2026-12-20", "2026-12-05")
    path = ("service_points", 0, "notices", 1, "valid_to")
    found = list(check(collection_of(over), date(2026, 12, 6)))
    assert_warning(only(found), RULE, over, path, "«Đóng cửa để sửa nhà.»", "5/12/2026")
