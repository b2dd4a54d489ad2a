"""Texts of foreign files made plain, and the codes and numbers that stand in them."""

import re

from generator.importing.letters import CAPITALS, SMALL
from generator.importing.seen import Notes
from generator.load.character_rules import RULES
from generator.load.characters import mend, plain_spaces
from generator.model.folding import fold

LINE = 1000
"""The most letters of one line in a record."""

_NOTHING = frozenset(
    {"", "khong co thong tin", "khong co", "khong", "khong ap dung", "null", "none", "0 khac"}
)
_CODE = re.compile(r"([1-9]\.\d{6})((?:\.\d{2,3})*(?:\.H\d{2})?)(?!\d)")
_LEAD = re.compile(r"^(?:[-+*•–▪\s]+|\(?\d{1,2}[.)]\s+|[a-zđ][.)]\s+)+")
_TAGS = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_BROKEN = tuple(rule for rule in RULES if rule.name == "legacy-encoding")

_MINISTRIES = (
    "BTC|BTP|BCA|BXD|BNNMT|BTNMT|BNNPTNT|BNN|BGTVT|BKHĐT|BKHCNMT|BKHCN|BKH|BLĐTBXH|"
    "BNV|BYT|BGDĐT|BGD&ĐT|BCT|BCN|BTM|BTS|BTTTT|BVHTTDL|BVHTT|BQP|BNG|BDTTG|NHNN|"
    "BHXH|TTCP|UBDT|VPCP|TANDTC|VKSNDTC|KTNN|TLĐ|TCHQ|TCT|BCĐ|HĐND|UBND"
)
# Letters that go on, and are no word that follows, are an issuer that is not in the list.
_ISSUER = rf"(?:CP|TTg|(?:{_MINISTRIES})(?![A-ZĐ]{{1,6}}(?![{CAPITALS}{SMALL}])))"
_COUNT = r"\d{1,5}(?:\.\d{1,3})?[a-z]?"
_NUMBER = re.compile(
    rf"{_COUNT}/\d{{4}}/(?:"
    rf"(?:N[ĐD]|NQ|Q[ĐD]|CT|TTLT|TT|PL|VBHN)(?:\s?-\s?{_ISSUER})+"
    r"|(?:UBTV)?QH\d{1,2}|(?:NQ|PL)-(?:UBTV)?QH\d{1,2})"
    rf"|{_COUNT}/(?:Q[ĐD]|CT)-{_ISSUER}"
)
_LOOKS_LIKE = re.compile(r"\d+[a-z]?/\d{4}/\s?[A-ZĐ]")
_GLUED_TO = re.compile(rf"\s?$|\s?[{CAPITALS}(]|[\d{SMALL};]")
_DECISION = re.compile(r"(\d{1,6}[a-z]?)\s*[./]*/\s*(Q[ĐD](?:-[A-ZĐ&]+(?:-?[A-Z]*\d*)*)+)")

_TURNED = re.compile(r"^(Q[ĐD])/?([1-9]\d*)-(?=[A-ZĐ])([A-ZĐ]+)$")
"""«QĐ2338-BTP»: the number and its letters have changed places."""


def plain(value: object) -> str:
    """Take a value of a foreign file, give it as one line of text as we keep it; None is empty."""
    if value is None or isinstance(value, (bool, dict, list)):
        return ""
    return mend(" ".join(plain_spaces(_TAGS.sub(" ", str(value)).replace("\xa0", " ")).split()))


def told(value: object) -> str:
    """Take a value, give its plain text; empty where it only says that there is nothing."""
    text = plain(value)
    return "" if fold(text) in _NOTHING else text


def name_of(value: object) -> str:
    """Take the name of a thing, give it without the bullet before it and the stop after it."""
    return _LEAD.sub("", told(value)).strip(" ;,.:")


def is_broken(text: str) -> bool:
    """Take text, tell whether its letters come from an old code page (TCVN3, VNI …)."""
    return any(rule.pattern.search(text) for rule in _BROKEN)


def code_in(value: object, notes: Notes) -> str | None:
    """Take a cell with a code, give the national code; a province's ending is taken off."""
    text = plain(value)
    found = _CODE.search(text)
    if found is None:
        if text:
            notes.add("code_local", "code", text)
        return None
    if found[2]:
        notes.add("code_suffix", "code", found[0])
    return found[1]


def decision_in(value: object, notes: Notes) -> str | None:
    """Take a cell with a decision, give its number as the law writes it."""
    text = told(value)
    if not text:
        return None
    found = _DECISION.search(_TURNED.sub(r"\2/QĐ-\3", text))
    if found is None or not found[1].strip("0"):
        notes.add("decision_placeholder", "decision", text)
        return None
    return f"{found[1]}/{found[2].replace('QD', 'QĐ')}"


def numbers_in(text: str) -> list[str]:
    """Take text, give the numbers of legal documents that stand in it, each once."""
    return list(dict.fromkeys(_written(match.group()) for match in _NUMBER.finditer(plain(text))))


def numbers_of_glued(text: str, notes: Notes) -> list[str]:
    """Take titles and numbers glued to each other, give the numbers that end a title."""
    flat = plain(text)
    if len(_LOOKS_LIKE.findall(flat)) > len(_NUMBER.findall(flat)):
        unread = _LOOKS_LIKE.search(_NUMBER.sub("", flat))
        notes.add(
            "basis_unclear",
            "legal_basis",
            flat if unread is None else unread.string[unread.start() :],
        )
    ends = (m for m in _NUMBER.finditer(flat) if _GLUED_TO.match(flat, m.end()))
    return list(dict.fromkeys(_written(match.group()) for match in ends))


def _written(number: str) -> str:
    """Take a number as typed, give it as the law writes it: no spaces, Đ for D, QH15 alone."""
    bare = re.sub(r"\s", "", number).replace("/NQ-QH", "/QH")
    return re.sub(r"/([NQ])D-", r"/\1Đ-", bare)


def bases(numbers: list[str]) -> list[dict[str, object]]:
    """Take numbers of legal documents, give the field that holds them."""
    return [{"document": number} for number in dict.fromkeys(numbers)]
