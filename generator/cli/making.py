"""What must be made of the written folder is made, by all hands."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from generator.build import is_offered, late_recipes, recipes
from generator.cli.writing import Given
from generator.collection import Collection
from generator.crew import hands, made_by_all
from generator.files import read_assets, stands, write_files
from generator.memory import LINES, Made, Memory, essence
from generator.output import OutputFile
from generator.pages.environments import read_templates_anew
from generator.pictures import with_pictures
from generator.recipe import Keep, Recipe
from generator.translated import translated
from generator.versions import code_version
from generator.watched import Answers, watched

if TYPE_CHECKING:
    from generator.cli.living import Living


def made_again(
    memory: Memory, given: Given, folder: Path, keep: Keep, living: "Living | None" = None
) -> tuple[Memory, int]:
    """Take what the last build made, what is given now and the written folder, make what must be.

    Give the new memory, and how many files became others. A draft leaves out what is bulk; ``keep``
    may have bytes from before. Whoever looks at a page now is shown it before others are made.
    """
    read_templates_anew(translated("pages", code_version()))
    collection = given.records.collection
    work = _Work(memory, collection, Answers(collection, {LINES: given.ground}), folder, living)
    past = given.known.past(collection)
    for entry in collection.entries:
        # Asked for at the end in any case: forks that make large files find it worked out.
        _ = entry.digest
    wanted = recipes(collection, read_assets(), given.moves, past, keep)
    work.do(recipe for recipe in wanted if not (given.draft and recipe.bulk))
    work.do(late_recipes(collection, work.sizes(), keep))
    return Memory(given.ground, work.told(), dict(sorted(work.known.items()))), work.changed


class _Work(Struct):
    """One bringing of the written folder to the state of the records."""

    memory: Memory
    collection: Collection
    answers: Answers
    folder: Path
    living: "Living | None" = None
    known: dict[str, Made] = field(default_factory=dict)
    changed: int = 0

    def do(self, wanted: Iterable[Recipe[OutputFile]]) -> None:
        """Take recipes, know again what they made, or make it."""
        waiting: list[Recipe[OutputFile]] = []
        for recipe in wanted:
            made = self.memory.still(recipe, self.answers.to)
            if made is not None and stands(made.files, self.folder):
                self.known[recipe.name] = made
            else:
                waiting.append(recipe)
        if self.living:
            waiting = self._without_open(waiting, self.living)
        self._make(_longest_first(waiting))

    def _without_open(
        self, waiting: Sequence[Recipe[OutputFile]], living: "Living"
    ) -> list[Recipe[OutputFile]]:
        """Make and show what somebody looks at; give what is left to be made."""
        is_open = {recipe.name: living.is_open(recipe.name) for recipe in waiting}
        first = [recipe for recipe in waiting if is_open[recipe.name]]
        if first:
            self._make(first)
            early = self._files_of(recipe.name for recipe in first)
            living.show(early, self._files_of(self.known))
        return [recipe for recipe in waiting if not is_open[recipe.name]]

    def _files_of(self, names: Iterable[str]) -> dict[str, str]:
        return {path: sha for name in names for path, sha in self.known[name].files.items()}

    def _make(self, waiting: Sequence[Recipe[OutputFile]]) -> None:
        for name, made, count in self._by_all(waiting):
            self.known[name] = made
            self.changed += count

    def _by_all(self, waiting: Sequence[Recipe[OutputFile]]) -> Iterator[tuple[str, Made, int]]:
        def work(place: int) -> tuple[str, Made, int]:
            recipe, asked = waiting[place], set[str]()
            made = with_pictures(recipe.make(watched(self.collection, asked)))
            files, changed = write_files(made, self.folder)
            noted = essence(asked, on_lines=recipe.on_lines)
            return recipe.name, Made(recipe.given, noted, files), changed

        return made_by_all(work, waiting, hands(), _load_site)

    def sizes(self) -> dict[str, int]:
        """Give the bytes of the files of which pages tell how large they are."""
        paths = (path for made in self.known.values() for path in made.files)
        return {path: (self.folder / path).stat().st_size for path in paths if is_offered(path)}

    def told(self) -> dict[str, str]:
        """Give all questions that were asked, with their answers."""
        asked = {question for made in self.known.values() for question in made.asked}
        return {question: self.answers.to(question) for question in sorted(asked)}


def _longest_first(waiting: Iterable[Recipe[OutputFile]]) -> list[Recipe[OutputFile]]:
    """Give recipes so that no hand waits in the end for another.

    What holds everything takes longest, then what there are few of; of what there is one for each
    record, each is soon made.
    """
    given = list(waiting)
    alike = Counter(_sort_of(recipe) for recipe in given)
    return sorted(given, key=lambda recipe: (not recipe.bulk, alike[_sort_of(recipe)]))


def _sort_of(recipe: Recipe[OutputFile]) -> str:
    return recipe.name.partition("/")[0]


def _load_site() -> None:
    """Load MkDocs, which whoever writes so many pages needs next, while others write them."""
    import generator.site.loaded  # noqa: F401, PLC0415
