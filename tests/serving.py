"""A folder shown on this machine under a free port, as a plain web host would show it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from tests.hosts import Headers, Host


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files in silence, and 404.html where there is none, as static hosts do."""

    def __init__(
        self,
        *request: Any,  # noqa: ANN401
        asked: list[str],
        said: Host,
        directory: str,
    ) -> None:
        self.asked, self.said = asked, said
        super().__init__(*request, directory=directory)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        lost = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not lost.is_file():
            super().send_error(code, message, explain)
            return
        data = lost.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def send_header(self, keyword: str, value: str) -> None:
        if keyword not in self.told():
            super().send_header(keyword, value)

    def end_headers(self) -> None:
        for keyword, value in self.told().items():
            super().send_header(keyword, value)
        super().end_headers()

    def told(self) -> Headers:
        """What the host says with the file that is asked for."""
        return self.said(urlsplit(self.path).path)

    def copyfile(self, source: Any, outputfile: Any) -> None:  # noqa: ANN401
        # A browser that leaves a page hangs up.
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:  # noqa: ARG002
        self.asked.append(self.path)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the library's name)
        pass


@contextmanager
def served(
    folder: Path, asked: list[str] | None = None, said: Host = lambda _: {}
) -> Iterator[str]:
    """Take a folder, give the address (without a slash at the end) that it is shown at.

    Every path that a browser asks for is added to the list, where there is one. ``said`` gives
    the headers of each path, as the configuration of a host has them.
    """
    noted = [] if asked is None else asked
    handler = partial(_Quiet, asked=noted, said=said, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
