"""What the commands take that make the site and what hangs on walls."""

import argparse
from typing import Any

from generator.cli import commands as run
from generator.cli.days import day_of
from generator.cli.serving import serve as run_serve
from generator.model.urls import is_address
from generator.pages.ledger import CORRECTIONS_LEDGER, LEDGER


def add_site(commands: Any) -> None:  # noqa: ANN401  (argparse names no public type for it)
    """Take the commands of the program, add those that make the site and what hangs on walls."""
    write = commands.add_parser(
        "write", help="viết các trang Markdown và tệp dữ liệu vào build/docs/"
    )
    write.set_defaults(run=run.write)
    build = commands.add_parser("build", help="viết rồi dựng cả trang vào site/")
    build.add_argument(
        "--draft", action="store_true", help="bản để xem: bỏ qua các tệp dữ liệu gộp, nhanh hơn"
    )
    build.add_argument(
        "--fewer", action="store_true", help="công bố dù mất hơn một phần mười số trang"
    )
    build.set_defaults(run=run.build)
    addresses = commands.add_parser(
        "addresses",
        help=f"ghi địa chỉ mới vào {LEDGER}, đính chính mới vào {CORRECTIONS_LEDGER} khi công bố",
    )
    addresses.set_defaults(run=run.addresses)
    serve = commands.add_parser("serve", help="xem trang tại máy này, tự dựng lại khi có sửa đổi")
    serve.add_argument("--host", default="127.0.0.1", help="địa chỉ lắng nghe")
    serve.add_argument("--port", type=int, default=8000, help="cổng")
    serve.set_defaults(run=run_serve, draft=True)
    posting = commands.add_parser("posting", help=f"in bộ niêm yết ra PDF trong {run.POSTING}/")
    posting.add_argument(
        "--unit", action="append", default=[], help="mã đơn vị; ghi nhiều lần cho nhiều đơn vị"
    )
    posting.add_argument("--address", type=_address, help="địa chỉ công khai của trang, cho mã QR")
    posting.add_argument("--today", type=day_of, default=argparse.SUPPRESS, help="ngày in")
    posting.set_defaults(run=run.posting)


def _address(text: str) -> str:
    if not is_address(text):
        raise argparse.ArgumentTypeError(f"«{text}» không phải địa chỉ dạng https://ten-mien.vn")
    return text
