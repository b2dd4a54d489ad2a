"""Which peers take part: those asked for that are there, or can be installed."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tests.bench.peers.hugo import hugo
from tests.bench.peers.material import material
from tests.bench.peers.peer import HUGO, MKDOCS, ZENSICAL, Absent, Peer
from tests.bench.peers.zensical import zensical
from tests.roots import REPOSITORY

FOLDER = REPOSITORY / "build/bench-peers"
"""Where they are installed; `make clean` removes them."""
_PEERS: Mapping[str, Callable[[Path], Peer | Absent]] = {
    MKDOCS: lambda _folder: material(),
    ZENSICAL: zensical,
    HUGO: hugo,
}
NAMES = tuple(_PEERS)


def find(names: Iterable[str], folder: Path = FOLDER) -> tuple[list[Peer], list[Absent]]:
    """Take names and a folder to install in, give the peers that are there, and the absent."""
    tried = [_PEERS[name](folder) for name in names]
    here = [peer for peer in tried if isinstance(peer, Peer)]
    return here, [peer for peer in tried if isinstance(peer, Absent)]
