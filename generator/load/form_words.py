"""The sentences for text in a wrong form: codes, addresses, times of the clock."""

import re

from generator.load.found import Found, Texts
from generator.model.folding import fold

_CODE = 'Mã thủ tục có dạng "1.001193": một chữ số, dấu chấm, sáu chữ số.'
_CODE_PATTERN = re.compile(r"[1-9]\.[0-9]{6}")
_LOOK_ALIKE = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", ",": ".", " ": ""})
_SOURCE = (
    "Viết mã của nguồn, không viết tên: mã ở dòng «id» trong scorecards/sources.yml. "
    "Chưa có thì thêm bằng lệnh niemyet new source."
)
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def form(found: Found) -> Texts:
    """A code, an address, a clock or one line is wanted."""
    return "wrong-form", f"{found.label} viết chưa đúng dạng: {found.shown}.", _form_hint(found)


def _form_hint(found: Found) -> str:
    pattern = str(found.error.get("ctx", {}).get("pattern", ""))
    if "[0-9]{6}" in pattern:
        return _code_hint(found)
    if "[0-5]" in pattern:
        right = found.edit.new if found.edit else "07:30"
        return f'Viết giờ dạng "{right}".'
    if pattern.startswith("^https"):
        return "Viết địa chỉ đầy đủ, bắt đầu bằng https://, không dấu cách, không chữ có dấu."
    if "a-z0-9" in pattern:
        return _slug_hint(found)
    return "Viết trên một dòng."


def _code_hint(found: Found) -> str:
    likely = found.text.translate(_LOOK_ALIKE)
    if found.edit and not found.edit.new.startswith('"'):
        return f'Phần sau «{found.edit.new}» là của hệ thống của tỉnh: viết "{found.edit.new}".'
    ask = f'Có phải bạn muốn viết "{likely}"? ' if _CODE_PATTERN.fullmatch(likely) else ""
    return f"{ask}{_CODE}"


def _slug_hint(found: Found) -> str:
    if found.name == "source":
        return _SOURCE
    likely = _NOT_IN_SLUG.sub("-", fold(found.text)).strip("-")
    ask = f"Có phải bạn muốn viết «{likely}»? " if likely else ""
    return f"{ask}Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối; ví dụ ho-tich."
