"""The sentences for each kind of wrong value: a rule's name, message and hint."""

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pydantic_core import ErrorDetails

from generator.model.base import Record

Texts = tuple[str, str, str]
"""Rule, message, hint."""

_EXCERPT = 40
"""How many letters of a wrong value are shown."""


def _excerpt(value: object) -> str:
    if isinstance(value, Mapping):
        return "một nhóm trường"
    if isinstance(value, tuple):
        return "một danh sách"
    text = str(value).lower() if isinstance(value, bool) else " ".join(str(value).split())
    return f"«{text[:_EXCERPT]}…»" if len(text) > _EXCERPT else f"«{text}»"


@dataclass(frozen=True)
class Found:
    """One error with its field's label, the model that owns the field, and the one inside it."""

    error: ErrorDetails
    label: str
    owner: type[Record]
    inner: type[Record]

    @property
    def shown(self) -> str:
        """The wrong value in quotes, as much of it as is needed to find it."""
        return _excerpt(self.error["input"])


def _names(model: type[Record]) -> str:
    return ", ".join(model.model_fields)


def words_for(found: Found) -> Texts:
    """Take one error, give its rule, message and hint."""
    say = _WORDING.get(found.error["type"])
    if say is None:
        message = f"{found.label} có giá trị không hợp lệ: {found.shown}."
        return "invalid-value", message, _SEE_GUIDE
    return say(found)


_SEE_GUIDE = "Xem các trường của loại hồ sơ này ở trang /dong-gop/ rồi viết lại."


def _missing(found: Found) -> Texts:
    return (
        "missing-field",
        f"Thiếu trường bắt buộc {found.label}.",
        f"Thêm một dòng «{found.error['loc'][-1]}: …» ở nhóm này.",
    )


def _extra(found: Found) -> Texts:
    name = str(found.error["loc"][-1])
    near = difflib.get_close_matches(name, found.owner.model_fields, n=1, cutoff=0.6)
    allowed = _names(found.owner)
    hint = (
        f"Có phải bạn muốn viết «{near[0]}»?"
        if near
        else f"Xoá dòng này, hoặc dùng một trong các trường: {allowed}."
    )
    return "unknown-field", f"Không có trường nào tên là «{name}».", hint


def _text_wanted(found: Found) -> Texts:
    value = found.error["input"]
    if isinstance(value, Mapping | tuple):
        return (
            "text-wanted",
            f"{found.label} phải là một dòng chữ, nhưng ở đây là {_excerpt(value)}.",
            "Nếu chữ có dấu hai chấm hoặc bắt đầu bằng dấu gạch, đặt cả dòng trong ngoặc kép.",
        )
    shown = _excerpt(value).strip("«»")
    return (
        "text-wanted",
        f"{found.label} phải là chữ, nhưng «{shown}» bị hiểu là số hoặc đúng/sai.",
        f'Viết trong ngoặc kép: "{shown}".',
    )


def _whole_number(found: Found) -> Texts:
    return (
        "whole-number-wanted",
        f"{found.label} phải là một số nguyên, nhưng ở đây là {found.shown}.",
        "Chỉ viết chữ số, không ngoặc kép, không dấu chấm ngăn cách, không đơn vị; ví dụ 8000.",
    )


def _true_false(found: Found) -> Texts:
    return (
        "true-false-wanted",
        f"{found.label} chỉ nhận true hoặc false, nhưng ở đây là {found.shown}.",
        "Viết true (có) hoặc false (không), không ngoặc kép.",
    )


def _list_wanted(found: Found) -> Texts:
    return (
        "list-wanted",
        f"{found.label} phải là một danh sách, nhưng ở đây là {found.shown}.",
        "Viết mỗi mục trên một dòng, bắt đầu bằng «- ».",
    )


def _group_wanted(found: Found) -> Texts:
    names = _names(found.inner)
    return (
        "group-wanted",
        f"{found.label} phải là một nhóm trường, nhưng ở đây là {found.shown}.",
        f"Xuống dòng, thụt hai dấu cách, viết «trường: giá trị»; các trường gồm: {names}.",
    )


def _one_of(found: Found) -> Texts:
    expected = str(found.error.get("ctx", {}).get("expected", "")).replace("'", "")
    choices = expected.replace(" or ", ", ").split(", ")
    near = difflib.get_close_matches(str(found.error["input"]), choices, n=1)
    ask = f"Có phải bạn muốn viết «{near[0]}»? " if near else ""
    return (
        "unknown-word",
        f"{found.label} không nhận giá trị {found.shown}.",
        f"{ask}Chọn một trong: {', '.join(choices)}.",
    )


_CODE = 'Mã thủ tục có dạng "1.001193": một chữ số, dấu chấm, sáu chữ số.'
_FORMS: Mapping[str, str] = {
    **dict.fromkeys(("code", "procedure", "procedures", "replaced_by"), _CODE),
    "opens": 'Viết giờ dạng "07:30".',
    "closes": 'Viết giờ dạng "17:00".',
}


def _form(found: Found) -> Texts:
    names = [step for step in found.error["loc"] if isinstance(step, str)]
    name = names[-1] if names else ""
    pattern = str(found.error.get("ctx", {}).get("pattern", ""))
    if name in _FORMS and not (name == "code" and "6" not in pattern):
        hint = _FORMS[name]
    elif pattern.startswith("^https"):
        hint = "Viết địa chỉ đầy đủ, bắt đầu bằng https://, không dấu cách, không chữ có dấu."
    elif "a-z0-9" in pattern:
        hint = "Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối; ví dụ ho-tich."
    else:
        hint = "Viết trên một dòng."
    return "wrong-form", f"{found.label} viết chưa đúng dạng: {found.shown}.", hint


def _too_short(found: Found) -> Texts:
    value, least = found.error["input"], found.error.get("ctx", {}).get("min_length", 1)
    if value:
        noun = "mục" if isinstance(value, tuple) else "ký tự"
        return (
            "too-short",
            f"{found.label} cần ít nhất {least} {noun}, nhưng ở đây là {found.shown}.",
            "Đối chiếu lại với nguồn rồi viết cho đủ.",
        )
    return (
        "empty-value",
        f"{found.label} đang để trống.",
        "Viết giá trị, hoặc xoá cả dòng nếu chưa có dữ liệu.",
    )


def _too_long(found: Found) -> Texts:
    most = found.error.get("ctx", {}).get("max_length", "")
    return (
        "too-long",
        f"{found.label} dài quá {most} ký tự.",
        "Viết ngắn lại; phần chi tiết để ở văn bản gốc và dẫn liên kết.",
    )


def _day(found: Found) -> Texts:
    return (
        "day-form",
        f"{found.label} không phải là một ngày đúng dạng: {found.shown}.",
        "Viết năm-tháng-ngày, đủ chữ số: ngày 1/7/2025 viết là 2025-07-01.",
    )


def _partial_day(found: Found) -> Texts:
    return (
        "day-form",
        f"{found.label} không đúng dạng ngày, tháng hay năm: {found.shown}.",
        'Viết "2025", "2025-07" hoặc "2025-07-01", trong ngoặc kép.',
    )


def _decimal(found: Found) -> Texts:
    return (
        "number-form",
        f"{found.label} không phải là một số đúng dạng: {found.shown}.",
        'Viết trong ngoặc kép, dấu chấm trước phần lẻ, không ký hiệu %: 84,33% viết là "84.33".',
    )


def _too_small(found: Found) -> Texts:
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


_WORDING: Mapping[str, Callable[[Found], Texts]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "string_type": _text_wanted,
    "int_type": _whole_number,
    "bool_type": _true_false,
    "tuple_type": _list_wanted,
    "model_type": _group_wanted,
    "model_attributes_type": _group_wanted,
    "literal_error": _one_of,
    "string_pattern_mismatch": _form,
    "string_too_short": _too_short,
    "too_short": _too_short,
    "string_too_long": _too_long,
    "day_form": _day,
    "partial_day_form": _partial_day,
    "decimal_form": _decimal,
    "greater_than": _too_small,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_small,
}
