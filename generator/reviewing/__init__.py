"""What a change of records means for those who read the site, in Vietnamese sentences."""
