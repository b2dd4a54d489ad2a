"""What can go wrong while a site is made."""

import contextlib
from collections.abc import Callable, Iterator
from typing import TypeVar

Made = TypeVar("Made")


class SiteFailedError(Exception):
    """MkDocs could not make the site; the message tells the reader why."""


class BeyondError(Exception):
    """Something that only a plain build by MkDocs may judge; the message says what."""


class NotShapedError(Exception):
    """A template does more with a word than to print it."""


@contextlib.contextmanager
def failing(said: list[str]) -> Iterator[None]:
    """Take the list of what MkDocs warned of; its failures are failures of the site."""
    try:
        yield
    except Exception as error:
        if is_of_mkdocs(error):
            raise SiteFailedError("\n".join([*said, str(error)])) from error
        raise


def is_of_mkdocs(error: Exception) -> bool:
    """Tell whether a failure is one that MkDocs tells in its own words."""
    # Imported here: it takes a while to load, and nothing fails as a rule.
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    return isinstance(error, MkDocsException)


def named(source: str, make: Callable[[str], Made]) -> Made:
    """Take the path of a page and what makes it; a failure of any kind names the page."""
    try:
        return make(source)
    except Exception as error:
        # What the disk refuses says so itself; a template that is not there is no such.
        by_disk = isinstance(error, OSError) and error.errno is not None
        told_already = isinstance(error, BeyondError | SiteFailedError)
        if by_disk or told_already or is_of_mkdocs(error):
            raise
        from mkdocs.exceptions import BuildError  # noqa: PLC0415 (see is_of_mkdocs)

        raise BuildError(f"{source}: {error}") from error
