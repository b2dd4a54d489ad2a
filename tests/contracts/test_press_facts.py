"""Every fact of the five reports that the project began with is in the real records."""

from decimal import Decimal

import pytest

from generator.collection import Collection
from generator.model.base import SourceRef
from generator.model.edition import Edition
from generator.model.plan import Plan
from generator.model.scorecard import Result, Statement
from generator.model.unit import Listing

D1, D2, D3 = "d1-long-an-2020", "d2-can-giuoc-2021", "d3-long-an-2020"
D4, D5 = "d4-long-an-2024", "d5-lai-chau-2017"

SOURCES = (
    (D1, "2020-06-30", "Đài Phát thanh và Truyền hình Long An", "2011-2020"),
    (D2, "2021-04", "UBND huyện Cần Giuộc", "triển khai nhiệm vụ năm 2021"),
    (D3, "2020-09-22", "Bình Nguyên", "Hướng đến nền hành chính hiện đại"),
    (D4, "2024-02-13", "P.V", "xây dựng chính quyền kiến tạo"),
    (D5, "2017-06-27", "Sở Nội vụ tỉnh Lai Châu", "công bố Chỉ số CCHC năm 2016"),
)

CAN_GIUOC, LONG_AN = "huyen-can-giuoc/2020", "tinh-long-an/2011-2020"
OBSERVATIONS = (
    (CAN_GIUOC, "ho-so-dung-han", None, "99,38%", "99.38", "exact", D2),
    (CAN_GIUOC, "hai-long-may-tinh-bang", "Cấp huyện", "97%", "97", "exact", D2),
    (CAN_GIUOC, "hai-long-may-tinh-bang", "Các xã của huyện", "93,5%", "93.5", "exact", D2),
    (CAN_GIUOC, "ket-noi-internet", None, "100%", "100", "exact", D2),
    (CAN_GIUOC, "ky-so", None, "99,34%", "99.34", "exact", D2),
    (CAN_GIUOC, "van-ban-dien-tu", None, "99,9%", "99.9", "exact", D2),
    (LONG_AN, "thuc-hien-bo-chi-so", None, "80%", "80", "exact", D1),
    (LONG_AN, "can-bo-cchc", None, "230", "230", "exact", D1),
    (LONG_AN, "kinh-phi-cchc", None, "khoảng 3 tỉ đồng", "3000000000", "about", D1),
    ("tinh-long-an/2019", "hai-long-khao-sat", None, "86%", "86", "exact", D1),
    (LONG_AN, "van-ban-dien-tu", "Giữa các sở, ngành và địa phương", "90%", "90", "exact", D1),
    (LONG_AN, "thu-dien-tu", None, "100%", "100", "exact", D1),
    (LONG_AN, "trang-thong-tin-dien-tu", None, "100%", "100", "exact", D1),
)

TARGETS = (
    ("20% quy định", "at_least", "20", None, "tối thiểu 20%"),
    ("chuyển bằng điện tử", "equal", "100", None, "100%"),
    ("hài lòng", "at_least", "90", None, "90%"),
    ("PAPI", "in_group", None, "Trung bình cao", "trung bình cao"),
)

BY_DEPARTMENT = "kiến trúc chính quyền điện tử và chứng thư số"
TASKS = (
    ("tinh-long-an/2021-2030", "100% dịch vụ công trực tuyến mức độ 3 và 4", D1),
    ("tinh-long-an/2021-2030", "Liên thông dữ liệu", D1),
    ("tinh-long-an/2021-2030", "Số hoá văn bản", D1),
    ("tinh-long-an/2021-2030", "hạ tầng mạng", D1),
    ("tinh-long-an/2021-2030", "cơ sở dữ liệu dùng chung", D1),
    ("tinh-long-an/2021-2030", "Đào tạo, tuyển chọn cán bộ chuyên trách", D1),
    ("tinh-long-an/2021-2030", "Kiểm tra, khen thưởng và xử lý", D1),
    ("huyen-can-giuoc/2021", "Trung tâm Phục vụ hành chính công", D2),
    ("huyen-can-giuoc/2021", "mức độ 3 và 4 cho một số thủ tục", D2),
    ("huyen-can-giuoc/2021", "phần mềm một cửa mới", D2),
    ("huyen-can-giuoc/2021", "Mở rộng áp dụng ISO", D2),
    ("tinh-lai-chau/2017-h2", "Tuyên truyền", D5),
    ("tinh-lai-chau/2017-h2", "thẳng thắn và trách nhiệm", D5),
    ("tinh-lai-chau/2017-h2", "trung tâm hành chính công của tỉnh", D5),
    ("tinh-lai-chau/2017-h2", BY_DEPARTMENT, D5),
    ("tinh-lai-chau/2017-h2", "kỷ luật", D5),
)

LAI_CHAU = "tinh-lai-chau/2016-2017"
LEADERS = "Thanh tra tỉnh, Sở Tài chính và UBND thành phố Lai Châu"
STATEMENTS = (
    (CAN_GIUOC, "awards", "giấy khen cho 4 tập thể", D2),
    (CAN_GIUOC, "statements", "ISO 9001:2015", D2),
    (LONG_AN, "statements", "mức độ 2 và 3 đạt tiêu chí của Trung ương", D1),
    (LONG_AN, "shortcomings", "một cửa còn chậm, thiếu phối hợp", D1),
    (LONG_AN, "shortcomings", "công nghệ thông tin có lúc còn chậm", D1),
    (LONG_AN, "shortcomings", "dùng chung đưa lên mạng còn chậm", D1),
    (LONG_AN, "shortcomings", "Kinh phí còn thiếu hoặc cấp chậm", D1),
    (LONG_AN, "shortcomings", "chuyên trách còn thiếu hoặc chưa được đào tạo", D1),
    (LAI_CHAU, "awards", LEADERS, D5),
    (LAI_CHAU, "shortcomings", "chưa kịp thời", D5),
    (LAI_CHAU, "shortcomings", "chưa gọn", D5),
    (LAI_CHAU, "shortcomings", "công bố thủ tục còn chậm", D5),
    (LAI_CHAU, "shortcomings", "hình thức", D5),
    (LAI_CHAU, "shortcomings", "Vị trí việc làm chưa được phê duyệt", D5),
    (LAI_CHAU, "shortcomings", "công nghệ thông tin còn hạn chế", D5),
    (LAI_CHAU, "shortcomings", "chưa kết nối với nhau", D5),
)


def ids(sources: tuple[SourceRef, ...]) -> set[str]:
    """Take citations, give the ids of the sources they name."""
    return {ref.source for ref in sources}


def result(collection: Collection, key: str) -> Result:
    """Take ``unit/period``, give the result."""
    return collection.results[key].record


def plan(collection: Collection, key: str) -> Plan:
    """Take ``unit/period``, give the plan."""
    return collection.plans[key].record


def can_giuoc_listing(collection: Collection) -> Listing:
    """The listing of huyện Cần Giuộc in 2020."""
    found: list[Listing] = [e.record for e in collection.listings_by_unit["huyen-can-giuoc"]]
    return next(listing for listing in found if listing.year == 2020)


@pytest.mark.parametrize(("source", "day", "by", "title_part"), SOURCES)
def test_source(
    real_collection: Collection, source: str, day: str, by: str, title_part: str
) -> None:
    """Each report is a source with its day, its publisher or writer, and its title."""
    record = real_collection.sources[source].record
    assert record.published_on == day
    assert by in (record.publisher, record.author)
    assert title_part in record.title


@pytest.mark.parametrize(
    ("level", "procedures", "domains"), [("district", 275, 45), ("commune", 140, 29)]
)
def test_listing_counts(
    real_collection: Collection, level: str, procedures: int, domains: int
) -> None:
    """Cần Giuộc's listing of 2020 declares the counts of both levels as reported."""
    sets = can_giuoc_listing(real_collection).sets
    declared = [s.declared for s in sets if s.level == level and s.declared is not None]
    found = [d for d in declared if d.procedures == procedures]
    assert [(d.domains, ids(d.sources)) for d in found] == [(domains, {D2})]


def test_listing_has_the_military_set(real_collection: Collection) -> None:
    """The commune military commands have a set of their own, without an invented number."""
    listing = can_giuoc_listing(real_collection)
    (military,) = [s for s in listing.sets if "quân sự" in s.name or "CHQS" in s.name]
    assert military.level == "commune"
    assert military.declared is None or military.declared.procedures is None
    assert D2 in ids(listing.sources)


@pytest.mark.parametrize("fact", OBSERVATIONS)
def test_observation(
    real_collection: Collection, fact: tuple[str, str, str | None, str, str, str, str]
) -> None:
    """Each figure stands as printed, with its value, qualifier, scope and source."""
    key, indicator, scope, printed, value, qualifier, source = fact
    found = result(real_collection, key).observations
    (seen,) = [o for o in found if (o.indicator, o.scope) == (indicator, scope)]
    assert (seen.as_printed, seen.value, seen.qualifier) == (printed, Decimal(value), qualifier)
    assert ids(seen.sources) == {source}
    assert indicator in real_collection.indicators


def test_tablet_figures_name_their_method(real_collection: Collection) -> None:
    """Satisfaction from the tablet at the desk says so, and is not the yearly survey."""
    seen = result(real_collection, CAN_GIUOC).observations
    methods = {o.method for o in seen if o.indicator == "hai-long-may-tinh-bang"}
    assert methods == {"Chấm trên máy tính bảng tại bàn tiếp nhận"}
    (survey,) = result(real_collection, "tinh-long-an/2019").observations
    assert (survey.indicator, survey.note) == ("hai-long-khao-sat", "Tăng qua các năm.")


def test_online_services_have_no_number(real_collection: Collection) -> None:
    """That levels 2 and 3 met the criteria is told, and the absent number is marked as such."""
    (gap,) = result(real_collection, LONG_AN).missing
    assert (gap.field, gap.reason) == ("observations", "not_published")
    assert "mức độ 2 và 3" in (gap.note or "")


@pytest.mark.parametrize(("key", "part", "text", "source"), STATEMENTS)
def test_statement(
    real_collection: Collection, key: str, part: str, text: str, source: str
) -> None:
    """Each award, shortcoming and other fact in words stands once, with its source."""
    statements: tuple[Statement, ...] = getattr(result(real_collection, key), part)
    (found,) = [s for s in statements if text in s.text]
    assert ids(found.sources) == {source}
    assert found.count == {"giấy khen cho 4 tập thể": 4, LEADERS: 3}.get(text)


def test_lai_chau_national_rank(real_collection: Collection) -> None:
    """Lai Châu's national rank of 2016 is 53/63, from both sources."""
    edition: Edition = real_collection.editions["par-index/2016"].record
    (rank,) = [r for r in edition.ranks if r.unit == "tinh-lai-chau"]
    assert (rank.value, rank.of, rank.as_printed) == (53, 63, "53/63")
    assert ids(rank.sources) == {D5, "s12-lai-chau-par-index"}


def test_lai_chau_own_index(real_collection: Collection) -> None:
    """Lai Châu's own index has both means, and the leading three without an order."""
    edition: Edition = real_collection.editions["par-index-lai-chau/2016"].record
    means = {(m.scope, m.value, m.as_printed) for m in edition.means}
    assert means == {
        ("Các sở, ban, ngành", Decimal("74.86"), "74,86%"),
        ("UBND các huyện, thành phố", Decimal("75.76"), "75,76%"),
    }
    (leading,) = edition.groups
    members = {unit.unit for unit in leading.units}
    assert members == {"thanh-tra-tinh-lai-chau", "so-tai-chinh-lai-chau", "thanh-pho-lai-chau"}
    assert "không nêu thứ tự" in (leading.note or "")
    assert "Chủ tịch UBND tỉnh" in (leading.note or "")
    assert (edition.ranks, edition.scores, ids(leading.sources)) == ((), (), {D5})


def test_long_an_plan_counts(real_collection: Collection) -> None:
    """Long An's plan of 2024 announces 25 targets and 36 tasks, of which we know 4 and none."""
    of_2024 = plan(real_collection, "tinh-long-an/2024")
    assert of_2024.targets_announced is not None
    assert of_2024.tasks_announced is not None
    assert (of_2024.targets_announced.count, len(of_2024.targets)) == (25, 4)
    assert (of_2024.tasks_announced.count, len(of_2024.tasks)) == (36, 0)
    assert {m.field: m.reason for m in of_2024.missing} == {
        "targets": "no_source_held",
        "tasks": "no_source_held",
        "number": "no_source_held",
    }


@pytest.mark.parametrize("fact", TARGETS)
def test_long_an_target(
    real_collection: Collection, fact: tuple[str, str, str | None, str | None, str]
) -> None:
    """Each of the four known targets has its threshold or group, as printed."""
    text, operator, value, group, printed = fact
    targets = plan(real_collection, "tinh-long-an/2024").targets
    (target,) = [t for t in targets if text in t.text]
    assert (target.operator, target.group, target.as_printed) == (operator, group, printed)
    assert target.value == (None if value is None else Decimal(value))
    assert (target.status, ids(target.sources)) == (None, {D4})


@pytest.mark.parametrize(("key", "text", "source"), TASKS)
def test_task(real_collection: Collection, key: str, text: str, source: str) -> None:
    """Each direction, task or instruction stands once, with its source and no invented state."""
    (task,) = [t for t in plan(real_collection, key).tasks if text in t.text]
    assert ids(task.sources) == {source}
    assert (task.status, task.due_on, task.continuous) == (None, None, False)
    assert task.lead == (("Sở Thông tin và Truyền thông",) if text == BY_DEPARTMENT else ())


@pytest.mark.parametrize(("unit", "source"), [("tinh-long-an", D3), ("huyen-can-giuoc", D2)])
def test_service_centre(real_collection: Collection, unit: str, source: str) -> None:
    """Long An and Cần Giuộc have a public administration service centre."""
    points = real_collection.units[unit].record.service_points
    centres = [p for p in points if "trung tâm phục vụ hành chính công" in p.name.casefold()]
    assert any(source in ids(p.sources) for p in centres)
