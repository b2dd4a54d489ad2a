"""The same procedures in plain MkDocs and Material: what its own search answers."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.roots import REPOSITORY, write
from tests.search.gold import Answer, Question
from tests.serving import served

# Nothing of the search is set: Material takes its settings from the language of its theme.
_SETTINGS = """
site_name: Material
docs_dir: material-docs
site_dir: material-site
theme: {name: material, language: vi, font: false}
plugins: [search]
nav: [index.md]
validation: {nav: {omitted_files: ignore}, links: {not_found: ignore}}
markdown_extensions: [tables, toc]
"""
_SCRIPT = Path(__file__).with_name("material.js")
_BOX = "[data-md-component=search-query]"
_CODE = re.compile(r"/thu-tuc/(\d\.\d{6})/")


def material_site(root: Path) -> Path:
    """Take a repository whose pages are written, build its procedure pages alone, give the site.

    The pages are the Markdown that our own site is built from, so that both hold the same words.

    Raises:
        subprocess.CalledProcessError: MkDocs gave up; its output was shown.

    """
    docs = root / "material-docs"
    for page in (root / "build/docs/thu-tuc").glob("*/index.md"):
        write(docs / "thu-tuc" / page.parent.name / "index.md", page.read_text(encoding="utf-8"))
    write(docs / "index.md", "# Trang\n")
    write(root / "material.yml", _SETTINGS)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file"]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([*command, str(root / "material.yml")], cwd=REPOSITORY, env=quiet, check=True)
    return root / "material-site"


def material_answers(browser: Browser, site: Path, questions: Sequence[Question]) -> list[Answer]:
    """Take the site and questions, type each into Material's search box, read its first links."""
    page = browser.new_page()
    page.add_init_script(path=_SCRIPT)
    with served(site) as address:
        page.goto(f"{address}/")
        page.focus(_BOX)
        page.wait_for_function("materialSearch.isReady")
        answers = [Answer(question, _first_three(page, question.query)) for question in questions]
    page.close()
    return answers


def _first_three(page: Page, query: str) -> tuple[str, ...]:
    links = page.evaluate("query => materialSearch.ask(query)", query)
    codes = [found[1] for found in map(_CODE.search, links) if found]
    return tuple(dict.fromkeys(codes))[:3]
