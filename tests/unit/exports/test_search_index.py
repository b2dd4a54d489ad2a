"""The data of the search: what is in it, and that it is small and always the same."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.collection import Collection, entries_of
from generator.exports.search_facts import cost, time
from generator.exports.search_index import search_files
from generator.exports.search_postings import posting_data
from generator.exports.search_text import coded, words_of
from generator.model.base import Record, SourceRef
from generator.model.catalog import (
    Domain,
    Domains,
    LifeEvent,
    LifeEvents,
    LifeEventStep,
    Synonym,
    Synonyms,
)
from generator.model.procedure import ChannelUse, Fee, Online, Procedure, TimeLimit
from generator.model.unit import ListedItem, Listing, ListingSet, Selection, Succession, Unit
from generator.problems import Places

SOURCES = (SourceRef(source="nguon"),)


def procedure(code: str, name: str, **facts: Any) -> Procedure:  # noqa: ANN401
    """Take a code, a name and what else is known, give a procedure."""
    return Procedure(
        code=code, name=name, domain="ho-tich", levels=("commune",), sources=SOURCES, **facts
    )


BIRTH = procedure(
    "1.001193",
    "Đăng ký khai sinh",
    plain_name="Khai sinh cho con",
    subjects=("citizen",),
    channels=(ChannelUse(channel="online", online=Online(scheme="full-partial", level="full")),),
    fees=(Fee(kind="free"),),
)
BIRTH_AGAIN = procedure("1.004884", "Đăng ký lại khai sinh", fees=(Fee(kind="rule"),))
DEATH = procedure("1.000656", "Đăng ký khai tử")
OLD_UNIT = Unit(id="huyen-can-giuoc", name="Huyện Cần Giuộc", level="district", sources=SOURCES)
NEW_UNIT = Unit(
    id="xa-can-giuoc",
    name="Xã Cần Giuộc",
    level="commune",
    succeeds=(Succession(unit="huyen-can-giuoc"),),
    sources=SOURCES,
)
SYNONYMS = Synonyms(
    synonyms=(
        Synonym(words=("giấy khai sinh",), means=("khai sinh",), procedures=("1.001193",)),
        Synonym(words=("giấy chứng tử", "báo tử"), means=("Khai tử",)),
    )
)
EVENTS = LifeEvents(
    life_events=(
        LifeEvent(
            id="sinh-con",
            name="Sinh con",
            question="Nhà vừa có em bé?",
            everyday=True,
            steps=(LifeEventStep(procedure="1.001193"),),
        ),
    )
)
DOMAINS = Domains(domains=(Domain(id="ho-tich", name="Hộ tịch"), Domain(id="khac", name="Khác")))
RECORDS: tuple[tuple[str, Record, Mapping[str, str]], ...] = (
    ("domains", DOMAINS, {}),
    ("synonyms", SYNONYMS, {}),
    ("life_events", EVENTS, {}),
    ("procedure", DEATH, {"code": DEATH.code}),
    ("procedure", BIRTH_AGAIN, {"code": BIRTH_AGAIN.code}),
    ("procedure", BIRTH, {"code": BIRTH.code}),
    ("unit", OLD_UNIT, {"unit": OLD_UNIT.id}),
    ("unit", NEW_UNIT, {"unit": NEW_UNIT.id}),
)


def collection(records: tuple[tuple[str, Record, Mapping[str, str]], ...] = RECORDS) -> Collection:
    """Take kinds, records and the parts of their paths, give them as a collection."""
    return Collection(
        tuple(
            entry
            for kind, record, parts in records
            for entry in entries_of(kind, record, Places(f"{kind}.yml"), parts)
        )
    )


def data_of(name: str) -> dict[str, Any]:
    """Take the name of a data file, give the data inside its script."""
    files = {file.path: file.data.decode() for file in search_files(collection())}
    script = files[f"assets/search/{name}-data.js"]
    head, body = script.split("=", 2)[0], script.split(f".{name}=", 1)[1]
    assert head.startswith("((globalThis.niemyetSearch??")
    data: dict[str, Any] = json.loads(body.rstrip(";\n"))
    return data


COLUMNS = ("level", "subject", "handler", "online", "common", "domain", "cost", "time")


def procedures() -> dict[str, dict[str, Any]]:
    """Give what the columns say of each procedure, by code."""
    data = data_of("procedures")
    codes = data["code"].split("\n")
    assert len(codes) == data["count"]
    rows = zip(*(data[column] for column in COLUMNS), strict=True)
    return {
        code: dict(zip(COLUMNS, row, strict=True)) for code, row in zip(codes, rows, strict=True)
    }


def pages() -> dict[str, dict[str, str]]:
    """Give the rows of other pages by address."""
    data = data_of("pages")
    rows = [dict(zip(data["columns"], row, strict=True)) for row in data["rows"]]
    return {row["address"]: row for row in rows}


def everyday_words(code: str) -> list[str]:
    """Take a code, give the everyday words that lead to it."""
    place = list(procedures()).index(code)
    groups = data_of("procedures")["aliases"]
    return [word for words, places in groups if place in places for word in words.split("|")]


def test_rows_stand_in_the_order_of_names() -> None:
    """Procedures come in the order of the alphabet, whatever the order of files."""
    assert list(procedures()) == ["1.001193", "1.000656", "1.004884"]


def test_everyday_words_lead_to_the_procedures_that_a_synonym_names() -> None:
    """A named procedure has the words for its own, and no other."""
    assert everyday_words("1.001193") == ["giấy khai sinh"]
    assert everyday_words("1.004884") == []


def test_names_for_the_same_stand_together() -> None:
    """The catalogue's own name comes first, people's names after it."""
    names = [group.split("|") for group in data_of("procedures")["names"]]
    assert names == [["khai sinh", "giấy khai sinh"], ["Khai tử", "giấy chứng tử", "báo tử"]]


def test_procedure_of_an_everyday_event_is_common() -> None:
    """What stands in a life event is marked, what many meet most of all."""
    common = {code: row["common"] for code, row in procedures().items()}
    assert common == {"1.001193": 2, "1.000656": 0, "1.004884": 0}


def test_facts_for_filters_are_told_or_left_empty() -> None:
    """Fee and online level are told as known; what is not known is empty, not guessed."""
    data, rows = data_of("procedures"), procedures()
    told = {
        code: (data["costs"][row["cost"]][0], data["onlines"][row["online"]], row["subject"])
        for code, row in rows.items()
    }
    assert told == {
        "1.001193": ("free", "full", 1),
        "1.004884": ("fee", "", 0),
        "1.000656": ("", "", 0),
    }


def fixed(*amounts: int, per: str | None = None) -> dict[str, Any]:
    """Take amounts, give fees of so much."""
    return {"fees": tuple(Fee(kind="fixed", amount=amount, per=per) for amount in amounts)}


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({}, ("", 0, 0, "")),
        ({"fees": (Fee(kind="free"), Fee(kind="free"))}, ("free", 0, 0, "")),
        ({"fees": (Fee(kind="free"), Fee(kind="rule"))}, ("fee", 0, 0, "")),
        (fixed(8000, per="bản sao"), ("fee", 8000, 8000, "bản sao")),
        (fixed(8000, 2000), ("fee", 2000, 8000, "")),
        (fixed(0), ("fee", 0, 0, "")),
    ],
)
def test_cost_is_told_as_far_as_it_is_known(
    facts: dict[str, Any], told: tuple[object, ...]
) -> None:
    """Free is only what is free in every case; a range is told only where all are amounts."""
    assert cost(procedure("1.000001", "Việc", **facts)) == told


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        ([], None),
        ([("3", "day")], ("3", "3", "day")),
        ([("15", "day"), ("1", "day")], ("1", "15", "day")),
        ([("15", "day"), ("1", "hour")], ("", "", "")),
    ],
)
def test_time_is_told_where_units_agree(
    limits: list[tuple[str, Any]], told: tuple[str, str, str] | None
) -> None:
    """Limits in different units have no range."""
    known = tuple(TimeLimit(amount=Decimal(amount), unit=unit) for amount, unit in limits)
    assert time(procedure("1.000001", "Việc", time_limits=known)) == told


def test_ended_unit_tells_and_is_told_by_what_took_its_place() -> None:
    """The old unit names the new one, and the new one is found by the old name."""
    assert pages()["don-vi/huyen-can-giuoc/"]["detail"] == "nay thuộc Xã Cần Giuộc"
    assert pages()["don-vi/xa-can-giuoc/"]["words"] == "Huyện Cần Giuộc"


def listing(unit: str, year: int, **facts: Any) -> tuple[str, Record, Mapping[str, str]]:  # noqa: ANN401
    """Take a unit, a year and more, give a listing that picks by rule."""
    rule = ListingSet(id="xa", name="Xã", level="commune", selection=Selection(level="commune"))
    record = Listing(
        unit=unit,
        year=year,
        basis="national_catalogue",
        basis_note="Mẫu.",
        sources=SOURCES,
        **{"sets": (rule,), **facts},
    )
    return "listing", record, {"unit": unit, "year": str(year)}


def test_unit_posts_what_its_newest_listing_holds() -> None:
    """Rules and lines both count, an end is told, and units with the same share a set."""
    items = (ListedItem(local_code="1", name="Khai tử", procedure="1.000656"),)
    other = Unit(id="xa-my-loc", name="Xã Mỹ Lộc", level="commune", sources=SOURCES)
    lines = ListingSet(id="xa", name="Xã", level="commune", items=items)
    records = (
        *RECORDS,
        ("unit", other, {"unit": other.id}),
        listing("xa-can-giuoc", 2025, sets=(lines,)),
        listing("xa-can-giuoc", 2026),
        listing("xa-my-loc", 2026),
        listing("huyen-can-giuoc", 2020, sets=(lines,), valid_to=date(2020, 12, 31)),
    )
    places = {"1.001193": 0, "1.000656": 1, "1.004884": 2}
    assert posting_data(collection(records), places) == {
        "posted": ["111", "010"],
        "units": [
            ["huyen-can-giuoc", "Huyện Cần Giuộc", 1, "2020-12-31"],
            ["xa-can-giuoc", "Xã Cần Giuộc", 0, ""],
            ["xa-my-loc", "Xã Mỹ Lộc", 0, ""],
        ],
    }


def test_units_of_one_name_are_told_apart() -> None:
    """Where two units have the same name, what they belong to stands behind it."""
    twin = Unit(
        id="xa-can-giuoc-2",
        name="Xã Cần Giuộc",
        level="commune",
        parent="huyen-can-giuoc",
        sources=SOURCES,
    )
    records = (
        *RECORDS,
        ("unit", twin, {"unit": twin.id}),
        listing("xa-can-giuoc", 2026),
        listing("xa-can-giuoc-2", 2026),
    )
    data = posting_data(collection(records), {"1.001193": 0})
    names = [name for _, name, _, _ in data["units"]]
    assert names == ["Xã Cần Giuộc (Huyện Cần Giuộc)", "Xã Cần Giuộc (xa-can-giuoc)"]


def test_domain_without_procedures_is_not_offered() -> None:
    """Only domains that lead somewhere are found."""
    assert pages()["linh-vuc/ho-tich/"]["detail"] == "3 thủ tục"
    assert "linh-vuc/khac/" not in pages()


def test_same_records_give_the_same_bytes() -> None:
    """The order in which records were read changes nothing in the rows of procedures."""
    one = next(search_files(collection()))
    other = next(search_files(collection(RECORDS[:3] + RECORDS[3:6][::-1] + RECORDS[6:])))
    assert one == other


def test_data_needs_no_escape_to_stay_data() -> None:
    """Quotes, line ends and script tags in names stay inside their text."""
    hostile = procedure("1.000001", 'A "</script><script>alert(1)//\u2028 \\')
    file = next(search_files(collection((("procedure", hostile, {"code": "1.000001"}),))))
    body = file.data.decode().split(".procedures=", 1)[1].rstrip(";\n")
    data = json.loads(body)
    assert data["words"].split(" ") == sorted(hostile.name.split(" "))
    assert len(data["name"]) == len(hostile.name.split(" "))


def test_a_letter_stands_for_each_word() -> None:
    """The most frequent word has the first letter; none is a quote, a backslash or a line end."""
    texts = ["a b", "b", "", "b c"]
    words = words_of(texts)
    assert words == ["b", "a", "c"]
    assert coded(texts, words) == "$#\n#\n\n#%"
    many = [str(number) for number in range(9_000)]
    letters = coded(many, many)
    assert len(set(letters)) == len(many) + 1
    assert not set('"\\\u2028\u2029\x7f') & set(letters)


def test_more_words_than_letters_are_refused() -> None:
    """A catalogue with more words than there are letters fails loudly."""
    with pytest.raises(ValueError, match="1200000 words"):
        coded([], [str(number) for number in range(1_200_000)])


def test_english_names_come_apart() -> None:
    """What pages in English know more: names of ours for what has one, no text of a record."""
    data = data_of("english")
    names, details = dict(data["names"]), dict(data["details"])
    titles = {row["title"] for row in pages().values()}
    assert set(names) <= titles | {row["detail"] for row in pages().values()}
    assert names["Đơn vị"] == "Units"
    assert details["Danh sách mọi thủ tục"] == "List of all procedures"
    assert dict(data["kinds"])["Xã"] == "commune"
