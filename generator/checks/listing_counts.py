"""What a unit declared that it posts agrees with what we hold of it, or the gap is said."""

from collections.abc import Iterator

from generator.care.counts import Held, held_of
from generator.checks.printed import explained
from generator.checks.saying import Rule
from generator.collection import Collection, Entry
from generator.model.unit import Listing, ListingSet, Selection
from generator.problems import Path, Problem

RULE = Rule("listing-counts")


_NOUNS = {"procedures": "thủ tục", "domains": "lĩnh vực"}


def check(collection: Collection) -> Iterator[Problem]:
    """Count each set of each listing."""
    by_rule: dict[Selection, Held] = {}
    for entry in collection.listings:
        for index, posted in enumerate(entry.record.sets):
            path: Path = ("sets", index)
            held = held_of(posted, collection, by_rule)
            if held is None:
                yield from _nothing_held(entry, path, posted)
            else:
                yield from _compare(entry, path, posted, held)


def _nothing_held(entry: Entry[Listing], path: Path, posted: ListingSet) -> Iterator[Problem]:
    if not any(gap.field in {"items", "selection"} for gap in posted.missing):
        yield RULE.error(
            entry,
            path,
            f"Bộ «{posted.name}» không có danh sách, không có quy tắc chọn, "
            "cũng không nói vì sao thiếu.",
            "Thêm «items» hoặc «selection»; nếu chưa có nguồn, "
            "ghi «items» vào «missing» kèm lý do.",
        )


def _compare(
    entry: Entry[Listing], path: Path, posted: ListingSet, held: Held
) -> Iterator[Problem]:
    if posted.items and posted.selection is not None:
        yield RULE.error(
            entry,
            (*path, "selection"),
            f"Bộ «{posted.name}» vừa có danh sách {len(posted.items)} dòng, "
            "vừa có quy tắc chọn; không rõ dùng cái nào.",
            "Chỉ giữ một trong hai: «items» hoặc «selection».",
        )
    if held.procedures == 0:
        yield RULE.error(
            entry,
            (*path, "selection"),
            f"Quy tắc của bộ «{posted.name}» không chọn được thủ tục nào (0 thủ tục).",
            "Sửa «level» hoặc «handled_by» của quy tắc, hoặc thêm các thủ tục còn thiếu.",
        )
    declared = posted.declared
    if declared is not None:
        where = (*path, "declared")
        yield from _differ(
            entry, (*where, "procedures"), posted, declared.procedures, held.procedures
        )
        yield from _differ(entry, (*where, "domains"), posted, declared.domains, held.domains)


def _differ(
    entry: Entry[Listing], path: Path, posted: ListingSet, declared: int | None, held: int | None
) -> Iterator[Problem]:
    if declared is None or held is None or declared == held:
        return
    if not explained(posted.note, declared, held):
        noun = _NOUNS[str(path[-1])]
        yield RULE.warning(
            entry,
            path,
            f"Bộ «{posted.name}» công bố {declared} {noun}, nhưng ở đây đang có {held} {noun}.",
            "Đối chiếu với danh sách của đơn vị; nếu đúng là lệch thì nêu cả hai con số ở «note».",
        )
