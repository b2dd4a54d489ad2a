"""Which links of the records have died: the one place that asks other hosts, only when told to."""

import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from http import HTTPStatus
from typing import Any

from msgspec import Struct

from generator.checks.walking import texts_in
from generator.collection import Collection, Entry
from generator.model.base import Address
from generator.pages.care_lines import CareLine

Fetch = Callable[[str, str], int]
"""Takes a method and an address, gives the status that the host answered; may raise OSError."""

SECONDS = 20
PAUSE = 1.0
"""How long one answer may take, and how long each host is left in peace after it."""
_NO_HEAD = {HTTPStatus.FORBIDDEN, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED}
_GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}


class Dead(Struct, frozen=True):
    """An address that leads nowhere, and why we think so."""

    address: str
    why: str


def https_addresses(collection: Collection) -> Mapping[str, list[Entry[Any]]]:
    """Take the collection, give every https address with the records that hold it."""
    held: dict[str, list[Entry[Any]]] = defaultdict(list)
    for entry in collection.entries:
        for _, address in texts_in(entry.record, Address):
            if address.startswith("https://"):
                held[address].append(entry)
    return held


def dead_links(
    addresses: Iterable[str], fetch: Fetch, rest: Callable[[float], None] = time.sleep
) -> Iterator[Dead]:
    """Take addresses, how to ask and how to wait; give those that are gone or do not answer."""
    for address in addresses:
        why = _why_dead(address, fetch)
        if why:
            yield Dead(address, why)
        rest(PAUSE)


def dead_lines(dead: Iterable[Dead], held: Mapping[str, list[Entry[Any]]]) -> list[CareLine]:
    """Take dead addresses and who holds them, give a line for each."""
    return [
        CareLine(one.address, "", held[one.address][0].path, one.why + _more(held[one.address]))
        for one in dead
    ]


def fetch(method: str, address: str) -> int:
    """Ask a host for an address; nothing of the answer is read but its status."""
    request = urllib.request.Request(  # noqa: S310  (https alone, see https_addresses)
        address, method=method, headers={"User-Agent": "niemyet-care"}
    )
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        return refused.code


def _why_dead(address: str, fetch: Fetch) -> str:
    """A host that refuses machines says nothing about the link; only a plain answer counts."""
    try:
        status = fetch("HEAD", address)
        if status in _NO_HEAD | _GONE:
            status = fetch("GET", address)
    except (OSError, ValueError) as error:
        return f"Máy chủ không trả lời ({type(error).__name__})"
    return f"Không còn trang này (mã {status})" if status in _GONE else ""


def _more(entries: list[Entry[Any]]) -> str:
    return f"; có {len(entries)} hồ sơ dẫn tới" if len(entries) > 1 else ""
