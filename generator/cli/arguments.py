"""What the command line takes: commands, options and the forms of their values."""

import argparse
from datetime import date, datetime
from pathlib import Path

from generator.cli import commands as run
from generator.cli import styling
from generator.cli.caring import add_care
from generator.cli.drafting import add_new
from generator.cli.editing import add_edit
from generator.cli.importing import add_import, add_template
from generator.cli.reading import VIETNAM
from generator.cli.review_arguments import add_review_commands
from generator.model.urls import is_address
from generator.pages.corrections_ledger import CORRECTIONS_LEDGER
from generator.pages.ledger import LEDGER
from generator.pages.schemas import FOLDER
from generator.reporters import REPORTERS


def parser() -> argparse.ArgumentParser:
    """Give the reader of the command line; each command names the function that runs it."""
    top = argparse.ArgumentParser(
        prog="niemyet", description="Niêm yết thủ tục hành chính và kết quả cải cách."
    )
    top.add_argument(
        "--root", type=Path, default=Path(), help="thư mục của kho dữ liệu (mặc định: thư mục này)"
    )
    top.add_argument(
        "--today", type=_day, help="ngày coi là hôm nay: 2026-11-21 (mặc định: hôm nay ở Việt Nam)"
    )
    commands = top.add_subparsers(required=True, metavar="lệnh")
    check = commands.add_parser("check", help="kiểm tra mọi hồ sơ, báo mọi lỗi cùng một lần")
    check.add_argument(
        "--format", choices=sorted(REPORTERS), default="text", help="dạng của báo cáo"
    )
    check.add_argument(
        "--fix", action="store_true", help="trước hết sửa những chỗ chỉ có một cách sửa"
    )
    check.set_defaults(run=run.check)
    fmt = commands.add_parser("fmt", help="viết lại hồ sơ theo một cách chung, giá trị không đổi")
    fmt.add_argument("--check", action="store_true", help="chỉ nêu tệp chưa đúng, không viết")
    fmt.set_defaults(run=styling.fmt)
    schema = commands.add_parser("schema", help=f"viết lược đồ cho trình soạn thảo vào {FOLDER}/")
    schema.set_defaults(run=styling.schema)
    add_new(commands)
    add_import(commands)
    add_template(commands)
    add_care(commands)
    add_edit(commands)
    add_review_commands(commands)
    write = commands.add_parser(
        "write", help="viết các trang Markdown và tệp dữ liệu vào build/docs/"
    )
    write.set_defaults(run=run.write)
    build = commands.add_parser("build", help="viết rồi dựng cả trang vào site/")
    build.set_defaults(run=run.build)
    addresses = commands.add_parser(
        "addresses",
        help=f"ghi địa chỉ mới vào {LEDGER}, đính chính mới vào {CORRECTIONS_LEDGER} khi công bố",
    )
    addresses.set_defaults(run=run.addresses)
    serve = commands.add_parser("serve", help="xem trang tại máy này, tự dựng lại khi có sửa đổi")
    serve.add_argument("--host", default="127.0.0.1", help="địa chỉ lắng nghe")
    serve.add_argument("--port", type=int, default=8000, help="cổng")
    serve.set_defaults(run=run.serve)
    posting = commands.add_parser("posting", help=f"in bộ niêm yết ra PDF trong {run.POSTING}/")
    posting.add_argument(
        "--unit", action="append", default=[], help="mã đơn vị; ghi nhiều lần cho nhiều đơn vị"
    )
    posting.add_argument("--address", type=_address, help="địa chỉ công khai của trang, cho mã QR")
    posting.add_argument("--today", type=_day, default=argparse.SUPPRESS, help="ngày in")
    posting.set_defaults(run=run.posting)
    return top


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
