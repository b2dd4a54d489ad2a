"""Which pages stand in English too, and at which address: the same one, below ``/en/``."""

import re
from functools import lru_cache

ENGLISH = "/en"
_KEY = r"[^/]+"
_PLACES = (
    r"/",
    rf"/thu-tuc/({_KEY}/((lich-su|tai-dia-phuong)/({_KEY}/)?|can-cu/)?)?",
    rf"/linh-vuc/({_KEY}/(phan-\d+/)?)?",
    r"/tra-cuu/",
    r"/kha-nang-tiep-can/",
    r"/thay-doi/",
    r"/chon-noi/",
    rf"/su-kien/({_KEY}/({_KEY}/)?)?",
    rf"/don-vi/({_KEY}/(thu-tuc/({_KEY}/)?)?|danh-sach/\d+/)?",
    rf"/ket-qua/({_KEY}/{_KEY}/(chi-so/)?|phan-\d+/)?",
    rf"/chi-tieu/({_KEY}/)?",
    rf"/ke-hoach/({_KEY}/{_KEY}/)?",
    rf"/chi-so/({_KEY}/({_KEY}/((bieu-do|bang-khac|phan-\d+|tung-phan(/phan-\d+)?)/)?)?)?",
    rf"/so-sanh/({_KEY}/(phan-\d+/)?)?",
    r"/dinh-chinh/",
    rf"/dong-gop/(can-xem-lai/(da-biet/({_KEY}/)?)?|{_KEY}/)?",
    r"/bien-tap/",
    rf"/phuong-phap/({_KEY}/)?",
    rf"/du-lieu/(api/|bang/|truong/({_KEY}/)?)?",
)
PLACES = "|".join(f"(?:{place})" for place in _PLACES)
"""The addresses of pages that stand in English too, as a regular expression for scripts too."""
_IN_ENGLISH = re.compile(PLACES)
_SLASH = re.compile("/")
_PAGES = frozenset(
    {
        "home", "procedures", "procedure", "procedure_laws", "domains", "domain",
        "events", "event", "event_choice", "units", "unit", "choose_place",
        "listing", "listing_part",
        "differences", "history", "history_part", "changes",
        "result_list", "result", "plan_list", "plan", "indicator_list",
        "framework_list", "framework", "edition",
        "indicator", "edition_chart", "edition_parts", "edition_below", "framework_criteria",
        "framework_trend", "result_indices", "compare", "compare_pairs", "corrections",
        "methods", "method", "data_table",
        "guide", "guide_chapter", "care", "care_known", "edit",
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
    path = re.split("[?#]", url, maxsplit=1)[0]
    return f"{ENGLISH}{url}" if _IN_ENGLISH.fullmatch(path) else url


def english_address(address: str) -> str:
    """Take an address of this site, perhaps with all that stands before, give it in English."""
    for place in _SLASH.finditer(address):
        path = address[place.start() :]
        if path != "/" and english_url(path) != path:
            return f"{address[: place.start()]}{english_url(path)}"
    return address
