"""Life events and everyday words lead to procedures that still apply."""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.checks.saying import Rule, day, listed
from generator.collection import Collection, Entry
from generator.model.procedure import Procedure
from generator.problems import Path, Problem

RULE = Rule("leads-to-living")


def check(collection: Collection) -> Iterator[Problem]:
    """Follow the steps of every life event and the procedures of every synonym."""
    for event in collection.life_events.values():
        codes = [step.procedure for step in event.record.steps]
        paths: list[Path] = [("steps", i, "procedure") for i in range(len(codes))]
        yield from _ended(event, codes, paths, collection)
    for synonym in collection.synonyms:
        codes = list(synonym.record.procedures)
        paths = [("procedures", i) for i in range(len(codes))]
        yield from _ended(synonym, codes, paths, collection)


def _ended(
    entry: Entry[Any], codes: Sequence[str], paths: Sequence[Path], collection: Collection
) -> Iterator[Problem]:
    for code, path in zip(codes, paths, strict=True):
        procedure = collection.procedures.get(code)
        if procedure is not None and procedure.record.valid_to is not None:
            yield RULE.warning(
                entry,
                path,
                f"Dẫn người dân tới thủ tục {code}, "
                f"chỉ áp dụng đến hết ngày {day(procedure.record.valid_to)}.",
                _instead(procedure.record),
            )


def _instead(procedure: Procedure) -> str:
    if procedure.replaced_by:
        return f"Dẫn tới thủ tục thay thế: {listed(procedure.replaced_by)}."
    return "Bỏ thủ tục này, hoặc dẫn tới thủ tục đang áp dụng."
