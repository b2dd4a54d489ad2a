"""Which years of a framework cannot be set beside the year before, and why, in a sentence."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.collection import Collection, Entry
from generator.measures.changes import edition_before
from generator.measures.comparable import Verdict, rules_compare
from generator.model.edition import Edition
from generator.model.framework import Framework
from generator.pages.verdict_words import VERDICT_WORDS
from generator.pages.views.edition_names import short_period


def break_words(entry: Entry[Framework], collection: Collection) -> tuple[str, ...]:
    """Take a framework and the collection, say which neighbouring years do not compare, and why.

    States of one moment have no years to set side by side.
    """
    editions = collection.editions_by_framework.get(entry.key, ())
    pairs = [(now, before) for now in editions if (before := edition_before(now, collection))]
    if entry.record.kind == "snapshot" or not pairs:
        return ()
    rules = _by_verdict((now, _rules(now, before, entry.record)) for now, before in pairs)
    ranks = _by_verdict(
        (now, _counts(now, before)) for now, before in pairs if now.key not in _keys(rules)
    )
    said = (
        f"Không so sánh được với năm liền trước: {_listed(rules)}."
        if rules
        else "Các năm liền nhau mà chúng tôi giữ đều cùng cách tính, nên điểm so sánh được.",
        f"Riêng hạng không so sánh được với năm liền trước: {_listed(ranks)}." if ranks else "",
    )
    return tuple(sentence for sentence in said if sentence)


_Groups = Mapping[Verdict, list[Entry[Edition]]]


def _rules(now: Entry[Edition], before: Entry[Edition], framework: Framework) -> Verdict:
    return rules_compare(now.record, before.record, framework)


def _counts(now: Entry[Edition], before: Entry[Edition]) -> Verdict:
    one, other = now.record.population.count, before.record.population.count
    if one is None or other is None:
        return Verdict.COUNT_UNKNOWN
    return Verdict.COMPARABLE if one == other else Verdict.COUNT_DIFFERS


def _by_verdict(judged: Iterable[tuple[Entry[Edition], Verdict]]) -> _Groups:
    groups: dict[Verdict, list[Entry[Edition]]] = defaultdict(list)
    for entry, verdict in judged:
        if not verdict.holds:
            groups[verdict].append(entry)
    return groups


def _keys(groups: _Groups) -> set[str]:
    return {entry.key for group in groups.values() for entry in group}


def _listed(groups: _Groups) -> str:
    return "; ".join(
        f"{', '.join(short_period(entry.record) for entry in group)}, vì {VERDICT_WORDS[verdict]}"
        for verdict, group in groups.items()
    )
