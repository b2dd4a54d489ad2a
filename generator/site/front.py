"""Front matter as our pages have it: a name and a JSON value a line, read without YAML."""

import json
import re
from typing import Any

# What YAML would fold, refuse or read in another way is not in it.
_STRING = r'"(?:[^"\\\x00-\x1f\x7f-\x9f]++|\\["\\])*+"'
_BEYOND = re.compile(r"[\u2028\u2029\ud800-\U0010ffff]")
"""Nor are these; looked for once, since in the set above they would cost a table of all Unicode."""
_PAIR = rf'"[a-z_]+": {_STRING}'
_ITEM = rf"\{{{_PAIR}(?:, {_PAIR})*+\}}"
_VALUE = rf"(?:{_STRING}|{_ITEM}|\[{_ITEM}(?:, {_ITEM})*+\])"
_NAME = r"(?!(?:y|n|yes|no|on|off|true|false|null):)[a-z_]+"
_FRONT = re.compile(rf"---\n((?:{_NAME}: {_VALUE}\n)++)---\n")


def read_front(text: str) -> tuple[dict[str, Any], str] | None:
    """Take a page, give its front matter and the rest; none where YAML might see it otherwise."""
    found = _FRONT.match(text)
    if found is None or _BEYOND.search(found[1]):
        return None
    meta: dict[str, Any] = {}
    for line in found[1][:-1].split("\n"):
        name, _, value = line.partition(": ")
        # Most are words without a backslash, which mean what they show.
        plain = value[0] == '"' and "\\" not in value
        meta[name] = value[1:-1] if plain else json.loads(value)
    return meta, text[found.end() :].lstrip("\n")
