"""What a browser may do on our pages: nothing but what they need (Content Security Policy 3)."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from generator.model.catalog import Publisher

Policy = Mapping[str, str]

PAGE: Policy = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
EMBED: Policy = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "form-action": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "*",
}
"""A small page without script; it stands inside pages of anybody."""
FILE: Policy = {"default-src": "'none'", "frame-ancestors": "'none'", "sandbox": ""}
"""Files are not pages: opened alone, nothing in them runs."""
DRAWING: Policy = {**FILE, "style-src": "'unsafe-inline'"}
"""A drawing brings its own style, and so do browsers that show XML; neither can run anything."""

_NOT_IN_PAGES = frozenset({"frame-ancestors", "sandbox"})
"""What a browser takes from a header only."""
_FROM_DISK = frozenset({"script-src", "style-src", "img-src", "form-action"})


def form_policy(publisher: Publisher | None) -> Policy:
    """Take who publishes, give the policy of the editing form.

    Decap compiles code and writes styles while it runs (docs/editing.md). It speaks to others only
    where somebody can sign in.
    """
    login = publisher.edit_login if publisher else None
    hosts = ["'self'", "https://api.github.com", _origin(login)] if login else ["'self'"]
    return {
        **PAGE,
        "script-src": "'self' 'unsafe-eval'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "connect-src": " ".join(hosts),
    }


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def header_of(policy: Policy) -> str:
    """Take a policy, give it as a header has it."""
    return "; ".join(f"{name} {value}".rstrip() for name, value in policy.items())


def meta_of(policy: Policy) -> str:
    """Take a policy, give what a page can say of it itself.

    A copy of the site on a disk has no «'self'» in some browsers: there its own files are
    allowed by their scheme, which no page from the network may load.
    """
    said = {name: value for name, value in policy.items() if name not in _NOT_IN_PAGES}
    return header_of({name: _on_disk(name, value) for name, value in said.items()})


def _on_disk(name: str, value: str) -> str:
    return f"{value} file:" if name in _FROM_DISK and value == "'self'" else value
