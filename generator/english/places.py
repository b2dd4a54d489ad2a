"""Which pages stand in English too, and at which address: the same one, below ``/en/``."""

import re
from functools import lru_cache

from generator.model.urls import relative

ENGLISH = "/en"
_KEY = r"[^/]+"
_PLACES = (
    r"/",
    rf"/thu-tuc/({_KEY}/)?",
    rf"/linh-vuc/({_KEY}/)?",
    r"/su-kien/",
    rf"/don-vi/({_KEY}/|danh-sach/\d+/)?",
    rf"/ket-qua/({_KEY}/{_KEY}/|phan-\d+/)?",
    r"/chi-tieu/",
    rf"/ke-hoach/({_KEY}/{_KEY}/)?",
    rf"/chi-so/({_KEY}/(\d[^/]*/)?)?",
    rf"/du-lieu/(api/|truong/({_KEY}/)?)?",
)
_IN_ENGLISH = re.compile("|".join(f"(?:{place})" for place in _PLACES))
_PAGES = frozenset(
    {
        "home", "procedures", "procedure", "domains", "domain", "events", "units", "unit",
        "result_list", "result", "plan_list", "plan", "indicator_list",
        "framework_list", "framework", "edition",
        "data", "data_api", "data_fields", "data_columns",
    }
)  # fmt: skip
"""The templates of these pages; what an address of such a form moved to has none."""


def is_in_english(template: str) -> bool:
    """Take the name of a page's template, tell whether its pages stand in English too."""
    return template.removeprefix("pages/").removesuffix(".md.j2") in _PAGES


def templates() -> tuple[str, ...]:
    """Give the templates of the pages that stand in English too."""
    return tuple(f"pages/{name}.md.j2" for name in sorted(_PAGES))


@lru_cache(maxsize=16_384)
def english_url(url: str) -> str:
    """Take an address, give that of the page in English; the same one where there is none."""
    path, mark, rest = url.partition("#")
    return f"{ENGLISH}{path}{mark}{rest}" if _IN_ENGLISH.fullmatch(path) else url


def english_relative(url: str, here: str) -> str:
    """Take an address and that of a page in English, give the link between them."""
    return relative(english_url(url), here)
