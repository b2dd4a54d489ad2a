"""The end of a build, and the way back: what may not be published, what was, what returns."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import alone, building, main
from generator.cli.writing import Written
from generator.publishing.locking import only_one
from generator.site import Built
from generator.site.order import Look
from tests.roots import DAY, bytes_of, new_root, write

PROCEDURES = "catalog/procedures"
RECORD = f"{PROCEDURES}/linh-vuc-mau-1/9.000001.yml"
PAGE = "thu-tuc/9.000001/index.html"


@pytest.fixture
def root(small_built: Path, tmp_path: Path) -> Path:
    """A copy of a built repository with a made-up catalogue, to change."""
    return shutil.copytree(small_built, tmp_path / "root", copy_function=shutil.copy2)


def run(root: Path, *arguments: str) -> int:
    """Run a command over a repository, give its exit code."""
    return main(["--root", str(root), "--today", DAY, *arguments])


def named(root: Path, name: str) -> None:
    """Give the first procedure another name."""
    lines = (root / RECORD).read_text(encoding="utf-8").splitlines()
    told = [f'name: "{name}"' if line.startswith("name:") else line for line in lines]
    write(root / RECORD, "\n".join(told) + "\n")


def shown(root: Path) -> str:
    """Give the page of the first procedure as readers see it."""
    return (root / "site" / PAGE).read_text(encoding="utf-8")


def published(root: Path, *names: str) -> None:
    """Publish the site once for each name of the first procedure."""
    for name in names:
        named(root, name)
        assert run(root, "build") == 0


Spoil = Callable[[Path], object]

SPOILT: dict[str, tuple[Spoil, str]] = {
    "a link by hand": (
        lambda root: write(
            root / "docs/site/tay/index.md", '# A\n\n<p><a href="../x/">a</a></p>\n'
        ),
        "site/tay/index.html: có liên kết đến /x/, nơi không có gì.",
    ),
    "an anchor by hand": (
        lambda root: write(root / "docs/site/tay/index.md", '# A\n\n<p><a href="#x">a</a></p>\n'),
        "site/tay/index.html: có liên kết đến chỗ «#x» không có trong /tay/.",
    ),
    "the search is gone": (
        lambda root: shutil.rmtree(root / "docs/site/tra-cuu"),
        "site/tra-cuu/index.html: thiếu tệp này.",
    ),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_site_with_a_fault_is_not_published(
    root: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The fault is named with its page, the way on is told, and the last site stays."""
    before = bytes_of(root / "site")
    spoil, words = SPOILT[name]
    spoil(root)
    assert run(root, "build") == 1
    said = capsys.readouterr()
    assert words in said.out
    assert "docs/site/" in said.err
    assert "Trang đã dựng trước đó vẫn còn nguyên." in said.err
    assert bytes_of(root / "site") == before
    shutil.rmtree(root / "docs/site")
    shutil.copytree(new_root(root.parent / "other") / "docs/site", root / "docs/site")
    assert run(root, "build") == 0
    assert bytes_of(root / "site") == before


def test_a_link_in_an_untouched_page_is_found(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """When the place that it leads to goes, the page that nobody touched is named."""
    write(root / "docs/site/mot/index.md", '# A\n\n<p><a href="../hai/#b">a</a></p>\n')
    write(root / "docs/site/hai/index.md", "# A\n\n## B\n")
    assert run(root, "build") == 0
    write(root / "docs/site/hai/index.md", "# A\n\n## C\n")
    assert run(root, "build") == 1
    assert "site/mot/index.html: có liên kết đến chỗ «#b»" in capsys.readouterr().out


def test_many_pages_go_only_when_asked(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where more than a tenth of the pages would be gone, --fewer must be said."""
    pages = len(list((root / "site").rglob("*.html")))
    for number in range(pages // 8):
        write(root / f"docs/site/tay/{number}.md", "# Viết tay\n")
    assert run(root, "build") == 0
    before = bytes_of(root / "site")
    shutil.rmtree(root / "docs/site/tay")
    assert run(root, "build") == 1
    assert "--fewer" in capsys.readouterr().err
    assert bytes_of(root / "site") == before
    assert run(root, "build", "--fewer") == 0
    assert bytes_of(root / "site") != before
    assert run(root, "build") == 0


def test_what_nobody_made_is_refused(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A foreign file and a link in the finished site are named, whoever put them there."""
    real = building._built  # noqa: SLF001 (stands in for an engine gone wrong)

    def with_strangers(root: Path, staging: Path, written: Written, *look: Look) -> Built:
        built = real(root, staging, written, *look)
        write(staging / "CNAME", "example.org")
        (staging / "passwd").symlink_to("/etc/passwd")
        return built

    monkeypatch.setattr(building, "_built", with_strangers)
    assert run(root, "build") == 1
    said = capsys.readouterr().out
    assert "site/CNAME: tệp lạ" in said
    assert "site/passwd: không phải tệp thường" in said
    assert not (root / "site/CNAME").exists()


def test_settings_of_another_kind_are_checked_too(root: Path) -> None:
    """Where MkDocs must build by itself, the site is a release of the same bytes and modes."""
    before = bytes_of(root / "site")
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    write(root / "mkdocs.yml", f"{settings}\nexclude_docs: |\n  /nothing\n")
    assert run(root, "build") == 0
    assert bytes_of(root / "site") == before
    assert (root / "build/releases/1.sha256").is_file()
    assert not (root / "build/releases/2.sha256").exists()


def test_the_site_is_told_by_its_hashes(root: Path) -> None:
    """The list names each file of the site and no other."""
    lines = (root / "build/site.sha256").read_text(encoding="utf-8").splitlines()
    assert sorted(line.split("  ", 1)[1] for line in lines) == sorted(bytes_of(root / "site"))


def test_the_form_comes_along(root: Path) -> None:
    """Its library is part of the site and of the release, and the waiting copy is not touched."""
    write(root / "build/edit-form/decap-cms.js", "1")
    assert run(root, "build") == 0
    assert run(root, "build") == 0
    [form] = (root / "site").rglob("decap-cms.js")
    write(root / "build/edit-form/next", "2")
    (root / "build/edit-form/next").replace(root / "build/edit-form/decap-cms.js")
    assert form.read_text(encoding="utf-8") == "1"
    assert run(root, "build") == 0
    assert form.read_text(encoding="utf-8") == "2"
    assert "decap-cms.js" in (root / "build/site.sha256").read_text(encoding="utf-8")


def test_an_earlier_release_comes_back(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Byte for byte, by default the one before; and the newer one can come back, too."""
    published(root, "Việc hai", "Việc ba")
    newest = bytes_of(root / "site")
    assert run(root, "rollback") == 0
    assert "Việc hai" in shown(root)
    assert "Bản số 2" in capsys.readouterr().err
    assert run(root, "rollback", "3") == 0
    assert bytes_of(root / "site") == newest
    assert run(root, "rollback", "1") == 0
    assert "Việc mẫu" in shown(root)


def test_a_draft_is_never_taken_for_a_release(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It gets no number, no list of sums and no place on the shelf; the last release comes back."""
    published(root, "Việc hai")
    newest = bytes_of(root / "site")
    for name in ("Việc ba", "Việc bốn"):
        named(root, name)
        assert run(root, "build", "--draft") == 0
        assert name in shown(root)
        assert not (root / "build/site.sha256").exists()
    capsys.readouterr()
    assert run(root, "rollback", "--list") == 0
    said = capsys.readouterr().out
    assert [line.split(":")[0] for line in said.splitlines()] == ["Bản số 2", "Bản số 1"]
    assert "đang công bố" not in said
    assert run(root, "rollback") == 0
    assert bytes_of(root / "site") == newest
    assert (root / "build/site.sha256").is_file()
    named(root, "Việc năm")
    assert run(root, "build", "--draft") == 0
    assert run(root, "build") == 0
    assert {path.name for path in (root / "build/releases").glob("*.sha256")} == {
        f"{number}.sha256" for number in (1, 2, 3)
    }


def test_releases_are_listed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The newest first, with the one that is shown; a broken one is told and not offered."""
    published(root, "Việc hai", "Việc ba")
    write(root / "build/releases/1" / PAGE, "hỏng")
    capsys.readouterr()
    before = bytes_of(root / "site")
    assert run(root, "rollback", "--list") == 0
    said = capsys.readouterr()
    assert [line.split(":")[0] for line in said.out.splitlines()] == ["Bản số 3", "Bản số 2"]
    assert said.out.splitlines()[0].endswith("đang công bố")
    assert "Bản số 1 không còn nguyên vẹn" in said.err
    assert bytes_of(root / "site") == before


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("7",), "Không có bản số 7 dùng được. Bạn có thể chọn: 1."),
        (("2",), "Bản số 2 đang được công bố."),
    ],
)
def test_what_is_not_there_cannot_come_back(
    root: Path, asked: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A number that is not kept, or is shown already, changes nothing and says what there is."""
    published(root, "Việc hai")
    assert run(root, "rollback", *asked) == 1
    assert words in capsys.readouterr().err
    assert "Việc hai" in shown(root)


def test_the_first_has_none_before_it(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence says so; the list has one line."""
    assert run(root, "rollback") == 1
    assert "Không có bản nào trước bản hiện nay" in capsys.readouterr().err
    assert run(root, "rollback", "--list") == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    shutil.rmtree(root / "build")
    shutil.rmtree(root / "site")
    assert run(root, "rollback", "--list") == 0
    assert "Chưa có bản nào" in capsys.readouterr().out


def test_who_is_at_work_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """While a build goes on, another stops after a while, names the process, says what to do."""

    def soon(place: Path, waiting: Callable[[str], None]) -> object:
        return only_one(place, waiting, 0.1)

    monkeypatch.setattr(alone, "only_one", soon)
    with only_one(root / "build/lock", print):
        for command in (("build",), ("write",), ("rollback",)):
            assert run(root, *command) == 1
            said = capsys.readouterr().err
            assert "đang đợi nó xong" in said
            assert "Đợi nó xong rồi chạy lại" in said
    assert run(root, "build") == 0


@pytest.mark.long
def test_what_passes_the_checks_is_published(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whichever record file is taken away: either its absence is a problem, or no link is dead."""
    files = [path for name in ("catalog", "scorecards") for path in (root / name).rglob("*.yml")]
    told = set[int]()
    for path in sorted(files):
        data = path.read_bytes()
        path.unlink()
        checked = run(root, "check")
        built = run(root, "build", "--fewer")
        assert checked == built, f"{path}\n{capsys.readouterr()}"
        path.write_bytes(data)
        told.add(built)
    assert told == {0, 1}
