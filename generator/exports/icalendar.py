"""Calendars as RFC 5545 has them: whole days, no clock, ids that stay when the site moves."""

import uuid
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from generator.exports.xml_text import xml_text
from generator.model.urls import absolute

_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "niemyet:days")
_LONGEST = 75
"""Octets of a line (section 3.1); what is longer goes on after a line break and a space."""
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


class Event(Struct, frozen=True):
    """Something that is on one day, or on several in a row."""

    id: str
    """Lasting, and of this event alone."""
    title: str
    url: str
    """On this site, or whole; empty where there is none."""
    first: date
    last: date


def calendar_text(name: str, events: Iterable[Event], site: str) -> str:
    """Take a name, events and the site's address, or nothing if it has none; give the calendar."""
    lines = [
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Niem Yet//vi"),
        *("CALSCALE:GREGORIAN", "METHOD:PUBLISH", _text("NAME", name), _text("X-WR-CALNAME", name)),
        *(line for event in events for line in _event(event, site)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(event: Event, site: str) -> Iterator[str]:
    """One event. Its stamp has no clock: it is the day itself."""
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid.uuid5(_SPACE, event.id)}"
    yield f"DTSTAMP:{event.first:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.last + timedelta(days=1):%Y%m%d}"
    yield _text("SUMMARY", event.title)
    if event.url.startswith(("https:", "http:")):
        yield f"URL:{event.url}"
    elif event.url and site:
        yield f"URL:{absolute(site, event.url)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _text(name: str, text: str) -> str:
    kept = xml_text(text.replace("\r\n", "\n").replace("\t", " "))
    return f"{name}:{kept.translate(_ESCAPED)}"


def _folded(line: str) -> Iterator[str]:
    """A line in pieces that are not too long; no letter is cut in two."""
    piece, room = "", _LONGEST
    for letter in line:
        size = len(letter.encode())
        if size > room:
            yield piece
            piece, room = " ", _LONGEST - 1
        piece += letter
        room -= size
    yield piece
