"""What wants care, in words: the same for the page of staff and for the command."""

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from generator.care.completeness import ASKED, Completeness
from generator.care.counts import CountGap
from generator.care.decision_days import DecisionDays
from generator.care.freshness import LastLook
from generator.care.laws import EndedLaw
from generator.collection import Collection, Entry
from generator.model.catalog import LegalDocument
from generator.model.fields import fields_of, title_of
from generator.model.procedure import Procedure
from generator.model.urls import listing_year_url, procedure_url, unit_url
from generator.pages.formats import day, listed, partial_day
from generator.pages.views.named import unit_name

ASKED_TITLES: tuple[str, ...] = tuple(
    next(field.title for field in fields_of(Procedure) if field.name == name) for name in ASKED
)


class CareLine(Struct, frozen=True):
    """A record that wants care: its name, page and file, what is to be said, and by which day."""

    name: str
    url: str
    file: str
    said: str
    again_by: str = ""


def name_of(entry: Entry[Any], collection: Collection) -> str:
    """Take a record of the catalogue, give what staff calls it."""
    record = entry.record
    match entry.kind:
        case "procedure":
            return f"{record.code} {record.name}"
        case "listing":
            return f"Danh mục {record.year} của {unit_name(record.unit, collection)}"
        case "local_difference":
            return f"Khác biệt của {record.procedure} tại {unit_name(record.unit, collection)}"
        case _:
            return str(record.name)


def url_of(entry: Entry[Any]) -> str:
    """Take a record of the catalogue, give the address of the page that shows it."""
    record = entry.record
    match entry.kind:
        case "procedure":
            return procedure_url(record.code)
        case "listing":
            return listing_year_url(record.unit, record.year)
        case "local_difference":
            return procedure_url(record.procedure)
        case _:
            return unit_url(entry.key)


def look_lines(looks: Iterable[LastLook], collection: Collection) -> tuple[CareLine, ...]:
    """Take last looks, give a line for each."""
    return tuple(
        CareLine(
            name_of(look.entry, collection),
            url_of(look.entry),
            look.entry.path,
            _look_words(look),
            look.again_by.isoformat(),
        )
        for look in looks
    )


def _look_words(look: LastLook) -> str:
    if look.by_person:
        return f"Đối chiếu lần gần nhất ngày {partial_day(look.day)}"
    if look.day:
        return f"Chưa có ngày đối chiếu; dữ liệu của nguồn tính đến {partial_day(look.day)}"
    return "Chưa có ngày đối chiếu; nguồn không ghi thời điểm"


def law_words(law: LegalDocument) -> str:
    """Take an ended or replaced document, give what happened to it."""
    ended = f"hết hiệu lực sau ngày {day(law.valid_to)}" if law.valid_to else ""
    after = f"được thay bằng {listed(law.replaced_by)}" if law.replaced_by else ""
    return f"{law.number} " + "; ".join(filter(None, (ended, after)))


def law_lines(law: EndedLaw, collection: Collection) -> tuple[CareLine, ...]:
    """Take an ended document, give a line for each field that names it."""
    return tuple(
        CareLine(
            name_of(found.entry, collection),
            url_of(found.entry),
            str(found.entry.place(*found.path)),
            f"Trường «{title_of(found.entry.record, str(found.path[0]))}» còn dẫn văn bản này",
        )
        for found in law.dependents
    )


def count_lines(gaps: Iterable[CountGap], collection: Collection) -> tuple[CareLine, ...]:
    """Take numbers that differ, give a line for each."""
    return tuple(
        CareLine(
            name_of(gap.entry, collection), url_of(gap.entry), gap.entry.path, _count_words(gap)
        )
        for gap in gaps
    )


def _count_words(gap: CountGap) -> str:
    said = f"Bộ «{gap.posted.name}»: đơn vị công bố {gap.declared} {gap.noun}"
    if gap.held is None:
        return f"{said}, ở đây chưa có danh sách để đếm"
    return f"{said}, ở đây đang có {gap.held} {gap.noun}"


def decision_lines(days: Iterable[DecisionDays], collection: Collection) -> tuple[CareLine, ...]:
    """Take records whose two days are known, give a line for each."""
    return tuple(
        CareLine(
            name_of(one.entry, collection), url_of(one.entry), one.entry.path, _days_words(one)
        )
        for one in days
    )


def _days_words(one: DecisionDays) -> str:
    span = f"{one.days} ngày sau ngày ký" if one.days >= 0 else f"{-one.days} ngày trước ngày ký"
    return (
        f"{one.decision} ký ngày {day(one.issued_on)}; "
        f"hồ sơ ghi áp dụng từ {day(one.valid_from)}: {span}"
    )


def share(known: int, total: int) -> str:
    """Take how many are known of how many, give it in words; never rounded up to all of them."""
    return f"{known} ({100 * known // total}%)"


def known_words(one: Completeness) -> tuple[str, ...]:
    """Take the completeness of a domain or unit, give the words for each field."""
    return tuple(share(one.known[name], one.total) for name in ASKED)
