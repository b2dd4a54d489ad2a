"""Where all parts of a score are held they give its total, and all scores together the mean."""

from collections.abc import Iterator

from generator.checks.printed import explained
from generator.checks.saying import Rule
from generator.collection import Collection, Entry
from generator.measures.disagreements import Disagreement, DisagreementKind, disagreements
from generator.model.edition import Edition
from generator.problems import Problem

RULE = Rule("totals-match")

_HINT = "Đối chiếu từng số với nguồn; nếu nguồn in như vậy thì nêu cả hai số ở «note»."


def check(collection: Collection) -> Iterator[Problem]:
    """Add up the scores of each unit and stage, then all units of each edition."""
    for entry in collection.editions.values():
        for found in disagreements(entry, collection):
            if not explained(found.note, found.printed_value, found.recomputed_value):
                yield from _told(entry, found)


def _told(entry: Entry[Edition], found: Disagreement) -> Iterator[Problem]:
    match found.kind:
        case DisagreementKind.TOTAL:
            who = found.unit or found.unit_name
            message = (
                f"«{who}» có tổng điểm {found.printed}, "
                f"nhưng {found.counted} mục cộng lại được {found.recomputed}."
            )
        case DisagreementKind.MEAN:
            message = (
                f"Điểm trung bình công bố là {found.printed}, nhưng tính từ điểm của "
                f"{found.counted} đơn vị được {found.recomputed}."
            )
        case _:
            return
    yield RULE.warning(entry, found.path, message, _HINT)
