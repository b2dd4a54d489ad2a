"""Links lead only to hosts that the publisher has named, and over https."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.checks.saying import Rule, listed
from generator.checks.walking import texts_in
from generator.collection import Collection, Entry
from generator.model.base import Address
from generator.model.catalog import Publisher
from generator.problems import Path, Problem

RULE = Rule("link-hosts")

_SHOWN = 5
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")

_Link = tuple[Entry[Any], Path]


def check(collection: Collection) -> Iterator[Problem]:
    """Look at the list of hosts, then at every address in every record."""
    publisher = collection.publisher
    if publisher is None:
        return
    yield from _form_of_list(publisher)
    unknown: dict[str, list[_Link]] = defaultdict(list)
    allowed = frozenset(publisher.record.link_hosts)

    @cache
    def is_allowed(host: str) -> bool:
        return not allowed.isdisjoint(_domains_of(host))

    for entry in collection.entries:
        for path, address in texts_in(entry.record, Address):
            scheme, _, rest = address.partition("://")
            host = rest.partition("/")[0]
            if scheme == "http" and entry.kind != "source" and "sources" not in path:
                yield _plain_http(entry, path, address)
            if not is_allowed(host):
                unknown[host].append((entry, path))
    for host, links in unknown.items():
        yield from _unknown(host, links, allowed)


def _form_of_list(entry: Entry[Publisher]) -> Iterator[Problem]:
    for index, host in enumerate(entry.record.link_hosts):
        if not _HOST.fullmatch(host):
            yield RULE.error(
                entry,
                ("link_hosts", index),
                f"«{host}» không phải là một tên miền đúng dạng.",
                "Chỉ viết tên miền bằng chữ thường, có ít nhất một dấu chấm, ví dụ gov.vn; "
                "không https://, không dấu *, không đường dẫn.",
            )


def _plain_http(entry: Entry[Any], path: Path, address: str) -> Problem:
    return RULE.error(
        entry,
        path,
        f"Địa chỉ «{address}» dùng http://, không được mã hoá.",
        "Dùng https://; http:// chỉ được dùng trong nguồn, khi trang gốc chưa có https.",
    )


def _unknown(host: str, links: list[_Link], allowed: frozenset[str]) -> Iterator[Problem]:
    """One slip in the list of hosts must not give a problem for every link of the site."""
    more = f"; có {len(links)} chỗ như vậy" if len(links) > _SHOWN else ""
    for entry, path in links[:_SHOWN]:
        yield RULE.error(
            entry,
            path,
            f"Tên miền «{host}» không có trong danh sách được dẫn liên kết "
            f"({listed(sorted(allowed)) or 'đang trống'}){more}.",
            "Kiểm tra địa chỉ; nếu đáng tin thì thêm tên miền vào «link_hosts» "
            "của catalog/publisher.yml.",
        )


def _domains_of(host: str) -> Iterator[str]:
    """Give the host and every domain it stands under: a.b.vn, b.vn, vn."""
    while host:
        yield host
        host = host.partition(".")[2]
