"""What the rules found, as a file: so that the same records are not judged twice."""

import hashlib
import json
from typing import Any

from msgspec import Struct, to_builtins

from generator.problems import Edit, Location, Problem, Severity


class Verdict(Struct, frozen=True):
    """How many records could be read, and everything that is wrong with them."""

    count: int
    problems: tuple[Problem, ...]


def verdict_text(verdict: Verdict, key: str) -> str:
    """Take a verdict and the hash of all that it was found by, give its file."""
    told = [verdict.count, to_builtins(verdict.problems)]
    body = json.dumps(told, ensure_ascii=False)
    return f"{_seal(key, body)}\n{body}"


def read_verdict(text: str, key: str) -> Verdict | None:
    """Take the text of a file and a hash, give the verdict that was found by the same."""
    seal, _, body = text.partition("\n")
    if seal != _seal(key, body):
        return None
    count, problems = json.loads(body)
    return Verdict(count, tuple(_problem(**problem) for problem in problems))


def _problem(
    location: dict[str, Any], severity: str, edit: dict[str, str] | None, **words: str
) -> Problem:
    return Problem(
        Location(**location),
        severity=Severity(severity),
        edit=Edit(**edit) if edit else None,
        **words,
    )


def _seal(key: str, body: str) -> str:
    return hashlib.sha256(f"{key}\n{body}".encode()).hexdigest()
