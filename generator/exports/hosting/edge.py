"""``_headers`` and ``_redirects``, as Netlify, Cloudflare Pages and hosts like them read them."""

from collections.abc import Iterable, Iterator

from generator.exports.hosting.rules import Rule
from generator.model.moves import Move

_NOTE = "# Máy viết từ một danh sách quy tắc; không sửa ở đây. Xem docs/hosting.md.\n"


def headers_text(rules: Iterable[Rule]) -> str:
    """Take the rules, give ``_headers``.

    Where two rules fit, some hosts take the later header, others join both: there «!» removes the
    earlier one first. Who does not know that line passes over it. Only what ends with «*» can fit
    together with a later rule.
    """
    set_before: set[str] = set()
    blocks = []
    for rule in rules:
        lines = [rule.pattern, *_lines(rule, set_before)]
        if rule.pattern.endswith("*"):
            set_before |= rule.headers.keys()
        blocks.append("\n".join(lines))
    return f"{_NOTE}\n" + "\n\n".join(blocks) + "\n"


def _lines(rule: Rule, set_before: set[str]) -> Iterator[str]:
    yield from (f"  ! {name}" for name in rule.headers if name in set_before)
    yield from (f"  {name}: {value}" for name, value in rule.headers.items())


def redirects_text(moves: Iterable[Move]) -> str:
    """Take the addresses that moved, give ``_redirects``."""
    return _NOTE + "".join(f"{move.old} {move.new} 301\n" for move in moves)
