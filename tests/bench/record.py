"""All raw figures as JSON, so that they can be looked at again."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tests.bench.results import Sized
from tests.bench.targets import against_peers, requirements
from tests.roots import REPOSITORY, write

RECORD = REPOSITORY / "build/bench.json"


def keep(sizes: Sequence[Sized], surroundings: Sequence[str], path: Path = RECORD) -> None:
    """Take the figures and what they were measured with, write every round of every step."""
    made_up = [sized for sized in sizes if sized.asked]
    judged = [verdict for sized in sizes for verdict in against_peers(sized)]
    judged += requirements(made_up)
    told = {
        "surroundings": list(surroundings),
        "sizes": [asdict(sized) for sized in sizes],
        "verdicts": [{**asdict(verdict), "kept": verdict.kept} for verdict in judged],
    }
    write(path, json.dumps(told, ensure_ascii=False, indent=2) + "\n")
