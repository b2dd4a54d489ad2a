"""A finished site on this machine, built again after each edit."""

import logging
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer


def serve_site(
    build: Callable[[], None], site: Path, watch: tuple[Path, ...], host: str, port: int
) -> None:
    """Show a finished site on this machine; build again and reload after each edit."""
    server = LiveReloadServer(build, host, port, root=str(site), mount_path="/")
    server.error_handler = lambda code: _error_page(site / f"{code}.html")
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    for path in watch:
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]  # the library gives no types here
    except KeyboardInterrupt:
        server.shutdown()


def _error_page(page: Path) -> bytes | None:
    return page.read_bytes() if page.is_file() else None
