"""The papers of a life event: those of several stations once, then each station's own."""

from collections.abc import Iterable, Mapping, Sequence
from string import ascii_uppercase

from msgspec import Struct

from generator.model.folding import toned
from generator.model.procedure import Document, Procedure
from generator.model.urls import procedure_url
from generator.pages.formats import listed
from generator.pages.render import Link
from generator.pages.sources import why_missing
from generator.pages.views.papers import papers, papers_note
from generator.pages.views.same_paper import paper_key

_WAYS = {None: "", "submit": "nộp ", "show": "xuất trình "}


class Stop(Struct, frozen=True):
    """One station as far as its papers go: its number, what is done, by which procedure."""

    number: int
    title: str
    optional: bool
    procedure: Procedure


class SharedPaper(Struct, frozen=True):
    """A paper that several stations ask for: its letter, its name, which they are, how many."""

    letter: str
    name: str
    uses: str
    copies: str


class OwnPaper(Struct, frozen=True):
    """A paper that one station alone asks for: its name, and how it is handed in."""

    name: str
    words: str


class PapersOfCase(Struct, frozen=True):
    """A station's papers in one case, in every case without a title; letters of shared ones."""

    title: str
    letters: str
    papers: tuple[OwnPaper, ...]


class StationPapers(Struct, frozen=True):
    """The papers of one station: what stands over them, where more is said, case by case."""

    heading: str
    link: Link
    unknown: str
    note: str
    count: int
    cases: tuple[PapersOfCase, ...]


class EventPapers(Struct, frozen=True):
    """The papers of some stations: those of several once, then each station's own."""

    shared: tuple[SharedPaper, ...]
    stations: tuple[StationPapers, ...]


Key = tuple[str, str]
Uses = Mapping[Key, Sequence[tuple[Stop, Document]]]


class _Known(Struct, frozen=True):
    """What all stations know of papers: the letters of shared ones, the stations of any."""

    letters: Mapping[Key, str]
    numbers: Mapping[Key, tuple[int, ...]]


def event_papers(stops: Sequence[Stop]) -> tuple[EventPapers, EventPapers]:
    """Take the stations, give the papers of those that all need, and of those that some do.

    On top, once, stand papers that two stations at least ask of everybody, with the first that
    need them. A paper of single cases stays with its case, and says where else it serves.
    """
    uses = _uses(stops)
    shared = [key for key, used in uses.items() if len(_always(used)) > 1]
    needed = [key for key in shared if not all(stop.optional for stop, _ in uses[key])]
    later = [key for key in shared if key not in needed]
    letters = dict(zip((*needed, *later), _letters(), strict=False))
    numbers = {key: tuple(dict.fromkeys(s.number for s, _ in used)) for key, used in uses.items()}
    known = _Known(letters, numbers)
    return (
        _part([stop for stop in stops if not stop.optional], needed, uses, known),
        _part([stop for stop in stops if stop.optional], later, uses, known),
    )


def _letters() -> Iterable[str]:
    yield from ascii_uppercase
    yield from (first + second for first in ascii_uppercase for second in ascii_uppercase)


def _key(document: Document) -> Key:
    """The same words of two people are two papers: the remark tells whose a paper is."""
    return paper_key(document.name), toned(document.note or "")


def _uses(stops: Iterable[Stop]) -> Uses:
    """Take stations, give the papers that more than one of them asks for, with each use."""
    found: dict[Key, list[tuple[Stop, Document]]] = {}
    for stop in stops:
        for document in stop.procedure.documents:
            found.setdefault(_key(document), []).append((stop, document))
    return {
        key: used
        for key, used in found.items()
        if key[0] and len({stop.number for stop, _ in used}) > 1
    }


def _always(used: Iterable[tuple[Stop, Document]]) -> set[int]:
    return {stop.number for stop, document in used if not document.case}


def _part(stops: Iterable[Stop], keys: Iterable[Key], uses: Uses, known: _Known) -> EventPapers:
    return EventPapers(
        tuple(_shared(known.letters[key], uses[key]) for key in keys),
        tuple(_station(stop, known) for stop in stops),
    )


def _shared(letter: str, used: Sequence[tuple[Stop, Document]]) -> SharedPaper:
    stops = {stop.number: stop for stop, _ in used}
    choice = all(stop.optional for stop in stops.values())
    told = listed(_use(stop, used, choice=choice) for stop in stops.values())
    name = min((document.name for _, document in used), key=len)
    return SharedPaper(letter, name, f"dùng cho {len(stops)} thủ tục: {told}", _copies(used))


def _use(stop: Stop, used: Iterable[tuple[Stop, Document]], *, choice: bool) -> str:
    when = ["khi cần"] if stop.optional and not choice else []
    remarks = [*when, *([] if stop.number in _always(used) else ["tùy trường hợp"])]
    return f"{stop.number} ({', '.join(remarks)})" if remarks else str(stop.number)


def _copies(used: Iterable[tuple[Stop, Document]]) -> str:
    """Take the uses of a paper, give how many each procedure wants: none gives them on."""
    numbers: dict[str, list[int]] = {}
    for stop, document in used:
        told = numbers.setdefault(_words(document), [])
        told.extend([stop.number] if stop.number not in told else [])
    if len(numbers) == 1:
        return f"mỗi thủ tục {next(iter(numbers))}"
    return "; ".join(f"thủ tục {listed(map(str, n))}: {words}" for words, n in numbers.items())


def _words(document: Document) -> str:
    paper = papers((document,))[-1].papers[0]
    remark = f". {document.note}" if document.note else ""
    return f"{_WAYS[document.hand_in]}{paper.copies}{remark}"


def _station(stop: Stop, known: _Known) -> StationPapers:
    record = stop.procedure
    titles = dict.fromkeys(("", *(document.case or "" for document in record.documents)))
    cases = (_case(title, stop, known) for title in titles)
    return StationPapers(
        heading=f"{stop.number}. {stop.title}",
        link=Link(record.name, procedure_url(record.code)),
        unknown="" if record.documents else why_missing("documents", record.missing),
        note=papers_note(record),
        count=len({_key(d) if _key(d)[0] else d.name for d in record.documents}),
        cases=tuple(case for case in cases if case.papers or case.letters),
    )


def _case(title: str, stop: Stop, known: _Known) -> PapersOfCase:
    here = [d for d in stop.procedure.documents if (d.case or "") == title]
    letters = {known.letters[_key(d)] for d in here if _key(d) in known.letters}
    own = (_own(d, stop.number, known) for d in here if _key(d) not in known.letters)
    in_order = listed(letter for letter in known.letters.values() if letter in letters)
    return PapersOfCase(title, in_order, tuple(own))


def _own(document: Document, here: int, known: _Known) -> OwnPaper:
    others = [str(n) for n in known.numbers.get(_key(document), ()) if n != here]
    remark = f"; cũng dùng cho thủ tục {listed(others)}" if others else ""
    return OwnPaper(document.name, f"{_words(document)}{remark}")
