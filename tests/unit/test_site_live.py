"""The live server while a site is built again: what is known is shown, who asks for more waits."""

import queue
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from generator.site.live import LiveSite
from tests.roots import write

PATIENCE = 30
SHORT = 0.3


class Site:
    """A site of three pages, whose build shows one of them early and then waits to be let go."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in "abc":
            write(folder / name / "index.html", "<body>old</body>")
        self.is_shown, self.may_end = threading.Event(), threading.Event()
        self.ends_well = True
        self.server = LiveSite(self.build, folder, ("127.0.0.1", 0), 0.1)
        self.server.watch(str(folder))
        self.server.server_bind()
        self.server.server_activate()
        self.server.serve_thread.daemon = True
        self.server.serve_thread.start()
        threading.Thread(target=self.server._build_loop, daemon=True).start()  # noqa: SLF001 (as serve does)

    def build(self, screen: LiveSite) -> bool:
        """Show ``a`` early, say that ``b`` stays, and put another ``c`` there in the end."""
        screen.show({"a/index.html": b"<body>new</body>"}, {"b/index.html"})
        self.is_shown.set()
        assert self.may_end.wait(PATIENCE)
        if self.ends_well:
            for name in "ac":
                write(self.folder / name / "index.html", "<body>new</body>")
        return self.ends_well

    def edit(self) -> None:
        """Let the build begin, as an edit does, and wait until it has shown something."""
        with self.server._rebuild_cond:  # noqa: SLF001 (what its watch does)
            self.server._want_rebuild = True  # noqa: SLF001 (the same)
            self.server._rebuild_cond.notify_all()  # noqa: SLF001 (the same)
        assert self.is_shown.wait(PATIENCE)

    def ask(self, path: str) -> "queue.Queue[str]":
        """Ask for something, in a thread of its own; the answer comes into a queue."""
        answers: queue.Queue[str] = queue.Queue()
        threading.Thread(target=lambda: answers.put(self.get(path)), daemon=True).start()
        return answers

    def get(self, path: str) -> str:
        """Ask for something and wait for the answer."""
        address = f"http://127.0.0.1:{self.server.server_port}/{path}"
        with urlopen(address, timeout=PATIENCE) as reply:
            return str(reply.read().decode())


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """That site, served until the test ends."""
    served = Site(tmp_path)
    served.get("a/")
    yield served
    served.may_end.set()
    served.server.shutdown()


def epoch_of(page: str) -> str:
    """Give the moment by which the script of a page knows whether it is old."""
    found = re.search(r"livereload\((\d+), \d+\)", page)
    assert found
    return found[1]


def test_what_is_known_is_shown_and_the_rest_waits(site: Site) -> None:
    """The early page is new, one that stays is there; another waits and is new then."""
    before = epoch_of(site.get("a/"))
    site.edit()
    assert int(site.get(f"livereload/{before}/1")) > int(before)
    early = site.get("a/")
    assert "<body>new" in early
    assert epoch_of(early) > before
    assert "<body>old" in site.get("b/")
    third = site.ask("c/")
    with pytest.raises(queue.Empty):
        third.get(timeout=SHORT)
    site.may_end.set()
    assert "<body>new" in third.get(timeout=PATIENCE)
    assert "<body>new" in site.get("a/")


def test_what_was_shown_early_is_taken_back_after_a_failure(site: Site) -> None:
    """Whoever saw a page of a site that did not come is told, and sees the last good one."""
    site.ends_well = False
    site.edit()
    early = site.get("a/")
    assert "<body>new" in early
    site.may_end.set()
    assert int(site.get(f"livereload/{epoch_of(early)}/1")) > int(epoch_of(early))
    assert "<body>old" in site.get("a/")
    assert "<body>old" in site.get("c/")


def test_pages_that_were_asked_for_are_known(site: Site) -> None:
    """The last page that a browser asked for is the last one named, whatever it asks beside."""
    site.get("b/")
    site.get("c/")
    site.get("livereload/0/1")
    assert list(site.server.asked)[-2:] == ["b/index.html", "c/index.html"]
