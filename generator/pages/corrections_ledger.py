"""Corrections are for ever: what was once published as corrected must still be told, unchanged."""

import hashlib
import json
from collections.abc import Iterator

from generator.collection import Collection
from generator.model.correction import Correction
from generator.pages.ledger import CORRECTIONS_LEDGER
from generator.problems import Location, Problem

RECORDS = "scorecards/corrections.yml"


def short_of(correction: Correction) -> str:
    """Take a correction, give the SHA-256 of what it says, whatever the layout of its file."""
    values = correction.model_dump(mode="json", exclude_defaults=True)
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def lost_corrections(ledger: str, collection: Collection) -> Iterator[Problem]:
    """Take the ledger's text and the collection, give a problem for each one gone or changed."""
    held = {entry.key: entry for entry in collection.corrections}
    for number, line in enumerate(ledger.splitlines(), 1):
        name, _, short = line.partition(" ")
        if name and name not in held:
            yield _gone(name, number)
        elif name and short_of(held[name].record) != short:
            yield _changed(name, held[name].place())


def entered(ledger: str, collection: Collection) -> str:
    """Take the ledger's text and the collection, give the ledger with the new corrections."""
    known = {line.partition(" ")[0]: line for line in ledger.splitlines() if line}
    today = {e.key: f"{e.key} {short_of(e.record)}" for e in collection.corrections}
    return "".join(f"{line}\n" for _, line in sorted({**today, **known}.items()))


def _gone(name: str, number: int) -> Problem:
    return Problem(
        Location(RECORDS),
        "correction-gone",
        f"Đính chính «{name}» nay không còn ({CORRECTIONS_LEDGER}, dòng {number}).",
        "Ghi lại mục ấy đúng như trước; đính chính được giữ mãi.",
    )


def _changed(name: str, place: Location) -> Problem:
    return Problem(
        place,
        "correction-changed",
        f"Đính chính «{name}» đã công bố nhưng lời nay khác trước.",
        "Trả mục ấy về như trước; nếu nó sai, thêm một đính chính mới nói rõ.",
    )
