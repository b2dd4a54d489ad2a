"""Answers become the values of a new record, and the path it stands under."""
