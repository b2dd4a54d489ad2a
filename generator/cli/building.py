"""The walk from sound records to the written folder and the finished site."""

import argparse
import shutil
import time
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from generator.build import Judged, outputs
from generator.cli.reading import sound_records, text_of
from generator.cli.saying import LAST_SITE_STAYS, StoppedError, say, say_progress
from generator.files import (
    SamePathError,
    read_assets,
    replace_folder,
    restore_folder,
    static_files,
    write_folder,
)
from generator.model.urls import EDIT_FORM
from generator.output import OutputFile
from generator.pages.ledger import LEDGER, address_of, dead_addresses
from generator.problems import sort_problems
from generator.reporters import as_text

HAND_WRITTEN = "docs/site"
MADE = "build/site-pages.json"
"""What the pages of the last site were made from."""
BUNDLE = "build/edit-form"
"""Where the library of the form waits for the next build; never in the repository."""


def build_all(options: argparse.Namespace) -> None:
    """Take the options of a command, write everything and put the finished site in its place."""
    # Imported here: MkDocs takes a while to load, and checking does without it.
    from generator.site import Last, SiteFailedError, build_site  # noqa: PLC0415

    started, root = time.monotonic(), options.root
    staging, site = root / ".site-new", root / "site"
    restore_folder(site)
    write_docs(root, sound_records(options))
    try:
        last = Last(site, root / MADE)
        built = build_site(root / "mkdocs.yml", root / "build/docs", staging, say_progress, last)
        if (root / BUNDLE).is_dir():
            shutil.copytree(root / BUNDLE, staging / EDIT_FORM.strip("/"), dirs_exist_ok=True)
        replace_folder(staging, site)
    except SiteFailedError as failure:
        say(f"\nMkDocs không dựng được trang:\n{failure}\n{LAST_SITE_STAYS}")
        raise StoppedError from failure
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    kept = built.pages - built.made
    say(
        f"\rĐã dựng {built.pages} trang vào site/ trong {time.monotonic() - started:.1f} giây: "
        f"{built.made} trang làm mới, {kept} trang dùng lại."
    )


def write_docs(root: Path, judged: Judged) -> list[str]:
    """Take a repository and sound records, write all pages and files, give the pages' addresses."""
    # Imported here: Typst takes a while to load, and checking does without it.
    from generator.pictures import PicturesFailedError, with_pictures  # noqa: PLC0415

    living: list[str] = []
    made = with_pictures(outputs(judged.collection, read_assets()))
    files = chain(static_files(root / HAND_WRITTEN), made)
    try:
        written = write_folder(_noting(files, living), root / "build/docs")
    except PicturesFailedError as failure:
        say(f"Typst không vẽ được biểu đồ:\n{failure}\n{LAST_SITE_STAYS}")
        raise StoppedError from failure
    except SamePathError as error:
        say(
            f"Hai nơi cùng muốn viết tệp «{error}» của trang.\n"
            f"Nếu tệp ấy có trong {HAND_WRITTEN}/, hãy đổi tên nó. {LAST_SITE_STAYS}"
        )
        raise StoppedError from error
    say(
        f"Đã viết {written.total} tệp vào build/docs/: {written.changed} tệp mới hoặc đổi, "
        f"{written.kept} tệp giữ nguyên, {written.removed} tệp bỏ đi."
    )
    _refuse_dead(root, living)
    return living


def _noting(files: Iterable[OutputFile], living: list[str]) -> Iterator[OutputFile]:
    for file in files:
        address = address_of(file.path)
        if address is not None:
            living.append(address)
        yield file


def _refuse_dead(root: Path, living: list[str]) -> None:
    dead = sort_problems(list(dead_addresses(text_of(root / LEDGER), living)))
    if dead:
        print(as_text(dead))
        say(f"Chưa dựng trang vì có địa chỉ sẽ mất. {LAST_SITE_STAYS}")
        raise StoppedError
