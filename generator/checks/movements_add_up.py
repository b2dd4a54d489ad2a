"""No more units rose and fell than were ranked."""

from collections.abc import Iterator

from generator.checks.printed import explained
from generator.checks.saying import Rule
from generator.collection import Collection
from generator.problems import Problem

RULE = Rule("movements-add-up")


def check(collection: Collection) -> Iterator[Problem]:
    """Add up what every edition says of rises and falls."""
    for entry in collection.editions.values():
        count = entry.record.population.count
        for index, movement in enumerate(entry.record.movements):
            up, down = movement.up or 0, movement.down or 0
            if count is None or up + down <= count or explained(movement.note, up, down, count):
                continue
            yield RULE.error(
                entry,
                ("movements", index),
                f"So với kỳ «{movement.since}» có {up} đơn vị tăng và {down} đơn vị giảm, "
                f"cộng lại {up + down}, trong khi kỳ này chỉ xếp hạng {count} đơn vị.",
                "Đối chiếu với nguồn rồi sửa; nếu nguồn in như vậy thì nêu cả ba con số ở «note».",
            )
