"""A change that a source prints is what the two editions give, and means something."""

from collections.abc import Iterator, Mapping

from generator.checks.editions import about
from generator.checks.printed import explained
from generator.checks.saying import Rule, Suggester, number
from generator.collection import Collection, Entry
from generator.measures.comparable import Verdict
from generator.measures.printed_changes import RecheckedChange, rechecked_changes
from generator.measures.standings import period_key
from generator.model.edition import Edition, Score
from generator.problems import Problem

RULE = Rule("changes-match")

_WHY: Mapping[Verdict, str] = {
    Verdict.VERSION_UNKNOWN: "chưa rõ phiên bản của một trong hai kỳ",
    Verdict.VERSION_DIFFERS: "hai kỳ theo hai phiên bản không so sánh được",
    Verdict.MAXIMUM_DIFFERS: "điểm tối đa của hai kỳ khác nhau",
    Verdict.COUNT_UNKNOWN: "chưa rõ mỗi kỳ xếp hạng bao nhiêu đơn vị",
    Verdict.COUNT_DIFFERS: "hai kỳ xếp hạng số đơn vị khác nhau",
    Verdict.SCOPE_DIFFERS: "hai hạng có phạm vi khác nhau",
    Verdict.MIXED_ORIGIN: "một số do nguồn công bố, một số do tính lại",
}


def check(collection: Collection) -> Iterator[Problem]:
    """Reckon every printed change again."""
    for entry in collection.editions.values():
        for change in rechecked_changes(entry, collection):
            if change.before is None:
                yield _no_edition(entry, change, collection)
            elif change.verdict in _WHY:
                yield from _not_comparable(entry, change, _WHY[change.verdict])
            elif change.differs:
                yield from _differs(entry, change)


def _note(entry: Entry[Edition], change: RecheckedChange) -> str | None:
    """A rank has no note of its own: the edition's says it."""
    return change.figure.note if isinstance(change.figure, Score) else entry.record.note


def _no_edition(entry: Entry[Edition], change: RecheckedChange, collection: Collection) -> Problem:
    held = collection.editions_by_framework[entry.record.framework]
    suggested = Suggester(map(period_key, held)).ask(change.printed.since)
    return RULE.error(
        entry,
        (*change.path, "change", "since"),
        f"Thay đổi của {about(change.figure, change.figure.node)} tính từ kỳ "
        f"«{change.printed.since}», nhưng bộ chỉ số này chưa có kỳ ấy.",
        f"{suggested}Ghi tên kỳ như trong tên tệp, hoặc thêm tệp của kỳ ấy.",
    )


def _not_comparable(entry: Entry[Edition], change: RecheckedChange, why: str) -> Iterator[Problem]:
    if _note(entry, change) is None:
        yield RULE.warning(
            entry,
            (*change.path, "change"),
            f"Nguồn in thay đổi {number(change.printed.value)} của "
            f"{about(change.figure, change.figure.node)} so với kỳ «{change.printed.since}», "
            f"nhưng {why}.",
            "Nói rõ ở «note» vì sao không so sánh được (hạng: ở «note» của kỳ), "
            "hoặc bỏ thay đổi này.",
        )


def _differs(entry: Entry[Edition], change: RecheckedChange) -> Iterator[Problem]:
    recomputed = change.recomputed
    if recomputed is None or explained(_note(entry, change), change.printed.value, recomputed):
        return
    yield RULE.warning(
        entry,
        (*change.path, "change", "value"),
        f"Nguồn in thay đổi {number(change.printed.value)} của "
        f"{about(change.figure, change.figure.node)}, nhưng số của kỳ này và kỳ "
        f"«{change.printed.since}» cho {number(recomputed)}.",
        "Đối chiếu hai kỳ với nguồn; nếu nguồn in như vậy thì nêu cả hai số ở «note» "
        "(hạng: ở «note» của kỳ).",
    )
