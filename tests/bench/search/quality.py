"""What the search finds, beside what Material's own search finds in the same pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.search.material import material_answers, material_site
from tests.search.gold import (
    SEEN,
    UNSEEN,
    Answer,
    Question,
    answers_to,
    misses,
    questions_in,
    shortfalls,
    success,
    table,
)
from tests.serving import served

SETS: Mapping[str, Path] = {"câu đã biết | seen": SEEN, "câu giữ kín | unseen": UNSEEN}
OURS, MATERIAL = "Niêm Yết", "Material"


@dataclass(frozen=True)
class Quality:
    """How one set was answered."""

    name: str
    table: str
    short: list[str]
    missed: list[str]
    """Lines for the queries not right at once; none for the unseen set, whatever happens."""


def quality(browser: Browser, root: Path) -> Iterator[Quality]:
    """Take a browser and a built repository, give how both searches answer each set."""
    plain = material_site(root)
    for name, path in SETS.items():
        questions = questions_in(path)
        ours = _our_answers(browser, root / "site", questions)
        theirs = material_answers(browser, plain, questions)
        shown = table({OURS: ours, MATERIAL: theirs})
        missed = misses(ours) if path == SEEN else []
        yield Quality(name, shown, shortfalls(success(ours)), missed)


def _our_answers(browser: Browser, site: Path, questions: list[Question]) -> list[Answer]:
    page = browser.new_page()
    with served(site) as address:
        page.goto(f"{address}/")
        answers = answers_to(questions, page)
    page.close()
    return answers
