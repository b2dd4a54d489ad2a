"""A finished site on this machine, built again after each edit."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

_POLICY = b"Content-Security-Policy"


def serve_site(
    build: Callable[[], None], site: Path, watch: tuple[Path, ...], host: str, port: int
) -> None:
    """Show a finished site on this machine; build again and reload after each edit."""
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415 (takes a while to load)

    server = LiveReloadServer(build, host, port, root=str(site), mount_path="/")
    server.set_app(_allowing(server.get_app()))
    server.error_handler = lambda code: _error_page(site / f"{code}.html")
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    for path in watch:
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]  # the library gives no types here
    except KeyboardInterrupt:
        server.shutdown()


def _allowing(app: Any) -> Any:  # noqa: ANN401 (wsgiref names its types for checkers only)
    """Take what answers, give it without the pages' own policy: the script that reloads is inline.

    The bytes stay as many as were announced.
    """

    def answer(request: Any, start: Any) -> Iterator[bytes]:  # noqa: ANN401 (the same)
        return (part.replace(_POLICY, b"x" * len(_POLICY)) for part in app(request, start))

    return answer


def _error_page(page: Path) -> bytes | None:
    return page.read_bytes() if page.is_file() else None
