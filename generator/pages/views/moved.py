"""The page that an address keeps when its own page moved or closed."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.model.moves import Move, read_moves
from generator.model.urls import HOME
from generator.pages.formats import day
from generator.pages.render import Link, Meta, Page
from generator.recipe import Recipe


class MovedView(Struct, frozen=True):
    """What the page at an old address says: where to go or to look, since when, and why."""

    onward: Link
    since: str
    reason: str


def moved_recipe(text: str) -> Recipe[Page]:
    """Take the text of the moves, give what makes the pages of old addresses."""
    held = read_moves(text).held
    return Recipe("moved", lambda _: moved_pages(held), given=text)


def moved_pages(moves: Iterable[Move]) -> Iterator[Page]:
    """Take addresses that moved or closed, give the page of each."""
    for move in moves:
        yield _closed(move) if move.closed else _moved(move)


def _moved(move: Move) -> Page:
    view = _view(move)
    said = f"Trang này đã chuyển tới {move.new}."
    meta = Meta("moved", said, (view.onward,), title=f"Đã chuyển: {move.old}", frame="moved.html")
    return Page(move.old, "pages/moved.md.j2", view, meta)


def _closed(move: Move) -> Page:
    said = f"Trang này đã đóng từ ngày {day(move.day)}."
    meta = Meta("closed", said, title=f"Đã đóng: {move.old}")
    return Page(move.old, "pages/closed.md.j2", _view(move), meta)


def _view(move: Move) -> MovedView:
    words = "trang đầu" if move.new == HOME else move.new
    return MovedView(Link(words, move.new), day(move.day), move.reason)
