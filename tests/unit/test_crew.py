"""Several processes make what one would, and leave this one as it was."""

import gc
import multiprocessing
import os
import signal
from collections.abc import Iterator

import pytest

from generator.crew import FEW, hands, made_apart, made_by_all


@pytest.mark.parametrize("on", [True, False])
def test_each_thing_is_made_once(*, on: bool) -> None:
    """All results arrive, in any order; whether circles are looked for is as before."""
    before = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        made = sorted(made_by_all(lambda place: place * place, range(FEW), 2))
        assert gc.isenabled() is on
    finally:
        (gc.enable if before else gc.disable)()
    assert made == [place * place for place in range(FEW)]
    assert gc.get_freeze_count() == 0


def test_others_look_for_circles() -> None:
    """While results arrive this process does not; those that make them do, what they make has."""
    states: Iterator[tuple[int, bool]] = made_by_all(
        lambda _: (os.getpid(), gc.isenabled()), range(FEW), 2
    )
    assert next(states)[0] != os.getpid()
    assert not gc.isenabled()
    assert {enabled for _, enabled in states} == {True}
    assert gc.isenabled()


def test_one_thing_is_made_apart() -> None:
    """By a fork, where there are several hands; what fails there fails here."""
    assert (made_apart(os.getpid) == os.getpid()) is (hands() == 1)
    assert list(made_by_all(lambda _: made_apart(os.getppid), range(FEW), 2)) == [os.getpid()] * FEW

    def fail() -> None:
        raise KeyError("a")

    with pytest.raises(KeyError, match="a"):
        made_apart(fail)


def test_a_hand_that_is_lost_is_told() -> None:
    """Whoever waits for what it makes learns of it at once, and no other goes on."""
    made = made_by_all(lambda _: os.getpid(), range(FEW), 2)
    hand = next(made)
    del made
    assert not multiprocessing.active_children()
    assert hand != os.getpid()

    def fall(place: int) -> int:
        if place == FEW - 1:
            os.kill(os.getpid(), signal.SIGKILL)
        return place

    with pytest.raises(ChildProcessError):
        list(made_by_all(fall, range(FEW), 2))
    assert not multiprocessing.active_children()
