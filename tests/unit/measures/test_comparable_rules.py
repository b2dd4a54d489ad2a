"""Two things that hold for the rules of any two editions, whatever their versions."""

from generator.measures.comparable import Verdict, rules_compare
from generator.model.edition import Edition
from generator.model.framework import Framework
from tests.builders import Value, edition, framework


def edition_of(level: str, **fields: Value) -> Edition:
    """Give an edition that ranks units of a level."""
    record = edition(population={"level": level}, **fields)[0].record
    assert isinstance(record, Edition)
    return record


def rules() -> Framework:
    """Give a framework with the version v1."""
    record = framework()[0].record
    assert isinstance(record, Framework)
    return record


def test_units_of_one_edition_share_its_rules_known_or_not() -> None:
    """Two units of one edition were judged alike, even where nobody knows by which version."""
    unknown = edition_of("province")
    assert rules_compare(unknown, unknown, rules()).holds
    assert rules_compare(unknown, edition_of("province"), rules()) is Verdict.VERSION_UNKNOWN


def test_levels_do_not_compare() -> None:
    """A department and a commune are judged by two trees of one version."""
    pair = edition_of("department", version="v1"), edition_of("commune", version="v1")
    assert rules_compare(*pair, rules()) is Verdict.SCOPE_DIFFERS
