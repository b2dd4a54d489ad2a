"""Records of our own that try to break out of every file and page they are written into."""
