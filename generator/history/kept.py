"""What was worked out of commits, as a file: a commit is read once.

A commit names its files, its day and the commit before it, so that it says all that its
publication is made of; the version of this program says how.
"""

import json
from datetime import date, datetime
from typing import Any

from msgspec import Struct

from generator.past import Changed, Publication, Version
from generator.sealed import sealed, unsealed


class Kept(Struct, frozen=True):
    """The last commit that was read, where its history began, and what was published until then."""

    head: str = ""
    began: tuple[str, ...] = ()
    """The commits before which nothing was on this machine."""
    publications: tuple[Publication, ...] = ()
    """The newest first."""


def kept_past(kept: Kept, version: str) -> bytes:
    """Take what is known and the version of what worked it out, give the file."""
    told = [version, kept.head, kept.began, [_told(each) for each in kept.publications]]
    return sealed(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())


def read_past(data: bytes, version: str) -> Kept:
    """Take the file and today's version, give what is known; nothing if not whole."""
    body = unsealed(data)
    if not body:
        return Kept()
    written_by, head, began, publications = json.loads(body)
    if written_by != version:
        return Kept()
    return Kept(head, tuple(began), tuple(map(_publication, publications)))


def _told(publication: Publication) -> list[Any]:
    changes = [_change(change) for change in publication.changes]
    moment = publication.moment.isoformat()
    return [publication.commit, moment, publication.message, changes]


def _change(change: Changed) -> list[Any]:
    version = change.version
    days = (version.valid_from, version.valid_to) if version else ()
    return [
        *(change.how, change.kind, change.key, change.file, change.name, change.url),
        *(change.sentences, change.fields, change.sources, change.pages),
        [version.content, *(day and day.isoformat() for day in days)] if version else None,
        change.was,
    ]


def _publication(told: list[Any]) -> Publication:
    commit, moment, message, changes = told
    made = tuple(map(_changed, changes))
    return Publication(commit, datetime.fromisoformat(moment), message, made)


def _changed(told: list[Any]) -> Changed:
    how, kind, key, file, name, url, sentences, fields, sources, pages, version, was = told
    return Changed(
        *(how, kind, key, file, name, url),
        tuple(sentences),
        tuple(fields),
        tuple((words, url) for words, url in sources),
        tuple(pages),
        _version(*version) if version else None,
        was,
    )


def _version(content: str, valid_from: str | None, valid_to: str | None) -> Version:
    return Version(content, _day(valid_from), _day(valid_to))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
