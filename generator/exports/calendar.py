"""Vietnam's days off, and the Saturdays worked in exchange, for scripts that count working days.

Days: Labour Code 45/2019/QH14, Article 112, and Resolution 80-NQ/TW (24 November), as the library
``holidays`` has them. Which days are swapped is decreed year by year: for the year after the last
one that the library knows, its days are those of the law alone, and the data says so.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.written import compact
from generator.output import OutputFile

PATH = "assets/calendar-data.js"
FIRST_YEAR = 2025


def calendar_files() -> Iterator[OutputFile]:
    """Give the calendar as a script that a page loads when somebody needs it."""
    text = compact(calendar_data())
    yield OutputFile.of_text(PATH, f"(globalThis.niemyet??={{}}).calendar={text};\n")


def calendar_data() -> Mapping[str, Any]:
    """Give the years that are covered, their days off by name, and the weekend days worked."""
    # Imported here: the library reads the days of all countries, and this file changes once a year.
    import holidays  # noqa: PLC0415
    from holidays.countries.vietnam import VietnamStaticHolidays  # noqa: PLC0415
    from holidays.version import __version__  # noqa: PLC0415

    decreed = max(VietnamStaticHolidays.special_public_holidays)
    last = decreed + 1
    years = range(FIRST_YEAR, last + 1)
    known = holidays.country_holidays("VN", language="vi", years=years)
    return {
        "first": FIRST_YEAR,
        "last": last,
        "decreed": decreed,
        "off": {day.isoformat(): name for day, name in sorted(known.items())},
        "worked": sorted(d.isoformat() for d in known.weekend_workdays if d.year in years),
        "source": f"holidays {__version__}",
        "law": "45/2019/QH14, Điều 112; 80-NQ/TW",
    }
