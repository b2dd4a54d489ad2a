"""The data of the search: what is in it, and that it is small and always the same."""

import json
from collections.abc import Mapping
from typing import Any

from generator.collection import Collection, entries_of
from generator.exports.search_index import search_files
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
from generator.model.procedure import ChannelUse, Fee, Online, Procedure
from generator.model.unit import Succession, Unit
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


def procedures() -> dict[str, dict[str, Any]]:
    """Give the rows of procedures by code, with the names of their columns."""
    data = data_of("procedures")
    rows = [dict(zip(data["columns"], row, strict=True)) for row in data["rows"]]
    return {row["code"]: row for row in rows}


def pages() -> dict[str, dict[str, str]]:
    """Give the rows of other pages by address."""
    data = data_of("pages")
    rows = [dict(zip(data["columns"], row, strict=True)) for row in data["rows"]]
    return {row["address"]: row for row in rows}


def aliases(code: str, column: str) -> list[str]:
    """Take a code and a column, give the everyday words that stand there."""
    return [data_of("procedures")["aliases"][place] for place in procedures()[code][column]]


def test_rows_stand_in_the_order_of_names() -> None:
    """Procedures come in the order of the alphabet, whatever the order of files."""
    assert list(procedures()) == ["1.001193", "1.000656", "1.004884"]


def test_everyday_words_lead_to_the_procedures_that_a_synonym_names() -> None:
    """A named procedure has the words for its own; others that only match share them."""
    assert aliases("1.001193", "own") == ["giấy khai sinh"]
    assert aliases("1.001193", "shared") == []
    assert aliases("1.004884", "own") == []
    assert aliases("1.004884", "shared") == ["giấy khai sinh"]


def test_everyday_words_lead_to_names_that_hold_their_meaning() -> None:
    """A meaning is found in a name as whole words, in capitals or not."""
    assert aliases("1.000656", "shared") == ["giấy chứng tử", "báo tử"]


def test_procedure_of_an_everyday_event_is_common() -> None:
    """What stands in a life event is marked, what many meet most of all."""
    common = {code: row["common"] for code, row in procedures().items()}
    assert common == {"1.001193": 2, "1.000656": 0, "1.004884": 0}


def test_facts_for_filters_are_told_or_left_empty() -> None:
    """Fee and online level are told as known; what is not known is empty, not guessed."""
    rows = procedures()
    assert (rows["1.001193"]["fee"], rows["1.001193"]["online"]) == ("free", "full")
    assert (rows["1.004884"]["fee"], rows["1.004884"]["online"]) == ("fee", "")
    assert (rows["1.000656"]["fee"], rows["1.000656"]["subjects"]) == ("", 0)


def test_ended_unit_tells_and_is_told_by_what_took_its_place() -> None:
    """The old unit names the new one, and the new one is found by the old name."""
    assert pages()["don-vi/huyen-can-giuoc/"]["detail"] == "nay: Xã Cần Giuộc"
    assert pages()["don-vi/xa-can-giuoc/"]["words"] == "Huyện Cần Giuộc"


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
    assert json.loads(body)["rows"][0][1] == hostile.name
