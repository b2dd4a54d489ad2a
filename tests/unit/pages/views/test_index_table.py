"""A unit's index results: a difference only where it means something, else why there is none."""

from decimal import Decimal

import pytest

from generator.measures.changes import Change
from generator.measures.comparable import Verdict
from generator.model.base import Period, SourceRef
from generator.model.edition import Rank, Score
from generator.pages.tables import Table
from generator.pages.views.change_words import change_lines
from generator.pages.views.index_table import index_tables
from tests.builders import (
    SOURCES,
    Entries,
    Value,
    collection_of,
    days,
    edition,
    framework,
    tree,
    unit,
)

YEARS = {year: days(f"Năm {year}", f"{year}-01-01", f"{year}-12-31") for year in (2019, 2020)}
TOLD = {"unit": "tinh-mau", "sources": SOURCES}


def held(year: int, score: str, place: int, version: str = "v1", **computed: Value) -> Entries:
    """Give an edition with the score and the rank of one province."""
    return edition(
        period=str(year),
        over=YEARS[year],
        version=version,
        population={"level": "province", "count": 63},
        scores=[{**TOLD, "value": score, "max": "100", **computed}],
        ranks=[{**TOLD, "value": place, **computed}],
    )


def table(*editions: Entries) -> Table:
    """Give the table of a province for both years."""
    records = collection_of(
        unit("tinh-mau", name="Tỉnh Mẫu", level="province"),
        framework(versions=[tree(max="100"), {"id": "v2", "sources": SOURCES}]),
        *editions,
    )
    both = Period.model_validate(days("Hai năm", "2019-01-01", "2020-12-31"))
    (found,) = index_tables("tinh-mau", both, "/ket-qua/tinh-mau/2019-2020/", records)
    return found


def newest(found: Table) -> tuple[list[str], dict[str, object]]:
    """Give the words of the first row, and its values by column."""
    words = [cell.words or f"? {cell.unknown}" for cell in found.rows[0].cells]
    names = (column.name for column in found.data.columns)
    return words, dict(zip(names, found.data.rows[0], strict=True))


def test_a_change_of_the_same_rules_is_shown_and_typed() -> None:
    """Rank with its denominator, and both differences as words and as numbers."""
    words, values = newest(table(held(2019, "80", 9), held(2020, "84.33", 5)))
    assert words[:4] == ["PAR INDEX năm 2020", "84,33/100", "5/63", "Tăng 4,33 điểm, lên 4 bậc"]
    assert (values["score"], values["rank"], values["of"]) == (Decimal("84.33"), 5, 63)
    assert (values["score_change"], values["rank_rise"]) == (Decimal("4.33"), 4)


def test_other_rules_give_no_difference() -> None:
    """Across versions there is no difference, in the words or in the download; the reason is."""
    words, values = newest(table(held(2019, "80", 9, "v2"), held(2020, "84.33", 5)))
    assert words[3] == "Không so sánh: hai phiên bản bộ tiêu chí khác nhau."
    assert values["score_change"] is None
    assert values["rank_rise"] is None


def test_what_was_computed_says_so_with_the_way() -> None:
    """A computed figure and a change between two of them are marked."""
    way = {"computed": "Cộng các phần."}
    found = table(held(2019, "80", 9, **way), held(2020, "84.33", 5, **way))
    words, values = newest(found)
    assert words[3] == "Tăng 4,33 điểm, lên 4 bậc (số tính lại)"
    assert "Số tính lại: Cộng các phần." in found.rows[0].cells[0].small
    assert values["computed"] == "Cộng các phần."


def test_the_first_year_compares_with_nothing() -> None:
    """Where the year before is not held, that is said."""
    words, _ = newest(table(held(2020, "84.33", 5)))
    assert words[3] == "Chưa giữ kỳ của năm trước."


def of_score(value: str) -> Score:
    """Give a score."""
    return Score(unit="tinh-mau", value=Decimal(value), sources=(SourceRef(source="nguon-1"),))


def of_rank(value: int) -> Rank:
    """Give a rank."""
    return Rank(unit="tinh-mau", value=value, sources=(SourceRef(source="nguon-1"),))


@pytest.mark.parametrize(
    ("score", "rank", "verdicts", "lines"),
    [
        ("0", None, (Verdict.COMPARABLE, Verdict.COUNT_DIFFERS), ("Không đổi", "hạng: số đơn vị")),
        (None, -2, (Verdict.MAXIMUM_DIFFERS, Verdict.COMPARABLE), ("Xuống 2 bậc", "điểm: thang")),
        (None, 0, (Verdict.NO_FIGURE, Verdict.COMPARABLE), ("Giữ hạng", "")),
        (None, None, (Verdict.NO_FIGURE, Verdict.NO_FIGURE), ("", "thiếu số của một bên")),
    ],
)
def test_half_a_change_says_which_half(
    score: str | None, rank: int | None, verdicts: tuple[Verdict, Verdict], lines: tuple[str, str]
) -> None:
    """Where only the score or only the rank compares, the words say which does not."""
    records = collection_of(held(2019, "80", 9))
    change = Change(
        unit="tinh-mau",
        before=records.editions["par-index/2019"],
        scores=(of_score(f"{80 + Decimal(score)}"), of_score("80")) if score else None,
        score_verdict=verdicts[0],
        ranks=(of_rank(9 - rank), of_rank(9)) if rank is not None else None,
        rank_verdict=verdicts[1],
    )
    said, why = change_lines(change, "points")
    assert said == lines[0]
    assert lines[1] in why
    assert bool(why) == bool(lines[1])
