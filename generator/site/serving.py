"""A finished site on this machine, built again after each edit."""

import logging
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.site.live import LiveSite

_POLICY = b"Content-Security-Policy"


def serve_site(
    build: "Callable[[LiveSite], bool]", site: Path, watch: tuple[Path, ...], host: str, port: int
) -> None:
    """Show a finished site on this machine; build again and reload after each edit.

    ``build`` may show pages early, and tells whether there is another site now.
    """
    from generator.site.live import LiveSite  # noqa: PLC0415 (MkDocs takes a while to load)

    server = LiveSite(build, site, (host, port), _pause(watch))
    server.set_app(_allowing(server.get_app()))
    server.error_handler = lambda code: _error_page(site / f"{code}.html")
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    for path in watch:
        server.watch(str(path))
    _stop_in_peace(server)
    server.serve()  # type: ignore[no-untyped-call]  # the library gives no types here


def _stop_in_peace(server: Any) -> None:  # noqa: ANN401 (MkDocs is loaded later)
    """Let Ctrl+C end a server after the build that is running; pressed again, at once."""

    def stop(*_: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        threading.Thread(target=server.shutdown).start()

    # Whoever is asked to stop before it began must not wait for a thread that never ends.
    server.serve_thread.daemon = True
    signal.signal(signal.SIGINT, stop)


def _pause(watch: tuple[Path, ...]) -> float:
    """Take what is watched, give the seconds between two looks: one look takes a tenth of them.

    Every file is asked, because not all disks tell who watches them. MkDocs waits half a second.
    """
    from watchdog.utils.dirsnapshot import DirectorySnapshot  # noqa: PLC0415 (as MkDocs looks)

    # Of the processor's time: a machine that was busy at the start need not look late for ever.
    started = time.process_time()
    for path in watch:
        DirectorySnapshot(str(path))
    return max(0.1, 10 * (time.process_time() - started))


def _allowing(app: Any) -> Any:  # noqa: ANN401 (wsgiref names its types for checkers only)
    """Take what answers, give it without the pages' own policy: the script that reloads is inline.

    The bytes stay as many as were announced.
    """

    def answer(request: Any, start: Any) -> Iterator[bytes]:  # noqa: ANN401 (the same)
        return (part.replace(_POLICY, b"x" * len(_POLICY)) for part in app(request, start))

    return answer


def _error_page(page: Path) -> bytes | None:
    return page.read_bytes() if page.is_file() else None
