"""The short facts that stand under a procedure in a list of results, and that filters ask for."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.collection import Collection
from generator.model.procedure import Procedure


class Cost(NamedTuple):
    """What it costs: ``free``, ``fee`` or not known; the amounts, 0 where there is no figure."""

    kind: str = ""
    least: int = 0
    most: int = 0
    per: str = ""


class Time(NamedTuple):
    """How long it takes: the least and the most, and their unit; no unit where units differ."""

    least: str = ""
    most: str = ""
    unit: str = ""


ONLINE = ("full", "partial", "level-4", "level-3", "level-2", "level-1")
"""How far a procedure goes on the network, the furthest first."""


def cost(procedure: Procedure) -> Cost:
    """Take a procedure, give what it costs: free only where it is free in every case."""
    fees = procedure.fees
    if not fees:
        return Cost()
    kinds = {fee.kind for fee in fees}
    if kinds == {"free"}:
        return Cost("free")
    amounts = [fee.amount for fee in fees if fee.amount is not None]
    if kinds != {"fixed"} or not amounts:
        return Cost("fee")
    per = {fee.per or "" for fee in fees}
    return Cost("fee", min(amounts), max(amounts), per.pop() if len(per) == 1 else "")


def time(procedure: Procedure) -> Time | None:
    """Take a procedure, give how long it takes; nothing where that is not known."""
    limits = procedure.time_limits
    if not limits:
        return None
    units = {limit.unit for limit in limits}
    if len(units) > 1:
        return Time()
    amounts = [limit.amount for limit in limits]
    return Time(f"{min(amounts):f}", f"{max(amounts):f}", units.pop())


def online(procedure: Procedure) -> str:
    """Take a procedure, give how far it goes on the network; schemes are never converted."""
    levels = {
        use.online.level if use.online.scheme == "full-partial" else f"level-{use.online.level}"
        for use in procedure.channels
        if use.online
    }
    return next((level for level in ONLINE if level in levels), "")


def commonness(code: str, collection: Collection) -> int:
    """Take a code, give 0 for rare, 1 for a life event, 2 for what many need in one."""
    events = [entry.record for entry in collection.events_by_procedure.get(code, ())]
    needed = any(
        event.everyday and step.procedure == code and not step.optional
        for event in events
        for step in event.steps
    )
    return 2 if needed else min(1, len(events))


def bits(values: Sequence[str], vocabulary: Sequence[str]) -> int:
    """Take words and the vocabulary they are of, give 1 << place for each, summed."""
    return sum(1 << vocabulary.index(value) for value in set(values))
