"""The common ground of all records: strictness, kinds of text, days, numbers and addresses."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from generator.model.urls import ADDRESS_FORM
from generator.model.vocabulary import MissingReason, SourceRole


class Record(BaseModel):
    """A frozen, strict value; unknown fields are refused and sequences are tuples."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", arbitrary_types_allowed=False
    )


_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


FIRST_YEAR, LAST_YEAR = 1800, 2199
"""Days outside are slips, or stand for no day at all (9999-12-31)."""
MOST_DIGITS, MOST_DECIMALS = 15, 10
"""What every program that reads our figures keeps of a number, before its point and after it."""


def _to_day(value: object) -> object:
    return _credible(_read_day(value))


def _read_day(value: object) -> date:
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    if isinstance(value, date):
        return value
    raise PydanticCustomError("day_form", "not a day written as 2025-07-01")


def _credible(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PydanticCustomError("day_range", "not a day of our times")
    return day


def _to_decimal(value: object) -> object:
    number = _read_decimal(value)
    before, _, after = f"{abs(number):f}".partition(".")
    if len(before) > MOST_DIGITS or len(after) > MOST_DECIMALS:
        raise PydanticCustomError("decimal_range", "more digits than a number here may have")
    return number


def _read_decimal(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        return Decimal(value)
    raise PydanticCustomError("decimal_form", "not a number written as 84.33")


def _check_partial_day(value: object) -> object:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", value):
        raise PydanticCustomError("partial_day_form", "not written as 2025, 2025-07 or 2025-07-01")
    try:
        day = date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        raise PydanticCustomError("partial_day_form", "no such day") from None
    _credible(day)
    return value


Line = Annotated[str, StringConstraints(min_length=1, max_length=1000, pattern=r"^[^\n]*$")]
"""One line of text."""

Prose = Annotated[str, StringConstraints(min_length=1, max_length=8000)]
"""Text that may run over several lines."""

Slug = Annotated[str, StringConstraints(max_length=80, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""An id that also serves as part of an address: a-z, 0-9 and single hyphens."""

ProcedureCode = Annotated[str, StringConstraints(pattern=r"^[1-9]\.[0-9]{6}$")]
"""National code of a procedure, e.g. ``1.001193`` (QCVN of the national database)."""

LegalNumber = Annotated[str, StringConstraints(min_length=2, max_length=60, pattern=r"^[^\s].*$")]
"""Number of a legal document as printed, e.g. ``281/2016/TT-BTC``."""

Address = Annotated[
    str,
    StringConstraints(
        max_length=600,
        pattern=ADDRESS_FORM,
    ),
]
"""Web address without user, port or non-ASCII letters; which hosts are allowed is a check."""

Day = Annotated[
    date,
    BeforeValidator(_to_day),
    WithJsonSchema({"type": "string", "pattern": f"^{_DAY.pattern}$", "examples": ["2025-07-01"]}),
]
"""A calendar day written ``2025-07-01``."""

PartialDay = Annotated[
    str,
    BeforeValidator(_check_partial_day),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$",
            "examples": ["2025", "2025-07", "2025-07-01"],
        }
    ),
]
"""A day, a month or a year, as exactly as the source states it."""

Number = Annotated[
    Decimal,
    BeforeValidator(_to_decimal),
    WithJsonSchema(
        {"type": "string", "pattern": f"^{_DECIMAL.pattern}$", "examples": ["84.33", "100"]}
    ),
]
"""A decimal number, written as quoted text with a point (``"84.33"``); never a float."""

Count = Annotated[int, Field(ge=0, le=1_000_000_000_000)]
"""A whole number of things, 0 or more."""

# Limits stand in the type alone: a second set of them on a field would be lost without a word.
Year = Annotated[int, Field(ge=1990, le=2100)]
"""A calendar year."""

Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A time of the day, ``07:30``."""


class SourceRef(Record):
    """Where a fact stands: one of the listed sources, and the place inside it."""

    source: Slug = Field(title="Nguồn", description="Mã của nguồn trong scorecards/sources.yml.")
    locator: Line | None = Field(None, title="Vị trí", description="Trang, bảng, dòng trong nguồn.")
    address: Address | None = Field(
        None, title="Địa chỉ", description="Trang web của đúng dữ kiện này."
    )
    as_of: PartialDay | None = Field(None, title="Thời điểm của dữ liệu")
    role: SourceRole = Field(
        "original", title="Vai trò", description="original: nguồn gốc; secondary: dẫn lại."
    )


class Missing(Record):
    """A fact that is not known, with the reason."""

    field: Line = Field(title="Trường", description="Tên trường còn thiếu, ví dụ fees.")
    reason: MissingReason = Field(title="Lý do")
    note: Line | None = Field(None, title="Ghi chú")


class Sourced(Record):
    """A record that states facts, and therefore names its sources and its gaps."""

    sources: tuple[SourceRef, ...] = Field(
        min_length=1, title="Nguồn", description="Mọi dữ kiện công bố đều phải có nguồn."
    )
    missing: tuple[Missing, ...] = Field((), title="Chưa có dữ liệu")
    notes: tuple[Prose, ...] = Field(
        (),
        exclude=True,
        title="Ghi chú nội bộ",
        description="Không hiện trên trang; không ghi ý nghĩa vào chú thích YAML.",
    )


class Period(Record):
    """A stretch of time: from its first to its last day, with the name people give it."""

    label: Line = Field(title="Tên kỳ", description="Ví dụ: Năm 2020; Giai đoạn 2011-2020.")
    first_day: Day = Field(title="Từ ngày")
    last_day: Day = Field(title="Đến ngày")
