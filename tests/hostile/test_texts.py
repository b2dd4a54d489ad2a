"""The hostile texts themselves: which of them the loader takes, and what it says of the others."""

import json
from collections.abc import Callable

import pytest

from generator.checks.link_hosts import check
from generator.load.records import read_file
from generator.load.source import LIST_LIMITS, Source
from generator.load.yaml_text import parse
from generator.model.urls import is_address
from tests import builders as make
from tests.hostile.addresses import HOSTS, REFUSED, TAKEN
from tests.hostile.texts import FAMILIES, MENDED, TEXTS
from tests.hostile.wrong_texts import WRONG
from tests.unit.checks.judge import judge

_LEAST = 150


def _file(text: str, *, escaped: bool = False) -> Source:
    letters = "".join(f"\\U{ord(letter):08x}" for letter in text)
    title = f'"{letters}"' if escaped else json.dumps(text, ensure_ascii=False)
    written = f'{{"sources": [{{"id": "nguon-1", "kind": "press", "title": {title}}}]}}'
    return Source("scorecards/sources.yml", written.encode())


def test_there_are_enough_of_them(tell: Callable[..., None]) -> None:
    """Each family has several texts, and no text is there twice."""
    tell("hostile texts", taken=len(TEXTS), families=len(FAMILIES), refused=len(WRONG))
    tell("hostile addresses", taken=len(TAKEN), refused=len(REFUSED))
    assert len(TEXTS) == len(set(TEXTS)) >= _LEAST
    assert all(len(family) > 5 for family in FAMILIES.values())


@pytest.mark.parametrize("text", TEXTS)
def test_the_loader_takes_a_text_as_it_is(text: str) -> None:
    """Hostile is not wrong: signs are text; what nobody sees is mended in silence."""
    parsed = parse(_file(text), LIST_LIMITS)
    assert parsed.problems == ()
    value: object = parsed.value
    assert value == {
        "sources": ({"id": "nguon-1", "kind": "press", "title": MENDED.get(text, text)},)
    }


@pytest.mark.parametrize("escaped", [False, True], ids=["plain", "escaped"])
@pytest.mark.parametrize(("text", "rule"), WRONG, ids=[ascii(text) for text, _ in WRONG])
def test_the_loader_refuses_what_disguises(text: str, rule: str, *, escaped: bool) -> None:
    """Signs that turn, hide or fake letters are refused at their place, with what to do."""
    read = read_file(_file(text, escaped=escaped))
    assert read.entries == ()
    problem = next(problem for problem in read.problems if problem.rule == rule)
    assert problem.location.line == 1
    assert problem.message
    assert problem.hint
    assert not set(problem.message + problem.hint) & set("\u202e\u2066\u200f\u2028\x1b\x00")


@pytest.mark.parametrize("address", TAKEN)
def test_an_address_on_an_allowed_host_is_taken(address: str) -> None:
    """Signs in the path of an address are no fault of it."""
    assert is_address(address)
    files = (make.publisher(link_hosts=list(HOSTS)), make.unit(website=address))
    assert judge(check, *files) == []


@pytest.mark.parametrize("address", REFUSED)
def test_an_address_that_leads_elsewhere_is_refused(address: str) -> None:
    """Other schemes, users, ports, look-alike hosts: by form, by letters, or by the list."""
    value = {"id": "xa-a", "name": "Xã A", "level": "commune", "sources": make.SOURCES}
    written = json.dumps({**value, "website": address}, ensure_ascii=False).encode()
    read = read_file(Source("catalog/units/xa-a/unit.yml", written))
    if read.entries:
        files = (make.publisher(link_hosts=list(HOSTS)), make.unit(website=address))
        assert [problem for problem in judge(check, *files) if problem.is_error]
    else:
        assert read.problems
        assert all(problem.hint for problem in read.problems)
