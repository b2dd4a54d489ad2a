"""What moved since the edition of the year before, and in one sentence why something cannot."""

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct, field

from generator.collection import Collection, Entry
from generator.measures.changes import Change, change_of, edition_before
from generator.measures.comparable import Verdict
from generator.measures.standings import standings
from generator.model.edition import Edition
from generator.pages.formats import listed, lower_first
from generator.pages.verdict_words import VERDICT_WORDS


class Changes(Struct, frozen=True):
    """Two neighbouring editions: what changed for each unit that both may speak of."""

    before: Entry[Edition] | None = None
    by_unit: Mapping[str, Change] = field(default_factory=dict)

    @property
    def since(self) -> str:
        """The period before, as it stands in a sentence."""
        return lower_first(self.before.record.period.label) if self.before else ""

    @property
    def has_scores(self) -> bool:
        """Whether any score may be set beside the one before."""
        return any(change.score is not None for change in self.by_unit.values())

    @property
    def has_ranks(self) -> bool:
        """Whether any rank may be set beside the one before."""
        return any(change.rank is not None for change in self.by_unit.values())


def changes_of(entry: Entry[Edition], collection: Collection) -> Changes:
    """Take an edition and the collection, give what changed since the year before.

    States of one moment have no year before: several of them fall in one year.
    """
    framework = collection.frameworks.get(entry.record.framework)
    if framework is not None and framework.record.kind == "snapshot":
        return Changes()
    before = edition_before(entry, collection)
    if before is None:
        return Changes()
    units = dict.fromkeys(s.named.unit for s in standings(entry.record) if s.named.unit)
    found = {unit: change_of(unit, entry, before, collection) for unit in units}
    return Changes(before, found)


def change_words(changes: Changes) -> str:
    """Take what changed, say in one or two sentences what compares, what does not, and why."""
    if changes.before is None or not changes.by_unit:
        return ""
    if not any(_speaks(change) for change in changes.by_unit.values()):
        return f"Chưa so sánh được với {changes.since}: không đơn vị nào có số của cả hai kỳ."
    held = list(changes.by_unit.values())
    said = (
        _verdict_words("Điểm", changes.since, [change.score_verdict for change in held]),
        _verdict_words("Hạng", changes.since, [change.rank_verdict for change in held]),
    )
    return " ".join(sentence for sentence in said if sentence)


def _speaks(change: Change) -> bool:
    verdicts = (change.score_verdict, change.rank_verdict)
    return any(verdict is not Verdict.NO_FIGURE for verdict in verdicts)


def _verdict_words(what: str, since: str, verdicts: list[Verdict]) -> str:
    """One sentence for scores or ranks; a pair that lacks a figure says nothing by itself."""
    counted = Counter(verdict for verdict in verdicts if verdict is not Verdict.NO_FIGURE)
    why = listed(VERDICT_WORDS[verdict] for verdict in counted if not verdict.holds)
    if Verdict.COMPARABLE not in counted:
        return f"{what} không so sánh được với {since}: {why}." if why else ""
    rest = f"; đơn vị để trống: {why}" if why else ""
    return f"{what} so sánh được với {since}{rest}."
