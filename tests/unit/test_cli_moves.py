"""Addresses that moved or closed, from the line in the file to the page that stays."""

from pathlib import Path

import pytest

from generator.cli import main
from generator.model.moves import MOVES
from generator.pages.ledger import LEDGER
from tests.bench.generate import catalogue
from tests.roots import bytes_of, new_root, write

MOVED, CLOSED = "/thu-tuc/8.000001/", "/chi-tieu/cu/"
TEXT = f"""\
chuyển {MOVED} /thu-tuc/9.000001/ 2026-11-21 Hai thủ tục gộp làm một.
đóng {CLOSED} /chi-tieu/ 2026-11-21 Thôi đo từ năm 2026.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A made-up repository that once published two addresses which it has no records for now."""
    made = new_root(tmp_path, catalogue(6))
    write(made / LEDGER, f"{CLOSED}\n{MOVED}\n")
    return made


def run(root: Path, *arguments: str) -> int:
    """Run a command over the repository, give its exit code."""
    return main(["--root", str(root), *arguments])


def test_an_address_lives_on_by_a_line(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the line the build is refused; with it both addresses answer, and none is lost."""
    assert run(root, "build") == 1
    assert "[address-gone]" in capsys.readouterr().out
    write(root / MOVES, TEXT)
    assert run(root, "build") == 0
    site = bytes_of(root / "site")
    moved = site[f"{MOVED.strip('/')}/index.html"].decode()
    assert '<meta http-equiv="refresh" content="0; url=../9.000001/">' in moved
    assert '<link rel="canonical" href="../9.000001/">' in moved
    assert "Mở trang mới" in moved
    assert "<script" not in moved
    closed = site[f"{CLOSED.strip('/')}/index.html"].decode()
    assert "Đã đóng ngày 21/11/2026" in closed
    assert 'role="search"' in closed
    assert site["_redirects"].decode().endswith(f"\n{MOVED} /thu-tuc/9.000001/ 301\n")
    assert MOVED not in site["sitemap.xml"].decode()


def test_a_changed_line_makes_its_page_again(root: Path) -> None:
    """No record changed, yet the page says the new reason; a line taken out lets the page go."""
    write(root / MOVES, TEXT)
    assert run(root, "write") == 0
    write(root / MOVES, TEXT.replace("Thôi đo", "Ngừng đo"))
    assert run(root, "write") == 0
    page = root / "build/docs/chi-tieu/cu/index.md"
    assert "Ngừng đo" in page.read_text(encoding="utf-8")
    write(root / LEDGER, f"{MOVED}\n")
    write(root / MOVES, TEXT.splitlines()[0])
    assert run(root, "write") == 0
    assert not page.exists()


def test_each_broken_line_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A dead target and a line that cannot be read stop the build, each with its line."""
    write(root / MOVES, TEXT.replace("9.000001", "7.7") + "chuyển sang chỗ khác\n")
    assert run(root, "build") == 1
    told = capsys.readouterr()
    assert "docs/redirects.txt:1:1: lỗi [move-target]" in told.out
    assert "docs/redirects.txt:3:1: lỗi [move-form]" in told.out
    assert "Chưa dựng trang vì có địa chỉ sẽ mất." in told.err
    assert not (root / "site").exists()


def test_an_old_address_that_still_has_its_page(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Page and move want one place: the line to take out is named, not a file."""
    write(root / MOVES, TEXT + "chuyển /thu-tuc/9.000002/ /thu-tuc/9.000001/ 2026-11-21 Gộp.\n")
    assert run(root, "build") == 1
    told = capsys.readouterr()
    assert "docs/redirects.txt:3:1: lỗi [move-source]" in told.out
    assert "vẫn còn trang" in told.out


def test_the_configurations_follow_the_lines(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`niemyet hosting` names the files that it writes; the redirect is in each."""
    write(root / MOVES, TEXT)
    assert run(root, "hosting") == 0
    names = capsys.readouterr().out.split()
    assert len(names) == 3
    texts = {name: (root / name).read_text(encoding="utf-8") for name in names}
    assert sum("/thu-tuc/9.000001/" in text for text in texts.values()) == 2
