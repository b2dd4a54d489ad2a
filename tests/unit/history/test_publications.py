"""What Git holds of the records is told step by step, in the words of a review."""

from datetime import date
from pathlib import Path

import pytest

from generator.history.telling import READ_AGAIN, UNREAD
from tests.pasts import CODE, FILE, LISTS, collected, committed, git, past, said, sheet

UNIT = "catalog/units/xa-mau/unit.yml"
UNIT_TEXT = "id: xa-mau\nname: {}\nlevel: commune\nsources:\n  - source: nguon-1\n"


def test_a_record_is_told_from_its_first_publication_on(tmp_path: Path) -> None:
    """New, changed and gone are told with their day in Vietnam, commit, words and sources."""
    committed(tmp_path, {**LISTS, FILE: sheet()}, "2026-01-01")
    commit = committed(tmp_path, {FILE: sheet(fee=5000)}, "2026-02-01", "Phí mới")
    committed(tmp_path, {FILE: None}, "2026-03-01")
    gone, changed, new = past(tmp_path).of_record("procedure", CODE)
    assert [step.change.how for step in (gone, changed, new)] == ["gone", "changed", "new"]
    assert (changed.commit, changed.moment.date()) == (commit, date(2026, 2, 1))
    (words,) = changed.change.sentences
    assert "8.000 đồng" in words
    assert "5.000 đồng" in words
    assert changed.change.fields == ("fees",)
    assert changed.change.sources == (("Báo Mẫu", ""),)
    assert (gone.page, new.page, gone.change.url) == ("", "", f"/thu-tuc/{CODE}/")


def test_a_day_is_that_of_vietnam(tmp_path: Path) -> None:
    """A commit made in the evening of London is of the next day."""
    committed(tmp_path, {**LISTS, FILE: sheet()})
    (tmp_path / FILE).write_text(sheet(fee=1000), encoding="utf-8")
    git(tmp_path, "commit", "-qam", "Muộn", day="2026-02-01T20:00:00+00:00")
    assert past(tmp_path).publications[0].day == date(2026, 2, 2)


def test_a_record_that_moves_is_one_that_changes(tmp_path: Path) -> None:
    """Another domain is another folder: the history goes on, and both domains are told."""
    committed(tmp_path, {**LISTS, FILE: sheet()})
    moved = FILE.replace("ho-tich", "dat-dai")
    committed(tmp_path, {FILE: None, moved: sheet(domain="dat-dai")})
    newest = past(tmp_path).of_record("procedure", CODE)[0].change
    assert (newest.how, newest.file) == ("changed", moved)
    assert newest.sentences == ("Lĩnh vực từ Hộ tịch thành Đất đai.",)
    assert {"/linh-vuc/ho-tich/", "/linh-vuc/dat-dai/"} <= set(newest.pages)


def test_names_are_those_of_the_time(tmp_path: Path) -> None:
    """A change names things as they were called when it was published."""
    committed(tmp_path, {**LISTS, FILE: sheet()})
    committed(tmp_path, {FILE: None, FILE.replace("ho-tich", "dat-dai"): sheet(domain="dat-dai")})
    renamed = LISTS["catalog/domains.yml"].replace("Hộ tịch", "Tên mới")
    committed(tmp_path, {"catalog/domains.yml": renamed})
    assert said(tmp_path)[0] == ("changed", ("Lĩnh vực từ Hộ tịch thành Đất đai.",))
    words = "Tên lĩnh vực từ «Hộ tịch» thành «Tên mới»."
    assert said(tmp_path, "domain", "ho-tich")[0] == ("changed", (words,))


@pytest.mark.parametrize(
    "text",
    [
        sheet().replace("commune\n", "commune\n\n"),
        sheet(more="notes:\n  - Hỏi lại anh Ba.\n"),
    ],
    ids=["layout", "notes among ourselves"],
)
def test_what_is_not_published_is_not_told(tmp_path: Path, text: str) -> None:
    """Another layout of a file, or notes that no page shows, are no publication."""
    committed(tmp_path, {**LISTS, FILE: sheet()})
    committed(tmp_path, {FILE: text})
    assert [how for how, _ in said(tmp_path)] == ["new"]


def test_notes_beside_a_change_stay_among_ourselves(tmp_path: Path) -> None:
    """Of a change of a fee and of notes, only the fee is told."""
    committed(tmp_path, {**LISTS, FILE: sheet()})
    committed(tmp_path, {FILE: sheet(fee=1, more="notes:\n  - Hỏi lại anh Ba.\n")})
    assert "anh Ba" not in repr(past(tmp_path))
    assert past(tmp_path).of_record("procedure", CODE)[0].change.fields == ("fees",)


def test_a_merge_is_one_publication(tmp_path: Path) -> None:
    """What a branch brought is published when it is merged, whatever steps it took."""
    committed(tmp_path, {**LISTS, FILE: sheet()}, "2026-01-01")
    git(tmp_path, "checkout", "-qb", "sua")
    committed(tmp_path, {FILE: sheet(fee=1)}, "2026-01-02")
    committed(tmp_path, {FILE: sheet(fee=2)}, "2026-01-03")
    git(tmp_path, "checkout", "-q", "main")
    committed(tmp_path, {UNIT: UNIT_TEXT.format("Xã Mẫu")}, "2026-01-04")
    merged = "2026-01-05T08:00:00+07:00"
    git(tmp_path, "merge", "-q", "--no-ff", "-m", "Gộp", "sua", day=merged)
    newest, *_ = past(tmp_path).publications
    assert (newest.day, newest.message, len(newest.changes)) == (date(2026, 1, 5), "Gộp", 1)
    assert [how for how, _ in said(tmp_path)] == ["changed", "new"]
    assert "2 đồng" in said(tmp_path)[0][1][0]


def test_what_cannot_be_read_again_is_said_to_be_so(tmp_path: Path) -> None:
    """A version of another age is told as unread; what stood before it is not lost."""
    committed(tmp_path, {**LISTS, FILE: sheet()})
    committed(tmp_path, {FILE: sheet(more="color: đỏ\n")})
    committed(tmp_path, {FILE: sheet(fee=5000)})
    again, unread, new = past(tmp_path).of_record("procedure", CODE)
    assert (again.change.how, again.change.sentences) == ("changed", (READ_AGAIN,))
    assert (unread.change.how, unread.change.sentences) == ("unread", (UNREAD,))
    assert unread.change.version is None
    assert '"amount":8000' in unread.change.was
    assert new.change.how == "new"


def test_a_list_that_cannot_be_read_is_told_as_a_whole(tmp_path: Path) -> None:
    """None of its records is told as gone or new, before and after."""
    committed(tmp_path, {**LISTS, FILE: sheet()})
    committed(tmp_path, {"catalog/domains.yml": "domains: 5\n"})
    committed(tmp_path, {"catalog/domains.yml": LISTS["catalog/domains.yml"]})
    told = [(c.how, c.kind) for p in past(tmp_path).publications[:2] for c in p.changes]
    assert told == [("changed", "domains"), ("unread", "domains")]


def test_links_and_strange_files_are_no_records(tmp_path: Path) -> None:
    """A link in the place of a record, and a file of no kind, are not read."""
    committed(tmp_path, LISTS)
    (tmp_path / FILE).parent.mkdir(parents=True)
    (tmp_path / FILE).symlink_to("/etc/hostname")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "Đường tắt")
    committed(tmp_path, {"catalog/procedures/ho-tich/«là lạ»\n.txt": "x"})
    assert len(past(tmp_path).publications) == 1


def test_every_kind_of_record_is_told(tmp_path: Path, repository: Path) -> None:
    """All records of this repository, committed at once, are found, each under its own key."""
    files = {
        path.relative_to(repository).as_posix(): path.read_text(encoding="utf-8")
        for room in ("catalog", "scorecards")
        for path in (repository / room).rglob("*.yml")
    }
    committed(tmp_path, files)
    known = past(tmp_path)
    entries = collected(tmp_path).entries
    assert {(e.kind, e.key) for e in entries} == {(s.change.kind, s.change.key) for s in known.told}
    assert known.modified.keys() == {entry.path for entry in entries}
