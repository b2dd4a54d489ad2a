"""The sentences for each kind of wrong value: a rule's name, message and hint."""

import difflib
import re
from collections.abc import Callable, Mapping

from generator.load.field_names import groups_with, is_slip, meant_field
from generator.load.form_words import form
from generator.load.found import Found, Texts, excerpt
from generator.load.number_words import (
    day,
    day_out_of_range,
    decimal,
    decimal_out_of_range,
    out_of_range,
    partial_day,
    period_hint,
    true_false,
    whole_number,
)
from generator.load.vietnamese_words import explained, meant
from generator.model.base import Record, Sourced
from generator.model.folding import fold

_NOTHING = frozenset(
    [
        "khong",
        "khong co",
        "chua co",
        "chua ro",
        "chua biet",
        "khong ro",
        "n a",
        "na",
        "dang cap nhat",
        "chua cap nhat",
        "khong co thong tin",
        "chua co thong tin",
        "",
    ]
)
"""What people write, folded, where they know nothing."""

_LIST_SIGN = re.compile(r"[-–—•·+*]\s*")


def _names(model: type[Record]) -> str:
    return ", ".join(model.model_fields)


def words_for(found: Found) -> Texts:
    """Take one error, give its rule, message and hint."""
    say = _WORDING.get(found.error["type"])
    if say is None:
        message = f"{found.label} có giá trị không hợp lệ: {found.shown}."
        return "invalid-value", message, _SEE_GUIDE
    rule, message, hint = say(found)
    unknown = found.text and fold(found.text) in _NOTHING and found.edit is None
    return rule, message, _unknown(found) if unknown and say is not _extra else hint


_SEE_GUIDE = "Xem các trường của loại hồ sơ này ở trang /dong-gop/ rồi viết lại."


def _unknown(found: Found) -> str:
    name = found.error["loc"][0]
    return (
        f"Chưa biết thì xoá dòng này rồi ghi vào «missing»: một mục «- field: {name}» "
        "và «reason: …» (not_published: nguồn không nêu; not_applicable: không áp dụng)."
    )


def _missing(found: Found) -> Texts:
    name = found.error["loc"][-1]
    if name == "sources" and issubclass(found.inner, Record):
        how = (
            "Thêm «sources:», dòng dưới viết «- source: …» với mã có trong scorecards/sources.yml."
        )
    else:
        how = f"Thêm một dòng «{name}: …» ở nhóm này."
    return (
        "missing-field",
        f"Thiếu trường bắt buộc {found.label}.",
        f"{how} {found.explanation}".strip(),
    )


def _extra(found: Found) -> Texts:
    name = str(found.error["loc"][-1])
    near, below = meant_field(name, found.owner), groups_with(name, found.owner)
    if below and not is_slip(name, near):
        groups = ", ".join(f"«{group}»" for group in below)
        hint = f"«{name}» là trường của nhóm {groups}: chuyển dòng này vào trong nhóm ấy."
    elif near:
        hint = f"Có phải bạn muốn viết «{near}»?"
    else:
        hint = f"Xoá dòng này, hoặc dùng một trong các trường: {_names(found.owner)}."
    return "unknown-field", f"Không có trường nào tên là «{name}».", hint


def _text_wanted(found: Found) -> Texts:
    value = found.error["input"]
    if isinstance(value, Mapping | tuple):
        return (
            "text-wanted",
            f"{found.label} phải là một dòng chữ, nhưng ở đây là {excerpt(value)}.",
            "Nếu chữ có dấu hai chấm hoặc bắt đầu bằng dấu gạch, đặt cả dòng trong ngoặc kép.",
        )
    shown = excerpt(value).strip("«»")
    return (
        "text-wanted",
        f"{found.label} phải là chữ, nhưng «{shown}» bị hiểu là số hoặc đúng/sai.",
        f'Viết trong ngoặc kép: "{shown}".',
    )


def _list_wanted(found: Found) -> Texts:
    item = _LIST_SIGN.sub("", found.text, count=1)
    if isinstance(found.error["input"], Mapping):
        hint = f"Viết «- » trước trường đầu tiên của nhóm dưới «{found.name}»."
    elif found.inner is not found.owner:
        hint = f"Xuống dòng, mỗi mục bắt đầu bằng «- »; một mục có các trường: {_fields(found)}."
    elif found.text != item:
        hint = f"Đầu dòng là dấu gạch nối rồi đến dấu cách: «- {item}»."
    else:
        first = item.partition(",")[0] or "…"
        hint = f"Xuống dòng, viết mỗi mục trên một dòng, bắt đầu bằng «- »: «- {first}»."
    return (
        "list-wanted",
        f"{found.label} phải là một danh sách, nhưng ở đây là {found.shown}.",
        hint,
    )


def _fields(found: Found) -> str:
    """Give the fields of the model inside: those that each record has stand last."""
    shared = Sourced.model_fields if issubclass(found.inner, Sourced) else {}
    return ", ".join(sorted(found.inner.model_fields, key=lambda name: name in shared))


def _group_wanted(found: Found) -> Texts:
    first = next(
        (name for name, field in found.inner.model_fields.items() if field.is_required()), ""
    )
    at_item = bool(found.error["loc"]) and isinstance(found.error["loc"][-1], int)
    where = "Sau dấu «- »" if at_item else "Xuống dòng, thụt hai dấu cách rồi"
    example = f"«{first}: …»" if first else "«trường: giá trị»"
    return (
        "group-wanted",
        f"{found.label} phải là một nhóm trường, nhưng ở đây là {found.shown}.",
        period_hint(found)
        or f"{where} viết tên trường trước giá trị: {example}; các trường gồm: {_fields(found)}.",
    )


def _one_of(found: Found) -> Texts:
    expected = str(found.error.get("ctx", {}).get("expected", "")).replace("'", "")
    choices = expected.replace(" or ", ", ").split(", ")
    close = difflib.get_close_matches(str(found.error["input"]), choices, n=1)
    near = meant(found.text, choices) or next(iter(close), "")
    ask = f"Có phải bạn muốn viết «{near}»? " if near else ""
    return (
        "unknown-word",
        f"{found.label} không nhận giá trị {found.shown}.",
        f"{ask}Chọn một trong: {explained(choices)}.",
    )


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


_WORDING: Mapping[str, Callable[[Found], Texts]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "string_type": _text_wanted,
    "int_type": whole_number,
    "bool_type": true_false,
    "tuple_type": _list_wanted,
    "model_type": _group_wanted,
    "model_attributes_type": _group_wanted,
    "literal_error": _one_of,
    "string_pattern_mismatch": form,
    "string_too_short": _too_short,
    "too_short": _too_short,
    "string_too_long": _too_long,
    "day_form": day,
    "partial_day_form": partial_day,
    "decimal_form": decimal,
    "day_range": day_out_of_range,
    "decimal_range": decimal_out_of_range,
    "greater_than": out_of_range,
    "greater_than_equal": out_of_range,
    "less_than_equal": out_of_range,
}
