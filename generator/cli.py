"""The command line: one command is one walk through build, files and site."""

import argparse
import errno
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta, timezone
from itertools import chain
from pathlib import Path

from generator.build import Judged, judge, outputs
from generator.files import (
    SamePathError,
    list_records,
    read_assets,
    read_records,
    reason_of,
    replace_folder,
    restore_folder,
    static_files,
    write_folder,
)
from generator.model.urls import is_address
from generator.output import OutputFile
from generator.pages.ledger import LEDGER, address_of, dead_addresses, extended
from generator.problems import sort_problems
from generator.reporters import REPORTERS, as_text

VIETNAM = timezone(timedelta(hours=7))
HAND_WRITTEN = "docs/site"
POSTING = "build/posting"
WATCHED = (
    "catalog",
    "scorecards",
    HAND_WRITTEN,
    "generator/assets",
    "generator/templates",
    "generator/theme",
    "mkdocs.yml",
)

_LAST_SITE_STAYS = "Trang đã dựng trước đó vẫn còn nguyên."


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
        _say_disk(error)
        return 1
    except KeyboardInterrupt:
        _say(f"\nĐã dừng. {_LAST_SITE_STAYS}")
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="niemyet", description="Niêm yết thủ tục hành chính và kết quả cải cách."
    )
    parser.add_argument(
        "--root", type=Path, default=Path(), help="thư mục của kho dữ liệu (mặc định: thư mục này)"
    )
    parser.add_argument(
        "--today", type=_day, help="ngày coi là hôm nay: 2026-11-21 (mặc định: hôm nay ở Việt Nam)"
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
    addresses = commands.add_parser(
        "addresses", help=f"ghi các địa chỉ mới vào {LEDGER} khi công bố"
    )
    addresses.set_defaults(run=_addresses)
    serve = commands.add_parser("serve", help="xem trang tại máy này, tự dựng lại khi có sửa đổi")
    serve.add_argument("--host", default="127.0.0.1", help="địa chỉ lắng nghe")
    serve.add_argument("--port", type=int, default=8000, help="cổng")
    serve.set_defaults(run=_serve)
    posting = commands.add_parser("posting", help=f"in bộ niêm yết ra PDF trong {POSTING}/")
    posting.add_argument(
        "--unit", action="append", default=[], help="mã đơn vị; ghi nhiều lần cho nhiều đơn vị"
    )
    posting.add_argument("--address", type=_address, help="địa chỉ công khai của trang, cho mã QR")
    posting.add_argument("--today", type=_day, default=argparse.SUPPRESS, help="ngày in")
    posting.set_defaults(run=_posting)
    return parser


def _day(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=VIETNAM).date()
    except ValueError as error:
        message = f"«{text}» không phải là một ngày viết như 2026-11-21"
        raise argparse.ArgumentTypeError(message) from error


def _address(text: str) -> str:
    if not is_address(text):
        raise argparse.ArgumentTypeError(f"«{text}» không phải địa chỉ dạng https://ten-mien.vn")
    return text


def _check(options: argparse.Namespace) -> None:
    judged = _judge(options)
    print(REPORTERS[options.format](judged.problems))
    if not judged.sound:
        raise StoppedError


def _write(options: argparse.Namespace) -> None:
    _write_docs(options.root, _sound(options))


def _build(options: argparse.Namespace) -> None:
    _build_all(options)


def _addresses(options: argparse.Namespace) -> None:
    root: Path = options.root
    living = _write_docs(root, _sound(options))
    ledger = root / LEDGER
    before = _text_of(ledger)
    ledger.write_text(extended(before, living), encoding="utf-8")
    _say(f"Đã ghi thêm {len(set(living) - set(before.split()))} địa chỉ vào {LEDGER}.")


def _serve(options: argparse.Namespace) -> None:
    from generator.site import serve_site  # noqa: PLC0415  (see _build_all)

    root: Path = options.root
    _build_all(options)

    def again() -> None:
        try:
            _build_all(options)
        except StoppedError:
            _say("Trang đang xem vẫn là bản tốt gần nhất.")
        except OSError as error:
            _say_disk(error)

    _say(f"Mở http://{options.host}:{options.port}/ để xem; dừng bằng Ctrl+C.")
    watch = tuple(root / name for name in WATCHED if (root / name).exists())
    serve_site(again, root / "site", watch, options.host, options.port)


def _posting(options: argparse.Namespace) -> None:
    # Imported here: Typst takes a while to load, too.
    from generator.posting import Order, PostingFailedError, print_sets  # noqa: PLC0415

    collection = _sound(options).collection
    order = Order(tuple(dict.fromkeys(options.unit)), options.address or "", _today(options))
    try:
        print_sets(collection, order, options.root / POSTING, _say)
    except PostingFailedError as failure:
        _say(str(failure))
        raise StoppedError from failure


def _build_all(options: argparse.Namespace) -> None:
    # Imported here: MkDocs takes a while to load, and checking does without it.
    from generator.site import SiteFailedError, build_site  # noqa: PLC0415

    started, root = time.monotonic(), options.root
    staging, site = root / ".site-new", root / "site"
    restore_folder(site)
    _write_docs(root, _sound(options))
    try:
        pages = build_site(root / "mkdocs.yml", root / "build/docs", staging, _progress)
        replace_folder(staging, site)
    except SiteFailedError as failure:
        _say(f"\nMkDocs không dựng được trang:\n{failure}\n{_LAST_SITE_STAYS}")
        raise StoppedError from failure
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    _say(f"\rĐã dựng {pages} trang vào site/ trong {time.monotonic() - started:.1f} giây.")


def _judge(options: argparse.Namespace) -> Judged:
    root: Path = options.root
    listed = list_records(root)
    if not listed:
        _say(
            f"Không có hồ sơ nào trong «{root.absolute()}»: cần thư mục catalog/ và scorecards/.\n"
            f"Chạy lệnh ở thư mục của kho dữ liệu, hoặc chỉ ra nó bằng --root. {_LAST_SITE_STAYS}"
        )
        raise StoppedError
    return judge(listed, read_records(root, listed), _today(options))


def _today(options: argparse.Namespace) -> date:
    given: date | None = options.today
    return given or datetime.now(VIETNAM).date()


def _sound(options: argparse.Namespace) -> Judged:
    judged = _judge(options)
    if not judged.sound:
        print(as_text(judged.problems))
        _say(f"Chưa dựng trang vì còn lỗi. {_LAST_SITE_STAYS}")
        raise StoppedError
    gap = "\n" if judged.problems else " "
    _say(f"Đã đọc {len(judged.collection.entries)} hồ sơ.{gap}{as_text(judged.problems)}")
    return judged


def _write_docs(root: Path, judged: Judged) -> list[str]:
    """Write all pages and files; give the addresses of the pages."""
    # Imported here: Typst takes a while to load, and checking does without it.
    from generator.pictures import PicturesFailedError, with_pictures  # noqa: PLC0415

    living: list[str] = []
    made = with_pictures(outputs(judged.collection, read_assets()))
    files = chain(static_files(root / HAND_WRITTEN), made)
    try:
        written = write_folder(_noting(files, living), root / "build/docs")
    except PicturesFailedError as failure:
        _say(f"Typst không vẽ được biểu đồ:\n{failure}\n{_LAST_SITE_STAYS}")
        raise StoppedError from failure
    except SamePathError as error:
        _say(
            f"Hai nơi cùng muốn viết tệp «{error}» của trang.\n"
            f"Nếu tệp ấy có trong {HAND_WRITTEN}/, hãy đổi tên nó. {_LAST_SITE_STAYS}"
        )
        raise StoppedError from error
    _say(
        f"Đã viết {written.total} tệp vào build/docs/: {written.changed} tệp mới hoặc đổi, "
        f"{written.kept} tệp giữ nguyên, {written.removed} tệp bỏ đi."
    )
    _refuse_dead(root, living)
    return living


def _noting(files: Iterable[OutputFile], living: list[str]) -> Iterator[OutputFile]:
    for file in files:
        address = address_of(file.path)
        if address is not None:
            living.append(address)
        yield file


def _refuse_dead(root: Path, living: list[str]) -> None:
    dead = sort_problems(list(dead_addresses(_text_of(root / LEDGER), living)))
    if dead:
        print(as_text(dead))
        _say(f"Chưa dựng trang vì có địa chỉ sẽ mất. {_LAST_SITE_STAYS}")
        raise StoppedError


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _progress(pages: int) -> None:
    if pages % 50 == 0 and sys.stderr.isatty():
        print(f"\r  {pages} trang…", end="", file=sys.stderr, flush=True)


def _say_disk(error: OSError) -> None:
    place = f" «{error.filename}»" if error.filename else ""
    failed = (
        "Không mở được máy chủ" if error.errno == errno.EADDRINUSE else "Không đọc hoặc ghi được"
    )
    _say(f"{failed}{place}: {reason_of(error)}.")
    _say(f"Sửa chỗ ấy rồi chạy lại. {_LAST_SITE_STAYS}")


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
