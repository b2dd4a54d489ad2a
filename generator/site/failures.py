"""What can go wrong while a site is made."""


class SiteFailedError(Exception):
    """MkDocs could not make the site; the message tells the reader why."""


class BeyondError(Exception):
    """Something that only a plain build by MkDocs may judge; the message says what."""
