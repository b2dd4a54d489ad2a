"""Archives are what Python's own library would write, byte for byte."""

import io
import zipfile

from generator.exports.packing import deflated, member_of, packed

FILES = (
    ("rỗng.txt", b""),
    ("bang/phi.csv", b"ma,phi\r\n" * 40_000),
    ("so", bytes(range(256)) * 300),
)


def by_the_library() -> bytes:
    """The same archive as the standard library writes it."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in FILES:
            told = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            told.create_system, told.external_attr = 3, 0o100644 << 16
            told.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(told, data)
    return held.getvalue()


def test_an_archive_is_what_the_library_writes() -> None:
    """Every byte is the same, whether a file was deflated now or known from before."""
    now = packed((name, deflated(data)) for name, data in FILES)
    before = packed((name, member_of(deflated(data).kept())) for name, data in FILES)
    assert now == before == by_the_library()


def test_an_archive_is_sound() -> None:
    """A reader finds every file whole, and nothing else; an archive of nothing is one too."""
    with zipfile.ZipFile(io.BytesIO(packed((n, deflated(d)) for n, d in FILES))) as archive:
        assert archive.testzip() is None
        assert [(name, archive.read(name)) for name in archive.namelist()] == list(FILES)
    assert zipfile.ZipFile(io.BytesIO(packed(()))).namelist() == []
