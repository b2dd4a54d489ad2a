"""The sentences for wrong numbers, days and answers of yes or no."""

import re

from generator.load.day_forms import day_hint, no_such_day
from generator.load.found import Found, Texts
from generator.model.base import FIRST_YEAR, LAST_YEAR, MOST_DECIMALS, MOST_DIGITS

_DIGITS = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_MONEY = re.compile(r"[0-9] ?(?:đ|đồng|vnđ)\b", re.IGNORECASE)
_OF = re.compile(r"([0-9]+) ?(?:/|trên) ?([0-9]+)")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_AMOUNT_PER = re.compile(r"([0-9][0-9. ]*) ?(?:đ|đồng|vnđ) ?/ ?(.+)", re.IGNORECASE)


def whole_number(found: Found) -> Texts:
    """A whole number is wanted."""
    return (
        "whole-number-wanted",
        f"{found.label} phải là một số nguyên, nhưng ở đây là {found.shown}.",
        _whole_hint(found),
    )


def _whole_hint(found: Found) -> str:
    per, of = _AMOUNT_PER.fullmatch(found.text), _OF.fullmatch(found.text)
    if found.edit:
        return f"Chỉ viết chữ số: {found.edit.new}."
    if per and _MONEY.search(per[2]):
        return "Mỗi số tiền là một khoản riêng: viết mỗi khoản một mục «- kind: …» dưới «fees»."
    if per and "per" in found.owner.model_fields:
        amount = re.sub(r"[. ]", "", per[1])
        return f"Ghi số tiền ở «amount: {amount}», phần «{per[2]}» ở «per: {per[2]}»."
    if of and "of" in found.owner.model_fields:
        return f"Ghi hạng ở «value: {of[1]}», tổng số đơn vị ở «of: {of[2]}»."
    return "Chỉ viết chữ số, không ngoặc kép, không dấu chấm ngăn cách, không đơn vị; ví dụ 8000."


def true_false(found: Found) -> Texts:
    """An answer is wanted: yes or no."""
    hint = f"Viết {found.edit.new}." if found.edit else "Viết true (có) hoặc false (không)."
    message = (
        f"{found.label} chỉ nhận true (có) hoặc false (không), không có ngoặc kép, "
        f"nhưng ở đây là {found.shown}."
    )
    return "true-false-wanted", message, hint


def day(found: Found) -> Texts:
    """A day is wanted."""
    value = found.error["input"]
    none = no_such_day(value)
    why = f": {none}." if none else f" đúng dạng: {found.shown}."
    hint = day_hint(value)
    form = "Ngày viết năm-tháng-ngày, đủ chữ số"
    form += "." if hint else ": ngày 1/7/2025 viết là 2025-07-01."
    compare = "Xem lại ngày trong nguồn." if none else hint
    return (
        "day-form",
        f"{found.label} không phải là một ngày{why}",
        f"{compare} {form}".strip(),
    )


def partial_day(found: Found) -> Texts:
    """A day, a month or a year is wanted."""
    form = 'Viết "2025", "2025-07" hoặc "2025-07-01", trong ngoặc kép.'
    hint = f"{day_hint(found.error['input'])} {form}".lstrip()
    return (
        "day-form",
        f"{found.label} không đúng dạng ngày, tháng hay năm: {found.shown}.",
        f'Viết "{found.edit.new}".' if found.edit else hint,
    )


def day_out_of_range(found: Found) -> Texts:
    """A day of our times is wanted."""
    return (
        "out-of-range",
        (
            f"{found.label} phải nằm trong các năm {FIRST_YEAR}–{LAST_YEAR}, "
            f"nhưng ở đây là {found.shown}."
        ),
        "Không thời hạn thì xoá dòng này; nếu không, xem lại năm trong nguồn.",
    )


def period_hint(found: Found) -> str:
    """Take what is no group, give the fields of the period where it is a year; else nothing."""
    year = str(found.error["input"])
    if "first_day" not in found.inner.model_fields or not _YEAR.fullmatch(year):
        return ""
    return (
        f"Xuống dòng, thụt hai dấu cách, viết ba dòng: «label: Năm {year}», "
        f"«first_day: {year}-01-01», «last_day: {year}-12-31»."
    )


def decimal(found: Found) -> Texts:
    """A decimal number is wanted."""
    return (
        "number-form",
        f"{found.label} không phải là một số đúng dạng: {found.shown}.",
        _decimal_hint(found),
    )


def _decimal_hint(found: Found) -> str:
    fields, number = found.owner.model_fields, _DIGITS.findall(found.text)
    form = "Số viết trong ngoặc kép, dấu chấm trước phần lẻ, không kèm ký hiệu"
    if found.edit:
        right = found.edit.new.strip('"')
        return f'Viết "{right}". {form}.'
    digits = number[0].replace(",", ".") if len(number) == 1 else ""
    if digits and "qualifier" in fields:
        return (
            f'Ghi «value: "{digits}"»; chữ của nguồn ghi ở «as_printed», '
            "«hơn», «khoảng», «dưới» ghi ở «qualifier»."
        )
    if digits and found.name == "amount" and "unit" in fields:
        return f'Ghi số ở «amount: "{digits}"», đơn vị ở «unit» (working_day, day, hour, month).'
    return f'{form}: 84,33% viết là "84.33".'


def decimal_out_of_range(found: Found) -> Texts:
    """A number of not too many digits is wanted."""
    return (
        "out-of-range",
        f"{found.label} có nhiều chữ số hơn mức máy giữ được: {found.shown}.",
        (
            f"Nhiều nhất {MOST_DIGITS} chữ số trước phần lẻ và {MOST_DECIMALS} chữ số sau; "
            "đối chiếu lại với nguồn rồi sửa con số."
        ),
    )


def out_of_range(found: Found) -> Texts:
    """A number within bounds is wanted."""
    context = found.error.get("ctx", {})
    least = context.get("ge", context.get("gt", 0))
    most = context.get("le")
    bound = (
        f"lớn hơn {least}"
        if "gt" in context
        else f"từ {least} trở lên"
        if most is None
        else f"không quá {most}"
    )
    return (
        "out-of-range",
        f"{found.label} phải {bound}, nhưng ở đây là {found.shown}.",
        "Đối chiếu lại với nguồn rồi sửa con số.",
    )
