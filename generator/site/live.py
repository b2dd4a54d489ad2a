"""MkDocs' live server, which can show some pages while the others are still being made."""

import posixpath
from collections import deque
from collections.abc import Callable, Container, Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

_MORE = 0.05
"""Seconds without another write after which an edit is done; MkDocs waits twice as long."""
_MANY = 16
"""How many pages are remembered that a browser asked for: the last ones are open, most likely."""


class LiveSite(LiveReloadServer):
    """A finished site on this machine; ``build`` makes it anew and may show some pages early.

    Who asks while it is made anew waits, as with MkDocs, but for what was shown or stays as it was.
    """

    def __init__(
        self, build: Callable[["LiveSite"], bool], site: Path, at: tuple[str, int], pause: float
    ) -> None:
        """Take what builds and tells if there is another site, the site, where to be found."""
        super().__init__(self._built, *at, str(site), polling_interval=pause)
        # Editors save at once; whoever waits longer for a second write waits at each edit.
        self.build_delay = _MORE
        self.asked: deque[str] = deque(maxlen=_MANY)
        """The places of the pages that were asked for, the last of them at the end."""
        self._build = build
        self._early: Mapping[str, bytes] = {}
        self._same: Container[str] | None = None

    def show(self, early: Mapping[str, bytes], same: Container[str]) -> None:
        """Take new files by place, and which places stay as they are; let browsers load them."""
        with self._epoch_cond:
            self._early, self._same = {**self._early, **early}, same
            self._visible_epoch = self._wanted_epoch
            self._epoch_cond.notify_all()

    def _built(self) -> None:
        done = False
        try:
            done = self._build(self)
        finally:
            self._show_all(done=done)

    def _show_all(self, *, done: bool) -> None:
        with self._epoch_cond:
            if self._early and not done:
                # What was shown is taken back: whoever loaded it must load again.
                self._wanted_epoch += 1
            self._early, self._same = {}, None
            self._epoch_cond.notify_all()

    def _is_known(self, place: str) -> bool:
        if self._visible_epoch != self._wanted_epoch:
            return False
        return self._same is None or place in self._early or place in self._same

    def _serve_request(
        self,
        environ: Any,  # noqa: ANN401 (as MkDocs has it)
        start_response: Any,  # noqa: ANN401 (the same)
    ) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith("/livereload/"):
            return super()._serve_request(environ, start_response)
        place = posixpath.normpath(f"{path}index.html" if path.endswith("/") else path).lstrip("/")
        if place.endswith(".html"):
            self.asked.append(place)
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._is_known(place))
            data, epoch = self._early.get(place), self._visible_epoch
        if data is None:
            return super()._serve_request(environ, start_response)
        if place.endswith(".html"):
            data = self._inject_js_into_html(data, epoch)  # type: ignore[no-untyped-call]
        kind: str = self._guess_type(place)  # type: ignore[no-untyped-call]
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(data)))])
        return [data]
