"""A piece that many pages show is rendered once, but never shown where its links would differ."""

from markupsafe import Markup

from generator.build import recipes
from generator.collection import Collection
from generator.english.places import english_url
from generator.files import read_assets
from generator.pages.environments import environment
from generator.pages.once import MOST_HELD, Once

ROOM = "/don-vi/xa/a/"


class Counted:
    """A macro that links to some addresses and counts how often it was asked."""

    def __init__(self, once: Once, *urls: str) -> None:
        self.once, self.urls, self.times = once, urls, 0

    def __call__(self, things: object, here: str) -> Markup:
        """Give the things and the links as text."""
        self.times += 1
        return Markup(" ").join([str(things), *(self.once.rel(url, here) for url in self.urls)])


def test_the_same_things_are_rendered_once_for_pages_as_deep() -> None:
    """From /don-vi/xa/a/ and /don-vi/xa/b/ the way to /thu-tuc/1/ is the same."""
    once, things = Once(), ("x",)
    macro = Counted(once, "/thu-tuc/1/", "https://vi.du/", "#a")
    first = once(macro, things, ROOM)
    assert once(macro, things, "/don-vi/xa/b/") == first
    assert macro.times == 1
    assert "../../../thu-tuc/1/" in first


def test_another_depth_is_rendered_again() -> None:
    """A deeper page needs more steps up."""
    once, things = Once(), ("x",)
    macro = Counted(once, "/thu-tuc/1/")
    assert once(macro, things, ROOM) != once(macro, things, "/don-vi/xa/a/niem-yet/")


def test_a_piece_that_leads_into_the_page_s_own_branch_is_not_held() -> None:
    """Links within /don-vi/ differ from unit to unit, whichever page asked first."""
    once, things = Once(), ("x",)
    macro = Counted(once, "/thu-tuc/1/", "/don-vi/xa/a/")
    for here in (ROOM, "/don-vi/xa/b/", "/ket-qua/xa/b/", "/don-vi/xa/b/"):
        assert once(macro, things, here) == macro(things, here)


def test_pages_in_english_share_pieces_too() -> None:
    """That they all begin alike keeps no piece from being known again; a branch of its own does."""
    once, things = Once(english_url), ("x",)
    macro = Counted(once, "/thu-tuc/1/", "/thu-tuc/1/niem-yet/")
    first = once(macro, things, "/en/don-vi/xa/a/")
    assert once(macro, things, "/en/don-vi/xa/b/") == first
    assert macro.times == 1
    assert "../../../thu-tuc/1/ ../../../../thu-tuc/1/niem-yet/" in first
    own = Counted(once, "/don-vi/xa/a/")
    for here in ("/en/don-vi/xa/a/", "/en/don-vi/xa/b/"):
        assert once(own, things, here) == own(things, here)


def test_equal_things_are_not_the_same() -> None:
    """What only looks alike is rendered for itself."""
    once = Once()
    macro = Counted(once)
    once(macro, ["x"], ROOM)
    once(macro, ["x"], ROOM)
    assert macro.times == 2


def test_an_inner_piece_tells_the_outer_where_it_leads() -> None:
    """A piece inside another is known again, and its links count for the other as well."""
    once, things = Once(), ("x",)
    inner = Counted(once, "/don-vi/xa/a/")

    def outer(things: object, here: str) -> Markup:
        return once(inner, things, here)

    assert once(outer, things, ROOM) != once(outer, things, "/don-vi/tinh/b/")


def test_few_are_held() -> None:
    """What is held does not grow with the site."""
    once = Once()
    macro = Counted(once)
    for number in range(2 * MOST_HELD):
        once(macro, (number,), ROOM)
    assert len(once._held) == MOST_HELD  # noqa: SLF001 - nothing else tells


def test_pages_are_the_same_without_it(real_collection: Collection) -> None:
    """Every listing and posting set, rendered with pieces known again and each for itself."""
    wanted = [
        recipe
        for recipe in recipes(real_collection, read_assets())
        if recipe.name.startswith(("listing/", "posting/"))
    ]
    known = [file for recipe in wanted for file in recipe.make(real_collection)]
    env = environment()
    held = env.globals["once"]
    try:
        env.globals["once"] = lambda macro, things, here: macro(things, here)
        env.cache.clear()  # type: ignore[union-attr]
        plain = [file for recipe in wanted for file in recipe.make(real_collection)]
    finally:
        env.globals["once"] = held
        env.cache.clear()  # type: ignore[union-attr]
    assert known == plain
    assert len(known) > 20
