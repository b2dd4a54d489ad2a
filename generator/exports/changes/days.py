"""What was published, one file a day, so that a reader fetches only what is new."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from typing import Any

from generator.collection import Collection
from generator.exports.api.written import json_file
from generator.measures.told_changes import WHY_UNKNOWN
from generator.model.urls import API_CHANGES, LISTED_ONLY, changes_url, record_url
from generator.output import OutputFile
from generator.past import Changed, Past, Publication
from generator.recipe import Recipe, digest_of

Rows = dict[str, Any]


def day_recipes(past: Past) -> Iterator[Recipe[OutputFile]]:
    """Take the past, give what makes the file of each day with a publication, and their index."""
    for day, publications in past.by_day.items():
        make = partial(_day_file, day.isoformat(), publications)
        commits = [each.commit for each in publications]
        yield Recipe(f"changes day {day}", make, given=digest_of(commits, past.since))
    commits = [each.commit for each in past.publications]
    given = digest_of(commits, past.since, past.unknown)
    yield Recipe("changes index", partial(_index_file, past), given=given)


def known(past: Past) -> Rows:
    """Take the past, give what every file says of it: whether it is known, and since when."""
    told: Rows = {"known": not past.unknown}
    if past.unknown:
        told["unknown_because"] = WHY_UNKNOWN[past.unknown]
    if past.since:
        told["known_since"] = past.since.isoformat()
    return told


def step_rows(commit: str, moment: datetime) -> Rows:
    """Take a commit and when it was made, give the fields that tell of it."""
    at = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"published_on": moment.date().isoformat(), "published_at": at, "commit": commit}


def change_rows(change: Changed) -> Rows:
    """Take a change, give what became of the record, in words and by field."""
    told: Rows = {
        "how": change.how,
        "fields": change.fields,
        "changes": change.sentences,
        "sources": [_source(words, url) for words, url in change.sources],
    }
    if change.version:
        told["content"] = change.version.content
    return told


def _source(words: str, url: str) -> Rows:
    return {"title": words, "address": url} if url else {"title": words}


def _day_file(
    day: str, publications: tuple[Publication, ...], _: Collection
) -> Iterator[OutputFile]:
    told = {"day": day, "publications": [_publication(each) for each in publications]}
    yield json_file(changes_url(day), told)


def _publication(publication: Publication) -> Rows:
    return {
        **step_rows(publication.commit, publication.moment),
        "message": publication.message,
        "records": [_record(change) for change in publication.changes],
    }


def _record(change: Changed) -> Rows:
    told: Rows = {"kind": change.kind, "key": change.key, "name": change.name}
    told["record_file"] = change.file
    if change.url:
        told["page"] = change.url
    if change.kind not in LISTED_ONLY and change.how not in ("gone", "unread"):
        told["record"] = record_url(change.kind, change.key)
    return {**told, **change_rows(change)}


def _index_file(past: Past, _: Collection) -> Iterator[OutputFile]:
    days = [
        {"day": day.isoformat(), "records": _count(publications), "file": changes_url(str(day))}
        for day, publications in past.by_day.items()
    ]
    yield json_file(API_CHANGES, {**known(past), "days": days})


def _count(publications: tuple[Publication, ...]) -> int:
    return sum(len(each.changes) for each in publications)
