"""From the text of a file to typed records, or to problems that say where and what to do."""
