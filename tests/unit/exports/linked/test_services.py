"""A procedure as a public service says what its record says, and nothing that is not known."""

from itertools import chain
from typing import Any

import pytest

from generator.collection import Collection
from generator.exports.linked.around import around_of
from generator.exports.linked.catalogue import general_nodes
from generator.exports.linked.code_lists import CHANNEL, LEVEL, OFFICE, SUBJECT, TIME_UNIT
from generator.exports.linked.names import Names, names_of
from generator.exports.linked.services import service_nodes
from generator.exports.linked.terms import Iri, Node, Term, Text, Typed
from generator.pages import labels
from tests.builders import collection_of, domains, legal_documents, procedure, publisher, unit

CODE = "1.001193"
SITE = "https://niemyet.gov.vn/nha"


def held(**fields: Any) -> Collection:  # noqa: ANN401  (the models judge it)
    """Give one procedure with its domain and publisher."""
    return collection_of(publisher(), domains("ho-tich"), procedure(CODE, **fields))


def things(collection: Collection) -> dict[str, Node]:
    """Give the things of the catalogue by name."""
    names, around = names_of(collection), around_of(collection)
    services = (service_nodes(entry, around, names) for entry in collection.procedures.values())
    found: dict[str, Node] = {}
    for thing in chain(general_nodes(around, names), *services):
        found.setdefault(thing.name.value, thing)
    return found


def said(collection: Collection, part: str = "thu-tuc") -> dict[str, tuple[Term, ...]]:
    """Give what is said of the procedure, or of a part of it."""
    return dict(things(collection)[f"urn:niemyet:thu-tuc/{CODE}/#{part}"].said)


def labels_of(collection: Collection) -> list[Term]:
    """Give the Vietnamese names of who handles the procedure."""
    held_by = said(collection)["cv:hasCompetentAuthority"]
    named = (things(collection)[who.value] for who in held_by if isinstance(who, Iri))
    return [dict(thing.said)["skos:prefLabel"][0] for thing in named]


@pytest.mark.parametrize(
    ("words", "ours"),
    [(LEVEL, labels.LEVEL), (CHANNEL, labels.CHANNEL), (SUBJECT, labels.SUBJECT)],
)
def test_code_lists_say_the_words_of_the_pages(
    words: dict[str, tuple[str, str]], ours: dict[str, str]
) -> None:
    """Every word of the vocabulary is a concept with the name that pages give it, and another."""
    assert {key: vietnamese for key, (vietnamese, _) in words.items()} == dict(ours)
    assert all(english for _, english in words.values())


def test_offices_and_units_of_time_say_the_words_of_the_pages() -> None:
    """The tables that are no code lists agree with the pages too."""
    offices = {key: vietnamese for key, (vietnamese, _) in OFFICE.items()}
    assert offices.items() <= labels.HANDLED_BY.items()
    assert dict(labels.TIME_UNIT) == TIME_UNIT


def test_a_free_fee_is_zero_and_an_unknown_one_has_no_value() -> None:
    """An amount is a number with a currency; what a rule sets elsewhere is no number at all."""
    fees = [{"kind": "fixed", "amount": 8000}, {"kind": "free"}, {"kind": "rule"}]
    collection = held(fees=fees)
    values = [said(collection, f"phi-{number}").get("cv:hasValue") for number in (1, 2, 3)]
    assert values == [(Typed("8000.0", "xsd:double"),), (Typed("0.0", "xsd:double"),), None]
    assert "cv:currency" not in said(collection, "phi-3")


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ([{"amount": "3", "unit": "day"}], "P3D"),
        ([{"amount": "8", "unit": "hour"}], "PT8H"),
        ([{"amount": "2", "unit": "month"}], "P2M"),
        ([{"amount": "3", "unit": "working_day"}], None),
        ([{"amount": "1.5", "unit": "day"}], None),
        ([{"amount": "3", "unit": "day", "case": "Khẩn"}], None),
        ([{"amount": "3", "unit": "day"}, {"amount": "5", "unit": "day"}], None),
        ([{"amount": "3", "unit": "day", "channels": ["online"]}], None),
    ],
)
def test_only_a_limit_that_always_holds_is_a_duration(
    limits: list[dict[str, Any]], expected: str | None
) -> None:
    """Working days, cases and several limits are never turned into calendar days."""
    told = said(held(time_limits=limits)).get("cv:processingTime")
    assert told == (expected and (Typed(expected, "xsd:duration"),))


def test_a_limit_of_one_channel_belongs_to_it() -> None:
    """What holds online only is said of that channel alone."""
    limits = [{"amount": "3", "unit": "day", "channels": ["online"]}]
    channels = [{"channel": "online"}, {"channel": "in_person"}]
    collection = held(time_limits=limits, channels=channels)
    told = said(collection, "kenh-online")["cv:processingTime"]
    assert told == (Typed("P3D", "xsd:duration"),)
    assert "cv:processingTime" not in said(collection, "kenh-in_person")


def test_working_days_are_told_in_words() -> None:
    """The limit that is no duration stands in the description."""
    (told,) = said(held())["dct:description"]
    assert isinstance(told, Text)
    assert "Thời hạn giải quyết: 1 ngày làm việc." in told.text


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"agency": "Sở Tư pháp"}, ["Sở Tư pháp"]),
        ({"handled_by": ["commune_police"]}, ["Công an cấp xã"]),
        ({}, ["Cơ quan cấp xã"]),
        (
            {"levels": ["province", "commune"], "handled_by": ["commune_office"]},
            ["Ủy ban nhân dân cấp xã", "Cơ quan cấp tỉnh"],
        ),
    ],
)
def test_who_handles_it_is_named_as_far_as_known(
    fields: dict[str, Any], expected: list[str]
) -> None:
    """The agency as the source names it, else the offices, else no more than the level."""
    collection = held(**{"agency": None, **fields})
    assert [getattr(label, "text", "") for label in labels_of(collection)] == expected


def test_a_law_without_a_record_is_its_number_alone() -> None:
    """Both laws are resources; only the one we hold has more than a number."""
    basis = [{"document": "60/2014/QH13"}, {"document": "1/2020/NĐ-CP"}]
    known = legal_documents({"number": "60/2014/QH13", "title": "Luật Hộ tịch"})
    collection = collection_of(known, procedure(CODE, legal_basis=basis))
    told = [dict(t.said) for t in things(collection).values() if "eli:LegalResource" in t.kinds]
    assert told[0]["dct:title"] == (Text("Luật Hộ tịch"),)
    assert told[1] == {"dct:identifier": ("1/2020/NĐ-CP",)}


def test_a_unit_has_its_national_code() -> None:
    """The code stands as it is printed, with the list that it is from; the land has it."""
    codes = [{"scheme": "Tổng cục Thống kê", "code": "00123"}]
    found = things(collection_of(unit("xa-a", codes=codes)))
    land = dict(found["urn:niemyet:don-vi/xa-a/#dia-ban"].said)
    (code,) = land["adms:identifier"]
    assert isinstance(code, Iri)
    told = dict(found[code.value].said)
    assert told == {
        "skos:notation": ("00123",),
        "adms:schemaAgency": (Text("Tổng cục Thống kê"),),
    }


def test_a_site_with_an_address_names_things_by_it() -> None:
    """Names lead to pages as soon as there are any, and the lasting name stays beside them."""
    collection = collection_of(publisher(site_address=SITE), domains("ho-tich"), procedure(CODE))
    service = dict(things(collection)[f"{SITE}/thu-tuc/{CODE}/#thu-tuc"].said)
    assert service["foaf:page"] == (Iri(f"{SITE}/thu-tuc/{CODE}/"),)
    assert service["owl:sameAs"] == (Names("").procedure(CODE),)


def test_the_portal_is_named() -> None:
    """The page of the national portal is the same procedure."""
    portal = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/1"
    assert said(held(portal_address=portal))["schema:sameAs"] == (Iri(portal),)
    assert "schema:sameAs" not in said(held())
