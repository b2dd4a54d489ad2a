"""What a web host would say with a file, read out of its configuration alone."""

import re
from collections.abc import Callable, Mapping

Headers = Mapping[str, str]
_BLOCKS = re.MULTILINE | re.DOTALL
Host = Callable[[str], Headers]
"""Takes the path of a file or page as it is asked for, gives the headers."""


def edge(text: str, *, joining: bool) -> Host:
    """Take ``_headers``, give a host that reads it.

    Of a header that several rules set, Cloudflare Pages joins the values and knows «! Name»;
    Netlify takes the last, and passes over lines without a colon.
    """
    blocks = _blocks(text)

    def said(path: str) -> Headers:
        headers: dict[str, str] = {}
        for pattern, lines in blocks:
            if re.fullmatch(pattern, path):
                for line in lines:
                    _apply(headers, line, joining=joining)
        return headers

    return said


def _blocks(text: str) -> list[tuple[str, list[str]]]:
    blocks: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("/"):
            blocks.append((_pattern(line), []))
        elif line.startswith("  "):
            blocks[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            raise AssertionError(f"not a line of _headers: {line}")
    return blocks


def _pattern(line: str) -> str:
    assert line.count("*") <= 1, "Cloudflare allows one «*» in a pattern"
    return re.sub(r":[a-z]+", "[^/]+", re.escape(line).replace(r"\*", ".*"))


def _apply(headers: dict[str, str], line: str, *, joining: bool) -> None:
    name, colon, value = line.partition(": ")
    if not colon:
        assert line.startswith("! "), line
        if joining:
            headers.pop(line.removeprefix("! "), None)
    elif joining and name in headers:
        headers[name] += f", {value}"
    else:
        headers[name] = value


def nginx(rules: str, site: str) -> Host:
    """Take both files for nginx, give the host; a page is its ``index.html`` to nginx."""
    tables = {
        variable: re.findall(r'^ {4}"~(.+)" "(.*)";$', body, re.MULTILINE)
        for variable, body in re.findall(r"^map \$uri (\$\w+) \{\n(.*?)^\}", rules, _BLOCKS)
    }
    names = re.findall(r"^add_header (\S+) (\$\w+) always;$", site, re.MULTILINE)

    def said(path: str) -> Headers:
        file = f"{path}index.html" if path.endswith("/") else path
        found = {name: _first(tables[variable], file) for name, variable in names}
        return {name: value for name, value in found.items() if value}

    return said


def _first(lines: list[tuple[str, str]], file: str) -> str:
    return next((value for pattern, value in lines if re.search(pattern, file)), "")


def apache(text: str) -> Host:
    """Take ``.htaccess``, give the host; a page is its ``index.html`` to Apache."""
    blocks = re.findall(r'^<If "%\{REQUEST_URI\} =~ m#([^\n]+)#">\n(.*?)^</If>', text, _BLOCKS)

    def said(path: str) -> Headers:
        file = f"{path}index.html" if path.endswith("/") else path
        headers: dict[str, str] = {}
        for pattern, body in blocks:
            if re.search(pattern, file):
                headers.update(re.findall(r'^Header always set (\S+) "(.*)"$', body, re.MULTILINE))
        return headers

    return said
