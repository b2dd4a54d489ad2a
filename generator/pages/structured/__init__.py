"""What pages tell machines of their subject, in the words of schema.org."""
