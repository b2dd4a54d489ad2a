"""The command line: one command is one walk through build, files and site."""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path

from generator.build import Judged, judge, outputs
from generator.files import (
    Written,
    list_records,
    read_records,
    replace_folder,
    static_files,
    write_folder,
)
from generator.reporters import REPORTERS, as_text, summary
from generator.site import SiteFailedError, build_site, serve_site

HAND_WRITTEN = "docs/site"
WATCHED = (
    "catalog",
    "scorecards",
    HAND_WRITTEN,
    "generator/templates",
    "generator/theme",
    "mkdocs.yml",
)


class StoppedError(Exception):
    """The command cannot go on; what is wrong has been said already."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Take command-line arguments, give the exit code: 0 done, 1 something is wrong."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], None] = options.run
    try:
        run(options)
    except StoppedError:
        return 1
    except OSError as error:
        _say(f"Không đọc hoặc ghi được «{error.filename}»: {error.strerror}.")
        _say(
            "Kiểm tra quyền truy cập và chỗ trống trên đĩa rồi chạy lại. "
            "Trang đã dựng trước đó vẫn còn nguyên."
        )
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="niemyet", description="Niêm yết thủ tục hành chính và kết quả cải cách."
    )
    parser.add_argument(
        "--root", type=Path, default=Path(), help="thư mục của kho dữ liệu (mặc định: thư mục này)"
    )
    commands = parser.add_subparsers(required=True, metavar="lệnh")
    check = commands.add_parser("check", help="kiểm tra mọi hồ sơ, báo mọi lỗi cùng một lần")
    check.add_argument(
        "--format", choices=sorted(REPORTERS), default="text", help="dạng của báo cáo"
    )
    check.set_defaults(run=_check)
    write = commands.add_parser(
        "write", help="viết các trang Markdown và tệp dữ liệu vào build/docs/"
    )
    write.set_defaults(run=_write)
    build = commands.add_parser("build", help="viết rồi dựng cả trang vào site/")
    build.set_defaults(run=_build)
    serve = commands.add_parser("serve", help="xem trang tại máy này, tự dựng lại khi có sửa đổi")
    serve.add_argument("--host", default="127.0.0.1", help="địa chỉ lắng nghe")
    serve.add_argument("--port", type=int, default=8000, help="cổng")
    serve.set_defaults(run=_serve)
    return parser


def _check(options: argparse.Namespace) -> None:
    judged = _judge(options.root)
    print(REPORTERS[options.format](judged.problems))
    if not judged.sound:
        raise StoppedError


def _write(options: argparse.Namespace) -> None:
    _write_docs(options.root, _sound(options.root))


def _build(options: argparse.Namespace) -> None:
    _build_all(options.root)


def _serve(options: argparse.Namespace) -> None:
    root: Path = options.root
    _build_all(root)

    def again() -> None:
        try:
            _build_all(root)
        except StoppedError:
            _say("Trang đang xem vẫn là bản tốt gần nhất.")

    _say(f"Mở http://{options.host}:{options.port}/ để xem; dừng bằng Ctrl+C.")
    watch = tuple(root / name for name in WATCHED if (root / name).exists())
    serve_site(again, root / "site", watch, options.host, options.port)


def _build_all(root: Path) -> None:
    started = time.monotonic()
    _write_docs(root, _sound(root))
    staging = root / ".site-new"
    try:
        pages = build_site(root / "mkdocs.yml", root / "build/docs", staging, _progress)
    except SiteFailedError as failure:
        _say(f"\nMkDocs không dựng được trang:\n{failure}\nTrang đã dựng trước đó vẫn còn nguyên.")
        raise StoppedError from failure
    replace_folder(staging, root / "site")
    _say(f"\rĐã dựng {pages} trang vào site/ trong {time.monotonic() - started:.1f} giây.")


def _judge(root: Path) -> Judged:
    listed = list_records(root)
    return judge(listed, read_records(root, listed))


def _sound(root: Path) -> Judged:
    judged = _judge(root)
    if not judged.sound:
        print(as_text(judged.problems))
        _say("Chưa dựng trang vì còn lỗi. Trang đã dựng trước đó vẫn còn nguyên.")
        raise StoppedError
    _say(f"Đã đọc {len(judged.collection.entries)} hồ sơ. {summary(judged.problems)}")
    return judged


def _write_docs(root: Path, judged: Judged) -> Written:
    files = chain(static_files(root / HAND_WRITTEN), outputs(judged.collection))
    written = write_folder(files, root / "build/docs")
    _say(
        f"Đã viết {written.total} tệp vào build/docs/: {written.changed} tệp mới hoặc đổi, "
        f"{written.kept} tệp giữ nguyên, {written.removed} tệp bỏ đi."
    )
    return written


def _progress(pages: int) -> None:
    if pages % 50 == 0 and sys.stderr.isatty():
        print(f"\r  {pages} trang…", end="", file=sys.stderr, flush=True)


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
