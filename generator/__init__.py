"""Niêm Yết: YAML records in, a public website of procedures and reform scorecards out."""

__version__ = "0.1.0"
