"""One module for each shape in which offices hold procedures."""
