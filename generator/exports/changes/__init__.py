"""What changed and when, for machines: feeds, and files of the API."""
