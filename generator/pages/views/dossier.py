"""A dossier of many papers: what is the same for most of them, or for every case, is said once.

So the page of a procedure with many cases keeps all papers and still loads on a weak network.
"""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.model.procedure import Procedure
from generator.pages.views.cases import Case, cases
from generator.pages.views.papers import (
    UNKNOWN_COPIES,
    PaperCase,
    PaperLine,
    paper_cases,
    paper_lines,
)

MANY = 20
"""A list of more papers is long."""

LONG_NAMES = 1_000
"""How many bytes the names of cases may have that stand above a long list and in it."""


class Dossier(Struct, frozen=True):
    """The papers of a procedure, group by group."""

    copies: str
    """How many of each, where its own line does not tell."""
    groups: tuple[PaperCase, ...]


def dossier(record: Procedure) -> Dossier:
    """Take a procedure, give its papers; of a long list, what is the same only once."""
    lines = paper_lines(record.documents, record.portal_address or "")
    if len(lines) <= MANY:
        return Dossier("", paper_cases(lines))
    copies = _usual_copies(lines)
    return Dossier(copies, paper_cases(_without(copies, _for_everybody(lines))))


class Choice(Struct, frozen=True):
    """The cases to choose from, where there is a choice."""

    cases: tuple[Case, ...]
    """Without a name where the heading of the case's papers has it."""
    by_script: bool
    """Whether names are taken from headings: only the script does that, so only it shows them."""


def choice(record: Procedure) -> Choice:
    """Take a procedure, give its cases to choose from; long names above a long list only once."""
    found = cases(record)
    heavy = sum(len(case.name.encode()) for case in found) > LONG_NAMES
    if not heavy or len(record.documents) <= MANY:
        return Choice(found, by_script=False)
    headed = {document.case for document in record.documents}
    bare = tuple(replace(c, name="") if c.name in headed else c for c in found)
    return Choice(bare, by_script=True)


def _usual_copies(lines: Sequence[PaperLine]) -> str:
    """Give the number of copies that more than half of the papers have, where there is one."""
    ((copies, count),) = Counter(line.paper.copies for line in lines).most_common(1)
    return copies if copies != UNKNOWN_COPIES and 2 * count > len(lines) else ""


def _without(copies: str, lines: Sequence[PaperLine]) -> tuple[PaperLine, ...]:
    """Take a number of copies, give papers that have it without."""
    return tuple(
        replace(line, paper=replace(line.paper, copies="")) if line.paper.copies == copies else line
        for line in lines
    )


def _for_everybody(lines: Sequence[PaperLine]) -> tuple[PaperLine, ...]:
    """Take papers, give those that every case asks for in the same way once, for everybody.

    Nothing moves where a case would be left without papers of its own.
    """
    names = {line.case for line in lines if line.case}
    asked = Counter(_bare(line) for line in set(lines) if line.case)
    common = {line for line, count in asked.items() if count == len(names) > 1}
    own = tuple(line for line in lines if _bare(line) not in common)
    if {line.case for line in own if line.case} != names:
        return tuple(lines)
    return (*dict.fromkeys(bare for line in lines if (bare := _bare(line)) in common), *own)


def _bare(line: PaperLine) -> PaperLine:
    return replace(line, case="")
