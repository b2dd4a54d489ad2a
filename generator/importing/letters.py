"""Capital and small letters of Vietnamese for regular expressions: in Unicode they alternate."""

_LATIN = tuple(chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))

CAPITALS = "A-Z" + "".join(letter for letter in _LATIN if letter.isupper())
"""For the inside of a character class; a range such as À-Ỹ would hold small letters, too."""

SMALL = "a-z" + "".join(letter for letter in _LATIN if letter.islower())
"""The same for small letters."""
