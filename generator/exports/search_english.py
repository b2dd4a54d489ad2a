"""What the search on pages in English knows beyond the Vietnamese one: English names."""

from collections.abc import Iterable, Sequence

from generator.english.catalogue import catalogue
from generator.english.phrases import plainly

_SPOKEN = frozenset({"domain", "event", "guide"})
"""The kinds of pages that are few; what is said of units and results stays as it is."""


def english_data(rows: Iterable[Sequence[str]]) -> dict[str, list[tuple[str, str]]]:
    """Take the rows of pages but procedures, give the English of their names and details."""
    names, details = catalogue().names, {}
    titles: dict[str, str] = {}
    for kind, title, detail, *_ in rows:
        titles |= {words: str(names[words]) for words in (title, detail) if words in names}
        if kind == "guide" and plainly(title) != title:
            titles[title] = plainly(title)
        if kind in _SPOKEN and plainly(detail) != detail:
            details[detail] = plainly(detail)
    kinds = [(words, str(text)) for words, text in catalogue().kinds.items()]
    return {"names": list(titles.items()), "details": list(details.items()), "kinds": kinds}
