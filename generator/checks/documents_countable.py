"""Every document of a dossier is a paper that can be counted, and no remark among them."""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.saying import Rule
from generator.checks.walking import records_in
from generator.collection import Collection, Entry
from generator.model.procedure import Document
from generator.problems import Path, Problem

RULE = Rule("documents-countable")

_SHOWN = 60
_REMARK = re.compile(r"\W*(lưu ý|ghi chú|chú ý|chú thích)\b", re.IGNORECASE)
_HINT = "Nếu đây là lời dặn thì bỏ khỏi «documents» (ghi vào «case» của giấy tờ liên quan)"


def check(collection: Collection) -> Iterator[Problem]:
    """Look at every document of every procedure and local difference."""
    for kind in ("procedure", "local_difference"):
        for entry in collection.of_kind(kind):
            for path, document in records_in(entry.record, Document):
                yield from _document(entry, path, document)


def _document(entry: Entry[Any], path: Path, document: Document) -> Iterator[Problem]:
    if document.originals == 0 and document.copies == 0:
        yield RULE.error(
            entry,
            path,
            f"Giấy tờ «{_short(document.name)}» có 0 bản chính và 0 bản sao.",
            f"{_HINT}; nếu là giấy tờ thật thì ghi đúng số bản.",
        )
    elif _REMARK.match(document.name):
        yield RULE.warning(
            entry,
            (*path, "name"),
            f"«{_short(document.name)}» đọc như một lời dặn, không phải tên giấy tờ.",
            f"{_HINT}.",
        )


def _short(name: str) -> str:
    return name if len(name) <= _SHOWN else f"{name[: _SHOWN - 1]}…"
