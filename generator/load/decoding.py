"""The bytes of a file to its text as typed, or the problem that makes this impossible."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from generator.load.positions import Positions
from generator.load.source import Limits, Source
from generator.problems import Location, Problem

_SAVE_AS_UTF8 = "Mở tệp, chọn «Lưu thành…» (Save as), chọn bảng mã UTF-8 rồi lưu lại."


def decode(source: Source, limits: Limits) -> str | Problem:
    """Take one file; give its text with one kind of line end and no byte order mark."""
    if len(source.data) > limits.max_bytes:
        return _too_large(source, limits)
    try:
        return _one_line_end(source.data.removeprefix(BOM_UTF8).decode("utf-8"))
    except UnicodeDecodeError as error:
        return _not_utf8(source, error)


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _too_large(source: Source, limits: Limits) -> Problem:
    return Problem(
        Location(source.path),
        "too-large",
        f"Tệp nặng hơn {limits.max_bytes // 1024} KB, mức lớn nhất cho loại hồ sơ này.",
        "Chia nội dung thành nhiều tệp; văn bản dài thì chỉ dẫn liên kết đến bản gốc.",
    )


def _not_utf8(source: Source, error: UnicodeDecodeError) -> Problem:
    if source.data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        message = "Tệp được lưu bằng bảng mã UTF-16 («Unicode» của Notepad cũ) nên không đọc được."
        return Problem(Location(source.path), "not-utf8", message, _SAVE_AS_UTF8)
    before = _one_line_end(error.object[: error.start].decode("utf-8"))
    place = Positions(before).place(len(before))
    message = "Từ đây tệp không còn là bảng mã UTF-8 nên chữ Việt không đọc được."
    return Problem(Location(source.path, *place), "not-utf8", message, _SAVE_AS_UTF8)
