"""The commands of the form: edit, on this machine, and form, which takes in its library."""

import argparse
import base64
import hashlib
import tarfile
from pathlib import Path
from typing import Any

from generator.cli.building import BUNDLE, build_all, built_again
from generator.cli.edit_server import HOST, edit_server
from generator.cli.saying import StoppedError, say
from generator.model.urls import EDIT, EDIT_FORM
from generator.whole import write_whole

LOCK = Path(__file__).parents[2] / "requirements" / "edit-form.txt"
_TAKEN = {
    "package/dist/decap-cms.js": "decap-cms.js",
    "package/dist/decap-cms.js.LICENSE.txt": "decap-cms.js.LICENSE.txt",
}


def add_edit(commands: Any) -> None:  # noqa: ANN401  (argparse names no public type for it)
    """Take the commands of the command line, add edit and form."""
    here = commands.add_parser("edit", help="sửa hồ sơ bằng biểu mẫu tại máy này")
    here.add_argument("--port", type=int, default=8001, help="cổng")
    here.set_defaults(run=edit, draft=True)
    taken = commands.add_parser("form", help=f"lấy thư viện của biểu mẫu vào {BUNDLE}/")
    taken.add_argument("package", type=Path, help="gói đã tải về bằng npm pack")
    taken.set_defaults(run=form)


def edit(options: argparse.Namespace) -> None:
    """Show the site with the form, which saves into the working tree."""
    build_all(options)
    if not (options.root / "site" / EDIT_FORM.strip("/") / "decap-cms.js").is_file():
        say("Chưa có thư viện của biểu mẫu. Cài npm rồi chạy: make edit")
        raise StoppedError

    def saved() -> None:
        say("Đã lưu một hồ sơ; đang dựng lại trang…")
        built_again(options)

    server = edit_server(options.root, options.port, saved)
    say(f"Mở http://{HOST}:{server.server_port}{EDIT} để sửa; dừng bằng Ctrl+C.")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


def form(options: argparse.Namespace) -> None:
    """Take the library of the form out of its package, if it is the one we have tried."""
    data = options.package.read_bytes()
    wanted = LOCK.read_text(encoding="utf-8").split()[-1]
    found = "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode("ascii")
    if found != wanted:
        say(f"Gói «{options.package.name}» không đúng bản đã thử: dấu kiểm tra khác {LOCK.name}.")
        raise StoppedError
    with tarfile.open(options.package, "r:gz") as package:
        for name, target in _TAKEN.items():
            member = package.extractfile(name)
            write_whole(options.root / BUNDLE / target, member.read() if member else b"")
    say(f"Đã lấy thư viện của biểu mẫu vào {BUNDLE}/.")
