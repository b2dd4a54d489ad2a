"""The live site: it follows edits, keeps the last good state, and stops when asked."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from tests.bench.generate import catalogue
from tests.browsing import Visit
from tests.roots import REPOSITORY, new_root, write

RECORD = "catalog/procedures/linh-vuc-mau-1/9.000001.yml"
PATIENCE = 60


@dataclass(frozen=True)
class Live:
    """A repository that is being shown, and the process that shows it."""

    root: Path
    address: str
    process: "subprocess.Popen[str]"

    def page(self) -> str:
        """Give the page of the first procedure as it is shown now; empty while there is none."""
        try:
            with urlopen(f"{self.address}/thu-tuc/9.000001/", timeout=5) as reply:  # noqa: S310
                return str(reply.read().decode())
        except (URLError, HTTPException, ConnectionError):
            return ""

    def edit(self, old: str, new: str) -> None:
        """Change the record of the first procedure."""
        text = (self.root / RECORD).read_text(encoding="utf-8")
        assert old in text
        write(self.root / RECORD, text.replace(old, new))


def wait_for(seen: Callable[[], bool]) -> None:
    """Wait until something is seen; a slow machine has a minute."""
    end = time.monotonic() + PATIENCE
    while not seen():
        assert time.monotonic() < end, "nothing came in time"
        time.sleep(0.2)


def free_port() -> int:
    """Give a port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Live]:
    """A small made-up repository, shown until the test ends."""
    root, port = new_root(tmp_path, catalogue(6)), free_port()
    command = [sys.executable, "-m", "generator", "--root", str(root), "serve", f"--port={port}"]
    with (tmp_path / "log.txt").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            command, cwd=REPOSITORY, stdout=log, stderr=subprocess.STDOUT, text=True
        )
        shown = Live(root, f"http://127.0.0.1:{port}", process)
        try:
            wait_for(lambda: "Thủ tục mẫu 1" in shown.page())
            yield shown
        finally:
            process.kill()
            process.wait()


def test_an_edit_arrives_and_a_mistake_does_not(live: Live) -> None:
    """The page follows an edit; after a wrong one the last good page stays, and it goes on."""
    log = live.root / "log.txt"
    live.edit("Bước mẫu 1", "Bước đã sửa")
    wait_for(lambda: "Bước đã sửa" in live.page())
    live.edit('code: "9.000001"', "code: 9.000001")
    wait_for(lambda: "Trang đang xem vẫn là bản tốt gần nhất." in log.read_text(encoding="utf-8"))
    assert f"{RECORD}:1:1: lỗi" in log.read_text(encoding="utf-8")
    assert "Bước đã sửa" in live.page()
    live.edit("code: 9.000001", 'code: "9.000001"')
    live.edit("Bước đã sửa", "Bước sửa lại")
    wait_for(lambda: "Bước sửa lại" in live.page())


@pytest.mark.browser
def test_an_open_page_loads_itself_again(live: Live, open_page: Callable[..., Visit]) -> None:
    """Who looks at a page sees the edit without doing anything: no policy stops that script."""
    visit = open_page(800)
    visit.page.goto(f"{live.address}/thu-tuc/9.000001/")
    live.edit("Bước mẫu 1", "Bước đã sửa")
    expect(visit.page.locator("main")).to_contain_text("Bước đã sửa", timeout=PATIENCE * 1000)
    assert visit.wrong == []


def test_it_stops_when_asked(live: Live) -> None:
    """Ctrl+C ends it in peace: no trace, and the site stays."""
    live.process.send_signal(signal.SIGINT)
    assert live.process.wait(timeout=PATIENCE) in {0, 130}
    assert "Traceback" not in (live.root / "log.txt").read_text(encoding="utf-8")
    assert (live.root / "site/index.html").is_file()


def test_a_port_in_use_is_told(live: Live, tmp_path: Path) -> None:
    """A second server at the same port is a sentence with the way out."""
    port = live.address.rpartition(":")[2]
    other = new_root(tmp_path / "other", catalogue(3))
    done = subprocess.run(
        [sys.executable, "-m", "generator", "--root", str(other), "serve", f"--port={port}"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 1
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr
