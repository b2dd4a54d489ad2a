"""The written folder as Hugo wants it: the same bodies, a small theme, a JSON of all text."""

import re
from pathlib import Path

from tests.roots import write

_SETTINGS = """
baseURL = "/"
languageCode = "vi"
title = "The same Markdown"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[outputs]
home = ["HTML", "JSON"]
section = ["HTML"]
[markup.goldmark.renderer]
unsafe = true
"""
_PAGE = """<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title></head>
<body>
<header><a href="/">{{ .Site.Title }}</a></header>
<main>{{ .Content }}</main>
</body>
</html>
"""
_TEXTS = (
    "[{{ range $i, $p := .Site.Pages }}{{ if $i }},{{ end }}"
    '{{ dict "title" $p.Title "address" $p.RelPermalink "text" $p.Plain | jsonify }}{{ end }}]\n'
)
_FILES = {
    "config.toml": _SETTINGS,
    "layouts/_default/single.html": _PAGE,
    "layouts/_default/list.html": _PAGE,
    "layouts/index.json": _TEXTS,
}
_TITLE = re.compile(r"^# (.*)$", re.MULTILINE)


def hugo_site(written: Path, site: Path) -> None:
    """Take the written folder and a folder that is not there, make a site of Hugo's, not built."""
    for path, text in _FILES.items():
        write(site / path, text)
    for file in written.rglob("*"):
        if file.is_file():
            _take(file, file.relative_to(written), site)


def _take(file: Path, path: Path, site: Path) -> None:
    if file.suffix == ".md":
        # To Hugo, a folder with an index.md has no pages below it; with an _index.md it has.
        name = "_index.md" if path.name == "index.md" else path.name
        write(site / "content" / path.with_name(name), _page(file.read_text(encoding="utf-8")))
    else:
        target = site / "static" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.hardlink_to(file)


def _page(text: str) -> str:
    body = text.partition("\n---\n")[2] if text.startswith("---\n") else text
    title = _TITLE.search(body)
    quoted = (title.group(1) if title else "").replace("'", "''")
    return f"---\ntitle: '{quoted}'\n---\n{body}"
