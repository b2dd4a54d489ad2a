"""MkDocs over the written folder: the only room that knows it."""

import contextlib
import logging
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

Progress = Callable[[int], None]


class SiteFailedError(Exception):
    """MkDocs could not make the site; the message tells the reader why."""


class _Log(logging.Handler):
    """Counts pages as they are made, and keeps what MkDocs warns of."""

    def __init__(self, progress: Progress) -> None:
        super().__init__(logging.DEBUG)
        self.progress = progress
        self.pages = 0
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING:
            self.warnings.append(record.getMessage())
        elif str(record.msg).startswith("Building page"):
            self.pages += 1
            self.progress(self.pages)


@contextlib.contextmanager
def _listening(progress: Progress) -> Iterator[_Log]:
    log = _Log(progress)
    # Pages are told at the level DEBUG; at that level elsewhere MkDocs skips its check of anchors.
    everything, pages = logging.getLogger("mkdocs"), logging.getLogger("mkdocs.commands.build")
    before = everything.level, everything.propagate, pages.level
    everything.addHandler(log)
    everything.propagate = False
    everything.setLevel(logging.INFO)
    pages.setLevel(logging.DEBUG)
    try:
        yield log
    finally:
        everything.removeHandler(log)
        level, everything.propagate, page_level = before
        everything.setLevel(level)
        pages.setLevel(page_level)


@contextlib.contextmanager
def _without_clock() -> Iterator[None]:
    """Let MkDocs see the same day at every run, unless the environment names one.

    It writes the day into sitemap.xml.gz; an empty name, which means none elsewhere, breaks it.
    """
    name = "SOURCE_DATE_EPOCH"
    before = os.environ.get(name)
    os.environ[name] = before or "0"
    try:
        yield
    finally:
        os.environ.pop(name)
        if before is not None:
            os.environ[name] = before


def build_site(
    config_file: Path, docs: Path, target: Path, progress: Progress = lambda _: None
) -> int:
    """Take configuration, written folder and empty target, give the number of pages made.

    Every warning of MkDocs is a failure, as with ``mkdocs build --strict``.

    Raises:
        SiteFailedError: MkDocs stopped or warned; the target may then be half made.

    """
    shutil.rmtree(target, ignore_errors=True)
    with _without_clock(), _listening(progress) as log:
        try:
            # MkDocs reads a relative path from the folder of the configuration, not from here.
            folders = {"docs_dir": str(docs.absolute()), "site_dir": str(target.absolute())}
            config = load_config(str(config_file), **folders)
            mkdocs_build(config)
        except (MkDocsException, Abort) as error:
            raise SiteFailedError("\n".join([*log.warnings, str(error)])) from error
    if log.warnings:
        raise SiteFailedError("\n".join(log.warnings))
    return log.pages


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
