from datetime import date
from decimal import Decimal

import pytest

from generator.collection import Collection
from generator.measures.facts import FACT_COLUMNS, Fact, all_facts, fact_row, fact_table, facts_of
from tests import builders

REF = [{"source": "nguon-1", "address": "https://vi.gov.vn/bai"}, {"source": "nguon-2"}]
SOURCES = builders.sources(
    {"id": "nguon-1", "title": "Báo cáo", "address": "https://vi.gov.vn/goc"},
    {"id": "nguon-2", "title": "Bài báo"},
)


def facts(*files: builders.Entries) -> tuple[Fact, ...]:
    return all_facts(builders.collection_of(SOURCES, *files))


def of_kind(kind: str, found: tuple[Fact, ...]) -> list[Fact]:
    return [fact for fact in found if fact.kind == kind]


def edition(**fields: builders.Value) -> tuple[Fact, ...]:
    tree = builders.tree(max="100", nodes=[builders.node("the-che", "10")])
    return facts(
        builders.unit("tinh-mai", level="province", name="Tỉnh Mai"),
        builders.framework(versions=[tree]),
        builders.edition(version="v1", **fields),
    )


def test_a_score_says_all_that_the_record_says() -> None:
    """A score names unit, period, node, stage, maximum, version and sources, in typed values."""
    score = {
        "unit": "tinh-mai",
        "node": "the-che",
        "stage": "appraised",
        "value": "8.50",
        "max": "10",
        "as_printed": "8,50",
        "sources": REF,
    }
    (fact,) = of_kind("score", edition(scores=[score]))
    assert fact.record == "scorecards/editions/par-index/2020.yml"
    assert fact.page == "/chi-so/par-index/2020/"
    assert (fact.framework, fact.version, fact.level) == ("par-index", "v1", "province")
    assert (fact.unit, fact.unit_name) == ("tinh-mai", "Tỉnh Mai")
    assert (fact.first_day, fact.last_day) == (date(2020, 1, 1), date(2020, 12, 31))
    assert (fact.node, fact.node_name, fact.stage) == ("the-che", "Lĩnh vực the-che", "appraised")
    assert (str(fact.value), fact.maximum, fact.value_unit) == ("8.50", Decimal(10), "points")
    assert fact.sources == "nguon-1 nguon-2"
    assert fact.source_titles == "Báo cáo; Bài báo"
    assert fact.source_addresses == "https://vi.gov.vn/bai"


def test_what_is_not_known_is_none() -> None:
    """A score without a value holds the reason and no value, and no word about its exactness."""
    score = builders.score(missing_reason="not_published")
    (fact,) = of_kind("score", edition(scores=[score]))
    assert fact.missing_reason == "not_published"
    assert (fact.value, fact.maximum, fact.qualifier, fact.unit) == (None, None, None, None)
    row = dict(zip((column.name for column in FACT_COLUMNS), fact_row(fact), strict=True))
    assert row["value"] is None
    assert "" not in row.values()


def test_a_rank_keeps_its_denominator_and_is_no_score() -> None:
    """A rank stands in its own columns; whether it is tied is known only where it is said."""
    ranks = [builders.rank("A", value=9, of=63), builders.rank("B", value=1, tied=True)]
    first, second = of_kind("rank", edition(ranks=ranks))
    assert (first.rank, first.of, first.tied, first.value) == (9, 63, None, None)
    assert (second.rank, second.of, second.tied) == (1, None, True)


def test_a_printed_change_is_a_fact_of_its_own() -> None:
    """A change that a source prints is a row with its sign, its unit and the earlier period."""
    change = {"value": "-3", "since": "2019", "as_printed": "giảm 3 bậc"}
    found = edition(ranks=[builders.rank(value=9, change=change)])
    (fact,) = of_kind("change", found)
    assert (fact.part, fact.since, fact.value, fact.value_unit) == (
        "rank",
        "2019",
        Decimal(-3),
        "rank",
    )
    assert fact.as_printed == "giảm 3 bậc"


def test_what_is_said_of_all_units_is_there() -> None:
    """Population, means, spread, movements, surveys and groups are facts, part by part."""
    found = edition(
        population={"level": "province", "count": 63},
        means=[{"scope": "63 tỉnh", "value": "86.98", "sources": REF}],
        spread={"highest": "92.18", "lowest": "81.32", "sources": REF},
        movements=[{"since": "2019", "up": 40, "down": 23, "sources": REF}],
        surveys=[{"method": "Phát phiếu", "answers": 1000, "sources": REF}],
        groups=[
            {
                "label": "A",
                "rule": "từ 90",
                "count": 2,
                "units": [{"unit_name": "X"}],
                "sources": REF,
            }
        ],
    )
    told = [(fact.kind, fact.part, fact.value) for fact in found]
    assert told == [
        ("population", None, Decimal(63)),
        ("mean", None, Decimal("86.98")),
        ("spread", "highest", Decimal("92.18")),
        ("spread", "lowest", Decimal("81.32")),
        ("movement", "up", Decimal(40)),
        ("movement", "down", Decimal(23)),
        ("survey", "answers", Decimal(1000)),
        ("group", None, Decimal(2)),
        ("member", None, None),
    ]
    assert (found[-1].unit_name, found[-1].group) == ("X", "A")


def test_a_result_gives_its_figures_and_its_words() -> None:
    """Observations, also missing ones, awards, shortcomings, statements and gaps are facts."""
    seen = builders.observation(
        value="97", numerator="97", denominator="100", qualifier="about", method="Máy tính bảng"
    )
    lacking = builders.observation(missing_reason="not_measured")
    said = {"text": "Khen 4 tập thể.", "count": 4, "sources": REF}
    found = facts(
        builders.unit(name="Xã Mai"),
        builders.indicators("ho-so-dung-han"),
        builders.result(
            observations=[seen, lacking],
            awards=[said],
            shortcomings=[{"text": "Chậm.", "sources": REF}],
            missing=[{"field": "ho-so-dung-han", "reason": "withheld", "note": "Không nêu."}],
        ),
    )
    assert [fact.kind for fact in found] == [
        "observation",
        "observation",
        "award",
        "shortcoming",
        "gap",
    ]
    full, empty, award, short, gap = found
    assert (full.value, full.numerator, full.denominator) == (
        Decimal(97),
        Decimal(97),
        Decimal(100),
    )
    assert (full.value_unit, full.qualifier, full.method) == ("percent", "about", "Máy tính bảng")
    assert (empty.value, empty.qualifier, empty.missing_reason) == (None, None, "not_measured")
    assert (award.text, award.value, short.value) == ("Khen 4 tập thể.", Decimal(4), None)
    assert (gap.indicator, gap.missing_reason) == ("ho-so-dung-han", "withheld")
    assert {fact.unit_name for fact in found} == {"Xã Mai"}
    assert {fact.page for fact in found} == {"/ket-qua/xa-can-giuoc/2020/"}


def test_a_plan_gives_what_it_announced_its_targets_and_its_tasks() -> None:
    """Announced counts, targets with their condition, and tasks with who and when are facts."""
    target = {"text": "Đạt 90%", "operator": "at_least", "value": "90", "sources": REF}
    task = {
        "text": "Rà soát",
        "lead": ["Sở A", "Sở B"],
        "due_on": date(2020, 6, 30),
        "status": "done_late",
        "sources": REF,
    }
    announced, aim, work = facts(
        builders.plan(
            targets_announced={"count": 25, "sources": REF}, targets=[target], tasks=[task]
        )
    )
    assert (announced.kind, announced.part, announced.value) == (
        "announced",
        "targets",
        Decimal(25),
    )
    assert (aim.kind, aim.operator, aim.value, aim.status) == (
        "target",
        "at_least",
        Decimal(90),
        None,
    )
    assert (work.kind, work.lead, work.due_on) == ("task", "Sở A; Sở B", date(2020, 6, 30))
    assert (work.status, work.continuous, work.page) == (
        "done_late",
        None,
        "/ke-hoach/xa-can-giuoc/2020/",
    )


def test_facts_are_read_from_scorecards_only() -> None:
    """A record that holds no facts of scorecards is refused."""
    (entry,) = builders.unit()
    with pytest.raises(TypeError, match="unit"):
        facts_of(entry, builders.collection_of())


def test_the_table_has_one_row_a_fact_and_every_value_fits_its_column(
    real_collection: Collection,
) -> None:
    """Every fact of the real records stands in the table, each value of its column's type."""
    types = {"text": str, "number": Decimal, "whole": int, "day": date, "yes_no": bool}
    found = all_facts(real_collection)
    table = fact_table(found)
    assert len(table.rows) == len(found) > 0
    for row in table.rows:
        for column, value in zip(table.columns, row, strict=True):
            assert value is None or type(value) is types[column.kind], (column.name, value)
