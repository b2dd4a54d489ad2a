"""The one list of what a host says with each file; every host's own configuration is made of it."""

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from generator.exports.hosting.policies import (
    DRAWING,
    EMBED,
    FILE,
    PAGE,
    Policy,
    form_policy,
    header_of,
)
from generator.model.catalog import Publisher
from generator.model.urls import EDIT_FORM

POLICY = "Content-Security-Policy"
OPENER = "Cross-Origin-Opener-Policy"
TAKEN_BY = "Cross-Origin-Resource-Policy"
READ_BY = "Access-Control-Allow-Origin"
CACHE = "Cache-Control"
TYPE = "Content-Type"
DISPOSITION = "Content-Disposition"

STRICT_TRANSPORT = ("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
"""For the operator to switch on: it binds the domain for two years."""

ASK_EACH_TIME = "no-cache"
"""Kept, and asked for again: what did not change costs no second download."""
TEN_MINUTES = "public, max-age=600"


class Rule(Struct, frozen=True):
    """Addresses of one shape, and their headers, in place of those of the rules before.

    In a pattern «*» is any text, at most once, and «:name» is one part of a path.
    """

    pattern: str
    headers: Mapping[str, str]


class Format(Struct, frozen=True):
    """Files by the ending of their names: what they are, and if they are saved, never shown."""

    ending: str
    media_type: str
    saved: bool = False
    charset: bool = False
    """Whether the type of a text must name its letters."""
    policy: Policy = field(default_factory=lambda: FILE)

    @property
    def full_type(self) -> str:
        """The type as a header has it."""
        return f"{self.media_type}; charset=utf-8" if self.charset else self.media_type


FORMATS = (
    Format("csv", "text/csv", saved=True, charset=True),
    Format(
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        saved=True,
    ),
    Format("parquet", "application/vnd.apache.parquet", saved=True),
    Format("sqlite", "application/vnd.sqlite3", saved=True),
    Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", saved=True),
    Format("zip", "application/zip", saved=True),
    Format("ics", "text/calendar", charset=True),
    Format("json", "application/json"),
    Format("jsonld", "application/ld+json"),
    Format("jpg", "image/jpeg"),
    Format("pdf", "application/pdf", saved=True),
    Format("png", "image/png"),
    Format("ttl", "text/turtle", charset=True),
    Format("xml", "application/xml", charset=True, policy=DRAWING),
    Format("svg", "image/svg+xml", policy=DRAWING),
)
"""Open data, feeds, pictures, what stands beside pages: anybody's page may read them."""

_EVERYWHERE: Mapping[str, str] = {
    POLICY: header_of(PAGE),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    OPENER: "same-origin",
    TAKEN_BY: "same-origin",
    CACHE: ASK_EACH_TIME,
}


def rules(publisher: Publisher | None) -> Iterator[Rule]:
    """Take who publishes, give all rules; of two that fit an address the later one holds."""
    form = {POLICY: header_of(form_policy(publisher)), OPENER: "same-origin-allow-popups"}
    yield Rule("/*", _EVERYWHERE)
    yield Rule("/assets/*", {CACHE: TEN_MINUTES})
    yield Rule("/*/nhung/:name/", {POLICY: header_of(EMBED), TAKEN_BY: "cross-origin"})
    yield Rule(f"{EDIT_FORM}*", form)
    yield from (Rule(f"/*.{each.ending}", _of_files(each)) for each in FORMATS)


def _of_files(files: Format) -> Mapping[str, str]:
    headers = {
        TYPE: files.full_type,
        POLICY: header_of(files.policy),
        READ_BY: "*",
        TAKEN_BY: "cross-origin",
        CACHE: TEN_MINUTES,
    }
    return {**headers, DISPOSITION: "attachment"} if files.saved else headers


def regex_of(patterns: Iterable[str]) -> str:
    """Take patterns, give the regular expression of the paths of their files and pages.

    Hosts that look for a page's file see ``index.html`` behind the page's address.
    """
    told = "|".join(map(_regex_of, patterns))
    return f"^({told})$" if "|" in told else f"^{told}$"


def _regex_of(pattern: str) -> str:
    parts = re.split(r"(\*|:[a-z]+)", pattern)
    told = "".join(_part(part) for part in parts)
    return f"{told}(index\\.html)?" if pattern.endswith("/") else told


def _part(part: str) -> str:
    if part == "*":
        return ".*"
    return "[^/]+" if part.startswith(":") else part.replace(".", r"\.")
