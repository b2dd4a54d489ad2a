"""Whether a finished site may be published: nothing is missing, foreign or leads nowhere."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import islice

from msgspec import Struct

from generator.publishing.contents import Contents
from generator.publishing.links import Broken

NEEDED = (
    "index.html",
    "404.html",
    "sitemap.xml",
    "robots.txt",
    "tra-cuu/index.html",
    "assets/site.css",
    "assets/site.js",
    "assets/search.js",
)
"""Without these no site is one, whatever the records say."""
LEAST = Fraction(9, 10)
"""Of the pages of the last release; fewer are published only when somebody says so."""
SHOWN = 20


class Fault(Struct, frozen=True):
    """Why a site is not published: the file of it, and what is wrong in words."""

    place: str
    words: str

    def __str__(self) -> str:
        return f"site/{self.place}: {self.words}"


def file_faults(found: Contents, wanted: Mapping[str, str], *, whole: bool) -> Iterator[Fault]:
    """Take what a site holds and the files it should hold, give what is missing and foreign.

    ``whole`` says that no other file may be there.
    """
    for place in sorted({*NEEDED, *wanted} - found.files):
        yield Fault(place, "thiếu tệp này.")
    for place in sorted(found.odd):
        yield Fault(place, "không phải tệp thường, hoặc tên có ký tự không dùng được.")
    for place in sorted(found.files - wanted.keys()) if whole else ():
        yield Fault(place, "tệp lạ, không do hồ sơ, docs/site/ hay giao diện tạo ra.")


def link_fault(broken: Broken) -> Fault:
    """Take a link that leads nowhere, tell it."""
    place, _, anchor = broken.target.partition("#")
    address = f"/{place.removesuffix('index.html')}"
    if anchor:
        return Fault(broken.page, f"có liên kết đến chỗ «#{anchor}» không có trong {address}.")
    return Fault(broken.page, f"có liên kết đến {address}, nơi không có gì.")


def is_drop(pages: int, before: int) -> bool:
    """Take the number of pages now and in the last release, tell if too many are gone."""
    return pages < before * LEAST


def told(faults: Iterator[Fault], shown: int = SHOWN) -> list[str]:
    """Take faults, give the first lines of them, and a last one where there are more."""
    lines = [str(fault) for fault in islice(faults, shown)]
    return [*lines, "… và những chỗ khác nữa."] if next(faults, None) else lines
