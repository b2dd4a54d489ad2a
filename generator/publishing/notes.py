"""What is known of a release: its number, when it was published, and each file of it."""

import hashlib
import json
from collections.abc import Mapping

from msgspec import Struct

from generator.publishing.contents import read_sums, sums_text

_MARK = "# niemyet"


class Release(Struct, frozen=True):
    """One published site: the SHA-256 of its files by place."""

    number: int
    pages: int
    when: str
    """Day and time in Vietnam as people read them; nothing depends on it."""
    files: Mapping[str, str]


def note_text(release: Release) -> str:
    """Take a release, give its file: a list for ``sha256sum -c`` under a line that seals it."""
    told = json.dumps([release.number, release.pages, release.when], ensure_ascii=False)
    body = sums_text(release.files)
    return f"{_MARK} {_seal(told, body)} {told}\n{body}"


def read_note(text: str) -> Release | None:
    """Take the text of such a file, give the release; nothing if it is not whole."""
    first, _, body = text.partition("\n")
    mark, _, rest = first.rpartition(f"{_MARK} ")
    seal, _, told = rest.partition(" ")
    if mark or seal != _seal(told, body):
        return None
    number, pages, when = json.loads(told)
    return Release(number, pages, when, read_sums(body))


def _seal(told: str, body: str) -> str:
    return hashlib.sha256(f"{told}\n{body}".encode()).hexdigest()
