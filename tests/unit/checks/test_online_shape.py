"""Shapes of channels and online levels."""

import pytest

from generator.checks.online_shape import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_error, assert_warning, judge, only


def online(scheme: str, level: str, channel: str = "online", **fields: Value) -> Entries:
    """Give a procedure with one channel and its level."""
    use = {"channel": channel, "online": {"scheme": scheme, "level": level}}
    return make.procedure(channels=[use], **fields)


@pytest.mark.parametrize(
    ("scheme", "level"),
    [("level-1-4", "1"), ("level-1-4", "4"), ("full-partial", "full"), ("full-partial", "partial")],
)
def test_a_level_of_its_scheme_is_fine(scheme: str, level: str) -> None:
    """Each scheme has its own words."""
    assert judge(check, online(scheme, level)) == []


@pytest.mark.parametrize(("scheme", "level"), [("level-1-4", "full"), ("full-partial", "4")])
def test_a_level_of_the_other_scheme_is_an_error(scheme: str, level: str) -> None:
    """Level and scheme are named: schemes are never converted."""
    wrong = online(scheme, level)
    path = ("channels", 0, "online", "level")
    assert_error(only(judge(check, wrong)), RULE, wrong, path, f"«{level}»", f"«{scheme}»")


def test_a_counter_has_no_online_level() -> None:
    """Channel and level are named."""
    wrong = online("full-partial", "full", channel="in_person")
    path = ("channels", 0, "online")
    assert_error(only(judge(check, wrong)), RULE, wrong, path, "«in_person»", "«full»")


def test_the_old_scheme_in_a_new_record_is_shown() -> None:
    """A procedure checked after the change of the law should have the new words."""
    assert judge(check, online("level-1-4", "3", checked_on="2022-08-14")) == []
    wrong = online("level-1-4", "3", checked_on="2022-08-15")
    path = ("channels", 0, "online", "scheme")
    assert_warning(only(judge(check, wrong)), RULE, wrong, path, "15/8/2022")


def test_a_channel_stands_once() -> None:
    """The second entry of a channel is an error."""
    wrong = make.procedure(channels=[{"channel": "post"}, {"channel": "post", "note": "B"}])
    path = ("channels", 1, "channel")
    assert_error(only(judge(check, wrong)), RULE, wrong, path, "«post»")
