"""One published figure that is not what the other figures on record give."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from generator.measures.digits import decimal_comma
from generator.problems import Path


class DisagreementKind(StrEnum):
    """What was reckoned again."""

    TOTAL = "total"
    """A total, from its areas."""
    MEAN = "mean"
    """A mean, from the scores of all units."""
    SCORE = "score"
    """A published score, beside one computed for the same thing."""
    RANK = "rank"
    SPREAD = "spread"
    """The distance between the best and the last."""
    SCORE_CHANGE = "score_change"
    """A change that the source prints, from the figures of both editions."""
    RANK_CHANGE = "rank_change"


class Disagreement(Struct, frozen=True):
    """One published figure and what we get for it; both are shown, the published one stays."""

    kind: DisagreementKind
    path: Path
    """Where the published figure stands in its edition."""
    printed_value: Decimal
    recomputed_value: Decimal
    unit: str | None = None
    """The unit's id; where it has no record, ``unit_name``."""
    unit_name: str | None = None
    node: str | None = None
    scope: str | None = None
    """Whose mean it is, or among whom the rank is."""
    since: str | None = None
    """For a change: the period it is counted from."""
    counted: int = 0
    """How many figures it was reckoned from, where that is more than two."""
    note: str | None = None
    """What the record itself says beside the figure."""

    @property
    def printed(self) -> str:
        """The published figure, with a decimal comma."""
        return decimal_comma(self.printed_value)

    @property
    def recomputed(self) -> str:
        """What we get, with a decimal comma."""
        return decimal_comma(self.recomputed_value)
