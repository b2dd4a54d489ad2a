"""The whole site by a plain build of MkDocs: slow, and right under any settings and theme."""

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.structure.files import get_files

from generator.site.failures import SiteFailedError, failing
from generator.site.settings import read_settings


def build_plainly(config_file: Path, docs: str, target: str, said: list[str]) -> int:
    """Take settings, written folder, target and the list of warnings, give the number of pages.

    Raises:
        SiteFailedError: MkDocs stopped or warned.

    """
    with failing(said):
        config = read_settings(config_file, docs, target)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    if said:
        raise SiteFailedError("\n".join(said))
    return len(get_files(config).documentation_pages())
