"""Rules about the files that stand beside pages written by hand: few kinds, and nothing that runs.

Source of the list: WHATWG MIME Sniffing (the first bytes of a kind); ISO 32000-2, 12.6.4 (actions);
ECMA-376, part 2 (packages).
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.load.characters import printable
from generator.load.paths import Listed, path_problems
from generator.load.source import Source
from generator.problems import Location, Problem, sort_problems

MOST_BYTES = 5 * 1024 * 1024
_MOST_UNPACKED = 4 * MOST_BYTES
"""How much of a PDF is unpacked to look for what runs; a form or a leaflet has far less."""

_HEAD = 1000
"""How far before a stream its own description may begin."""
_LOCKED = b"/Encrypt"

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_RUNS = re.compile(rb"/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|Encrypt)(?![0-9A-Za-z])")
_RUNS_IN_OFFICE = re.compile(r"vbaProject|activeX|embeddings/|externalLinks/", re.IGNORECASE)


def attachment_problems(listed: Iterable[Listed], sources: Iterable[Source]) -> tuple[Problem, ...]:
    """Take the entries and the contents of the folder of public pages, give what is wrong."""
    names = path_problems(listed, _kind)
    return sort_problems([*names, *(each for source in sources for each in _content(source))])


def _ending(path: str) -> str:
    return "." + path.rpartition(".")[2]


def _kind(path: str) -> Iterator[Problem]:
    if _ending(path) not in _IS_KIND:
        yield Problem(
            Location(printable(path)),
            "attachment-kind",
            "Loại tệp này không được đặt cạnh trang công khai.",
            f"Chỉ nhận {', '.join(_IS_KIND)}. Hình vẽ SVG: lưu thành .png. Bảng số: đưa vào hồ sơ.",
        )


def _content(source: Source) -> Iterator[Problem]:
    place, ending = Location(printable(source.path)), _ending(source.path)
    if ending not in _IS_KIND:
        return
    if len(source.data) > MOST_BYTES:
        yield Problem(
            place,
            "attachment-size",
            f"Tệp nặng hơn {MOST_BYTES // 1024**2} MB.",
            "Thu nhỏ ảnh, giảm trang, hoặc chia tệp làm nhiều phần.",
        )
    elif not _IS_KIND[ending](source.data):
        yield Problem(
            place,
            "attachment-content",
            f"Nội dung không phải của tệp {ending}, hoặc tệp đã hỏng.",
            f"Mở bằng chương trình đã tạo ra nó rồi lưu lại thành {ending}.",
        )
    elif runs := _RUNS_INSIDE.get(ending, _nothing)(source.data):
        yield Problem(
            place,
            "attachment-active",
            f"Trong tệp có phần tự chạy, ẩn hoặc khóa ({printable(runs)}).",
            "Lưu lại bản không có macro, không kèm tệp, không đặt mật khẩu; hoặc in ra PDF mới.",
        )


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _is_png(data: bytes) -> bool:
    return data.startswith(b"\x89PNG\r\n\x1a\n") and data.endswith(b"IEND\xaeB`\x82")


def _is_jpeg(data: bytes) -> bool:
    return data.startswith(b"\xff\xd8\xff") and data.endswith(b"\xff\xd9")


def _is_pdf(data: bytes) -> bool:
    return data.startswith(b"%PDF-") and b"%%EOF" in data[-1024:]


def _office(main: str) -> Callable[[bytes], bool]:
    return lambda data: {"[Content_Types].xml", main} <= set(_members(data))


def _members(data: bytes) -> list[str]:
    # What stands before an archive is not seen by those who read it from its end.
    if not data.startswith(b"PK\x03\x04"):
        return []
    try:
        return zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return []


def _runs_in_office(data: bytes) -> str:
    return next((name for name in _members(data) if _RUNS_IN_OFFICE.search(name)), "")


def _runs_in_pdf(data: bytes) -> str:
    """Look at all objects; what a picture or a font is packed into can say anything by chance."""
    for part in (_STREAM.sub(b"", data), *_unpacked(data)):
        if found := _RUNS.search(_unescaped(part)):
            return found[0].decode("ascii")
    return ""


def _unescaped(data: bytes) -> bytes:
    return _ESCAPED.sub(lambda code: bytes([int(code[1], 16)]), data)


def _unpacked(data: bytes) -> Iterator[bytes]:
    """Give the objects that are packed together; those that cannot be read count as locked."""
    left = _MOST_UNPACKED
    for stream in _STREAM.finditer(data):
        told = data[max(0, stream.start() - _HEAD) : stream.start()].rpartition(b" obj")[2]
        if b"/ObjStm" not in _unescaped(told):
            continue
        try:
            part = zlib.decompressobj().decompress(stream[1], left + 1)
        except zlib.error:
            part = stream[1] if stream[1].isascii() else _LOCKED
        left -= len(part)
        yield part if left >= 0 else _LOCKED


def _nothing(_: bytes) -> str:
    return ""


_IS_KIND: Mapping[str, Callable[[bytes], bool]] = {
    ".md": _is_text,
    ".pdf": _is_pdf,
    ".png": _is_png,
    ".jpg": _is_jpeg,
    ".xlsx": _office("xl/workbook.xml"),
    ".docx": _office("word/document.xml"),
}
"""Of each ending that is allowed, whether bytes are of that kind."""

_RUNS_INSIDE: Mapping[str, Callable[[bytes], str]] = {
    ".pdf": _runs_in_pdf,
    ".xlsx": _runs_in_office,
    ".docx": _runs_in_office,
}
"""Of each ending whose files can run something, what would."""
