"""Everything that is made of sound records: each page and data file has a recipe here. Pure."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from generator.collection import Collection
from generator.exports import export_recipes
from generator.exports.downloads import download_files
from generator.exports.hosting import hosting_recipe
from generator.exports.open_data import offer_of
from generator.model.urls import API, DATA
from generator.output import OutputFile
from generator.pages.edit_config import edit_files
from generator.pages.render import Page, has_english, render, render_english
from generator.pages.site_pages import page_recipes
from generator.pages.views.data_pages import data_recipes
from generator.pages.views.moved import moved_recipe
from generator.pages.views.scans import site_address
from generator.past import NO_PAST, Past
from generator.recipe import Keep, Recipe, afresh


def outputs(
    collection: Collection, assets: Mapping[str, bytes], moves: str = "", past: Past = NO_PAST
) -> Iterator[OutputFile]:
    """Take what ``recipes`` takes, give every file."""
    sizes: dict[str, int] = {}
    for recipe in recipes(collection, assets, moves, past):
        for file in recipe.make(collection):
            sizes[file.path] = len(file.data)
            yield file
    for recipe in late_recipes(collection, sizes):
        yield from recipe.make(collection)


def recipes(
    collection: Collection,
    assets: Mapping[str, bytes],
    moves: str = "",
    past: Past = NO_PAST,
    keep: Keep = afresh,
) -> Iterator[Recipe[OutputFile]]:
    """Take a sound collection and the assets by path, give what makes each file of the folder.

    But for those of ``late_recipes``, which tell of these files. ``moves`` is the text of the
    addresses that moved or closed, ``past`` what was published until now, ``keep`` may have bytes
    from before.
    """
    for pages in (*page_recipes(collection, past), moved_recipe(moves)):
        yield _written(pages)
    yield Recipe("edit-form", lambda records: edit_files(records, assets["edit/index.html"]))
    yield from export_recipes(collection, assets, past, keep)
    yield hosting_recipe(moves)


def late_recipes(
    collection: Collection, sizes: Mapping[str, int], keep: Keep = afresh
) -> Iterator[Recipe[OutputFile]]:
    """Take what ``recipes`` takes and the bytes of every file made so far by path.

    Give what makes the pages that tell of these files.
    """
    offered = {f"/{path}": size for path, size in sizes.items() if is_offered(path)}
    return map(_written, data_recipes(offer_of(collection, offered, keep)))


def is_offered(path: str) -> bool:
    """Take the path of a file, say whether the pages of open data tell how large it is."""
    folder, _, _ = f"/{path}".rpartition("/")
    return f"{folder}/" in (DATA, API)


def _written(pages: Recipe[Page]) -> Recipe[OutputFile]:
    return Recipe(pages.name, partial(_files_of, pages.make), pages.given, pages.on_lines)


def _files_of(
    pages: Callable[[Collection], Iterable[Page]], collection: Collection
) -> Iterator[OutputFile]:
    site = site_address(collection)
    for page in pages(collection):
        for shown in (page, *page.embeds):
            yield render(shown, site)
            if has_english(shown):
                yield render_english(shown, site)
            if shown.downloads:
                yield from download_files(shown.downloads)
