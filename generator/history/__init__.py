"""From commits and the bytes of record files to what was published, told in words. Pure."""
