"""The files of the written folder, looked for on the disk or known: the same in the same order."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.site.failures import BeyondError
from generator.site.sources import Sources, list_sources
from tests.roots import write

NAMES = st.sampled_from(
    ["index.md", "README.md", "index.json", "a.md", "a.html", "a-b.md", "Z.md", "z", ".hidden"]
)
FOLDERS = st.lists(st.sampled_from(["a", "a-b", "index", "templates", ".git", "z1"]), max_size=3)
PATHS = st.builds(lambda folders, name: "/".join((*folders, name)), FOLDERS, NAMES)


def found(folder: str, paths: set[str] | None) -> Sources | None:
    """What there is to build; nothing where it is for MkDocs."""
    try:
        return list_sources(folder, paths)
    except BeyondError:
        return None


@settings(max_examples=150, deadline=None)
@given(st.sets(PATHS, max_size=14))
def test_known_files_are_those_that_a_look_finds(paths: set[str]) -> None:
    """Pages and files have MkDocs' order without a look at the disk, and refusals are the same."""
    with TemporaryDirectory() as folder:
        for path in paths:
            write(Path(folder, path), "x")
        looked, known = found(folder, None), found(folder, paths)
    if looked is None or known is None:
        assert looked is known
        return
    assert (looked.pages, looked.files) == (known.pages, known.files)
    assert bool(looked.hidden) == bool(known.hidden)
