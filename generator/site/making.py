"""Pages that must be made: quickly where they are of our own kind, by MkDocs where not.

MkDocs takes a while to load. An edit does without it where the last build knew the theme already.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.crew import FEW, hands, made_by_all
from generator.site.failures import BeyondError, failing, named
from generator.site.filling import Pieces
from generator.site.front import read_front
from generator.site.kept_shapes import KeptShapes, converter_from
from generator.site.manifest import Made
from generator.site.order import Order
from generator.site.shapes import Learner, Shapes
from generator.site.sources import address_of, place_of
from generator.site.taking import digest
from generator.site.view import PageText

if TYPE_CHECKING:
    from generator.site.loaded import Loaded

Job = Callable[[], None]


class Page(NamedTuple):
    """A page that was made: what the manifest says of it, and what whoever was shown it said."""

    source: str
    made: Made
    seen: Any


class Quick(NamedTuple):
    """The HTML of a page that needed no MkDocs, and its front matter."""

    html: bytes
    meta: Mapping[str, Any]


class Outcome(NamedTuple):
    """A page, the warnings that came while it was made, and the shapes that were learned."""

    page: Page
    said: list[str]
    shapes: dict[str, Pieces]


_ONE_WORD = ("kind", "template", "title")


class Maker:
    """The pages of one build; ``kept`` is what the last one knew under the same surroundings."""

    def __init__(self, order: Order, kept: KeptShapes | None = None) -> None:
        self.order = order
        self.converter = converter_from(kept) if kept else self.loaded.converter
        site_url = kept.site_url if kept else self.loaded.config.site_url
        self.shapes = Shapes(site_url, self._learner)
        if kept:
            self.shapes.know(kept.shapes)
        self.has_learned = False

    @cached_property
    def loaded(self) -> "Loaded":
        """MkDocs, loaded when it is needed."""
        from generator.site.loaded import Loaded  # noqa: PLC0415

        return Loaded(self.order)

    def _learner(self) -> Learner:
        return self.loaded.learner

    def keeping(self) -> KeptShapes | None:
        """Give what the next build may know; none where that is what was known already."""
        return self.loaded.keeping(self.shapes) if self.has_learned else None

    def pages(self, fresh: Sequence[str], besides: Sequence[Job] = ()) -> Iterator[Page]:
        """Take the pages to be made, give each when it is.

        What else is to be done besides is shared among the same processes.
        """
        jobs: list[Callable[[], Outcome | None]]
        jobs = [*besides, *(partial(self._apart, source) for source in fresh)]
        if len(fresh) >= FEW:
            # Other processes would each load it by themselves.
            _ = self.loaded
        with failing(self.order.said):
            for outcome in made_by_all(lambda at: jobs[at](), jobs, hands()):
                if outcome is not None:
                    self.order.said.extend(outcome.said)
                    self._learn(outcome.shapes)
                    yield outcome.page

    def _apart(self, source: str) -> Outcome:
        """Make a page in whichever process; its warnings and its shape travel with it."""
        before = len(self.order.said)
        page = named(source, self._page)
        said = self.order.said[before:]
        del self.order.said[before:]
        return Outcome(page, said, self.shapes.taken())

    def _learn(self, shapes: Mapping[str, Pieces]) -> None:
        if shapes:
            self.has_learned = True
            self.shapes.know(shapes)

    def _page(self, source: str) -> Page:
        data = self.order.read(source)
        quick = self.quick(source, data)
        if quick is not None:
            return self._made(source, data, quick.html, quick.meta)
        slow = self.loaded.page(source, data)
        return self._made(source, data, slow.html, slow.meta, slow.led)

    def quick(self, source: str, data: bytes) -> Quick | None:
        """Take a page's path and bytes, give it where no MkDocs is needed for it; else nothing."""
        try:
            front = read_front(data.decode())
        except UnicodeDecodeError:
            return None
        if front is None or self.converter is None:
            return None
        meta, body = front
        made = self.converter.convert(body)
        title = meta.get("title", made and made.title)
        if made is None or not all(isinstance(meta.get(name, ""), str) for name in _ONE_WORD):
            return None
        if not isinstance(title, str):
            return None
        page = PageText(address_of(source), meta, title, made.content, made.toc)
        return Quick(self.shapes.render(page), meta)

    def _made(
        self,
        source: str,
        data: bytes,
        html: bytes,
        meta: Mapping[str, Any],
        led: tuple[str, ...] | None = None,
    ) -> Page:
        kind, place = meta.get("kind"), place_of(source)
        if kind is not None and not isinstance(kind, str):
            raise BeyondError("kind")
        self.order.target.write(place, html)
        seen = self.order.look(place, html) if self.order.look else None
        return Page(source, Made(digest(data), digest(html), kind, led), seen)
