"""The command line: one command is one walk through build, files and site."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NoReturn

from generator.cli.arguments import parser
from generator.cli.saying import LAST_SITE_STAYS, StoppedError, say, say_disk

_SELDOM = 1_000_000, 50, 50
"""How rarely circles are looked for: not at all in an edit. What is made is held to the end, and
looking through it as often as Python does by itself takes a tenth of a build."""
_NO_PLUGINS = "PYDANTIC_DISABLE_PLUGINS"
"""Another installed package may have a plugin for pydantic, which would have a say in our records.
None is asked; nor are all packages looked through for one, which takes 10 ms of each start."""


def run() -> NoReturn:
    """Do the command of this process, end the process with the exit code of ``main``.

    It ends at once: Python would first take apart all that is held, piece by piece, which is a
    sixth of the time of an edit.
    """
    code = main()
    # Whoever read may have gone; the code is still what was found.
    with suppress(BrokenPipeError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Take command-line arguments, give the exit code: 0 done, 1 something is wrong."""
    gc.set_threshold(*_SELDOM)
    os.environ[_NO_PLUGINS] = "__all__"
    words = sys.argv[1:] if arguments is None else arguments
    options = parser(words).parse_args(words)
    run: Callable[[argparse.Namespace], None] = options.run
    try:
        run(options)
    except StoppedError:
        return 1
    except OSError as error:
        say_disk(error)
        return 1
    except KeyboardInterrupt:
        say(f"\nĐã dừng. {LAST_SITE_STAYS}")
        return 130
    return 0
