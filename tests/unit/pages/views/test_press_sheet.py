"""The press sheet says what must be known before printing, and what is not known."""

from generator.collection import Collection
from generator.pages.views.headlines import headlines
from generator.pages.views.press_sheet import PressSheet, press_of_edition, press_of_result
from tests.builders import (
    SOURCES,
    Entries,
    Value,
    collection_of,
    days,
    edition,
    framework,
    indicators,
    observation,
    publisher,
    rank,
    result,
    score,
    sources,
    tree,
    unit,
)

THEN = days("Năm 2019", "2019-01-01", "2019-12-31")
PLACE = publisher(site_address="https://niemyet.example.gov.vn", contact="bao-chi@example.gov.vn")
PEOPLE = {"level": "province", "count": 63}


def words_of(sheet: PressSheet) -> dict[str, str]:
    """Give each line of a sheet by its name; what is not known with a question mark."""
    return {line.name: line.words or f"? {line.unknown}" for line in sheet.lines}


def of_edition(*more: Entries, **fields: Value) -> PressSheet:
    """Give the sheet of an edition of 2020, among these other records."""
    versions = [tree(max="100"), {"id": "v2", "decision": "876/QĐ-BNV", "sources": SOURCES}]
    filled = {"population": PEOPLE, "version": "v2", **fields}
    records = collection_of(
        sources({"id": "nguon-1", "publisher": "Bộ Nội vụ"}),
        framework(versions=versions, value_unit="percent", publisher="Bộ Nội vụ"),
        edition(**filled),
        *more,
    )
    return press_of_edition(records.editions["par-index/2020"], records)


def of_result(*more: Entries, **fields: Value) -> PressSheet:
    """Give the sheet of a district's result of 2020, among these other records."""
    records: Collection = collection_of(
        indicators({"id": "dung-han", "name": "Tỷ lệ đúng hạn"}),
        sources({"id": "nguon-1", "publisher": "UBND huyện Mẫu"}),
        unit("huyen-mau", name="Huyện Mẫu", level="district"),
        result("huyen-mau", **fields),
        *more,
    )
    entry = records.results["huyen-mau/2020"]
    return press_of_result(headlines(entry, records), entry, records)


def test_an_edition_says_what_a_newspaper_needs() -> None:
    """Unit, maximum, period, who, decision, day, count, mean, rules, comparison and ties."""
    sheet = of_edition(
        ranked_by="Bộ Nội vụ",
        decision="268/QĐ-BNV",
        published_on="2021-04-06",
        means=[{"scope": "63 tỉnh", "value": "88.37", "sources": SOURCES}],
        scores=[score("Long An", value="84.33", max="100")],
        ranks=[rank("Long An", value=5, tied=True), rank("Khác", value=5, tied=True)],
        note="Một lưu ý.",
    )
    assert words_of(sheet) == {
        "Con số": "Tính bằng phần trăm, tối đa 100.",
        "Kỳ": "Năm 2020 (từ 01/01/2020 đến hết 31/12/2020)",
        "Ai đo": "Bộ Nội vụ",
        "Quyết định công bố": "268/QĐ-BNV",
        "Ngày công bố": "06/04/2021",
        "Số đơn vị được xếp hạng": "63",
        "Trung bình như công bố": "63 tỉnh: 88,37",
        "Phiên bản bộ tiêu chí": "Quyết định 876/QĐ-BNV",
        "So với năm trước": "Chưa so sánh được: chúng tôi chưa giữ kỳ của năm trước.",
        "Đồng hạng": "Có đơn vị đồng hạng ở hạng 5. Chúng tôi giữ hạng đúng như nguồn công bố.",
        "Lưu ý": "Một lưu ý.",
    }


def test_what_an_edition_does_not_say_is_unknown() -> None:
    """Nothing is filled in: no decision, no mean, no day, no ranks, no rules."""
    said = words_of(of_edition(version=None, population={"level": "province"}))
    unknown = {name for name, words in said.items() if words.startswith("?")}
    assert unknown == {
        "Quyết định công bố",
        "Ngày công bố",
        "Số đơn vị được xếp hạng",
        "Trung bình như công bố",
        "Phiên bản bộ tiêu chí",
        "Đồng hạng",
    }


def test_editions_compare_by_their_rules_and_counts() -> None:
    """Another version compares in nothing; another number of units not in ranks."""
    compared = "So với năm trước"
    same = edition(period="2019", over=THEN, version="v2", population=PEOPLE)
    assert words_of(of_edition(same))[compared] == (
        "So sánh được điểm với PAR INDEX năm 2019: bộ tiêu chí tính như nhau. "
        "Hạng cũng vậy: số đơn vị bằng nhau."
    )
    fewer = edition(
        period="2019", over=THEN, version="v2", population={"level": "province", "count": 61}
    )
    assert "Hạng thì không: trước có 61 đơn vị, nay 63." in words_of(of_edition(fewer))[compared]
    other = edition(period="2019", over=THEN, version="v1", population=PEOPLE)
    assert words_of(of_edition(other))[compared] == (
        "Không so sánh được với PAR INDEX năm 2019: hai phiên bản bộ tiêu chí khác nhau."
    )
    unknown = edition(period="2019", over=THEN, population=PEOPLE)
    assert words_of(of_edition(unknown))[compared].startswith("Chưa so sánh được với")


def test_a_result_says_each_headline_with_its_unit_and_maximum() -> None:
    """Every headline figure has its unit and way of measuring; the comparison is said once."""
    figure = observation("dung-han", value="99.38", as_printed="99,38%", method="Đếm")
    said = words_of(of_result(observations=[figure]))
    assert said["Tỷ lệ đúng hạn"] == "99,38% (tính bằng phần trăm, tối đa 100). Cách đo: đếm."
    assert said["Ai công bố"] == "UBND huyện Mẫu"
    assert said["So với kỳ trước"].startswith("Chưa so sánh được với kỳ trước")
    assert said["Quyết định"] == "? nguồn không nêu"


def test_the_citation_has_address_version_and_contact() -> None:
    """One line to cite: what, whence, where, which version; and whom to ask."""
    sheet = of_result(PLACE)
    assert sheet.site == "https://niemyet.example.gov.vn"
    address = f"{sheet.site}/ket-qua/huyen-mau/2020/"
    assert f"{address}, phiên bản {sheet.version} " in sheet.citation
    assert sheet.contact == "bao-chi@example.gov.vn"
    assert of_result().contact == ""


def test_the_version_is_of_what_the_record_says() -> None:
    """The same record has the same version; any fact that changes gives another one."""
    one, same, other = of_result(), of_result(), of_result(note="Một lưu ý.")
    assert one.version == same.version != other.version
    assert len(one.version) == 8
