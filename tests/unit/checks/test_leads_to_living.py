"""People are led to procedures that still apply."""

from generator.checks.leads_to_living import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_warning, judge, only

ENDED = make.procedure("1.000001", valid_to="2025-06-30", replaced_by=["1.000002"])


def test_ways_to_living_procedures_are_fine() -> None:
    """Living procedures, and codes that are not held, are no problem here."""
    files = (
        make.procedure(),
        make.life_events({"steps": [{"procedure": "1.001193"}, {"procedure": "1.999999"}]}),
        make.synonyms({"words": ["khai sinh"], "procedures": ["1.001193"]}),
    )
    assert judge(check, *files) == []


def test_a_life_event_that_leads_to_an_ended_procedure_is_shown() -> None:
    """Code and last day are named, and the replacement is offered."""
    event = make.life_events({"steps": [{"procedure": "1.000001"}]})
    problem = only(judge(check, ENDED, event))
    path = ("steps", 0, "procedure")
    assert_warning(problem, RULE, event, path, "1.000001", "30/6/2025")
    assert "«1.000002»" in problem.hint


def test_a_synonym_that_leads_to_an_ended_procedure_is_shown() -> None:
    """The same for everyday words."""
    held = make.synonyms({"words": ["sổ đỏ"], "procedures": ["1.000001"]})
    problem = only(judge(check, ENDED, held))
    assert_warning(problem, RULE, held, ("procedures", 0), "1.000001", "30/6/2025")
