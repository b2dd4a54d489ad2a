"""What offices really have: foreign files in, seen records out, and what they would change."""
