"""Pages hold the rules at the top of docs/look.md that can be seen in their Markdown."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from generator.pages.render import render
from generator.pages.site_pages import all_pages
from tests.golden_cases import CASES, collection_of

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}
NAMES = sorted(path.parent.name for path in CASES.glob("*/case.json"))
ODD_WORDS = re.compile(r"(?<=\S)  +(?=\S)|\(\s*\)|\s[,.;](?=\s|$|<)|\.\.(?![./])|None|Undefined")
EXAMPLES = re.compile(r"<pre\b.*?</pre>", re.DOTALL)
EMPTY = re.compile(r"<(ul|ol|dl|p|table|tbody|nav|dd|dt|li)\b[^>]*>\s*</\1>")


class Reader(HTMLParser):
    """Reads Markdown with HTML in it: what is open, which ids there are, and what is forbidden."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        self._look_at(tag, attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """See an element that is closed at once."""
        self._look_at(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close an element; it must be the one that was opened last."""
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def _look_at(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "style" or name.startswith("on"):
                self.faults.append(f"<{tag} {name}>")
            if name == "class" and "md-" in (value or ""):
                self.faults.append(f"<{tag} class={value}>")
        if tag in {"script", "style"}:
            self.faults.append(f"<{tag}>")


def faults(page: str) -> Iterator[str]:
    """Take the Markdown of a page without front matter, give what breaks a rule."""
    reader = Reader()
    for number, line in enumerate(page.split("\n"), start=1):
        if not line.strip() and reader.open:
            yield f"{number}: a blank line inside <{reader.open[-1]}>"
        # What stands in <pre> is shown as it is, its spaces too.
        if line.startswith((" ", "\t")) and "pre" not in reader.open:
            yield f"{number}: not at the left margin"
        if line.startswith("<") and not reader.open and number > 1 and _before(page, number):
            yield f"{number}: no blank line before the block"
        reader.feed(f"{line}\n")
    yield from (f"<{tag}> stays open" for tag in reader.open)
    yield from reader.faults
    yield from (f"id {x} twice" for x in sorted({x for x in reader.ids if reader.ids.count(x) > 1}))
    words = EXAMPLES.sub("", page)
    yield from (f"odd: {match.group()!r}" for match in ODD_WORDS.finditer(words))
    yield from (f"empty: {match.group()}" for match in EMPTY.finditer(page))
    if len(re.findall(r"^# ", page, re.MULTILINE)) != 1:
        yield "not exactly one heading of the page"


def _before(page: str, number: int) -> str:
    return page.split("\n")[number - 2].strip()


@pytest.mark.parametrize("name", NAMES)
def test_pages_hold_the_rules(name: str) -> None:
    """Every page of the sample records is made of whole blocks, and says nothing odd or empty."""
    records = CASES / name / "records"
    pages = list(all_pages(collection_of(records)))
    assert json.loads((CASES / name / "case.json").read_text("utf-8"))["url"] in {
        p.url for p in pages
    }
    found = {
        page.url: list(faults(render(page).data.decode("utf-8").partition("---\n\n")[2]))
        for page in pages
    }
    assert {url: told for url, told in found.items() if told} == {}


@pytest.mark.parametrize(
    "page",
    [
        "# A\n\n<ul>\n\n<li>a</li>\n</ul>\n",
        "# A\n<p>a</p>\n",
        "# A\n\n  <p>a</p>\n",
        '# A\n\n<p style="color:red">a</p>\n',
        '# A\n\n<p onclick="a()">a</p>\n',
        '# A\n\n<p id="a">a</p>\n\n<p id="a">b</p>\n',
        '# A\n\n<p class="md-grid">a</p>\n',
        "# A\n\n<script>a</script>\n",
        "# A\n\n<ul>\n</ul>\n",
        "# A\n\n<p>a  b</p>\n",
        "# A\n\n<p>a ()</p>\n",
        "# A\n\n<p>a , b</p>\n",
        "# A\n\n<p>a.. b</p>\n",
        "# A\n\n<p>None</p>\n",
        "# A\n\n<div><p>a</div></p>\n",
        "# A\n\n<div>\n",
        "## A\n",
        "# A\n\n# B\n",
    ],
)
def test_faults_are_seen(page: str) -> None:
    """Each fault that the test above looks for is found where it is."""
    assert list(faults("# A\n\n<p>a</p>\n")) == []
    assert list(faults(page))
