"""MkDocs over the written folder: the only room that knows it."""

from generator.site.engine import Built, Last, build_site
from generator.site.failures import SiteFailedError
from generator.site.serving import serve_site

__all__ = ["Built", "Last", "SiteFailedError", "build_site", "serve_site"]
