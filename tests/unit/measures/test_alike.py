"""Groups never hold two figures that do not compare, even where comparing is not transitive."""

from collections.abc import Callable
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from generator.measures.alike import alike
from generator.measures.comparable import Verdict

Friends = frozenset[frozenset[int]]


def judge_of(
    friends: Friends, empty: frozenset[int] = frozenset()
) -> Callable[[int, int], Verdict]:
    """Take which numbers compare and which hold nothing, give what judges two of them."""

    def judge(one: int, other: int) -> Verdict:
        if {one, other} & empty:
            return Verdict.NO_FIGURE
        same = one == other or frozenset((one, other)) in friends
        return Verdict.COMPARABLE if same else Verdict.VERSION_DIFFERS

    return judge


PAIRS = st.frozensets(st.frozensets(st.integers(0, 6), min_size=2, max_size=2))


@given(friends=PAIRS, empty=st.frozensets(st.integers(0, 6)))
def test_no_pair_of_a_group_fails_to_compare(friends: Friends, empty: frozenset[int]) -> None:
    """Inside a group all compare; between groups a reason stands that is not «comparable»."""
    judge = judge_of(friends, empty)
    groups = alike(range(7), judge)
    for one, other in combinations(range(7), 2):
        first, second = groups.numbers[one], groups.numbers[other]
        if first is None or second is None:
            assert {one, other} & empty
        elif first == second:
            assert judge(one, other).holds
        else:
            assert not groups.why[min(first, second), max(first, second)].holds


def test_a_friend_of_a_friend_is_no_friend() -> None:
    """Where 0 and 2 both compare with 1, but not with each other, they are in two groups."""
    friends = frozenset((frozenset((0, 1)), frozenset((1, 2))))
    groups = alike((0, 1, 2), judge_of(friends))
    assert groups.numbers == (0, 0, 1)
    assert groups.why == {(0, 1): Verdict.VERSION_DIFFERS}
