"""A command that writes pages or the site is alone with them, or says who is at work."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from generator.cli.reading import KEPT, refuse_empty
from generator.cli.saying import LAST_SITE_STAYS, StoppedError, say
from generator.publishing.locking import BusyError, only_one

LOCK = f"{KEPT}/lock"


@contextlib.contextmanager
def alone(root: Path) -> Iterator[None]:
    """Take a repository, let nobody else write its pages or its site meanwhile."""
    refuse_empty(root)

    def waiting(holder: str) -> None:
        say(f"Một lần dựng khác{_process(holder)} đang chạy trong kho này; đang đợi nó xong…")

    try:
        with only_one(root / LOCK, waiting):
            yield
    except BusyError as busy:
        say(
            f"Lần dựng khác{_process(str(busy))} vẫn chưa xong. Đợi nó xong rồi chạy lại; nếu nó "
            f"bị treo, hãy dừng nó.{_by_name(root)} {LAST_SITE_STAYS}"
        )
        raise StoppedError from busy


def _process(holder: str) -> str:
    return f" (tiến trình {holder})" if holder else ""


def _by_name(root: Path) -> str:
    name = f"{LOCK}.pid"
    held = (root / name).exists()
    return f" Nếu chắc chắn không còn lần dựng nào, hãy xóa tệp {name}." if held else ""
