"""The site in English: which pages, and what becomes of words that are not from records."""
