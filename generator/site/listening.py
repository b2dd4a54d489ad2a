"""MkDocs' surroundings while it runs: its warnings are heard, and its day is always the same."""

import contextlib
import logging
import os
from collections.abc import Iterator

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

_DAY = "SOURCE_DATE_EPOCH"


class _Warnings(logging.Handler):
    """Keeps what MkDocs warns of."""

    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.said = said

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextlib.contextmanager
def listening() -> Iterator[list[str]]:
    """Give the list of what MkDocs warns of meanwhile."""
    said: list[str] = []
    heard, logger = _Warnings(said), logging.getLogger("mkdocs")
    before = logger.level, logger.propagate
    logger.addHandler(heard)
    # At the level DEBUG MkDocs would skip its check of anchors.
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield said
    finally:
        logger.removeHandler(heard)
        logger.setLevel(before[0])
        logger.propagate = before[1]


@contextlib.contextmanager
def without_clock() -> Iterator[str]:
    """Let MkDocs see the same day at every run, unless the environment names one; give that.

    It writes the day into sitemap.xml.gz; an empty name, which means none elsewhere, breaks it.
    """
    before = os.environ.get(_DAY)
    day = os.environ[_DAY] = before or "0"
    try:
        yield day
    finally:
        os.environ.pop(_DAY)
        if before is not None:
            os.environ[_DAY] = before
