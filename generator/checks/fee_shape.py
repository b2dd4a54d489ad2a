"""A fee says how it is reckoned: an amount, or free and who says so, or a rule to look up."""

from collections.abc import Iterator
from typing import Any

from generator.checks.saying import Rule, dong
from generator.checks.walking import records_in
from generator.collection import Collection, Entry
from generator.model.procedure import Fee
from generator.problems import Path, Problem

RULE = Rule("fee-shape")

_LEAST, _MOST = 1_000, 100_000_000
"""Amounts beyond these are more often a slip of the pen than a fee."""


def check(collection: Collection) -> Iterator[Problem]:
    """Look at every fee of every procedure and local difference."""
    for kind in ("procedure", "local_difference"):
        for entry in collection.of_kind(kind):
            for path, fee in records_in(entry.record, Fee):
                yield from _SHAPES[fee.kind](entry, path, fee)


def _fixed(entry: Entry[Any], path: Path, fee: Fee) -> Iterator[Problem]:
    if not fee.amount:
        shown = "không ghi số tiền" if fee.amount is None else f"ghi {dong(fee.amount)}"
        yield RULE.error(
            entry,
            (*path, "amount"),
            f"Khoản thu cố định (fixed) nhưng {shown}.",
            "Ghi số tiền lớn hơn 0; nếu được miễn theo quy định thì ghi «kind: free» "
            "kèm văn bản hoặc ghi chú; số 0 trong nguồn chưa phải là miễn phí.",
        )
    elif not _LEAST <= fee.amount <= _MOST:
        yield RULE.warning(
            entry,
            (*path, "amount"),
            f"Khoản thu {dong(fee.amount)} {'quá nhỏ' if fee.amount < _LEAST else 'quá lớn'} "
            f"so với mức thường gặp ({dong(_LEAST)} đến {dong(_MOST)}).",
            "Số tiền viết bằng đồng, đủ các số 0; đối chiếu lại với nguồn.",
        )


def _free(entry: Entry[Any], path: Path, fee: Fee) -> Iterator[Problem]:
    yield from _no_amount(entry, path, fee)
    if fee.note is None and fee.legal_document is None:
        yield RULE.error(
            entry,
            (*path, "kind"),
            "Ghi là miễn phí (free) nhưng không nêu văn bản hay ghi chú nào nói như vậy.",
            "Ghi «legal_document» hoặc «note»; nếu nguồn chỉ để số 0, ghi «kind: rule» "
            "hoặc đưa «fees» vào «missing».",
        )


def _rule(entry: Entry[Any], path: Path, fee: Fee) -> Iterator[Problem]:
    yield from _no_amount(entry, path, fee)
    if fee.set_by is None and fee.legal_document is None and fee.note is None:
        yield RULE.error(
            entry,
            (*path, "kind"),
            "Ghi là thu theo quy định (rule) nhưng không nói quy định nào.",
            "Ghi «set_by», «legal_document» hoặc «note» để người dân biết tra ở đâu.",
        )


def _no_amount(entry: Entry[Any], path: Path, fee: Fee) -> Iterator[Problem]:
    if fee.amount is not None:
        yield RULE.error(
            entry,
            (*path, "amount"),
            f"Khoản thu ghi «kind: {fee.kind}» nhưng lại có số tiền {dong(fee.amount)}.",
            "Xoá «amount», hoặc ghi «kind: fixed» nếu đây là mức thu cố định.",
        )


_SHAPES = {"fixed": _fixed, "free": _free, "rule": _rule}
