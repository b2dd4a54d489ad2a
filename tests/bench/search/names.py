"""Made-up names of procedures that read, and weigh, like real ones."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random

WILD = 0.2
"""How often a word follows one word of a real name only, not two: see ``made_up``."""
NEW = 0.01
"""How often a word is a new one: a large catalogue knows more words than a small one."""

_START, _END = "", "\n"
_LONGEST = 60
_SYLLABLE = re.compile(r"([b-df-hj-np-tv-zđ]*)([^\W\d_]+)")
_Followers = Mapping[tuple[str, ...], Sequence[str]]


def made_up(real: Iterable[str], random: Random) -> Iterator[str]:
    """Take real names and a source of chance, give new names without end, each only once.

    Every word follows the two, or as often as ``WILD`` says the one, that it follows in some real
    name. So words are as frequent and stand beside each other as in real names. With ``WILD`` at
    0.3, as many made-up names as real ones weigh a tenth more than those, compressed.
    """
    chain = _Chain([name.split() for name in real], random)
    known = set[str]()
    while True:
        name = " ".join(chain.name())
        if name and name not in known:
            known.add(name)
            yield name


class _Chain:
    """What follows what in real names."""

    def __init__(self, names: Sequence[Sequence[str]], random: Random) -> None:
        self._random = random
        self._after_two, self._after_one = _followers(names, 2), _followers(names, 1)
        words = sorted({word for name in names for word in name})
        self._pieces = [found.groups() for found in map(_SYLLABLE.fullmatch, words) if found]

    def name(self) -> list[str]:
        """Give the words of a new name."""
        words = [_START, _START]
        while len(words) < _LONGEST and (word := self._next(words)) != _END:
            words.append(word)
        return [self._new_word() if self._random.random() < NEW else word for word in words[2:]]

    def _next(self, words: Sequence[str]) -> str:
        known = self._after_two.get((words[-2], words[-1]))
        if known is None or self._random.random() < WILD:
            known = self._after_one.get((words[-1],), (_END,))
        return self._random.choice(known)

    def _new_word(self) -> str:
        """Give the beginning of one syllable with the rest of another."""
        return self._random.choice(self._pieces)[0] + self._random.choice(self._pieces)[1]


def _followers(names: Iterable[Sequence[str]], memory: int) -> _Followers:
    followers: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in names:
        marked = [*[_START] * memory, *name, _END]
        for place in range(memory, len(marked)):
            followers[tuple(marked[place - memory : place])].append(marked[place])
    return followers
