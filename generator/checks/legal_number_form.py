"""The number of a legal document is written as it is printed, so that it is found and linked."""

from collections.abc import Iterator

from msgspec.structs import replace

from generator.checks.legal_numbers import printed_form
from generator.checks.saying import Rule
from generator.checks.walking import texts_in
from generator.collection import Collection
from generator.model.base import LegalNumber
from generator.problems import Edit, Problem

RULE = Rule("legal-number-form")


def check(collection: Collection) -> Iterator[Problem]:
    """Compare every number with its printed form, where that is certain."""
    for entry in collection.entries:
        for path, number in texts_in(entry.record, LegalNumber):
            right = printed_form(number)
            if right != number:
                problem = RULE.warning(
                    entry,
                    path,
                    f"Số hiệu «{number}» viết khác cách in của văn bản.",
                    f"Viết «{right}»: không dấu cách, gạch nối ngắn, chữ hoa như bản gốc.",
                )
                yield replace(problem, edit=Edit(number, right))
