"""Pages that MkDocs and Python-Markdown read: those written by hand, with links between them."""

from pathlib import PurePath

from mkdocs.commands.build import _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.site.failures import BeyondError
from generator.site.sources import Sources


class _Listed(Files):
    """MkDocs' list of files, in which a file is made when somebody asks for it."""

    def __init__(self, config: MkDocsConfig, sources: Sources, looks: list[str]) -> None:
        super().__init__([])
        self.config = config
        self.names = {*sources.pages, *sources.files, *looks}
        self.made: dict[str, File] = {}

    def get_file_from_path(self, path: str) -> File | None:
        name = PurePath(path).as_posix()
        if name not in self.names:
            return None
        if name not in self.made:
            folders = self.config.docs_dir, self.config.site_dir
            self.made[name] = File(name, *folders, use_directory_urls=True)
            self.made[name].inclusion = InclusionLevel.INCLUDED
        return self.made[name]


class ByMkDocs:
    """MkDocs' own pages, each made when it is needed."""

    def __init__(self, config: MkDocsConfig, sources: Sources, looks: list[str]) -> None:
        self.config = config
        self.hidden = bool(sources.hidden)
        self.files = _Listed(config, sources, looks)

    def page(self, source: str) -> Page:
        """Take the path of a page, give it with its HTML made; links in it are judged."""
        file = self.files.get_file_from_path(source)
        if file is None:
            raise BeyondError(source)
        page = file.page or Page(None, file, self.config)
        _populate_page(page, self.config, self.files)
        return page

    def linked(self, source: str) -> tuple[Page, tuple[str, ...]]:
        """Take the path of a page with Markdown links, give it and the pages it leads into.

        Raises:
            BeyondError: MkDocs leaves files out that it could lead to.

        """
        if self.hidden:
            raise BeyondError(source)
        page = self.page(source)
        for file in page.links_to_anchors or ():
            if file.is_documentation_page() and (
                not file.page or file.page.present_anchor_ids is None
            ):
                self.page(file.src_uri)
        level = self.config.validation.links.anchors
        page.validate_anchor_links(files=self.files, log_level=level)
        led = {file.src_uri for file in page.links_to_anchors or ()}
        return page, tuple(sorted(led))
