"""A catalogue in which every kind of record says what could break out of a file."""

from generator.collection import Collection
from tests.builders import (
    SOURCES,
    collection_of,
    decisions,
    domains,
    legal_documents,
    life_events,
    listing,
    local_difference,
    procedure,
    publisher,
    sources,
    synonyms,
    unit,
)

HOSTILE = (
    "=1+1",
    "'; DROP TABLE procedures; --",
    'a"b,c;=2',
    "</script>",
    "\ufeff+A",
    "-1",
    "@SUM(A1)",
    "😀 \u2028",
    "{{ a }}",
    "NULL",
    "0",
)
"""Formulas, ends of strings, tags, marks of order and of other languages, words for nothing."""


def hostile_catalogue() -> Collection:
    """Give records of every kind of the catalogue, in which texts are hostile."""
    one, two, three, four, *others = HOSTILE
    limit = {"amount": "0.5", "unit": "day", "channels": ["online", "post"]}
    change = {
        "field": "fees",
        "text": one,
        "legal_basis": [{"document": "12/NQ-HĐND", "clause": two}],
        "time_limits": [limit],
        "fees": [{"kind": "free", "case": three}],
        "documents": [{"name": four, "originals": 0}],
        "channels": [{"channel": "post", "note": one}],
    }
    notice = {
        "text": one,
        "valid_from": "2026-01-01",
        "valid_to": "2026-01-02",
        "closes": True,
        "sources": SOURCES,
    }
    point = {
        "id": "mot-cua",
        "name": two,
        "hours": [{"days": ["mon", "tue"], "opens": "07:30", "closes": "11:30"}],
        "notices": [notice],
        "sources": SOURCES,
    }
    items = [{"local_code": text, "name": text, "procedure": "1.001193"} for text in others]
    parts = [
        {"id": "chon", "name": three, "level": "commune", "selection": {"level": "commune"}},
        {
            "id": "in",
            "name": four,
            "level": "commune",
            "items": items,
            "declared": {"procedures": 0, "sources": SOURCES, "note": one},
        },
    ]
    return collection_of(
        publisher(),
        sources({"id": "nguon-1", "title": one}),
        domains({"id": "ho-tich", "name": one, "description": two}),
        decisions({"number": "1/QĐ-BM", "title": three}),
        legal_documents({"number": "12/NQ-HĐND", "title": four}),
        procedure(
            name=one,
            steps=HOSTILE,
            conditions=HOSTILE,
            decision="1/QĐ-BM",
            channels=[{"channel": "online", "online": {"scheme": "full-partial", "level": "full"}}],
            legal_basis=[{"document": "12/NQ-HĐND"}],
            missing=[{"field": "agency", "reason": "not_published", "note": two}],
        ),
        life_events({"steps": [{"procedure": "1.001193", "title": one, "optional": True}]}),
        synonyms({"words": HOSTILE[:3], "means": HOSTILE[3:5], "procedures": ["1.001193"]}),
        unit(service_points=[point], other_names=HOSTILE, codes=[{"scheme": one, "code": two}]),
        listing(sets=parts),
        local_difference(changes=[change, change]),
    )
