"""The command that puts an earlier release back where readers see it."""

import argparse
from collections.abc import Mapping
from typing import Any

from generator.cli.alone import alone
from generator.cli.releasing import RELEASES, SITE, shelf_of
from generator.cli.saying import LAST_SITE_STAYS, StoppedError, say
from generator.publishing.notes import Release
from generator.publishing.releases import Shelf


def add_rollback(commands: Any) -> None:  # noqa: ANN401  (argparse names no public type for it)
    """Add the command ``rollback`` to the command line."""
    command = commands.add_parser(
        "rollback", help=f"đưa một bản đã công bố trước đây trở lại {SITE}/"
    )
    command.add_argument(
        "number", type=int, nargs="?", help="số của bản (mặc định: bản ngay trước bản hiện nay)"
    )
    command.add_argument(
        "--list", action="store_true", help=f"chỉ liệt kê những bản còn giữ trong {RELEASES}/"
    )
    command.set_defaults(run=rollback)


def rollback(options: argparse.Namespace) -> None:
    """Put an earlier release back, or list those that there are."""
    with alone(options.root):
        shelf = shelf_of(options.root)
        shelf.recover()
        now, others = shelf.published(), {held.number: held for held in shelf.others()}
        for number in shelf.broken(others):
            say(f"Bản số {number} không còn nguyên vẹn nên không dùng được.")
        if options.list:
            _list(now, others)
        else:
            _put_back(shelf, _chosen(options.number, now, others))


def _list(now: Release | None, others: Mapping[int, Release]) -> None:
    held = {**others, **({now.number: now} if now else {})}
    for release in sorted(held.values(), key=lambda one: one.number, reverse=True):
        shown = ", đang công bố" if release is now else ""
        print(f"{_told(release)}{shown}")
    if not held:
        print("Chưa có bản nào được giữ lại.")


def _told(release: Release) -> str:
    return f"Bản số {release.number}: {release.pages} trang, công bố {release.when}"


def _chosen(asked: int | None, now: Release | None, others: Mapping[int, Release]) -> Release:
    """Give the release that is asked for, or the one before; where there is none, stop."""
    if asked is None:
        older = [number for number in others if now is None or number < now.number]
        found = others[max(older)] if older else None
    else:
        found = others.get(asked)
    if found is None:
        say(f"{_refusal(asked, now)} {_instead(others)} {LAST_SITE_STAYS}")
        raise StoppedError
    return found


def _refusal(asked: int | None, now: Release | None) -> str:
    if asked is None:
        return "Không có bản nào trước bản hiện nay để đưa trở lại."
    if now and asked == now.number:
        return f"Bản số {asked} đang được công bố."
    return f"Không có bản số {asked} dùng được."


def _instead(others: Mapping[int, Release]) -> str:
    numbers = ", ".join(map(str, others))
    return f"Bạn có thể chọn: {numbers}." if numbers else "Không có bản nào khác."


def _put_back(shelf: Shelf, release: Release) -> None:
    shelf.publish(shelf.taken(release.number), release)
    say(
        f"Đã đưa trở lại {SITE}/. {_told(release)}.\n"
        "Lần dựng sau lại công bố theo hồ sơ lúc ấy: nếu hồ sơ sai, hãy sửa trước khi dựng."
    )
