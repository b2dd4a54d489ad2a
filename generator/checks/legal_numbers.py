"""The number of a legal document in the form in which it is printed, where that form is certain.

The form stands in Nghị định 30/2020/NĐ-CP, Phụ lục I: number, year, and letters of kind and issuer.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.model.folding import fold

_KINDS = ("NĐ", "TT", "QĐ", "NQ", "TTLT", "CT", "KH", "BC", "TB")
_ISSUERS = [
    "CP",
    "TTg",
    "HĐND",
    "UBND",
    "UBTVQH",
    "BTC",
    "BTP",
    "BCA",
    "BQP",
    "BNV",
    "BYT",
    "BGDĐT",
    "BLĐTBXH",
    "BTNMT",
    "BNNPTNT",
    "BNNMT",
    "BXD",
    "BGTVT",
    "BCT",
    "BKHĐT",
    "BVHTTDL",
    "BTTTT",
    "BKHCN",
    "BNG",
    "BDTTG",
    "NHNN",
    "TTCP",
    "VPCP",
    "TANDTC",
    "VKSNDTC",
    "UBDT",
]
_WORDS_BEFORE = re.compile(
    r"(?:(?:nghị định|nghị quyết|thông tư liên tịch|thông tư|quyết định|chỉ thị|kế hoạch|báo cáo)"
    r"(?: của [^0-9]*)? ?)?(?:số ?:? ?)?(?=[0-9])",
    re.IGNORECASE,
)
_DASHES = re.compile("[‐‑‒–—−]")
_AROUND = re.compile(r" *([-/]) *")
_FORM = re.compile(r"([0-9]+(?:\.[0-9]+)?[a-z]?/(?:(?:19|20)[0-9]{2}/)?)([^\W\d_]+)([-/])(.+)")
_LETTERS = re.compile(r"[A-ZĐ][A-ZĐ0-9]*")


def _by_letters(words: Iterable[str]) -> Mapping[str, str]:
    return {fold(word): word for word in words}


_KIND_OF, _ISSUER_OF = _by_letters(_KINDS), _by_letters(_ISSUERS)


@lru_cache(maxsize=10_000)
def printed_form(number: str) -> str:
    """Take a number, give it as it is printed; unchanged where its form is not one we know."""
    bare = _WORDS_BEFORE.sub("", number.strip(), count=1)
    match = _FORM.fullmatch(_AROUND.sub(r"\1", _DASHES.sub("-", bare)))
    kind = _KIND_OF.get(fold(match[2])) if match else None
    if match is None or kind is None:
        return number
    parts = [_issuer(part) for part in re.split("([-/])", match[4])]
    return f"{match[1]}{kind}{match[3]}{''.join(parts)}" if all(parts) else number


def _issuer(part: str) -> str:
    """Give the letters of an issuer; none where they are not known and could be a slip."""
    if part in "-/":
        return part
    return _ISSUER_OF.get(fold(part)) or (part if _LETTERS.fullmatch(part) else "")
