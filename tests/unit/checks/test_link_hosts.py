"""Where links may lead."""

import pytest

from generator.checks.link_hosts import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_error, judge, only

PUBLISHER = make.publisher(link_hosts=["gov.vn", "thuvienphapluat.vn"])


def test_named_hosts_and_those_under_them_are_fine() -> None:
    """So is plain http in a source; and without a publisher nothing can be judged."""
    ref = {"source": "nguon-1", "address": "http://cangiuoc.longan.gov.vn/"}
    files = (
        make.procedure(portal_address="https://dichvucong.gov.vn/p?ma=1.001193"),
        make.unit(website="https://gov.vn", sources=[ref]),
        make.sources({"id": "nguon-1", "address": "http://sonv.laichau.gov.vn"}),
    )
    assert judge(check, PUBLISHER, *files) == []
    assert judge(check, make.unit(website="https://example.com/")) == []


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://example.com/", "example.com"),
        ("https://gov.vn.example.com/gov.vn", "gov.vn.example.com"),
        ("https://mygov.vn", "mygov.vn"),
    ],
)
def test_another_host_is_an_error(address: str, host: str) -> None:
    """The host is named, and those that are allowed; a look-alike does not pass."""
    wrong = make.unit(website=address)
    problem = only(judge(check, PUBLISHER, wrong))
    assert_error(problem, RULE, wrong, ("website",), f"«{host}»", "«gov.vn»")


def test_addresses_deep_inside_are_looked_at() -> None:
    """Channels, forms and sources of sources have addresses, too."""
    wrong = make.procedure(
        channels=[{"channel": "online", "address": "https://a.com"}],
        documents=[{"name": "Tờ khai", "form_address": "https://b.com"}],
        sources=[{"source": "nguon-1", "address": "https://c.com"}],
    )
    places = [problem.location for problem in judge(check, PUBLISHER, wrong)]
    paths = (
        ("channels", 0, "address"),
        ("documents", 0, "form_address"),
        ("sources", 0, "address"),
    )
    assert sorted(places) == sorted(wrong[0].place(*path) for path in paths)


def test_a_host_that_many_links_lead_to_is_told_a_few_times() -> None:
    """The first places are shown, with the number of all."""
    many = [make.unit(f"xa-{n}", website="https://a.com/") for n in range(7)]
    found = judge(check, PUBLISHER, *many)
    assert [problem.location for problem in found] == [
        file[0].place("website") for file in many[:5]
    ]
    assert all("7 chỗ" in problem.message for problem in found)
    assert "chỗ" not in judge(check, PUBLISHER, *many[:5])[0].message


def test_plain_http_is_an_error_outside_sources() -> None:
    """The address is named."""
    wrong = make.unit(website="http://tayninh.gov.vn/")
    problem = only(judge(check, PUBLISHER, wrong))
    assert_error(problem, RULE, wrong, ("website",), "«http://tayninh.gov.vn/»")


@pytest.mark.parametrize("host", ["vn", "*.gov.vn", "https://gov.vn", "gov.vn/", "Gov.vn"])
def test_the_list_of_hosts_holds_hosts(host: str) -> None:
    """A whole country, a star or an address is no host."""
    wrong = make.publisher(link_hosts=["gov.vn", host])
    assert_error(only(judge(check, wrong)), RULE, wrong, ("link_hosts", 1), f"«{host}»")
