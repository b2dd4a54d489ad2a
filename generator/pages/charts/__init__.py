"""Charts as accessible SVG, made at build time."""
