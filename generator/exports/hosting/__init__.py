"""What a web host needs to know, made of one list of rules: in the site, and for operators."""

from collections.abc import Iterator

from generator.collection import Collection
from generator.exports.hosting.apache import HTACCESS, htaccess_text
from generator.exports.hosting.edge import headers_text, redirects_text
from generator.exports.hosting.nginx import RULES, SITE, rules_text, site_text
from generator.exports.hosting.rules import rules
from generator.model.moves import Moves, read_moves
from generator.output import OutputFile
from generator.recipe import Recipe

HOSTING = "docs/hosting"
"""Where the configurations for operators stand in the repository."""


def hosting_recipe(text: str) -> Recipe[OutputFile]:
    """Take the text of the moves, give what makes the files that hosts read."""
    moves = read_moves(text)
    return Recipe("files/hosting", lambda records: edge_files(records, moves), given=text)


def edge_files(collection: Collection, moves: Moves) -> Iterator[OutputFile]:
    """Take the collection and the moves, give what hosts read from the site itself."""
    publisher = collection.publisher.record if collection.publisher else None
    yield OutputFile.of_text("_headers", headers_text(rules(publisher)))
    yield OutputFile.of_text("_redirects", redirects_text(moves.redirects))


def operator_files(collection: Collection, moves: Moves) -> Iterator[OutputFile]:
    """Take the collection and the moves, give the files that operators put on their host."""
    publisher = collection.publisher.record if collection.publisher else None
    held = tuple(rules(publisher))
    made = {
        RULES: rules_text(held, moves.redirects),
        SITE: site_text(held),
        HTACCESS: htaccess_text(held, moves.redirects),
    }
    for name, text in made.items():
        yield OutputFile.of_text(f"{HOSTING}/{name}", text)
