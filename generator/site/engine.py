"""MkDocs' own machinery, page by page: what did not change since the last build is not made again.

A plain ``mkdocs build`` of the same folder is the oracle: the same bytes, slowly.
"""

import contextlib
import logging
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import (
    _build_page,
    _build_theme_template,
    _populate_page,
)
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, MkDocsException
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from generator.site.crew import hands, made_by_all
from generator.site.reuse import (
    Made,
    digest,
    key_of,
    read_made,
    surroundings,
    take_over,
    take_over_same,
    write_made,
)

Progress = Callable[[int], None]


class SiteFailedError(Exception):
    """MkDocs could not make the site; the message tells the reader why."""


@dataclass(frozen=True)
class Built:
    """How many pages the site has, and how many of them were made in this build."""

    pages: int
    made: int


@dataclass(frozen=True)
class Last:
    """The last site, and the file that tells from what its pages were made."""

    site: Path
    told: Path


class _Warnings(logging.Handler):
    """Keeps what MkDocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextlib.contextmanager
def _listening() -> Iterator[list[str]]:
    heard, logger = _Warnings(), logging.getLogger("mkdocs")
    before = logger.level, logger.propagate
    logger.addHandler(heard)
    # At the level DEBUG MkDocs would skip its check of anchors.
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield heard.said
    finally:
        logger.removeHandler(heard)
        logger.setLevel(before[0])
        logger.propagate = before[1]


@contextlib.contextmanager
def _without_clock() -> Iterator[None]:
    """Let MkDocs see the same day at every run, unless the environment names one.

    It writes the day into sitemap.xml.gz; an empty name, which means none elsewhere, breaks it.
    """
    name = "SOURCE_DATE_EPOCH"
    before = os.environ.get(name)
    os.environ[name] = before or "0"
    try:
        yield
    finally:
        os.environ.pop(name)
        if before is not None:
            os.environ[name] = before


def build_site(
    config_file: Path,
    docs: Path,
    target: Path,
    progress: Progress = lambda _: None,
    last: Last | None = None,
) -> Built:
    """Take configuration, written folder, empty target and the last site, make the new one.

    Every warning of MkDocs is a failure, as with ``mkdocs build --strict``.

    Raises:
        SiteFailedError: MkDocs stopped or warned; the target may then be half made.

    """
    shutil.rmtree(target, ignore_errors=True)
    with _without_clock(), _listening() as said:
        try:
            # MkDocs reads a relative path from the folder of the configuration, not from here.
            folders = {"docs_dir": str(docs.absolute()), "site_dir": str(target.absolute())}
            walk = _Walk.prepare(load_config(str(config_file), **folders), config_file, last, said)
            built = walk.run(progress)
        except (MkDocsException, Abort) as error:
            raise SiteFailedError("\n".join([*said, str(error)])) from error
    if said:
        raise SiteFailedError("\n".join(said))
    if last:
        write_made(last.told, walk.made)
    return built


_Outcome = tuple[tuple[str, Made] | None, list[str]]
"""One page as it was made, where the next build may take it over, and what was warned of."""


def _page_of(file: File, config: MkDocsConfig) -> Page:
    return file.page or Page(None, file, config)


@dataclass
class _Walk:
    """One pass over all pages and files; a page is let go as soon as it is written."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    around: bytes
    last: Last | None
    held: Mapping[str, Made]
    said: list[str]
    """What MkDocs warned of."""
    made: dict[str, Made] = field(default_factory=dict)
    keys: dict[str, str | None] = field(default_factory=dict)

    @classmethod
    def prepare(
        cls, config: MkDocsConfig, config_file: Path, last: Last | None, said: list[str]
    ) -> "_Walk":
        """Take the settings and the last site, gather the files and the navigation."""
        config = config.plugins.on_config(config)
        files = get_files(config)
        files.add_files_from_theme(config.theme.get_env(), config)
        set_exclusions(files, config)
        nav = get_navigation(files, config)
        theme = [Path(folder) for folder in config.theme.dirs]
        around = surroundings(config_file, theme)
        held = read_made(last.told) if last else {}
        return cls(config, files, nav, around, last, held, said)

    def run(self, progress: Progress) -> Built:
        """Make every page and file; give how many there are, and how many were made now."""
        pages = list(self.files.documentation_pages())
        fresh = [file for file in pages if not self._reused(file)]
        done = len(pages) - len(fresh)
        for number, (made, said) in enumerate(self._made(fresh, pages), done + 1):
            if made is not None:
                self._note(*made)
            self.said.extend(said)
            progress(number)
        self._copy()
        env = self.config.theme.get_env()
        for template in self.config.theme.static_templates:
            _build_theme_template(template, env, self.files, self.config, self.nav)
        self._judge_anchors(pages)
        return Built(len(pages), len(fresh))

    def _made(self, fresh: list[File], pages: list[File]) -> Iterator[_Outcome]:
        """Make pages: those with links here, where they are judged; the rest by all hands."""
        env = self.config.theme.get_env()
        linking = [file for file in fresh if self._key(file) is None]
        others = [file for file in fresh if self._key(file) is not None]

        def make(file: File) -> tuple[str, Made] | None:
            page = _page_of(file, self.config)
            try:
                _populate_page(page, self.config, self.files)
                _build_page(page, self.config, pages, self.nav, env)
            except MkDocsException:
                raise
            except Exception as error:
                # What the disk refuses says so itself; a template that is not there is no such.
                if isinstance(error, OSError) and error.errno is not None:
                    raise
                raise BuildError(f"{file.src_uri}: {error}") from error
            page.content = page.markdown = None
            key, data = self._key(file), Path(file.abs_dest_path).read_bytes()
            made = Made(key, digest(data), str(page.meta.get("kind", ""))) if key else None
            return (file.src_uri, made) if made else None

        def make_apart(place: int) -> _Outcome:
            before = len(self.said)
            made = make(others[place])
            said = self.said[before:]
            del self.said[before:]
            return made, said

        for file in linking:
            yield make(file), []
        yield from made_by_all(make_apart, others, hands())

    def _reused(self, file: File) -> bool:
        """Take over a page that the last build made of the same things."""
        known, key = self.held.get(file.src_uri), self._key(file)
        if self.last is None or known is None or key is None or known.key != key:
            return False
        old, new = self.last.site / file.dest_uri, Path(file.abs_dest_path)
        if not take_over(old, new, known.sha):
            return False
        self._note(file.src_uri, known)
        return True

    def _key(self, file: File) -> str | None:
        if file.src_uri not in self.keys:
            source = Path(file.abs_src_path or "").read_bytes()
            self.keys[file.src_uri] = key_of(self.around, file.src_uri, source)
        return self.keys[file.src_uri]

    def _note(self, source: str, made: Made) -> None:
        """Remember a page for the next build, and its kind for the sitemap."""
        self.made[source] = made
        file = self.files.src_uris[source]
        _page_of(file, self.config).meta = {"kind": made.kind}

    def _copy(self) -> None:
        for file in self.files:
            published = file.inclusion.value > InclusionLevel.DRAFT.value
            if published and not file.is_documentation_page():
                new = Path(file.abs_dest_path)
                old = (self.last.site if self.last else new.parent) / file.dest_uri
                take_over_same(Path(file.abs_src_path or ""), old, new)

    def _judge_anchors(self, pages: list[File]) -> None:
        """Judge the links between pages; what they lead to is read where it was not made now."""
        level = self.config.validation.links.anchors
        linking = [f.page for f in pages if f.page and f.page.links_to_anchors]
        for page in linking:
            for target in page.links_to_anchors or ():
                if target.page is not None and target.page.present_anchor_ids is None:
                    _populate_page(target.page, self.config, self.files)
            page.validate_anchor_links(files=self.files, log_level=level)
