"""Releases change places; whatever is cut short, readers have a whole site and none gets lost."""

import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from generator.publishing import releases, swapping
from generator.publishing.notes import Release, note_text, read_note
from generator.publishing.releases import KEPT, Shelf
from tests.roots import bytes_of, write


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A shelf with nothing on it."""
    shelf = Shelf(tmp_path / "build/releases", tmp_path / "site", tmp_path / "build/site.sha256")
    shelf.recover()
    return shelf


def release(number: int, word: str) -> Release:
    """Give a release of one page with this word."""
    return Release(number, 1, "hôm nay", {"index.html": sha256(word.encode()).hexdigest()})


def staged(shelf: Shelf, word: str) -> Path:
    """Build a site of one page with this word."""
    folder = shelf.staging()
    (folder / "index.html").unlink(missing_ok=True)
    write(folder / "index.html", word)
    return folder


def publish(shelf: Shelf, word: str) -> int:
    """Publish a site of one word as the command does, give its number."""
    shelf.recover()
    known = (shelf.published(), shelf.newest())
    files = release(0, word).files
    same = next((held for held in known if held and held.files == files), None)
    wanted = same or release(shelf.next_number(), word)
    shelf.publish(staged(shelf, word), wanted)
    return wanted.number


def shown(shelf: Shelf) -> str:
    """Give the word that readers see."""
    return (shelf.site / "index.html").read_text(encoding="utf-8")


def numbers(shelf: Shelf) -> list[int]:
    """Give the numbers of those that may come back."""
    return [held.number for held in shelf.others()]


def test_a_note_tells_a_release_and_seals_it() -> None:
    """It comes back whole; with one letter changed, cut or added it is none."""
    text = note_text(release(3, "a"))
    assert read_note(text) == release(3, "a")
    for other in ("", text[:-1], text + "x", text.replace("[3,", "[4,"), "x" + text):
        assert read_note(other) is None


def test_each_release_follows_the_last(shelf: Shelf) -> None:
    """The new one is shown under the next number, and the older ones stand ready."""
    assert [publish(shelf, word) for word in "abc"] == [1, 2, 3]
    assert shown(shelf) == "c"
    assert shelf.published() == release(3, "c")
    assert numbers(shelf) == [2, 1]
    assert shelf.sums.read_text(encoding="utf-8") == f"{sha256(b'c').hexdigest()}  index.html\n"


def test_the_same_site_is_the_same_release(shelf: Shelf) -> None:
    """A build that changed nothing uses up no number and pushes no older one out."""
    assert [publish(shelf, word) for word in "abbb"] == [1, 2, 2, 2]
    assert numbers(shelf) == [1]


def test_the_last_five_are_kept(shelf: Shelf) -> None:
    """Beside the one that is shown; a folder that fell out is used for the next build."""
    for word in "abcdefgh":
        publish(shelf, word)
    assert numbers(shelf) == [7, 6, 5, 4, 3]
    assert len(numbers(shelf)) == KEPT
    assert {path.name for path in shelf.place.iterdir()} == {
        *("3", "4", "5", "6", "7", "published", "spare"),
        *(f"{number}.sha256" for number in range(3, 9)),
    }


def test_an_older_one_comes_back(shelf: Shelf) -> None:
    """It is shown under its own number; the one that it replaced can come back, too."""
    for word in "abc":
        publish(shelf, word)
    shelf.publish(shelf.taken(1), release(1, "a"))
    assert (shown(shelf), numbers(shelf)) == ("a", [3, 2])
    assert shelf.published() == release(1, "a")
    assert publish(shelf, "c") == 3
    assert (shown(shelf), numbers(shelf)) == ("c", [2, 1])
    assert publish(shelf, "d") == 4


def test_a_draft_is_no_release(shelf: Shelf) -> None:
    """However often it is built, releases stay, and the last one is known again."""
    publish(shelf, "a")
    publish(shelf, "b")
    for word in "xyz":
        shelf.recover()
        shelf.publish(staged(shelf, word), None)
    assert shown(shelf) == "z"
    assert shelf.published() is None
    assert not shelf.sums.exists()
    assert numbers(shelf) == [2, 1]
    assert publish(shelf, "b") == 2
    assert numbers(shelf) == [1]


def test_what_is_broken_is_never_offered(shelf: Shelf) -> None:
    """Touched, partly gone, with a foreign file or without a note: it cannot come back."""
    for word in "abcdef":
        publish(shelf, word)
    place = shelf.place
    write(place / "1/index.html", "z")
    (place / "2/index.html").unlink()
    write(place / "3/more.html", "")
    (place / "4.sha256").unlink()
    assert numbers(shelf) == [5]
    assert shelf.broken({5: release(5, "e")}) == [1, 2, 3, 4]
    publish(shelf, "g")
    assert numbers(shelf) == [6, 5]


def test_a_strange_site_is_replaced_and_not_kept(shelf: Shelf) -> None:
    """What somebody else put there is no release, and stands in nobody's way."""
    write(shelf.site / "index.html", "strange")
    assert publish(shelf, "a") == 1
    shutil.rmtree(shelf.site)
    write(shelf.site / "index.html", "strange")
    assert shelf.published() is None
    assert publish(shelf, "b") == 2
    assert (shown(shelf), numbers(shelf)) == ("b", [])


def test_a_copied_site_is_known_again(shelf: Shelf, tmp_path: Path) -> None:
    """A site that was carried elsewhere with its build folder is known by its bytes."""
    for word in "ab":
        publish(shelf, word)
    other = tmp_path / "other"
    for name in ("build", "site"):
        shutil.copytree(tmp_path / name, other / name)
    copy = Shelf(other / "build/releases", other / "site", other / "build/site.sha256")
    assert copy.published() == release(2, "b")
    assert publish(copy, "c") == 3
    assert numbers(copy) == [2, 1]


def test_nothing_kept_is_a_beginning(shelf: Shelf) -> None:
    """Without the build folder, the next site is the first again."""
    publish(shelf, "a")
    publish(shelf, "b")
    shutil.rmtree(shelf.place)
    assert publish(shelf, "c") == 1
    assert (shown(shelf), numbers(shelf)) == ("c", [])


def test_a_link_in_the_place_of_the_site_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    """What it leads to is not ours to replace."""
    (tmp_path / "elsewhere").mkdir()
    shelf.site.symlink_to("elsewhere")
    with pytest.raises(OSError, match=r"site"):
        shelf.recover()


class CutError(BaseException):
    """The power went."""


OPERATIONS = (
    (Path, "rename"),
    (Path, "replace"),
    (Path, "unlink"),
    (releases, "swap"),
    (releases, "write_whole"),
    (shutil, "rmtree"),
)
"""What changes the disk while a site is published."""


def cut_at(step: int, patch: pytest.MonkeyPatch) -> None:
    """Let nothing more happen on the disk from this operation on."""
    done = 0

    def counted(work: Callable[..., object]) -> Callable[..., object]:
        def cut(*arguments: object, **more: object) -> object:
            nonlocal done
            done += 1
            if done > step:
                raise CutError
            return work(*arguments, **more)

        return cut

    for owner, name in OPERATIONS:
        patch.setattr(owner, name, counted(getattr(owner, name)))


def cuts(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, action: Callable[[], object]
) -> Iterator[int]:
    """Do something again and again from the same state, each time cut one operation later."""
    before = shelf.place.parents[1]
    kept = before.with_name("kept")
    shutil.copytree(before, kept, symlinks=True)
    for step in range(100):
        with monkeypatch.context() as patch:
            cut_at(step, patch)
            try:
                action()
            except CutError:
                ended = False
            else:
                ended = True
        yield step
        if ended:
            return
        shutil.rmtree(before)
        shutil.copytree(kept, before, symlinks=True)
    raise AssertionError("it never ends")


@pytest.fixture
def own_place(tmp_path: Path) -> Shelf:
    """A shelf in a folder of its own, six releases old."""
    root = tmp_path / "root"
    shelf = Shelf(root / "build/releases", root / "site", root / "build/site.sha256")
    for word in "abcdef":
        publish(shelf, word)
    return shelf


@pytest.mark.parametrize("exchange", [True, False])
def test_a_publication_cut_anywhere_is_mended(
    own_place: Shelf, *, exchange: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever it was cut, the site is the old or the new one, and no release is lost or half."""
    if not exchange:
        monkeypatch.setattr(swapping, "exchanged", lambda *_: False)
    steps = 0
    for _ in cuts(own_place, monkeypatch, lambda: publish(own_place, "g")):
        steps += 1
        if exchange:
            assert shown(own_place) in {"f", "g"}
        own_place.recover()
        assert shown(own_place) in {"f", "g"}
        publish(own_place, "g")
        assert shown(own_place) == "g"
        assert numbers(own_place)[:5] == [6, 5, 4, 3, 2]
        assert own_place.published() is not None
        left = {path.name for path in own_place.place.iterdir()}
        assert not any(name.startswith(("new-", ".")) for name in left)
    assert steps > 5


def test_a_return_cut_anywhere_is_mended(own_place: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever it was cut, both the one that was shown and the one that returns are there."""

    def back() -> None:
        own_place.publish(own_place.taken(4), release(4, "d"))

    for _ in cuts(own_place, monkeypatch, back):
        assert shown(own_place) in {"d", "f"}
        own_place.recover()
        now = own_place.published()
        assert now is not None
        assert sorted([now.number, *numbers(own_place)]) == [1, 2, 3, 4, 5, 6]


def test_a_release_that_is_put_away_is_not_copied(shelf: Shelf) -> None:
    """It is the same folder under another name."""
    publish(shelf, "a")
    before = (shelf.site / "index.html").stat().st_ino
    publish(shelf, "b")
    assert (shelf.place / "1/index.html").stat().st_ino == before
    assert bytes_of(shelf.place / "1") == {"index.html": b"a"}
