"""Files beside pages written by hand: few kinds, each what its name says, none that runs."""

import io
import random
import zipfile
import zlib
from pathlib import Path

import pytest
from pypdf import PdfWriter

from generator.exports.hosting.rules import FORMATS, rules
from generator.files import list_attached, read_attached
from generator.load.attachments import MOST_BYTES, attachment_problems
from generator.load.paths import Listed
from generator.load.source import Source
from tests.roots import REPOSITORY, new_root, niemyet

PNG = b"\x89PNG\r\n\x1a\n....IEND\xaeB`\x82"
JPG = b"\xff\xd8\xff\xe0....\xff\xd9"


def office(*names: str) -> bytes:
    """Give an archive with files of these names, as an office program packs them."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in ("[Content_Types].xml", *names):
            archive.writestr(name, "<x/>")
    return held.getvalue()


def pdf(*, lock: str = "") -> bytes:
    """Give a PDF of one empty page; locked where there is a word for it."""
    writer = PdfWriter()
    writer.add_blank_page(width=100, height=100)
    if lock:
        writer.encrypt(lock, algorithm="RC4-128")
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def with_object(told: bytes, body: bytes = b"") -> bytes:
    """Give a PDF with one more object of a description, and a stream where there is one."""
    stream = b"\nstream\n" + body + b"\nendstream" if body else b""
    return pdf().replace(b"xref", b"9 0 obj\n<<" + told + b">>" + stream + b"\nendobj\nxref", 1)


PACKED = b"/Type /ObjStm /Filter /FlateDecode"
HIDDEN = zlib.compress(b"1 0 <</S /JavaScript /JS (x)>>")


def rules_of(name: str, data: bytes) -> list[str]:
    """Take a name and bytes, give the rules that refuse such a file."""
    path = f"docs/site/{name}"
    listed = [Listed(path, "file", len(data))]
    return [problem.rule for problem in attachment_problems(listed, [Source(path, data)])]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("gioi-thieu/index.md", "# Giới thiệu".encode()),
        ("to-roi.pdf", pdf()),
        ("to-roi.pdf", with_object(b"/Filter /DCTDecode", b"\xff\xd8/JS \xff")),
        ("to-roi.pdf", with_object(PACKED, zlib.compress(b"1 0 <</S /GoTo>>"))),
        ("so-do.png", PNG),
        ("anh.jpg", JPG),
        ("mau.docx", office("word/document.xml")),
        ("mau.xlsx", office("xl/workbook.xml")),
    ],
)
def test_ordinary_files_pass(name: str, data: bytes) -> None:
    """What people attach every day is taken, whatever a picture inside says by chance."""
    assert rules_of(name, data) == []


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("hinh.svg", b"<svg/>", "attachment-kind"),
        ("trang.html", b"<p>", "attachment-kind"),
        ("sw.js", b"1", "attachment-kind"),
        ("robots.txt", b"", "attachment-kind"),
        ("_headers", b"", "attachment-kind"),
        ("khong-duoi", b"", "attachment-kind"),
        ("mau.docm", office("word/document.xml"), "attachment-kind"),
        ("to-roi.pdf", b"<html>", "attachment-content"),
        ("to-roi.pdf", b"x" + pdf(), "attachment-content"),
        ("anh.jpg", PNG, "attachment-content"),
        ("anh.png", PNG + b"<script>", "attachment-content"),
        ("mau.xlsx", office("word/document.xml"), "attachment-content"),
        ("mau.docx", b"PK\x03\x04" + b"\0" * 99, "attachment-content"),
        ("mau.docx", b"MZ" + office("word/document.xml"), "attachment-content"),
        ("trang.md", b"\xff", "attachment-content"),
        ("trang.md", b"a\0b", "attachment-content"),
        ("to-roi.pdf", with_object(b"/S /JavaScript /JS (x)"), "attachment-active"),
        ("to-roi.pdf", with_object(b"/S /J#61vaScript"), "attachment-active"),
        ("to-roi.pdf", pdf(lock="x"), "attachment-active"),
        ("to-roi.pdf", with_object(PACKED, HIDDEN), "attachment-active"),
        ("to-roi.pdf", with_object(b"/Type /Obj#53tm", HIDDEN), "attachment-active"),
        ("to-roi.pdf", with_object(PACKED, b"\xff\xfe"), "attachment-active"),
        ("to-roi.pdf", with_object(PACKED, zlib.compress(b" " * 9**8, 1)), "attachment-active"),
        ("mau.docx", office("word/document.xml", "word/vbaProject.bin"), "attachment-active"),
        ("mau.xlsx", office("xl/workbook.xml", "xl/embeddings/a.bin"), "attachment-active"),
        ("to-roi.pdf", b"%PDF-" + b" " * MOST_BYTES + b"%%EOF", "attachment-size"),
    ],
)
def test_others_are_refused(name: str, data: bytes, rule: str) -> None:
    """Other kinds, changed endings, hidden parts, locks and weight each have their rule."""
    assert rule in rules_of(name, data)


@pytest.mark.parametrize("name", ["Tờ rơi.pdf", "TO-ROI.PDF", "aux.pdf"])
def test_names_are_those_of_every_system(name: str) -> None:
    """A file beside a page becomes an address, as records do."""
    assert "file-name" in rules_of(name, pdf())


def test_no_bytes_break_the_rules() -> None:
    """Whatever stands in a file is judged, never an accident: 2,000 damaged files."""
    chance = random.Random(8)  # noqa: S311 (not for secrets: the same files each time)
    good = {
        "a.pdf": with_object(PACKED, HIDDEN),
        "a.docx": office("word/document.xml"),
        "a.png": PNG,
    }
    for turn in range(2000):
        name = chance.choice(sorted(good))
        data = bytearray(good[name])
        for _ in range(turn % 7 + 1):
            data[chance.randrange(len(data))] = chance.randrange(256)
        assert set(rules_of(name, bytes(data[: chance.randrange(1, len(data) + 1)]))) <= {
            "attachment-content",
            "attachment-active",
        }


def test_the_limit_of_reading_is_that_of_the_rule(tmp_path: Path) -> None:
    """A file just too large is read far enough to be refused."""
    place = tmp_path / "docs/site/x.pdf"
    place.parent.mkdir(parents=True)
    place.write_bytes(b" " * (MOST_BYTES + 1))
    listed = list_attached(tmp_path)
    found = attachment_problems(listed, read_attached(tmp_path, listed))
    assert [problem.rule for problem in found] == ["attachment-size"]
    assert list_attached(tmp_path / "docs") == ()


def test_check_and_build_refuse_them(tmp_path: Path) -> None:
    """Both commands name the file and the next step; a link is not followed; no site is made."""
    publisher = "catalog/publisher.yml"
    held = (REPOSITORY / publisher).read_text(encoding="utf-8")
    root = new_root(tmp_path, [(publisher, held)])
    folder = root / "docs/site/tep"
    folder.mkdir(parents=True)
    (folder / "hinh.svg").write_text("<svg onload='x'/>", encoding="utf-8")
    (folder / "la.md").symlink_to("/etc/hostname")
    for command in ("check", "build"):
        done = niemyet(root, command)
        assert done.returncode == 1
        assert "docs/site/tep/hinh.svg:1:1: lỗi [attachment-kind]" in done.stdout
        assert "lưu thành .png" in done.stdout
        assert "docs/site/tep/la.md:1:1: lỗi [symbolic-link]" in done.stdout
    assert not (root / "site").exists()


def test_what_may_be_attached_is_served_as_a_file() -> None:
    """A host is told for each kind that nothing in it may run."""
    endings = {each.ending for each in FORMATS}
    assert {"pdf", "jpg", "png", "docx", "xlsx"} <= endings
    said = {rule.pattern: rule.headers for rule in rules(None)}
    for ending in ("pdf", "jpg", "png", "docx", "xlsx"):
        policy = said[f"/*.{ending}"]["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'"), ending
