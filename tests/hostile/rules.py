"""All that fields of hostile records hold where they must agree with others."""

from generator.model.base import Record
from generator.model.edition import Rank
from generator.model.procedure import Document, Fee
from generator.model.scorecard import Observation
from generator.model.unit import ListedItem, ListingSet
from tests.hostile.catalogue_rules import CATALOGUE_RULES
from tests.hostile.filling import Rules
from tests.hostile.scorecard_rules import SCORECARD_RULES

TWICE: frozenset[type[Record]] = frozenset(
    {ListingSet, Rank, Observation, ListedItem, Fee, Document}
)
"""Records of which a list holds two, because their fields exclude each other."""

RULES: Rules = {**CATALOGUE_RULES, **SCORECARD_RULES}
