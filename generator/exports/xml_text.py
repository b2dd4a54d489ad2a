"""Text that an XML file may hold at all."""


def xml_text(text: str) -> str:
    """Take text, give it without the letters that XML 1.0 refuses, escaped or not (section 2.2)."""
    return "".join(filter(_is_allowed, text))


def _is_allowed(letter: str) -> bool:
    return (
        letter in "\t\n"
        or " " <= letter <= "\ud7ff"
        or "\ue000" <= letter <= "\ufffd"
        or (letter > "\uffff")
    )
