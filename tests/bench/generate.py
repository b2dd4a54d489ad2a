"""A made-up catalogue shaped like a real one: for measuring and trying, never for publishing."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from tests.bench.procedures import SUBJECTS_OF_LAW, procedure
from tests.bench.scorecards import scorecard_files
from tests.bench.shape import Place, Shape, shape_of
from tests.bench.units import unit_files
from tests.bench.yaml_lines import yaml_text


def catalogue(
    procedures: int, domains: int | None = None, seed: int = 1
) -> Iterator[tuple[str, str]]:
    """Take how many procedures and domains, give path and text of every record file.

    The same numbers give the same bytes. With 415 procedures in 45 domains it is one district in
    the reference shape: 275 procedures in 45 domains, and 140 in 29 for the communes.
    """
    shape = shape_of(procedures, domains)
    for path, record in _records(shape, Random(seed)):  # noqa: S311  (no secret: the same every time)
        yield path, yaml_text(record)


def _records(shape: Shape, random: Random) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from list_files(shape.domains, shape.places)
    for place in shape.places:
        yield f"catalog/procedures/{place.domain}/{place.code}.yml", procedure(place, random)
    yield from unit_files(shape)
    yield from scorecard_files(shape)


def list_files(
    domains: Sequence[str], places: Sequence[Place]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Take the domains and the procedures' places, give the lists that every catalogue has."""
    yield "catalog/publisher.yml", _publisher()
    yield (
        "catalog/domains.yml",
        {
            "domains": [
                {"id": domain, "name": f"Lĩnh vực mẫu {number}", "ministry": "Bộ Mẫu"}
                for number, domain in enumerate(domains, 1)
            ]
        },
    )
    yield "catalog/decisions.yml", {"decisions": [_decision()]}
    yield "catalog/legal_documents.yml", {"legal_documents": [_law(n) for n in SUBJECTS_OF_LAW]}
    yield "catalog/life_events.yml", {"life_events": [_event(places)]}
    yield (
        "catalog/synonyms.yml",
        {"synonyms": [{"words": ["giấy mẫu"], "procedures": [places[0].code]}]},
    )


def _publisher() -> dict[str, Any]:
    return {
        "name": "Đơn vị Mẫu",
        "site_title": "Trang mẫu",
        "description": "Dữ liệu mẫu để đo và thử, không có thật.",
        "about": "Mọi hồ sơ ở đây đều do máy bịa ra để đo thời gian dựng trang.",
        "licence": {"name": "Mẫu", "statement": "Không dùng vào việc gì khác ngoài thử."},
        "link_hosts": ["example.org"],
    }


def _decision() -> dict[str, Any]:
    return {
        "number": "1/QĐ-MAU",
        "issuer": "Đơn vị Mẫu",
        "title": "Công bố thủ tục mẫu",
        "sources": [{"source": "nguon-mau"}],
    }


def _law(number: int) -> dict[str, Any]:
    return {
        "number": f"{number}/2020/NĐ-MAU",
        "kind": "decree",
        "title": f"Văn bản mẫu số {number} về việc thử trang",
        "sources": [{"source": "nguon-mau"}],
    }


def _event(places: Sequence[Place]) -> dict[str, Any]:
    steps = [
        {"procedure": place.code, "title": f"Làm việc mẫu {number}"}
        for number, place in enumerate(places[:3], 1)
    ]
    return {
        "id": "viec-mau",
        "name": "Việc mẫu",
        "question": "Nhà bạn có việc mẫu?",
        "steps": steps,
        "everyday": True,
    }
