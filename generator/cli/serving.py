"""The command that shows the site on this machine and follows edits."""

import argparse
from pathlib import Path

from generator.cli.building import MADE, build_all, built_again, load_makers
from generator.cli.living import Living, Screen
from generator.cli.releasing import SITE
from generator.cli.saying import say
from generator.cli.writing import DOCS
from generator.digests import remembered
from generator.files import HAND_WRITTEN
from generator.model.moves import MOVES

_WATCHED = (
    "catalog",
    "scorecards",
    HAND_WRITTEN,
    MOVES,
    "generator/assets",
    "generator/templates",
    "generator/theme",
    "mkdocs.yml",
)


def serve(options: argparse.Namespace) -> None:
    """Show the site on this machine and follow edits."""
    # Loaded before anybody waits for an edit, also where nothing has to be built at first.
    import generator.site.loaded  # noqa: F401, PLC0415
    from generator.site import serve_site  # noqa: PLC0415  (see building)

    root: Path = options.root
    load_makers()
    living = Living(root / "mkdocs.yml", root / DOCS, root / MADE)

    def again(screen: Screen) -> bool:
        living.screen = screen
        return built_again(options, living)

    with remembered():
        build_all(options, living)
        say(f"Mở http://{options.host}:{options.port}/ để xem; dừng bằng Ctrl+C.")
        watch = tuple(root / name for name in _WATCHED if (root / name).exists())
        serve_site(again, root / SITE, watch, options.host, options.port)
