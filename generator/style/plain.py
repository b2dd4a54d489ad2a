"""Which texts may stand in YAML without quotes, in the style of this project."""

import re

_WORDS = re.compile(r"[^\W\d_]([^\n]*[^\s:])?")
"""Words: they begin with a letter, and end with no colon."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CODE = re.compile(r"[A-ZĐ]+[./-]?[A-ZĐ0-9./-]*[0-9][A-ZĐ0-9./-]*")
"""A code or the number of a document: always in quotes, like those that begin with a digit."""
_TAKEN = re.compile(r":\s|\s#|\t|: *$")
"""What ends a plain value, or makes a key of it."""
_MEANT_OTHERWISE = frozenset(
    {"yes", "y", "on", "true", "no", "n", "off", "false", "null", "none", "nil"}
)


def may_stand_plain(text: str) -> bool:
    """Take a text, tell whether it is written without quotes: a day, or plain words."""
    if _DAY.fullmatch(text):
        return True
    if not _WORDS.fullmatch(text) or _TAKEN.search(text) or _CODE.fullmatch(text):
        return False
    return text.casefold() not in _MEANT_OTHERWISE
