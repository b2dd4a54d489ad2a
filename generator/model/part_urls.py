"""Addresses of the parts of long pages; each stands below the address of its page."""

from generator.model.urls import (
    CARE_KNOWN,
    COMPARE,
    DOMAINS,
    GUIDE,
    INDICATORS,
    METHODS,
    RESULTS,
    UNITS,
    domain_url,
    edition_url,
    event_url,
    framework_url,
    listing_url,
    posting_url,
    procedure_url,
    result_url,
)


def listing_part_url(unit: str, year: int, number: int) -> str:
    """Take a unit's id, a year and a number from 1, give the address of that part of its list."""
    return f"{listing_url(unit)}{year}-phan-{number}/"


def posting_part_url(unit: str, number: int) -> str:
    """Take a unit's id and a number from 1, give the address of that part of its posting set."""
    return f"{posting_url(unit)}phan-{number}/"


def edition_chart_url(framework: str, period: str) -> str:
    """Take a framework's id and a period, give the address of that edition's chart."""
    return f"{edition_url(framework, period)}bieu-do/"


def trend_url(framework: str, unit: str) -> str:
    """Take ids of a framework and a unit, give the address of the unit's results over the years."""
    return f"{framework_url(framework)}{unit}/"


def criteria_url(framework: str) -> str:
    """Take a framework's id, give the address of what each of its versions scores."""
    return f"{framework_url(framework)}bo-tieu-chi/"


def edition_parts_url(framework: str, period: str, number: int) -> str:
    """Take a framework's id, a period and a number from 1, give the address of that page of parts.

    Parts of an edition are its areas and criteria.
    """
    return _page_of(f"{edition_url(framework, period)}tung-phan/", number)


def edition_rows_url(framework: str, period: str, number: int) -> str:
    """Take a framework's id, a period and a number from 1, give the address of those rows."""
    return _page_of(edition_url(framework, period), number)


def edition_tables_url(framework: str, period: str) -> str:
    """Take a framework's id and a period, give the address of that edition's further tables."""
    return f"{edition_url(framework, period)}bang-khac/"


def compare_pairs_url(framework: str, number: int) -> str:
    """Take a framework's id and a number from 1, give the address of that page of its pairs."""
    return _page_of(f"{COMPARE}{framework}/", number)


def care_known_url(number: int) -> str:
    """Take a number from 1, give the address of that page of what is known."""
    return _page_of(CARE_KNOWN, number)


def domains_url(number: int) -> str:
    """Take a number from 1, give the address of that page of the list of domains."""
    return _page_of(DOMAINS, number)


def domain_part_url(domain: str, number: int) -> str:
    """Take a domain's id and a number from 1, give the address of that page of its procedures."""
    return _page_of(domain_url(domain), number)


def differences_url(code: str, number: int) -> str:
    """Take a code and a number from 1, give the address of that page of what differs by place."""
    return _page_of(f"{procedure_url(code)}tai-dia-phuong/", number)


def laws_url(code: str) -> str:
    """Take a code, give the address of the legal basis of that procedure."""
    return f"{procedure_url(code)}can-cu/"


def event_papers_url(event: str, code: str) -> str:
    """Take a life event's id and a code, give the address of the papers of that station."""
    return f"{event_url(event)}{code}/"


def result_indices_url(unit: str, period: str) -> str:
    """Take a unit's id and a period, give the address of its results in the indices."""
    return f"{result_url(unit, period)}chi-so/"


def results_part_url(number: int) -> str:
    """Take a number from 1, give the address of that page of the results by unit."""
    return f"{RESULTS}phan-{number}/"


def units_part_url(number: int) -> str:
    """Take a number from 1, give the address of that page of the units below others.

    No page of a unit has such a name, whatever the unit's id.
    """
    return f"{UNITS}danh-sach/{number}/"


def guide_url(chapter: str) -> str:
    """Take a chapter of the guide for staff, give its address."""
    return f"{GUIDE}{chapter}/"


def indicators_url(number: int) -> str:
    """Take a number from 1, give the address of that page of the list of indicators."""
    return _page_of(INDICATORS, number)


def method_url(method: str) -> str:
    """Take the anchor of an index or indicator among the methods, give the address of its page."""
    return f"{METHODS}{method}/"


def _page_of(list_url: str, number: int) -> str:
    """The first page of a list that grew long keeps the address of the list."""
    return list_url if number == 1 else f"{list_url}phan-{number}/"
