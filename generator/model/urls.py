"""Every public address, made in one place; addresses are permanent (see docs/design.md)."""

import re
from functools import lru_cache

HOME = "/"
SEARCH = "/tra-cuu/"
PROCEDURES = "/thu-tuc/"
DOMAINS = "/linh-vuc/"
EVENTS = "/su-kien/"
UNITS = "/don-vi/"
PLACE = "/chon-noi/"
RESULTS = "/ket-qua/"
FRAMEWORKS = "/chi-so/"
INDICATORS = "/chi-tieu/"
PLANS = "/ke-hoach/"
CORRECTIONS = "/dinh-chinh/"
CORRECTIONS_FEED = "/dinh-chinh/tin.xml"
CHANGES = "/thay-doi/"
CALENDAR = "/thay-doi/lich.ics"
COMPARE = "/so-sanh/"
CORRECTION = "sua-"
CONFLICT = "khac-"
"""What the anchors of corrections and conflicts on their page begin with."""
METHODS = "/phuong-phap/"
DATA = "/du-lieu/"
GUIDE = "/dong-gop/"
CARE = "/dong-gop/can-xem-lai/"
CARE_KNOWN = "/dong-gop/can-xem-lai/da-biet/"
EDIT = "/bien-tap/"
EDIT_FORM = "/bien-tap/bieu-mau/"
ACCESSIBILITY = "/kha-nang-tiep-can/"
OFFLINE = "/ngoai-tuyen/"
API = "/api/v1/"
OPEN_SEARCH = "/opensearch.xml"
SHARE_CARD = "/chia-se"
"""The picture for pages that are shared, without its ending."""
API_INDEX = "/api/v1/index.json"
API_DESCRIPTION = "/api/v1/openapi.json"
API_CHANGES = "/api/v1/changes/index.json"
API_GUIDE = "/du-lieu/api/"
DATA_FIELDS = "/du-lieu/truong/"
DATA_TABLE = "/du-lieu/bang/"

ADDRESS_FORM = (
    r"^https?://[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(/[!-~]*)?$"
)
"""Web address without user, port or non-ASCII letters."""

LISTED_ONLY = frozenset({"legal_document", "decision", "synonym"})
"""Kinds whose keys cannot stand in an address; their records are in the file of the kind only."""


def procedures_url(number: int) -> str:
    """Take a number from 1, give the address of that page of the list of all procedures."""
    return PROCEDURES if number == 1 else f"{PROCEDURES}trang-{number}/"


def procedure_url(code: str) -> str:
    """Take a national code, give the address of the procedure's page."""
    return f"{PROCEDURES}{code}/"


def sheet_url(code: str) -> str:
    """Take a national code, give the address of the procedure's sheet for the wall."""
    return f"{procedure_url(code)}niem-yet/"


def domain_url(domain: str) -> str:
    """Take a domain's id, give the address of its page."""
    return f"{DOMAINS}{domain}/"


def event_url(event: str) -> str:
    """Take a life event's id, give the address of its page."""
    return f"{EVENTS}{event}/"


def unit_url(unit: str) -> str:
    """Take a unit's id, give the address of its page."""
    return f"{UNITS}{unit}/"


def listing_url(unit: str) -> str:
    """Take a unit's id, give the address of what it posts."""
    return f"{UNITS}{unit}/thu-tuc/"


def listing_year_url(unit: str, year: int) -> str:
    """Take a unit's id and a year, give the address of what it posted in that year."""
    return f"{listing_url(unit)}#nam-{year}"


def posting_url(unit: str) -> str:
    """Take a unit's id, give the address of its posting set for print."""
    return f"{UNITS}{unit}/niem-yet/"


def result_url(unit: str, period: str) -> str:
    """Take a unit's id and a period, give the address of its scorecard."""
    return f"{RESULTS}{unit}/{period}/"


def framework_url(framework: str) -> str:
    """Take a framework's id, give the address of its page."""
    return f"{FRAMEWORKS}{framework}/"


def edition_url(framework: str, period: str) -> str:
    """Take a framework's id and a period, give the address of that edition."""
    return f"{FRAMEWORKS}{framework}/{period}/"


def indicator_url(indicator: str) -> str:
    """Take an indicator's id, give the address of its page."""
    return f"{INDICATORS}{indicator}/"


def plan_url(unit: str, period: str) -> str:
    """Take a unit's id and a period, give the address of its plan."""
    return f"{PLANS}{unit}/{period}/"


def correction_url(correction: str) -> str:
    """Take a correction's id, give its lasting address."""
    return f"{CORRECTIONS}#{CORRECTION}{correction}"


def conflict_url(conflict: str) -> str:
    """Take a conflict's id, give its lasting address."""
    return f"{CORRECTIONS}#{CONFLICT}{conflict}"


def compare_url(series: str, units: str = "", years: str = "") -> str:
    """Take a framework's or indicator's id, units with commas and years, give what compares them.

    The answer is made by a script; without one the page tells what is held.
    """
    told = (("chi-so", series), ("don-vi", units), ("nam", years))
    return f"{COMPARE}?{'&'.join(f'{name}={value}' for name, value in told if value)}"


def taken_url(page: str, name: str, ending: str) -> str:
    """Take a page's address, the name of a table or chart on it and an ending, give its file."""
    return f"{page}{name}.{ending}"


def embed_url(page: str, name: str) -> str:
    """Take a page's address and the name of a table or chart on it, give its small page."""
    return f"{page}nhung/{name}/"


def page_data_url(page: str, ending: str) -> str:
    """Take a page's address and ``csv`` or ``xlsx``, give the file with all its figures."""
    return taken_url(page, "so-lieu", ending)


def scorecards_url(ending: str) -> str:
    """Take ``csv``, ``xlsx`` or ``sqlite``, give the file with all scorecards."""
    return f"{DATA}ket-qua.{ending}"


def table_fields_url(name: str) -> str:
    """Take the name of a table of the open data, give the address of its columns' page."""
    return f"{DATA_FIELDS}{name.replace('_', '-')}/"


def bulk_url(ending: str) -> str:
    """Take ``zip``, ``xlsx``, ``sqlite`` or another ending, give the file with everything."""
    return f"{DATA}niem-yet.{ending}"


def record_url(kind: str, key: str) -> str:
    """Take a record's kind and key, give the address of its data file."""
    return f"{API}{kind}/{key}.json"


def related_url(kind: str, key: str) -> str:
    """Take a record's kind and key, give the address of the list of what belongs to it."""
    return f"{API}{kind}/{key}/related.json"


def schema_url(name: str) -> str:
    """Take the name of a kind or of another file of the API, give the address of its schema."""
    return f"{API}schemas/{name}.json"


def history_url(code: str) -> str:
    """Take a national code, give the address of the procedure's history."""
    return f"{procedure_url(code)}lich-su/"


def history_part_url(code: str, number: int) -> str:
    """Take a code and a number from 1, give the address of that part of its history, oldest 1."""
    return f"{history_url(code)}phan-{number}/"


def version_url(code: str, content: str) -> str:
    """Take a code and the fingerprint of a version, give the lasting address of that version."""
    return f"{history_url(code)}#{content}"


def feed_url(page: str) -> str:
    """Take the address of a page that tells its changes, give its feed."""
    return f"{page}tin.xml"


def history_data_url(code: str) -> str:
    """Take a national code, give the data file of the procedure's history."""
    return f"{API}history/{code}.json"


def changes_url(day: str) -> str:
    """Take a day as ``2026-11-21``, give the data file of what was published on it."""
    return f"{API}changes/{day}.json"


def is_address(text: str) -> bool:
    """Take a text, tell whether it is a web address as records may hold it."""
    return re.fullmatch(ADDRESS_FORM, text) is not None


def absolute(site: str, url: str) -> str:
    """Take the site's public address and an address of this site, give the whole address."""
    return f"{site.rstrip('/')}{url}"


def source_file(url: str) -> str:
    """Take a page's address, give the path of its Markdown inside the written folder."""
    return f"{url.strip('/')}/index.md".lstrip("/")


def relative(url: str, here: str) -> str:
    """Take an address and the address of the page it stands on, give the link between them.

    Addresses of other sites and parts of the page (``#…``) stay as they are.
    """
    if not url.startswith("/"):
        return url
    path, mark, rest = url.partition("#")
    target, origin = _steps_to(path), _steps_to(here)
    same = 0
    while same < min(len(target), len(origin)) and target[same] == origin[same]:
        same += 1
    steps = (*[".."] * (len(origin) - same), *target[same:])
    link = "/".join(steps) or "."
    return f"{link}{'/' if path.endswith('/') else ''}{mark}{rest}"


@lru_cache(maxsize=4096)
def _steps_to(url: str) -> tuple[str, ...]:
    return tuple(part for part in url.split("/") if part)
