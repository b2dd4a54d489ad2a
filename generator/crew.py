"""Many things made at once by several processes, where the machine has them to give."""

import errno
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

Result = TypeVar("Result")

FEW = 128
"""Fewer than this are made sooner than the crew is there."""
_AT_ONCE = 16
_OFTEN = 100_000, 50, 50
_ON_DEATH_OF_PARENT = 1
"""PR_SET_PDEATHSIG of prctl(2)."""


def hands() -> int:
    """Give how many processes may work side by side; one where work cannot be shared by forking."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def made_by_all(
    work: Callable[[int], Result],
    items: Sequence[object],
    crew: int,
    meanwhile: Callable[[], None] = lambda: None,
    few: int = FEW,
) -> Iterator[Result]:
    """Take what makes an item by its place, the items and a number of processes, give each result.

    ``meanwhile`` is done by this process while the others begin; where it is alone, not at all.
    It is alone with fewer items than ``few``, and where it is itself one of such processes.

    The processes are forks of this one: ``work`` sees everything that is held here, and only its
    results travel. Their order is not that of the items. While they arrive, this process looks for
    no circles among what it holds: results have none, and each search would look at all of them.

    Raises:
        ChildProcessError: somebody else ended one of the processes; most often the system, for
            lack of memory.

    """
    if crew == 1 or len(items) < few or _is_one_of_a_crew():
        yield from map(work, range(len(items)))
        return
    _WORK.append(work)
    # What is held already is not touched by the children's collector, and so not copied.
    gc.freeze()
    collects = gc.isenabled()
    gc.disable()
    try:
        yield from _shared(len(items), min(crew, len(items)), meanwhile)
    finally:
        # What arrived is as old as what was held before: it is not looked through at once.
        gc.freeze()
        gc.unfreeze()
        if collects:
            gc.enable()
        _WORK.pop()


def _shared(number: int, crew: int, meanwhile: Callable[[], None]) -> Iterator[Any]:
    # Imported here: it loads sockets and pickles, and an edit is made by one process alone.
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor, as_completed  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    others = set(multiprocessing.active_children())
    forks = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(crew, forks, _follow, (os.getpid(),))
    try:
        waiting = {pool.submit(_make, at, number) for at in range(0, number, _AT_ONCE)}
        meanwhile()
        for made in as_completed(waiting):
            # What it made is not held until the last is there.
            waiting.discard(made)
            yield from made.result()
    except BaseException as error:
        # None goes on writing after this.
        for hand in set(multiprocessing.active_children()) - others:
            hand.kill()
        if isinstance(error, BrokenProcessPool):
            raise ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD)) from error
        raise
    finally:
        pool.shutdown()


def _is_one_of_a_crew() -> bool:
    import multiprocessing  # noqa: PLC0415

    return multiprocessing.parent_process() is not None


def made_apart(make: Callable[[], Result]) -> Result:
    """Take what makes one thing, give it, made by a fork.

    For libraries with threads of their own (Typst): no fork takes these along, and the forks of a
    process that has such threads would wait for them for ever. So no process that may fork later
    lets such a library work.
    """
    (made,) = made_by_all(lambda _: make(), [make], hands(), few=1)
    return made


_WORK: list[Callable[[int], Any]] = []
"""Where the forks find their work: a function travels by its name alone."""


def _follow(parent: int) -> None:
    """Let a fork end with its parent: a build that was killed must not go on writing.

    It makes thing after thing and holds none: what goes in circles is let go of often.
    """
    import ctypes  # noqa: PLC0415

    gc.enable()
    gc.set_threshold(*_OFTEN)
    ctypes.CDLL(None).prctl(_ON_DEATH_OF_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _make(first: int, number: int) -> list[Any]:
    return list(map(_WORK[-1], range(first, min(first + _AT_ONCE, number))))
