"""What the real catalogue must say, and what must never stand in it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from generator.collection import Collection
from generator.load.records import Loaded
from generator.model.procedure import Procedure
from generator.model.unit import Listing

PROCEDURES_BY_SOURCE = {"cong-dvc-2026": 218, "bqp-2025": 26, "da-nang-2025": 9}
"""How many procedures stand on each source; a procedure's first source is the one it came from."""

THANH_THUY = {"cap-huyen": 326, "cap-xa": 140, "quan-su": 7}
CAN_GIUOC = {"cap-huyen": (275, 45), "cap-xa": (140, 29), "quan-su": (None, None)}

LEGAL_NUMBER = re.compile(
    r"\d{1,4}(\.\d{1,2})?/(\d{4}/)?"
    r"(QH\d\d|UBTVQH\d\d|(NQ|NĐ|QĐ|TT)-[A-ZĐ]+\d{0,2}|QĐ-TTg|TTLT[-/][A-ZĐ]+(-[A-ZĐ]+)*"
    r"|NQLT-CP-UBTƯMTTQVN)"
)
DECISION_NUMBER = re.compile(r"\d{1,5}/QĐ-[A-ZĐ]+(-[A-Z0-9]+)?")

FURNITURE = ("Từ khóa", "Mô tả", "Chọn cơ quan", "Tên giấy tờ", "Mẫu đơn, tờ khai", "Mã văn bản")
"""Headings of the portal's page that stick to the text beside them."""

FORM_FILE = re.compile(r"\.(docx?|pdf|xlsx?|rar|zip)\b", re.IGNORECASE)
BULLET = re.compile(r"[-+*•–]|\(?[a-zđ0-9]{1,2}\)")
OF_OTHER_PROVINCES = ("Đà Nẵng", "NQ-HĐND", "QĐ-UBND", "Đắk Lắk", "Hà Nội")
"""Words of local rules; they may stand only in a note on what is missing."""

FEES = (
    ("2.000815", 2_000, "trang", None, None),
    ("2.000815", 1_000, "trang", None, None),
    ("1.004222", 20_000, "lần đăng ký", "75/2022/TT-BTC", None),
    ("1.014063", 25_000, "thẻ căn cước", "64/2025/TT-BTC", date(2026, 12, 31)),
    ("1.014064", 35_000, "thẻ căn cước", "64/2025/TT-BTC", date(2026, 12, 31)),
    ("2.001263", 400_000, "trường hợp", None, None),
)

TIMES = (
    ("1.013225", "15", "day", "Đối với công trình nhà ở riêng lẻ"),
    ("1.004194", "3", "working_day", None),
    ("1.010038", "5", "working_day", None),
    ("1.013133", "1", "working_day", None),
    ("1.005040", "2", "hour", None),
)

WITH_STEPS = {
    "1.001193", "1.000894", "1.000656", "1.004222", "1.004194", "2.000815", "1.001612",
    "1.013978", "1.013225", "1.001699", "1.013133", "2.001263", "1.014061", "1.004873",
}  # fmt: skip


@pytest.fixture(scope="module")
def procedures(real_collection: Collection) -> dict[str, Procedure]:
    """Every procedure of the real catalogue by code."""
    return {code: entry.record for code, entry in real_collection.procedures.items()}


def _listing(collection: Collection, unit: str, year: int) -> Listing:
    records = [entry.record for entry in collection.listings]
    return next(r for r in records if (r.unit, r.year) == (unit, year))


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for item in value.values():
                yield from _texts(item)
        case list() | tuple():
            for item in value:
                yield from _texts(item)


def test_every_file_can_be_read(real_records: Loaded) -> None:
    """Reading the real records must tell no problem."""
    assert real_records.problems == ()


def test_procedures_by_source(procedures: dict[str, Procedure]) -> None:
    """There are 253 procedures, each with the place in its source and the time of the data."""
    firsts = [record.sources[0] for record in procedures.values()]
    assert Counter(ref.source for ref in firsts) == PROCEDURES_BY_SOURCE
    assert all(ref.locator and ref.as_of for ref in firsts)


def test_can_giuoc_declared(real_collection: Collection) -> None:
    """Cần Giuộc declared 275 procedures in 45 domains and 140 in 29, and no number for the army."""
    listing = _listing(real_collection, "huyen-can-giuoc", 2020)
    declared = {s.id: s.declared for s in listing.sets}
    assert {key: (d.procedures, d.domains) for key, d in declared.items() if d} == CAN_GIUOC
    assert all(not s.items and s.selection is None for s in listing.sets)


def test_thanh_thuy_items(real_collection: Collection) -> None:
    """The export of Thanh Thủy holds 326 district and 147 commune lines, 7 of them military."""
    listing = _listing(real_collection, "huyen-thanh-thuy", 2022)
    assert {s.id: len(s.items) for s in listing.sets} == THANH_THUY
    military = next(s for s in listing.sets if s.id == "quan-su")
    assert all(item.local_code.startswith("2020.QSCX.") for item in military.items)


def test_fee_amounts(procedures: dict[str, Procedure]) -> None:
    """An amount under 1.000 đồng is an error of the source and never published."""
    amounts = [
        (code, fee.amount)
        for code, record in procedures.items()
        for fee in record.fees
        if fee.amount is not None
    ]
    assert amounts
    assert [(code, amount) for code, amount in amounts if amount < 1_000] == []


def test_free_says_why(procedures: dict[str, Procedure]) -> None:
    """A zero in the source is not a statement: what is free repeats the words that say so."""
    for code, record in procedures.items():
        for fee in record.fees:
            if fee.kind == "free":
                assert "Nguồn ghi: " in (fee.note or ""), code


@pytest.mark.parametrize("fact", FEES, ids=lambda fact: f"{fact[0]}-{fact[1]}")
def test_known_fees(
    procedures: dict[str, Procedure], fact: tuple[str, int, str, str | None, date | None]
) -> None:
    """Fees read by hand are in the records, with their law and their last day."""
    code, *rest = fact
    held = [[f.amount, f.per, f.legal_document, f.valid_to] for f in procedures[code].fees]
    assert rest in held


@pytest.mark.parametrize("fact", TIMES, ids=lambda fact: fact[0])
def test_known_times(
    procedures: dict[str, Procedure], fact: tuple[str, str, str, str | None]
) -> None:
    """Time limits read by hand are in the records, with their unit and case."""
    code, *rest = fact
    held = [[str(t.amount), t.unit, t.case] for t in procedures[code].time_limits]
    assert rest in held


def test_number_without_unit_is_no_time_limit(procedures: dict[str, Procedure]) -> None:
    """The source of birth registration tells «1» without a unit, so there is no time limit."""
    record = procedures["1.001193"]
    assert record.time_limits == ()
    assert "không ghi đơn vị" in next(
        m.note or "" for m in record.missing if m.field == "time_limits"
    )


def test_papers(procedures: dict[str, Procedure]) -> None:
    """A paper has a copy to hand in, and a title without bullet, file name or stray stop."""
    for code, record in procedures.items():
        for paper in record.documents:
            assert (paper.originals, paper.copies) != (0, 0), (code, paper.name)
            assert not FORM_FILE.search(paper.name), (code, paper.name)
            assert not BULLET.match(paper.name), (code, paper.name)
            assert not paper.name.endswith((";", ":", ".", ",")), (code, paper.name)
            assert paper.name.count("(") == paper.name.count(")"), (code, paper.name)
            assert len(paper.name) <= 500, (code, paper.name)


def test_no_page_furniture(procedures: dict[str, Procedure]) -> None:
    """No heading of the portal's page sticks to a text."""
    for code, record in procedures.items():
        names = [d.name for d in record.documents] + [r.name for r in record.results]
        names += [record.name, record.agency or "", *(f.note or "" for f in record.fees)]
        assert [n for n in names for word in FURNITURE if word in n] == [], code


def test_nothing_of_other_provinces(procedures: dict[str, Procedure]) -> None:
    """Local rules of other provinces are told nowhere but in the reason why a fact is missing."""
    for code, record in procedures.items():
        stated = record.model_dump(mode="json", exclude={"missing", "sources"})
        found = [t for t in _texts(stated) for word in OF_OTHER_PROVINCES if word in t]
        assert found == [], code


def test_legal_numbers(real_collection: Collection) -> None:
    """Every number of a law or a decision has the form of one: nothing glued, nothing cut off."""
    for number in real_collection.legal_documents:
        assert LEGAL_NUMBER.fullmatch(number), number
    for number in real_collection.decisions:
        assert DECISION_NUMBER.fullmatch(number), number


def test_documents_of_the_new_map(real_collection: Collection) -> None:
    """The two resolutions that ended the old provinces and communes stand in the list."""
    held = real_collection.legal_documents
    assert held["202/2025/QH15"].record.issued_on == date(2025, 6, 12)
    assert held["1682/NQ-UBTVQH15"].record.issued_on == date(2025, 6, 16)


def test_issue_days_match_numbers(real_collection: Collection) -> None:
    """A legal document's day lies in the year that its number tells."""
    for number, entry in real_collection.legal_documents.items():
        year = re.search(r"/(\d{4})/", number)
        if year and entry.record.issued_on:
            assert entry.record.issued_on.year == int(year[1]), number


def test_steps_are_short(procedures: dict[str, Procedure]) -> None:
    """Steps are our own words: a few short lines, for the procedures people need most."""
    told = {code for code, record in procedures.items() if record.steps}
    assert told >= WITH_STEPS
    for code in told:
        steps = procedures[code].steps
        assert 2 <= len(steps) <= 6, code
        assert all(len(step) <= 120 for step in steps), code


def test_only_sure_procedures_are_selected(procedures: dict[str, Procedure]) -> None:
    """A procedure known only from Đà Nẵng's list names no office, so no listing selects it."""
    for code, record in procedures.items():
        sources = [ref.source for ref in record.sources]
        if sources == ["da-nang-2025"]:
            assert record.handled_by == (), code
            assert "handled_by" in {m.field for m in record.missing}, code
        else:
            assert record.handled_by, code


def test_no_fact_travels_from_da_nang(procedures: dict[str, Procedure]) -> None:
    """Fees, time limits and decisions of Đà Nẵng are not carried over."""
    held = [r for r in procedures.values() if r.sources[0].source == "da-nang-2025"]
    assert len(held) == 9
    for record in held:
        assert not record.fees, record.code
        assert not record.time_limits, record.code
        assert record.decision is None, record.code


def test_composed_text(procedures: dict[str, Procedure]) -> None:
    """Every text is composed Unicode without doubled spaces."""
    for code, record in procedures.items():
        for text in _texts(record.model_dump(mode="json")):
            assert unicodedata.is_normalized("NFC", text), code
            assert "  " not in text, (code, text)
