"""Every word of the closed lists that readers see has a Vietnamese label, and no label is idle."""

from collections.abc import Mapping
from typing import Any, Literal, get_args, get_origin

import pytest

from generator.model import vocabulary
from generator.pages import labels

PAIRS: Mapping[str, str] = {
    "LEVEL": "Level",
    "UNIT_LEVEL": "UnitLevel",
    "HANDLED_BY": "HandledBy",
    "SUBJECT": "Subject",
    "CHANNEL": "Channel",
    "ONLINE_LEVEL": "OnlineLevel",
    "TIME_UNIT": "TimeUnit",
    "FEE_NAME": "FeeName",
    "HAND_IN": "HandIn",
    "FEE_KIND": "FeeKind",
    "ONLINE_SCHEME": "OnlineScheme",
    "FEE_AUTHORITY": "FeeAuthority",
    "MISSING": "MissingReason",
    "SOURCE_KIND": "SourceKind",
    "QUALIFIER": "Qualifier",
    "STAGE": "Stage",
    "STATUS": "Status",
    "CORRECTION_KIND": "CorrectionKind",
    "LISTING_BASIS": "ListingBasis",
    "LOCAL_FIELD": "LocalField",
    "VALUE_UNIT": "ValueUnit",
    "DIRECTION": "Direction",
    "NODE_KIND": "NodeKind",
    "FRAMEWORK_KIND": "FrameworkKind",
    "NODE_METHOD": "NodeMethod",
}
"""Each table of labels with its list of words."""

SAID_OTHERWISE = {
    "SourceRole": "«dẫn lại» after the source",
    "Operator": "a sentence with the value",
    "LegalKind": "only the order of laws",
    "Weekday": "opening hours",
    "ProvinceKind": "no page",
}
"""Lists whose words readers meet in no label, and what says it instead."""

LISTS: Mapping[str, Any] = {
    name: value for name, value in vars(vocabulary).items() if get_origin(value) is Literal
}
TABLES: Mapping[str, Mapping[str, str]] = {
    name: value for name, value in vars(labels).items() if name.isupper()
}
NOTHING_TO_SAY = {("VALUE_UNIT", "count"), ("VALUE_UNIT", "text")}
"""A number of things and a text are printed without a unit."""


def test_every_list_has_its_table() -> None:
    """A new list of words must be given labels, or be named among those said otherwise."""
    labelled = set(PAIRS.values())
    assert labelled | set(SAID_OTHERWISE) == set(LISTS)
    assert labelled.isdisjoint(SAID_OTHERWISE)
    assert set(PAIRS) == set(TABLES)


@pytest.mark.parametrize("table", PAIRS)
def test_every_word_has_its_label(table: str) -> None:
    """The table and its list hold the same words."""
    words = set(get_args(LISTS[PAIRS[table]]))
    assert set(TABLES[table]) == words


@pytest.mark.parametrize("table", PAIRS)
def test_labels_tell_words_apart(table: str) -> None:
    """No label is empty by mistake, and no two words of a table look the same to a reader."""
    said = {w: label for w, label in TABLES[table].items() if (table, w) not in NOTHING_TO_SAY}
    assert all(label.strip() == label and label for label in said.values())
    assert len(set(said.values())) == len(said)
