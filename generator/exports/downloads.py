"""The files beside a page: its tables as CSV, its charts as SVG, its figures as CSV and XLSX."""

from collections.abc import Iterator

from generator.downloads import Downloads
from generator.output import OutputFile


def download_files(downloads: Downloads) -> Iterator[OutputFile]:
    """Take what a page lets its reader take, give the files."""
    yield from ()
