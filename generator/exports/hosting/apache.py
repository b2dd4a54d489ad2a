"""``.htaccess`` for shared hosting with Apache 2.4, where only files can be put on the host."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.exports.hosting.rules import FORMATS, STRICT_TRANSPORT, TYPE, Rule, regex_of
from generator.model.moves import Move

HTACCESS = "htaccess.txt"
_NOTE = "# Máy viết từ một danh sách quy tắc; không sửa ở đây. Xem docs/hosting.md.\n"


def htaccess_text(rules: Iterable[Rule], moves: Iterable[Move]) -> str:
    """Take the rules and the addresses that moved, give ``.htaccess``; the later rule holds."""
    return _NOTE + "\n" + "\n".join(_lines(rules, moves)) + "\n"


def _lines(rules: Iterable[Rule], moves: Iterable[Move]) -> Iterator[str]:
    yield "ErrorDocument 404 /404.html"
    yield "AddDefaultCharset utf-8"
    yield from (f'AddType "{each.full_type}" .{each.ending}' for each in FORMATS)
    for move in moves:
        old = move.old.replace(".", r"\.")
        yield f'RedirectMatch 301 "^{old}$" "{move.new}"'
    yield "<IfModule mod_headers.c>"
    for headers, group in groupby(rules, _headers_of):
        yield f'<If "%{{REQUEST_URI}} =~ m#{regex_of(rule.pattern for rule in group)}#">'
        yield from (f'Header always set {name} "{value}"' for name, value in headers.items())
        yield "</If>"
    yield "# Chỉ bật khi mọi tên miền con đều có https:"
    yield '# Header always set {} "{}"'.format(*STRICT_TRANSPORT)
    yield "</IfModule>"
    yield "<IfModule mod_deflate.c>"
    yield "AddOutputFilterByType DEFLATE text/html text/css text/plain text/csv text/turtle"
    yield "AddOutputFilterByType DEFLATE text/javascript application/javascript image/svg+xml"
    yield "AddOutputFilterByType DEFLATE application/json application/ld+json application/xml"
    yield "</IfModule>"


def _headers_of(rule: Rule) -> dict[str, str]:
    return {name: value for name, value in rule.headers.items() if name != TYPE}
