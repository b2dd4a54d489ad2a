"""One made-up procedure of realistic weight: five to six kilobytes."""

from random import Random
from typing import Any

from tests.bench.shape import Place

SUBJECTS_OF_LAW = range(1, 61)
"""Numbers of the made-up legal documents."""

_WORDS = (
    "bản khai mẫu",
    "giấy xác nhận mẫu",
    "hồ sơ kèm theo",
    "người nộp mẫu",
    "cơ quan mẫu",
    "biên bản mẫu",
    "ảnh mẫu",
    "sơ đồ mẫu",
    "phiếu mẫu",
    "hợp đồng mẫu",
    "quyết định mẫu",
    "văn bản đồng ý mẫu",
    "giấy ủy quyền mẫu",
    "danh sách mẫu",
    "báo cáo mẫu",
    "chứng từ mẫu",
)
_LEVEL = {
    "district": "cấp huyện",
    "commune": "cấp xã",
    "province": "cấp tỉnh",
    "ministry": "cấp bộ",
}


def procedure(place: Place, random: Random) -> dict[str, Any]:
    """Take where it stands and a source of chance, give the record."""
    name = f"Thủ tục mẫu {place.number}"
    address = f"https://example.org/thu-tuc-mau/{place.number}"
    return {
        "code": place.code,
        "name": f"{name}: {_phrase(random, 4)}",
        "plain_name": f"Việc mẫu {place.number}",
        "domain": place.domain,
        "levels": [place.level],
        "handled_by": ["commune_office"] if place.level == "commune" else [],
        "agency": f"Cơ quan mẫu {_LEVEL[place.level]}",
        "subjects": random.sample(("citizen", "household", "enterprise", "organization"), 2),
        "channels": _channels(address),
        "time_limits": [_time_limit(random, number) for number in range(1, 4)],
        "fees": [_fee(random, number) for number in range(1, 5)],
        "documents": [_document(random, number) for number in range(1, random.randint(9, 13))],
        "steps": [f"Bước mẫu {number}: {_phrase(random, 3)}." for number in range(1, 5)],
        "results": [{"name": f"Giấy kết quả mẫu {place.number}", "code": f"KQ.{place.number:06d}"}],
        "conditions": [f"Điều kiện mẫu: {_phrase(random, 5)}."],
        "legal_basis": [_basis(number) for number in sorted(random.sample(SUBJECTS_OF_LAW, 6))],
        "decision": "1/QĐ-MAU",
        "portal_address": address,
        "sources": [{"source": "nguon-mau", "locator": f"Dòng {place.number}", "address": address}],
    }


def _phrase(random: Random, words: int) -> str:
    return ", ".join(random.sample(_WORDS, words))


def _channels(address: str) -> list[dict[str, Any]]:
    online = {"scheme": "full-partial", "level": "full"}
    return [
        {"channel": "in_person", "note": "Nộp tại nơi mẫu, trong giờ mẫu."},
        {"channel": "online", "online": online, "address": address},
        {"channel": "post"},
    ]


def _time_limit(random: Random, number: int) -> dict[str, Any]:
    return {
        "amount": str(random.randint(1, 30)),
        "unit": random.choice(("working_day", "day")),
        "channels": [random.choice(("in_person", "online", "post"))],
        "case": f"Trường hợp mẫu {number}: {_phrase(random, 2)}",
    }


def _fee(random: Random, number: int) -> dict[str, Any]:
    return {
        "kind": "fixed",
        "amount": 1000 * random.randint(2, 500),
        "per": "một giấy mẫu",
        "channels": [random.choice(("in_person", "online", "post"))],
        "case": f"Trường hợp mẫu {number}: {_phrase(random, 2)}",
        "set_by": "legal_document",
        "legal_document": f"{random.choice(SUBJECTS_OF_LAW)}/2020/NĐ-MAU",
    }


def _document(random: Random, number: int) -> dict[str, Any]:
    return {
        "name": f"Giấy tờ mẫu {number}: {_phrase(random, 4)}, do người nộp tự chuẩn bị",
        "originals": random.randint(0, 2),
        "copies": random.randint(1, 3),
        "case": f"Trường hợp mẫu {number % 3 + 1}",
        "form": f"Mẫu số {number:02d} ({_phrase(random, 1)})",
    }


def _basis(number: int) -> dict[str, Any]:
    return {
        "document": f"{number}/2020/NĐ-MAU",
        "clause": f"Điều {number}, khoản {number % 5 + 1}",
    }
