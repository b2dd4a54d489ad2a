"""What pages tell machines: the record's facts, in text that cannot break out."""

import json
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.collection import Collection
from generator.pages.render import Link, Meta, Page, front_matter, render
from generator.pages.structured.writing import ROOM, Spot, breadcrumbs, json_ld, thing
from generator.pages.views.edition import edition_pages
from generator.pages.views.edition_parts import apart_of
from generator.pages.views.procedure import procedure_page
from generator.pages.views.unit import unit_page
from tests.builders import (
    collection_of,
    domains,
    edition,
    framework,
    procedure,
    publisher,
    sources,
    unit,
)

CODE = "1.001193"
SITE = "https://niemyet.gov.vn/nha"
HOSTILE = "</script><script>alert(1)</script><!-- ]]> & \" ' \\ {{ a }} \u2028\u2029\x85\ufeff 🙂"
PLACE = "/thu-tuc/1.001193/"


def told(page: Page, site: str = "") -> list[dict[str, Any]]:
    """Give what the written page tells machines, as read back from its front matter."""
    text = render(page, site).data.decode("utf-8").split("\n---\n")[0].removeprefix("---\n")
    return list(json.loads(yaml.safe_load(text)["json_ld"])["@graph"])


def held(site: str | None = None, **fields: Any) -> Collection:  # noqa: ANN401  (the models judge it)
    """Give one procedure with its domain, publisher and source."""
    address = {"site_address": site} if site else {}
    known = (publisher(**address), domains("ho-tich"), sources("nguon-1"))
    return collection_of(*known, procedure(CODE, **fields))


def service(site: str | None = None, **fields: Any) -> dict[str, Any]:  # noqa: ANN401  (the same)
    """Give what a procedure's page tells of it."""
    collection = held(site, **fields)
    return told(procedure_page(collection.procedures[CODE], collection), site or "")[0]


@given(words=st.text(st.characters(codec="utf-8"), max_size=80))
@example(words=HOSTILE)
def test_no_text_can_leave_its_element(words: str) -> None:
    """Nothing in the text ends the script element, and it is read back letter by letter."""
    text = json_ld([thing("Thing", {"name": words})])
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["@graph"][0].get("name", "") == words
    meta = Meta("unit", "x", about=(thing("Thing", {"name": words}),))
    front = front_matter(meta).removeprefix("---\n").removesuffix("---\n\n")
    assert yaml.safe_load(front)["json_ld"] == text


def test_a_procedure_tells_its_facts() -> None:
    """Code, names, domain, agency, ways, results, laws and the portal's page are those held."""
    portal = "https://dichvucong.gov.vn/1"
    found = service(
        plain_name="Làm giấy khai sinh",
        subjects=["citizen", "foreigner"],
        channels=[{"channel": "online", "address": "https://dichvucong.gov.vn/nop"}],
        results=[{"name": "Giấy khai sinh"}],
        legal_basis=[{"document": "60/2014/QH13"}, {"document": "60/2014/QH13", "clause": "5"}],
        portal_address=portal,
    )
    assert found == {
        "@type": "GovernmentService",
        "@id": "#thu-tuc",
        "name": "Đăng ký khai sinh",
        "alternateName": "Làm giấy khai sinh",
        "identifier": CODE,
        "url": "./",
        "sameAs": portal,
        "serviceType": "Hộ tịch",
        "provider": [{"@type": "GovernmentOrganization", "name": "Ủy ban nhân dân cấp xã"}],
        "areaServed": {"@type": "Country", "name": "Việt Nam"},
        "audience": {
            "@type": "Audience",
            "audienceType": ["Công dân Việt Nam", "Người nước ngoài"],
        },
        "availableChannel": [
            {
                "@type": "ServiceChannel",
                "name": "Trực tuyến",
                "serviceUrl": "https://dichvucong.gov.vn/nop",
            }
        ],
        "offers": [
            {
                "@type": "Offer",
                "price": "8000",
                "priceCurrency": "VND",
                "description": "Lệ phí",
            }
        ],
        "serviceOutput": [{"@type": "Thing", "name": "Giấy khai sinh"}],
        "subjectOf": [{"@type": "Legislation", "legislationIdentifier": "60/2014/QH13"}],
    }


def test_what_is_not_known_is_absent() -> None:
    """A procedure of which little is held tells no price, agency, way, result or law."""
    found = service(fees=[{"kind": "rule"}], agency=None)
    unknown = {"offers", "provider", "availableChannel", "serviceOutput", "subjectOf", "sameAs"}
    assert not unknown & set(found)


def test_free_is_a_price_of_zero() -> None:
    """What a rule makes free costs nothing, in the case that the rule names."""
    (offer,) = service(fees=[{"kind": "free", "case": "Người nghèo"}])["offers"]
    assert offer["price"] == "0"
    assert "Người nghèo" in offer["description"]


def test_a_site_with_an_address_tells_whole_addresses() -> None:
    """Names and addresses begin with the site's own."""
    found = service(SITE)
    assert found["@id"] == f"{SITE}{PLACE}#thu-tuc"
    assert found["url"] == f"{SITE}{PLACE}"


def test_a_long_procedure_keeps_small() -> None:
    """What does not fit is left out whole, results first; the rest stays."""
    results = [{"name": f"Kết quả số {number} " + "x" * 60} for number in range(30)]
    found = service(results=results, legal_basis=[{"document": "60/2014/QH13"}])
    assert "serviceOutput" not in found
    assert "subjectOf" in found
    assert len(json.dumps(found, ensure_ascii=False).encode()) < ROOM * 1.1


def test_a_unit_tells_code_parent_days_and_places() -> None:
    """The national code is an identifier; closed units say when they ended."""
    points = [{"id": "mot-cua", "name": "Một cửa", "address": "Số 1", "sources": [{"source": "n"}]}]
    hours = {"days": ["mon", "tue"], "opens": "07:30", "closes": "11:30"}
    collection = collection_of(
        unit("tinh-a", name="Tỉnh A", level="province"),
        unit(
            "xa-b",
            name="Xã B",
            parent="tinh-a",
            codes=[{"scheme": "Tổng cục Thống kê", "code": "00123"}],
            valid_from="2025-07-01",
            valid_to="2026-06-30",
            website="https://b.gov.vn/",
            service_points=[{**points[0], "hours": [hours]}],
        ),
    )
    found = told(unit_page(collection.units["xa-b"], collection))[0]
    assert found["identifier"] == [
        {"@type": "PropertyValue", "propertyID": "Tổng cục Thống kê", "value": "00123"}
    ]
    assert found["parentOrganization"]["@id"] == "../tinh-a/#don-vi"
    assert (found["foundingDate"], found["dissolutionDate"]) == ("2025-07-01", "2026-06-30")
    assert found["sameAs"] == "https://b.gov.vn/"
    (place,) = found["department"]
    assert (place["name"], place["address"]) == ("Một cửa", "Số 1")
    assert "telephone" not in place
    assert place["openingHoursSpecification"][0]["dayOfWeek"] == ["Monday", "Tuesday"]


def test_an_edition_is_a_data_set_with_its_files() -> None:
    """Period, day of publication and the three files beside the page are told."""
    known = (publisher(), framework(), sources("nguon-1"))
    collection = collection_of(*known, edition(published_on="2021-06"))
    entry = collection.editions["par-index/2020"]
    apart = apart_of(entry, collection)
    found = told(next(edition_pages(entry, apart, collection)))[0]
    assert found["@type"] == "Dataset"
    assert found["temporalCoverage"] == "2020-01-01/2020-12-31"
    assert found["datePublished"] == "2021-06"
    assert [file["contentUrl"] for file in found["distribution"]] == [
        "so-lieu.csv",
        "so-lieu.xlsx",
        "../../../api/v1/edition/par-index/2020.json",
    ]
    assert "license" not in found


@pytest.mark.parametrize(
    ("site", "first"), [("", "../../"), (SITE, f"{SITE}/")], ids=["no address", "an address"]
)
def test_the_way_from_the_front_page(site: str, first: str) -> None:
    """Each step has its number, name and address, the front page first."""
    found = breadcrumbs((("Hộ tịch", "/linh-vuc/ho-tich/"),), Spot(PLACE, site))
    steps = found["itemListElement"]
    assert isinstance(steps, list)
    assert [(step["position"], step["name"]) for step in steps] == [
        (1, "Trang đầu"),
        (2, "Hộ tịch"),
    ]
    assert steps[0]["item"] == first


def test_the_way_is_told_in_the_language_of_the_page() -> None:
    """A page in English begins at the front page in English."""
    found = breadcrumbs((("Civil status", "/en/linh-vuc/ho-tich/"),), Spot(f"/en{PLACE}", SITE))
    steps = found["itemListElement"]
    assert isinstance(steps, list)
    assert (steps[0]["name"], steps[0]["item"]) == ("Home", f"{SITE}/en/")


def test_a_page_inside_others_tells_nothing() -> None:
    """An embed has crumbs, but is no page of its own; a page without subject and way neither."""
    framed = Meta("embed", "x", (Link("A", "/a/"),), frame="embed.html")
    assert "json_ld" not in front_matter(framed)
    assert "json_ld" not in front_matter(Meta("home", "x"))
