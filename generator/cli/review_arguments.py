"""What the commands for reviewers take: diff, suggest and preview."""

import argparse
from pathlib import Path
from typing import Protocol

from generator.cli import diffing, previewing
from generator.reviewing.telling import FORMS

_BASE = "bản để so: thư mục có hồ sơ, hoặc nhánh, thẻ, mã bản trong Git (ví dụ main)"


class Commands(Protocol):
    """Where commands are added."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002
        """Take the name of a command and its line of help, give its reader."""
        ...


def add_review_commands(commands: Commands) -> None:
    """Add the commands that help to review a change."""
    _add_diff(commands)
    suggest = commands.add_parser("suggest", help="gợi ý sửa ngay trên dòng vừa đổi, dạng JSON")
    suggest.add_argument("base", help=_BASE)
    suggest.add_argument("--output", type=Path, help="viết vào tệp này thay vì in ra")
    suggest.set_defaults(run=diffing.suggest)
    preview = commands.add_parser(
        "preview", help=f"dựng riêng các trang thay đổi, trước và sau, vào {previewing.PREVIEW}/"
    )
    preview.add_argument("base", help=_BASE)
    preview.set_defaults(run=previewing.preview)


def _add_diff(commands: Commands) -> None:
    diff = commands.add_parser("diff", help="nói bằng lời điều gì đổi với người đọc trang")
    diff.add_argument("base", help=_BASE)
    diff.add_argument("--format", choices=sorted(FORMS), default="text", help="dạng của báo cáo")
    diff.add_argument("--output", type=Path, help="viết vào tệp này thay vì in ra")
    diff.add_argument(
        "--annotate", action="store_true", help="in thêm chú thích trên dòng cho GitHub"
    )
    diff.add_argument(
        "--strict", action="store_true", help="báo hỏng khi số đã công bố đổi mà thiếu đính chính"
    )
    diff.set_defaults(run=diffing.diff)
