"""When papers of two procedures are one paper: only where nothing but their remarks differs."""

import re
from functools import lru_cache

from generator.model.folding import toned

_ORIGINAL = r"bản (?:chính|gốc)"
_COUNT = rf"(?:{_ORIGINAL}|\d+ (?:bản|bộ)(?: (?:chính|gốc))?)"

_REMARKS = re.compile(rf" ?\((?:{_COUNT}(?:[,;] {_COUNT})*|nếu có)\)", re.IGNORECASE)
"""How many, and whether there is one: never which paper it is."""

_BY_RULE = re.compile(r",? theo quy định$", re.IGNORECASE)

_AS_ORIGINAL = re.compile(rf"^{_ORIGINAL} (?!hoặc|hay|và|có|của)", re.IGNORECASE)
"""A paper is its original unless it says otherwise; a copy is another paper."""

_FILLED_IN = re.compile(
    r"(?:đơn\b|tờ khai|bản (?:kê )?khai|bản đăng ký|giấy (?:đề nghị|yêu cầu|khai (?!sinh|tử))"
    r"|mẫu\b|thông báo|phiếu (?:đề nghị|yêu cầu|khai|đăng ký)|văn bản (?:đề nghị|yêu cầu))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b(?:mẫu|phiếu|biểu)(?: số)? \w*\d", re.IGNORECASE)


@lru_cache(maxsize=50_000)
def paper_key(name: str) -> str:
    """Take the name of a paper, give what all its names have in common, or nothing.

    Nothing for a form without a number: "Đơn đề nghị" is another sheet in each procedure. Numbers,
    years, cases and all other words stay: to bring one paper too many is better than to miss one.
    """
    if _FILLED_IN.match(name) and not _NUMBERED.search(name):
        return ""
    bare = _BY_RULE.sub("", _REMARKS.sub("", name).strip())
    return toned(_AS_ORIGINAL.sub("", bare))
