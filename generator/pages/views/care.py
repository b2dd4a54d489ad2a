"""What staff should look at again, as a page; it knows no today (decision 0007)."""

from collections import Counter

from msgspec import Struct

from generator.care.report import Care, care_of
from generator.collection import Collection
from generator.model.urls import CARE, CARE_KNOWN, EDIT, GUIDE
from generator.pages.care_lines import (
    CareLine,
    count_lines,
    decision_lines,
    law_lines,
    law_words,
    look_lines,
)
from generator.pages.render import Link, Meta, Page
from generator.pages.views.validity import Days, valid_days

SHOWN = 30
"""How many of the oldest looks the page shows; the command shows all that are overdue."""


class LawCare(Struct, frozen=True):
    """An ended document, the day it ends, and the fields that name it."""

    said: str
    title: str
    valid: Days
    lines: tuple[CareLine, ...]


class CareView(Struct, frozen=True):
    """Lists for staff: oldest looks, ended laws, differing counts, days, what is known."""

    records: int
    looks: tuple[CareLine, ...]
    older: int
    days: str
    laws: tuple[LawCare, ...]
    counts: tuple[CareLine, ...]
    decisions: tuple[CareLine, ...]
    naming: int
    known: Link
    edit: Link


def care_page(collection: Collection) -> Page:
    """Take the collection, give the page of what staff should look at again."""
    care = care_of(collection)
    looks = look_lines(care.looks, collection)
    view = CareView(
        records=len(looks),
        looks=looks[:SHOWN],
        older=len(looks[SHOWN:]),
        days=_by_day(looks),
        laws=_laws(care, collection),
        counts=count_lines(care.counts, collection),
        decisions=decision_lines(care.decisions.known, collection),
        naming=care.decisions.naming,
        known=Link("Đã biết bao nhiêu về từng lĩnh vực, từng đơn vị", CARE_KNOWN),
        edit=Link("Sửa không cần Git", EDIT),
    )
    crumbs = (Link("Đóng góp", GUIDE),)
    meta = Meta("text", "Hồ sơ lâu chưa đối chiếu, văn bản đã hết hiệu lực, số còn lệch.", crumbs)
    return Page(CARE, "pages/care.md.j2", view, meta)


def _by_day(looks: tuple[CareLine, ...]) -> str:
    """Take the looks, give for the device how many are good until each day: ``2027-06-01:127``."""
    counted = Counter(look.again_by for look in looks)
    return " ".join(f"{day}:{count}" for day, count in sorted(counted.items()))


def _laws(care: Care, collection: Collection) -> tuple[LawCare, ...]:
    return tuple(
        LawCare(
            law_words(law.document),
            law.document.title or "",
            valid_days(None, law.document.valid_to),
            law_lines(law, collection),
        )
        for law in care.laws
    )
