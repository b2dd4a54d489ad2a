"""A small written folder with a theme of its own, and the two ways to make a site of it."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.site import Built, Last, build_site
from tests.roots import REPOSITORY, bytes_of, new_root, write

DOCS, SITE, OLDER, TOLD = "build/docs", "site", "older", "build/made.json"

OURS = """---
kind: "procedure"
description: "Một \\"hai\\" <ba> & bốn"
crumbs: [{{"title": "Thủ tục", "href": "linh-vuc/"}}, {{"title": "A & b", "href": "linh-vuc/a/"}}]
feed: {{"title": "Thay đổi", "href": "thay-doi/{name}.xml"}}
record: "catalog/a.yml"
---

# Tên {name} &amp; “tên”

<p class="a">{name} [b] <span>c</span></p>

## Phần
"""
"""A page as our templates write it."""

LINKED = {
    "index.md": "# Trang đầu\n\n[Một](mot/index.md#phan)\n",
    "mot/index.md": "---\nkind: text\n---\n# Một\n\n## Phần\n",
    "hai/index.md": '# Hai\n\n<p><a href="../mot/">một</a></p>\n',
    "hai/so.json": "{}\n",
}
"""Three pages, the first of which leads into the second by Markdown."""

FIVE = {
    "index.md": '---\nkind: "home"\n---\n\n# Trang đầu\n\n<p>a</p>\n',
    "mot/index.md": OURS.format(name="một"),
    "mot/hai/index.md": OURS.format(name="hai") + "\n## B\n\n## C\n\n### D\n\n## E\n",
    "ba.md": '---\ntitle: "Ba"\nkind: "list"\nchecked: "1/2/2026"\n---\n\n# Khác\n',
    "tay/index.md": "# Viết tay\n\nĐoạn *một*, xem [một](../mot/index.md).\n",
    "so.json": "{}\n",
}


def small_root(folder: Path, pages: Mapping[str, str]) -> Path:
    """Take a folder and written files, make it a repository with a copy of the theme."""
    new_root(folder)
    for path, text in pages.items():
        write(folder / DOCS / path, text)
    shutil.copytree(REPOSITORY / "generator/theme", folder / "theme")
    lines = (folder / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    own = [f"  custom_dir: {folder / 'theme'}" if "custom_dir:" in line else line for line in lines]
    write(folder / "mkdocs.yml", "\n".join(own) + "\n")
    return folder


def known_of(root: Path) -> dict[str, str]:
    """Give the SHA-256 of each written file, as whoever wrote them knows it."""
    written = bytes_of(root / DOCS).items()
    return {path: hashlib.sha256(data).hexdigest() for path, data in written}


def rebuilt(root: Path, known: Mapping[str, str] | None = None) -> Built:
    """Build into the site before the last one, and let the two change places."""
    last = Last(root / SITE, root / TOLD)
    built = build_site(root / "mkdocs.yml", root / DOCS, root / OLDER, last=last, known=known)
    if (root / SITE).exists():
        (root / SITE).rename(root / "away")
    (root / OLDER).rename(root / SITE)
    if (root / "away").exists():
        (root / "away").rename(root / OLDER)
    return built


def made_apart(root: Path, target: str, heavy: Iterable[str]) -> tuple[int, list[str]]:
    """Build from the last site into a folder, in a process of its own.

    Give how many pages were made, and which of the modules it loaded.
    """
    code = (
        "import sys; from pathlib import Path; from generator.site import Last, build_site; "
        f"at = Path({str(root)!r}); last = Last(at / {SITE!r}, at / {TOLD!r}); "
        f"done = build_site(at / 'mkdocs.yml', at / {DOCS!r}, at / {target!r}, last=last); "
        "print(done.made, *sys.modules)"
    )
    command = [sys.executable, "-B", "-c", code]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    made, *loaded = done.stdout.split()
    return int(made), [name for name in heavy if name in loaded]


def plain(root: Path, target: Path | None = None) -> dict[str, bytes]:
    """Give the bytes of the site that MkDocs alone makes."""
    from mkdocs.commands.build import build  # noqa: PLC0415 (takes a while to load)
    from mkdocs.config import load_config  # noqa: PLC0415

    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = before or "0"
    folders = {"docs_dir": str(root / DOCS), "site_dir": str(target or root / "plain")}
    build(load_config(str(root / "mkdocs.yml"), **folders))
    if before is None:
        del os.environ["SOURCE_DATE_EPOCH"]
    return bytes_of(target or root / "plain")
