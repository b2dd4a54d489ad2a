"""One file as it came from the disk, and how much of it is read."""

from msgspec import Struct


class Source(Struct, frozen=True):
    """The bytes of one file under its path in the repository (with ``/``, on every system)."""

    path: str
    data: bytes


class Limits(Struct, frozen=True):
    """How large a file may be: its bytes, its keys and values together, and how deep they nest."""

    max_bytes: int
    max_nodes: int
    max_depth: int


# A framework's tree of areas, criteria and sub-criteria nests about ten deep; all else of ours
# stays below eight. Nesting is held in a list, never on the call stack, so that it costs nothing.
RECORD_LIMITS = Limits(max_bytes=64 * 1024, max_nodes=4_000, max_depth=16)
"""For a file that holds one record."""

LIST_LIMITS = Limits(max_bytes=1024 * 1024, max_nodes=40_000, max_depth=8)
"""For a file that holds a list of records, such as the decisions."""
