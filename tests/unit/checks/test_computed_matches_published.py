"""Published and computed figures of one thing."""

from generator.checks.computed_matches_published import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_warning, judge, only

WAY = "Cộng điểm các nội dung"


def both(published: str, computed: str, most: str = "80", **fields: Value) -> Entries:
    """Give a published score of 80 at most, and a computed one."""
    held = [
        make.score("A", value=published, max="80", **fields),
        make.score("A", value=computed, max=most, computed=WAY),
    ]
    return make.edition(scores=held)


def test_rounding_is_no_difference() -> None:
    """Nor is another scale."""
    for published, computed in (("42.69", "42.6906"), ("38.3", "38.2993"), ("42.96", "42.95")):
        assert judge(check, both(published, computed)) == []
    assert judge(check, both("40.00", "50.0", "100")) == []


def test_more_than_rounding_is_shown() -> None:
    """Both values are named, unless a note names them."""
    wrong = both("42.28", "42.2931")
    path = ("scores", 0, "value")
    assert_warning(only(judge(check, wrong)), RULE, wrong, path, "42,28", "42,2931", "«A»")
    assert judge(check, both("42.28", "42.2931", note="In 42,28; cộng lại 42,2931.")) == []


def test_a_conflict_on_record_explains() -> None:
    """It must be about the same index and year, and hold both values."""
    told = {"id": "a", "values": ["42,28", "42,2931"], "sources": make.SOURCES}
    same = make.corrections(conflicts=[{**told, "subject": "Điểm PAR INDEX năm 2020 của A"}])
    other = make.corrections(conflicts=[{**told, "subject": "Điểm PAR INDEX năm 2021 của A"}])
    files = (make.framework(), both("42.28", "42.2931"))
    assert judge(check, *files, same) == []
    assert len(judge(check, *files, other)) == 1


def test_ranks_are_compared_too() -> None:
    """With the edition's note, for a rank has none."""
    ranks = [make.rank("A", value=27), make.rank("A", value=28, computed=WAY)]
    wrong = make.edition(ranks=ranks)
    assert_warning(only(judge(check, wrong)), RULE, wrong, ("ranks", 0, "value"), "27", "28")
    assert judge(check, make.edition(ranks=ranks, note="In hạng 27, tính ra 28.")) == []
