"""Everything in a few large files: tables that point at each other, in several forms."""
