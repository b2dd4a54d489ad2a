"""The command that shows the site on this machine and follows edits."""

import argparse
from pathlib import Path

from generator.cli.building import MADE, build_all, load_makers
from generator.cli.living import Living, Screen
from generator.cli.releasing import SITE
from generator.cli.saying import StoppedError, say, say_disk
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
        return _built(options, living)

    with remembered():
        build_all(options, living)
        say(f"Mở http://{options.host}:{options.port}/ để xem; dừng bằng Ctrl+C.")
        watch = tuple(root / name for name in _WATCHED if (root / name).exists())
        serve_site(again, root / SITE, watch, options.host, options.port)


def _built(options: argparse.Namespace, living: Living) -> bool:
    """Build again, tell if there is another site; what is wrong has been said then."""
    try:
        build_all(options, living)
    except StoppedError:
        say("Trang đang xem vẫn là bản tốt gần nhất.")
        return False
    except OSError as error:
        say_disk(error)
        return False
    return True
