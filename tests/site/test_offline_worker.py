"""The worker beside the site: silent and failing hosts, a newer worker, switching it off."""

import re
import socket
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from generator.exports.bundles import bundle_files
from generator.files import read_assets
from tests.browsing import Visit
from tests.copies import COPIES, NEVER, ONE, OTHER, PATH, change, names, publish, see, until
from tests.roots import REPOSITORY
from tests.serving import served

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]


def test_a_new_worker_takes_over(open_page: Open, host: str, folder: Path) -> None:
    """It removes copies of an older shape and leaves other sites, sets and open pages alone."""
    page = open_page(360).page
    see(page, host + ONE)
    others = {f"niemyet {PATH} 0 seen", "niemyet /khac/ 0 seen", "khac"}
    page.evaluate("names => Promise.all(names.map((name) => caches.open(name)))", list(others))
    change(folder / "sw.js", '"use strict";', '"use strict"; // newer')
    page.evaluate("navigator.serviceWorker.getRegistration().then((found) => found.update())")
    until(page, "async (name) => !(await caches.has(name))", f"niemyet {PATH} 0 seen")
    assert names(page) == {f"{COPIES} seen", f"{COPIES} offline", "niemyet /khac/ 0 seen", "khac"}
    page.context.set_offline(True)
    page.reload()
    expect(page.locator(".saved-note")).to_be_visible()


def test_it_can_be_switched_off(open_page: Open, host: str, folder: Path) -> None:
    """What the guide says removes worker and copies from each browser that comes back."""
    page = open_page(360).page
    see(page, host + ONE)
    guide = (REPOSITORY / "docs/offline.md").read_text(encoding="utf-8")
    found = re.search(r"```js\n(.*?)```", guide, re.DOTALL)
    assert found
    publish(folder / "sw.js", found[1].encode())
    without = bundle_files({**read_assets(), "site/offline.js": b""})
    script = next(file.data for file in without if file.path == "assets/site.js")
    publish(folder / "assets/site.js", script)
    page.goto(host + OTHER)
    until(page, "async () => !(await navigator.serviceWorker.getRegistration())")
    assert names(page) == set()


class _Failing(BaseHTTPRequestHandler):
    """Answers as a host does whose server behind it is down."""

    def do_GET(self) -> None:
        self.send_error(502)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the library's name)
        pass


def test_a_network_that_never_answers(open_page: Open, folder: Path) -> None:
    """After a few seconds of silence the saved copy is shown."""
    page = open_page(360).page
    with served(folder.parent) as address:
        see(page, address + PATH + ONE)
        page.goto("about:blank")
    with socket.create_server(("127.0.0.1", urlsplit(address).port or 0), backlog=64):
        page.goto(address + PATH + ONE, wait_until="commit")
        expect(page.locator(".saved-note")).to_be_visible()


def test_a_failing_host(open_page: Open, folder: Path) -> None:
    """Where the server fails, the saved copy is shown; where there is none, what it answers."""
    page = open_page(360).page
    with served(folder.parent) as address:
        see(page, address + PATH + ONE)
        page.goto("about:blank")
    with HTTPServer(("127.0.0.1", urlsplit(address).port or 0), _Failing) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page.goto(address + PATH + ONE)
        expect(page.locator(".saved-note")).to_be_visible()
        answer = page.goto(address + PATH + NEVER)
        assert answer is not None
        assert answer.status == 502
        server.shutdown()
