"""No rank is beyond the number of units ranked, and one edition states one such number."""

from collections.abc import Iterator

from generator.checks.editions import about
from generator.checks.printed import explained
from generator.checks.saying import Rule
from generator.collection import Collection, Entry
from generator.model.edition import Edition
from generator.problems import Problem

RULE = Rule("ranks-within-count")


def check(collection: Collection) -> Iterator[Problem]:
    """Compare each rank with its own count, and all counts of an edition with each other."""
    for entry in collection.editions.values():
        yield from _beyond(entry)
        yield from _counts_agree(entry)


def _beyond(entry: Entry[Edition]) -> Iterator[Problem]:
    edition = entry.record
    for index, rank in enumerate(edition.ranks):
        ranked_all = edition.population.count if rank.scope is None else None
        most = rank.of if rank.of is not None else ranked_all
        if rank.value is not None and most is not None and rank.value > most:
            yield RULE.error(
                entry,
                ("ranks", index, "value"),
                f"{about(rank, rank.node)} xếp hạng {rank.value}, "
                f"trong khi chỉ có {most} đơn vị được xếp hạng.",
                "Đối chiếu hạng và tổng số đơn vị với nguồn rồi sửa.",
            )


def _counts_agree(entry: Entry[Edition]) -> Iterator[Problem]:
    """Without a scope a rank is among all units, so the edition's own count is the first stated.

    A computed one is among those whose figures we hold: it may be among fewer, not among more.
    """
    edition = entry.record
    first: dict[tuple[str | None, str | None, bool], int] = {}
    for index, rank in enumerate(edition.ranks):
        if rank.of is None:
            continue
        computed, everybody = bool(rank.computed), edition.population.count
        if everybody is None or rank.scope or (computed and rank.of < everybody):
            everybody = rank.of
        stated = first.setdefault((rank.node, rank.scope, computed), everybody)
        if stated != rank.of and not explained(edition.note, stated, rank.of):
            yield RULE.warning(
                entry,
                ("ranks", index, "of"),
                f"{about(rank, rank.node)} xếp hạng trên {rank.of} đơn vị, "
                f"trong khi chỗ khác của kỳ này nói {stated} đơn vị.",
                "Đối chiếu với nguồn; nếu xếp hạng trong phạm vi khác thì ghi «scope»; "
                "nếu nguồn in như vậy thì nêu cả hai con số ở «note».",
            )
