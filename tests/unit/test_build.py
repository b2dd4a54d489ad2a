"""One pass: all problems of all files and all rules in one run."""

import re
from datetime import date

from generator.judging import judge
from generator.load.paths import Listed
from generator.load.source import Source
from tests.bench.generate import catalogue


def test_a_broken_file_hides_no_other_fault() -> None:
    """A file that cannot be read and a fault between records elsewhere are told together."""
    texts = dict(catalogue(6))
    first, second = sorted(path for path in texts if path.startswith("catalog/procedures/"))[:2]
    texts[first] += "levels: [\n"
    texts[second] = re.sub(r"(originals|copies): [0-9]+", r"\1: 0", texts[second])
    listed = [Listed(path, "file", len(text)) for path, text in texts.items()]
    sources = [Source(path, text.encode()) for path, text in texts.items()]
    judged = judge(listed, sources, date(2026, 11, 21))
    found = {(problem.rule, problem.location.file) for problem in judged.problems}
    assert not judged.sound
    assert {path for _, path in found} == {first, second}
    assert ("documents-countable", second) in found
    assert "references-exist" not in {rule for rule, _ in found}
