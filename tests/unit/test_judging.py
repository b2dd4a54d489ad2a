"""A file that was examined in another process is the same here."""

import pickle

from generator.judging import Examined, arrived, examined
from generator.load.source import Source
from tests.bench.generate import catalogue


def there_and_back(file: Examined) -> tuple[Examined, bytes]:
    """Take an examined file, give what arrives in another process, and how it travels."""
    told = pickle.dumps(file)
    return arrived(file.source, pickle.loads(told)), told  # noqa: S301  (we made it)


def test_a_sound_file_travels_as_what_it_says() -> None:
    """Its entries are made anew where it arrives, and are the same; no typed record travels."""
    for path, text in catalogue(30):
        file = examined(Source(path, text.encode()))
        back, told = there_and_back(file)
        assert back == file
        assert file.plain
        assert b"generator.model" not in told
        assert len(told) < len(file.plain.encode()) + 100, "what the file holds is known there"


def test_a_file_of_which_something_is_said_travels_whole() -> None:
    """Problems of reading and findings of rules arrive as they are, and so do the entries."""
    texts = dict(catalogue(30))
    path = next(path for path in texts if path.startswith("catalog/procedures/"))
    unread = examined(Source(path, b"code: [\n"))
    odd = texts[path].replace("\nagency: ", '\nagency: "-" #', 1)
    found = examined(Source(path, odd.encode()))
    assert unread.read.problems
    assert found.found
    for file in (unread, found):
        assert there_and_back(file)[0] == file
