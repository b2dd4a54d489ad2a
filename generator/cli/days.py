"""Days as the command line takes them, and the day that it is in Vietnam."""

import argparse
from datetime import date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


def day_of(text: str) -> date:
    """Take a word of the command line, give the day that it writes.

    Raises:
        ArgumentTypeError: it is no day.

    """
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=VIETNAM).date()
    except ValueError as error:
        message = f"«{text}» không phải là một ngày viết như 2026-11-21"
        raise argparse.ArgumentTypeError(message) from error
