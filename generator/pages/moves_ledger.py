"""An address that moved or closed leads to a page that lives, at once and for ever."""

from collections.abc import Iterable, Iterator

from generator.model.moves import MOVES, Move, read_moves
from generator.problems import Location, Problem

_FORM = (
    "Viết một dòng: «chuyển /dia-chi-cu/ /dia-chi-moi/ 2026-11-21 Lý do», hoặc "
    "«đóng /dia-chi-cu/ /noi-tra-cuu/ 2026-11-21 Lý do»; mỗi địa chỉ cũ một dòng."
)


def broken_moves(text: str, ledger: str, living: Iterable[str]) -> Iterator[Problem]:
    """Take the text of the moves, the ledger's and the addresses of today, give what is wrong.

    Pages of moves may be among the addresses of today: they stand for nothing by themselves.
    """
    moves = read_moves(text)
    olds = {move.old: move for move in moves.held}
    alive, published = set(living) - olds.keys(), set(ledger.split())
    yield from map(_unread, moves.unread)
    for move in moves.held:
        if move.old not in published:
            yield _unpublished(move)
        if move.new in olds:
            yield _chained(move, olds)
        elif move.new not in alive:
            yield _lost(move)


def still_there(text: str, address: str | None) -> Iterator[Problem]:
    """Take the text of the moves and the address of two pages, name the move, if it is one."""
    for move in read_moves(text).held:
        if move.old == address:
            yield Problem(
                Location(MOVES, move.line),
                "move-source",
                f"Địa chỉ «{move.old}» vẫn còn trang của nó.",
                "Bỏ dòng này; nếu trang ấy phải chuyển hay đóng thì bỏ hồ sơ của trang trước.",
            )


def _unread(line: int) -> Problem:
    said = "Không đọc được dòng này, hoặc địa chỉ cũ đã có ở dòng trên."
    return Problem(Location(MOVES, line), "move-form", said, _FORM)


def _unpublished(move: Move) -> Problem:
    return Problem(
        Location(MOVES, move.line),
        "move-source",
        f"Địa chỉ cũ «{move.old}» chưa từng công bố.",
        "Xem lại chính tả: địa chỉ đã công bố nằm trong docs/addresses.txt.",
    )


def _lost(move: Move) -> Problem:
    return Problem(
        Location(MOVES, move.line),
        "move-target",
        f"Địa chỉ «{move.new}» mà «{move.old}» dẫn tới không có trang nào.",
        "Sửa thành địa chỉ của một trang đang có, đủ dấu «/» ở đầu và cuối.",
    )


def _chained(move: Move, olds: dict[str, Move]) -> Problem:
    end = _end(move, olds)
    advice = f"Dẫn thẳng tới «{end}»." if end else "Các dòng ấy dẫn vòng về nhau: bỏ bớt một dòng."
    return Problem(
        Location(MOVES, move.line),
        "move-target",
        f"«{move.old}» dẫn tới «{move.new}», mà địa chỉ ấy cũng đã chuyển hoặc đóng.",
        advice,
    )


def _end(move: Move, olds: dict[str, Move]) -> str | None:
    """Where a reader would come to at last; None if never."""
    seen, here = {move.old}, move.new
    while here in olds and here not in seen:
        seen.add(here)
        here = olds[here].new
    return None if here in olds or here in seen else here
