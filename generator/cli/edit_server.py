"""The finished site on this machine with the form's own door: only for this machine's browser."""

import json
import sys
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import Any, cast

from generator.cli.edit_api import RefusedError, answer
from generator.model.urls import EDIT_FORM
from generator.pages.edit_config import SETTINGS

HOST = "127.0.0.1"
DOOR = "/api/v1"
MOST = 4_000_000
"""The largest request, in bytes: all sources in one file are a tenth of it."""
_WRITING = Lock()
_BUILDING = Lock()
"""Apart from writing: the next save need not wait until the site is built again."""


def edit_server(root: Path, port: int, saved: Callable[[], None]) -> ThreadingHTTPServer:
    """Take a repository with a built site, a port and what follows a save; give the server."""
    handler = partial(_Door, root=root, saved=saved, directory=str(root / "site"))
    return _Server((HOST, port), handler)


class _Server(ThreadingHTTPServer):
    """Says nothing when the browser leaves before the answer is whole; no trace for anybody."""

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """Tell what went wrong, except that somebody closed a page."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Door(SimpleHTTPRequestHandler):
    """Shows the site, gives the form its settings, and does what the form asks for."""

    def __init__(
        self,
        *request: Any,  # noqa: ANN401  (the library's own)
        root: Path,
        saved: Callable[[], None],
        directory: str,
    ) -> None:
        self._root, self._saved = root, saved
        super().__init__(*request, directory=directory)

    def do_GET(self) -> None:
        """Show a file of the site; the settings name this server as the place of changes."""
        if not self._is_ours():
            self._tell(HTTPStatus.FORBIDDEN, {"error": "Chỉ mở được từ máy này."})
        elif self.path.partition("?")[0] == f"/{SETTINGS}":
            self._tell(HTTPStatus.OK, self._settings())
        else:
            super().do_GET()

    def do_POST(self) -> None:
        """Do what the form asks for; whatever another site's page asks for is refused."""
        asked = self._asked()
        if asked is None:
            self._tell(
                HTTPStatus.FORBIDDEN, {"error": f"Chỉ nhận từ {self._address()}{EDIT_FORM}."}
            )
            return
        try:
            with _WRITING:
                told = answer(self._root, str(asked["action"]), asked.get("params") or {})
        except (RefusedError, KeyError, TypeError, ValueError, OSError) as refused:
            self._tell(HTTPStatus.UNPROCESSABLE_ENTITY, {"error": str(refused)})
            return
        self._tell(HTTPStatus.OK, told)
        if asked["action"] == "persistEntry":
            with _BUILDING:
                self._saved()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the library's name)
        """Say nothing of each request."""

    def _address(self) -> str:
        return f"http://{HOST}:{cast('ThreadingHTTPServer', self.server).server_port}"

    def _is_ours(self) -> bool:
        """A foreign name that leads to this machine (DNS rebinding) has another Host."""
        return self.headers.get("Host") == self._address().removeprefix("http://")

    def _asked(self) -> dict[str, Any] | None:
        """Give the request, if it is one that only our own page can make."""
        length = int(self.headers.get("Content-Length") or 0)
        is_json = self.headers.get_content_type() == "application/json"
        own = self._is_ours() and self.headers.get("Origin") == self._address()
        if self.path != DOOR or not own or not is_json or length > MOST:
            return None
        try:
            told = json.loads(self.rfile.read(length))
        except ValueError:
            return None
        return told if isinstance(told, dict) and "action" in told else None

    def _settings(self) -> object:
        told = json.loads((self._root / "site" / SETTINGS).read_text(encoding="utf-8"))
        door = {"name": "proxy", "proxy_url": f"{self._address()}{DOOR}", "branch": "main"}
        return {**told, "backend": door, "publish_mode": "simple"}

    def _tell(self, status: HTTPStatus, told: object) -> None:
        data = json.dumps(told, ensure_ascii=False).encode("utf-8")
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)
