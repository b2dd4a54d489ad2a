"""What nginx says with each file: tables for its ``http`` part, lines for the site's ``server``."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.exports.hosting.rules import FORMATS, STRICT_TRANSPORT, TYPE, Rule, regex_of
from generator.model.moves import Move

RULES, SITE = "nginx/niemyet-rules.conf", "nginx/niemyet-site.conf"
_NOTE = "# Máy viết từ một danh sách quy tắc; không sửa ở đây. Xem docs/hosting.md.\n"
_COMPRESSED = (
    "text/css text/javascript text/plain text/xml application/javascript application/atom+xml"
)
_WITH_CHARSET = "text/css text/javascript text/plain application/javascript"


def rules_text(rules: Sequence[Rule], moves: Iterable[Move]) -> str:
    """Take the rules and the addresses that moved, give the tables.

    nginx takes the first line that fits, so that the last rule stands first.
    """
    tables = [_table(name, rules) for name in header_names(rules)]
    led = "".join(f'    "{move.old}" "{move.new}";\n' for move in moves)
    moved = f'map $uri $niemyet_moved {{\n    default "";\n{led}}}\n'
    return "\n".join([_NOTE, *tables, moved])


def header_names(rules: Iterable[Rule]) -> tuple[str, ...]:
    """Take the rules, give every header that they set but the type, which nginx sets by itself."""
    names = dict.fromkeys(name for rule in rules for name in rule.headers)
    return tuple(name for name in names if name != TYPE)


def _table(name: str, rules: Sequence[Rule]) -> str:
    setting = (rule for rule in reversed(rules) if name in rule.headers)
    together = groupby(setting, lambda rule: rule.headers[name])
    lines = (f'    "~{_regex_of(group)}" "{value}";\n' for value, group in together)
    return f'map $uri {_variable(name)} {{\n    default "";\n' + "".join(lines) + "}\n"


def _regex_of(group: Iterable[Rule]) -> str:
    return regex_of(rule.pattern for rule in group)


def _variable(name: str) -> str:
    return f"$niemyet_{name.lower().replace('-', '_')}"


def site_text(rules: Sequence[Rule]) -> str:
    """Take the rules, give the lines for the site's ``server``."""
    return _NOTE + "\n" + "\n".join(_site_lines(rules)) + "\n"


def _site_lines(rules: Sequence[Rule]) -> Iterator[str]:
    yield "index index.html;"
    yield "error_page 404 /404.html;"
    yield "absolute_redirect off;"
    yield "server_tokens off;"
    yield ""
    yield "if ($niemyet_moved) { return 301 $niemyet_moved; }"
    yield "location ~ ^/_ { return 404; }"
    yield r"location ~ /\.(?!well-known/) { return 404; }"
    yield ""
    for name in header_names(rules):
        yield f"add_header {name} {_variable(name)} always;"
    yield "# Chỉ bật khi mọi tên miền con đều có https:"
    yield '# add_header {} "{}" always;'.format(*STRICT_TRANSPORT)
    yield ""
    yield from _types()


def _types() -> Iterator[str]:
    endings = "|".join(each.ending for each in FORMATS)
    named = " ".join(f"{each.media_type} {each.ending};" for each in FORMATS)
    letters = " ".join(each.media_type for each in FORMATS if each.charset)
    packed = " ".join(each.media_type for each in FORMATS if _is_text(each.media_type))
    yield "charset utf-8;"
    yield f"charset_types {_WITH_CHARSET} {letters};"
    yield rf"location ~ \.({endings})$ {{ types {{ {named} }} }}"
    yield ""
    yield "gzip on;"
    yield "gzip_static on;"
    yield "gzip_vary on;"
    yield "gzip_comp_level 6;"
    yield "gzip_min_length 512;"
    yield f"gzip_types {_COMPRESSED} {packed};"


def _is_text(media_type: str) -> bool:
    return media_type.startswith("text/") or media_type.endswith(("json", "xml"))
