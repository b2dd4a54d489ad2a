"""What a command says to the one who runs it, and how it stops."""

import errno
import sys

from generator.files import reason_of

LAST_SITE_STAYS = "Trang đã dựng trước đó vẫn còn nguyên."

_FAILED = {errno.EADDRINUSE: "Không mở được máy chủ", errno.ECHILD: "Chưa làm xong"}


class StoppedError(Exception):
    """The command cannot go on; what is wrong has been said already."""


def say(words: str) -> None:
    """Tell something to the one who runs the command, beside its output."""
    print(words, file=sys.stderr, flush=True)


def say_disk(error: OSError) -> None:
    """Tell what the disk, the network or the system refused, and what to do."""
    place = f" «{error.filename}»" if error.filename else ""
    failed = _FAILED.get(error.errno or 0, "Không đọc hoặc ghi được")
    say(f"{failed}{place}: {reason_of(error)}.")
    say(f"Sửa chỗ ấy rồi chạy lại. {LAST_SITE_STAYS}")


def say_progress(pages: int) -> None:
    """Show on a terminal, now and then, how many pages there are."""
    if pages % 50 == 0 and sys.stderr.isatty():
        print(f"\r  {pages} trang…", end="", file=sys.stderr, flush=True)
