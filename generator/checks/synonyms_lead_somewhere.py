"""Everyday words lead to a name that stands in the catalogue, and each word to one place."""

from collections.abc import Iterator

from generator.checks.saying import Rule
from generator.collection import Collection, Entry
from generator.model.catalog import Synonym
from generator.model.folding import fold
from generator.problems import Path, Problem

RULE = Rule("synonyms-lead-somewhere")


def check(collection: Collection) -> Iterator[Problem]:
    """Look up what every synonym means in the names of all procedures and domains."""
    names = _all_names(collection)
    first: dict[str, tuple[Entry[Synonym], Path]] = {}
    for entry in collection.synonyms:
        synonym = entry.record
        if not synonym.means and not synonym.procedures:
            yield _nowhere(entry)
        for index, meant in enumerate(synonym.means):
            if fold(meant) not in names:
                yield _not_found(entry, ("means", index), meant)
        for index, word in enumerate(synonym.words):
            here: tuple[Entry[Synonym], Path] = (entry, ("words", index))
            known = first.setdefault(word.casefold(), here)
            if known is not here:
                yield _again(here, known, word)


def _all_names(collection: Collection) -> str:
    """Give one text of all folded names: one search in it is one pass, however many there are."""
    procedures = [entry.record for entry in collection.procedures.values()]
    names = [procedure.name for procedure in procedures]
    names += [procedure.plain_name for procedure in procedures if procedure.plain_name]
    names += [entry.record.name for entry in collection.domains.values()]
    names += [item.name for e in collection.listings for s in e.record.sets for item in s.items]
    return "\n".join(fold(name) for name in names)


def _nowhere(entry: Entry[Synonym]) -> Problem:
    return RULE.error(
        entry,
        ("words",),
        f"Cách gọi «{entry.key}» không dẫn tới đâu: không có «means», không có «procedures».",
        "Thêm cách gọi trong danh mục vào «means», hoặc mã thủ tục vào «procedures».",
    )


def _not_found(entry: Entry[Synonym], path: Path, meant: str) -> Problem:
    return RULE.warning(
        entry,
        path,
        f"Cách gọi «{entry.key}» dẫn tới «{meant}», "
        "nhưng không tên thủ tục hay lĩnh vực nào có những chữ này.",
        "Viết đúng những chữ có trong tên thủ tục, hoặc thêm mã vào «procedures».",
    )


def _again(
    here: tuple[Entry[Synonym], Path], known: tuple[Entry[Synonym], Path], word: str
) -> Problem:
    entry, path = here
    before, before_path = known
    return RULE.warning(
        entry,
        path,
        f"Cách gọi «{word}» đã có ở {before.place(*before_path)}.",
        "Gộp hai mục làm một để người tìm thấy đủ kết quả.",
    )
