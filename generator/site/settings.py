"""MkDocs' settings as read from their file, and whether pages can be made under them one by one."""

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.site.failures import BeyondError
from generator.site.surroundings import theme_folders

_SHOWN = (
    "site_name",
    "site_url",
    "site_description",
    "site_author",
    "copyright",
    "extra",
    "extra_css",
    "extra_javascript",
    "theme",
)


def read_settings(config_file: Path, docs: str, target: str) -> MkDocsConfig:
    """Take the settings' file, the written folder and the target, give the settings."""
    # MkDocs reads a relative path from the folder of the configuration, not from here.
    return load_config(str(config_file), docs_dir=docs, site_dir=target)


def theme_of(config: MkDocsConfig, config_file: Path) -> tuple[str, ...]:
    """Give the theme's folders without MkDocs' own, from the folder of the settings if inside it.

    Raises:
        BeyondError: they are not where the next build would look for them.

    """
    around = config_file.absolute().parent
    folders = [Path(folder) for folder in config.theme.dirs[:-1]]
    told = tuple(
        str(folder.relative_to(around) if folder.is_relative_to(around) else folder)
        for folder in folders
    )
    seen = [path.absolute() for path in theme_folders(config_file.absolute(), told)]
    if seen != [Path(folder).absolute() for folder in config.theme.dirs]:
        raise BeyondError("theme")
    return told


def looks_of(config: MkDocsConfig) -> dict[str, int]:
    """Give the files that the theme brings by path, and the number of the folder of each."""
    files = Files([])
    files.add_files_from_theme(config.theme.get_env(), config)
    return {file.src_uri: config.theme.dirs.index(str(file.src_dir)) for file in files}


def own_pages_of(config: MkDocsConfig) -> list[str]:
    """Give the paths of the pages that the theme brings itself."""
    return sorted({*config.theme.static_templates, "sitemap.xml.gz"})


def refuse_uncommon(config: MkDocsConfig, pages: Iterable[str]) -> None:
    """Take settings and pages; only a flat navigation without plugins lets each page stand alone.

    Raises:
        BeyondError: MkDocs must build the site by itself.

    """
    uncommon = {
        "theme": config.theme.name,
        "plugins": list(config.plugins),
        "hooks": list(config.hooks),
        "repo_url": config.repo_url,
        "edit_uri": config.edit_uri or config.edit_uri_template,
        "use_directory_urls": not config.use_directory_urls,
        "extra_templates": config.extra_templates,
        "exclude_docs": config.exclude_docs,
        "draft_docs": config.draft_docs,
        "not_in_nav": config.not_in_nav,
        "nav": not _is_flat(config.nav, pages),
        "omitted_files": config.validation.nav.omitted_files >= logging.WARNING,
    }
    for name, value in uncommon.items():
        if value:
            raise BeyondError(name)


def _is_flat(nav: Any, pages: Iterable[str]) -> bool:  # noqa: ANN401 (as written by hand)
    if not isinstance(nav, Sequence):
        return False
    return all(isinstance(item, str) for item in nav) and set(nav) <= set(pages)


class Shown:
    """The settings that a page may show: none that tells of this machine or of other pages."""

    def __init__(self, config: MkDocsConfig) -> None:
        for name in _SHOWN:
            setattr(self, name, getattr(config, name))

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (there is no value)
        raise BeyondError(f"config.{name}")

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 (whatever is written there)
        return getattr(self, name)
