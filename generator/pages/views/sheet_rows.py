"""What stands on a procedure's sheet for the wall, row by row: a question, and its answer."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.model.procedure import Procedure
from generator.pages import labels
from generator.pages.formats import listed, lower_first
from generator.pages.sources import why_missing
from generator.pages.views.answers import Answer, answers
from generator.pages.views.costs import EVERY_CASE, CostLine, fee_lines, time_lines
from generator.pages.views.papers import Paper, PaperCase, papers, papers_note

_BOLD = 100
"""How long words may be that stand out."""


class Item(Struct, frozen=True):
    """One line of a list: its number where it has one, its words, and a smaller remark."""

    mark: str
    words: str
    note: str = ""


class Group(Struct, frozen=True):
    """Lines that belong together; without a title they are for everybody."""

    title: str
    items: tuple[Item, ...]


class Row(Struct, frozen=True):
    """One row of a sheet: the question, the answer or why there is none, and lists."""

    title: str
    words: str = ""
    detail: str = ""
    unknown: str = ""
    groups: tuple[Group, ...] = ()
    ticks: bool = False
    """Whether each line has a box to tick."""
    more: str = ""
    """That lines had to be left out, and where they are."""


def procedure_rows(record: Procedure, laws: Sequence[str]) -> tuple[Row, ...]:
    """Take a procedure and the numbers of its laws, give the rows of its sheet."""
    where, how_long, how_much, online = answers(record)
    rows = (
        _where(where, record.agency or ""),
        _costs(how_long, time_lines(record.time_limits)),
        _costs(how_much, fee_lines(record.fees)),
        replace(_answer(online), groups=_group(_channels(record))),
        _papers(record),
        Row("Các bước", groups=_group(_numbered(record.steps))),
        Row("Điều kiện", groups=_group(Item("–", words) for words in record.conditions)),
        _results([outcome.name for outcome in record.results]),
        _laws(record, laws),
    )
    return tuple(row for row in rows if row.words or row.detail or row.unknown or row.groups)


def _answer(answer: Answer) -> Row:
    return Row(answer.question, answer.words, answer.detail, answer.unknown)


def _where(answer: Answer, agency: str) -> Row:
    """Take the answer and the agency in the source's words, give both where they differ."""
    told = set(agency.casefold().split(", ")) <= {answer.words.casefold()}
    return replace(_answer(answer), detail="" if told else agency)


def _group(items: Iterable[Item]) -> tuple[Group, ...]:
    kept = tuple(items)
    return (Group("", kept),) if kept else ()


def _numbered(lines: Iterable[str]) -> Iterable[Item]:
    return (Item(f"{number}.", words) for number, words in enumerate(lines, 1))


def _costs(answer: Answer, lines: tuple[CostLine, ...]) -> Row:
    """Take an answer and the lines behind it, give both; one line only adds its remark."""
    if len(lines) == 1:
        return replace(_answer(answer), detail=_remark(lines[0]))
    items = (Item("–", line.words, _remark(line)) for line in lines)
    return replace(_answer(answer), detail="", groups=_group(items))


def _remark(line: CostLine) -> str:
    case = "" if line.applies_to == EVERY_CASE else line.applies_to
    return "; ".join(part for part in (case, line.note) if part)


def _channels(record: Procedure) -> tuple[Item, ...]:
    """Take a procedure, give its ways of handing in where there is more than one to tell."""
    noted = tuple(Item("–", labels.CHANNEL[c.channel], c.note) for c in record.channels if c.note)
    ways = listed((lower_first(labels.CHANNEL[c.channel]) for c in record.channels), "hoặc")
    return (Item("", f"Nộp {ways}"), *noted) if len(record.channels) > 1 else noted


def _papers(record: Procedure) -> Row:
    cases = papers(record.documents)
    unknown = "" if cases else why_missing("documents", record.missing)
    groups = tuple(map(_case, cases))
    return Row("Giấy tờ", detail=papers_note(record), unknown=unknown, groups=groups, ticks=True)


def _case(case: PaperCase) -> Group:
    title = ". ".join(part for part in (case.title, case.label, case.note) if part)
    return Group(title, tuple(Item("", p.name, _copies(p)) for p in case.papers))


def _copies(paper: Paper) -> str:
    form = f"mẫu {paper.form.removeprefix('Mẫu ')}" if paper.form else ""
    return "; ".join(part for part in (paper.copies, form, paper.note) if part)


def _results(names: Sequence[str]) -> Row:
    if len(names) == 1 and len(names[0]) <= _BOLD:
        return Row("Kết quả", names[0])
    return Row("Kết quả", groups=_group(Item("–", name) for name in names))


def _laws(record: Procedure, numbers: Sequence[str]) -> Row:
    decision = f"Quyết định công bố: {record.decision}" if record.decision else ""
    unknown = "" if numbers else why_missing("legal_basis", record.missing)
    told = "; ".join(part for part in (*numbers, decision) if part)
    return Row("Căn cứ pháp lý", detail=told, unknown=unknown)
