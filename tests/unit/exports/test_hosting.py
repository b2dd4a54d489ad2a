"""One list of rules becomes the configuration of each host, and all hosts say the same."""

import re
from datetime import date

import pytest

from generator.exports.hosting import edge_files, operator_files
from generator.exports.hosting.policies import EMBED, PAGE, form_policy, header_of, meta_of
from generator.exports.hosting.rules import FORMATS, POLICY, TYPE, rules
from generator.model.moves import Move, Moves
from tests.builders import collection_of, publisher
from tests.hosts import Headers, apache, edge, nginx

OLD = Move(1, "/thu-tuc/1.0/", "/thu-tuc/2.0/", date(2026, 11, 21), "Gộp lại.", closed=False)
ENDED = Move(2, "/chi-tieu/x/", "/chi-tieu/", date(2026, 11, 21), "Thôi đo.", closed=True)
MOVES = Moves((OLD, ENDED))
PAGES = ("/", "/thu-tuc/1.001193/", "/chi-so/pci/2022/", "/404.html", "/bien-tap/", "/_headers")
EMBEDS = ("/chi-so/pci/nhung/diem/", "/ket-qua/tinh-mau/2020/nhung/bang/")
FORM = ("/bien-tap/bieu-mau/", "/bien-tap/bieu-mau/bieu-mau.js")
FILES = tuple(f"/du-lieu/x.{each.ending}" for each in FORMATS)
LOOKS = ("/assets/site.css", "/assets/search/x.js", "/sw.js")
ADDRESSES = (*PAGES, *EMBEDS, *FORM, *FILES, *LOOKS, "/assets/places/x.json", "/api/v1/unit.json")


def texts(**told: str) -> dict[str, str]:
    """Give the text of every file for hosts by the end of its name, for a publisher."""
    collection = collection_of(publisher(**told))
    made = (*edge_files(collection, MOVES), *operator_files(collection, MOVES))
    return {file.path.rpartition("/")[2]: file.data.decode() for file in made}


def said(path: str, **told: str) -> Headers:
    """Give what a host says with a path."""
    return edge(texts(**told)["_headers"], joining=True)(path)


@pytest.mark.parametrize("path", ADDRESSES)
def test_all_hosts_say_the_same(path: str) -> None:
    """Whether a host joins or replaces, reads tables or blocks: the headers are the same."""
    made = texts()
    wanted = edge(made["_headers"], joining=True)(path)
    assert wanted
    assert edge(made["_headers"], joining=False)(path) == wanted
    own = {name: value for name, value in wanted.items() if name != TYPE}
    assert nginx(made["niemyet-rules.conf"], made["niemyet-site.conf"])(path) == own
    assert apache(made["htaccess.txt"])(path) == own


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_file_is_guarded(path: str) -> None:
    """Whatever it is: types are not guessed, nothing is allowed that is not named."""
    headers = said(path)
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers[POLICY].startswith("default-src 'none'; ")
    assert headers["Referrer-Policy"]
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize("path", [*PAGES, *LOOKS])
def test_pages_are_strict_and_stand_alone(path: str) -> None:
    """A page runs our own files only, and stands in no frame."""
    policy = said(path)[POLICY]
    assert policy == header_of(PAGE)
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize("path", EMBEDS)
def test_embeds_may_stand_anywhere_and_run_nothing(path: str) -> None:
    """An embed may be framed by everybody; it has no script at all."""
    headers = said(path)
    assert "frame-ancestors *" in headers[POLICY]
    assert "script-src" not in headers[POLICY]
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_only_the_form_may_compile_code() -> None:
    """What Decap needs is allowed at its own address and nowhere else."""
    loose = [path for path in ADDRESSES if "unsafe-eval" in said(path)[POLICY]]
    assert loose == list(FORM)


def test_the_form_speaks_to_others_only_where_somebody_can_sign_in() -> None:
    """Without a sign-in the form asks nobody; with one, GitHub and that host alone."""
    assert "connect-src 'self';" in said(FORM[0])[POLICY]
    login = {"edit_login": "https://dang-nhap.mau.gov.vn/auth"}
    asked = "connect-src 'self' https://api.github.com https://dang-nhap.mau.gov.vn;"
    assert asked in said(FORM[0], **login)[POLICY]
    assert said(FORM[0], **login)["Cross-Origin-Opener-Policy"] == "same-origin-allow-popups"
    assert form_policy(None)["connect-src"] == "'self'"


@pytest.mark.parametrize("path", [*FILES, "/api/v1/unit.json", "/assets/places/x.json"])
def test_data_can_be_read_by_everybody_and_runs_nothing(path: str) -> None:
    """Each file has its type, may be read from any page, and opened alone is in a sandbox."""
    headers = said(path)
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "sandbox" in headers[POLICY]
    assert headers[TYPE]


@pytest.mark.parametrize(
    ("ending", "media_type", "saved"),
    [
        ("csv", "text/csv; charset=utf-8", True),
        ("jsonld", "application/ld+json", False),
        ("ttl", "text/turtle; charset=utf-8", False),
        ("ics", "text/calendar; charset=utf-8", False),
        ("xml", "application/xml; charset=utf-8", False),
        ("sqlite", "application/vnd.sqlite3", True),
    ],
)
def test_types_that_hosts_do_not_know(ending: str, media_type: str, saved: bool) -> None:  # noqa: FBT001
    """Each host is told the type of our files, and which ones are saved, never shown."""
    made = texts()
    headers = said(f"/x.{ending}")
    assert headers[TYPE] == media_type
    assert ("Content-Disposition" in headers) is saved
    assert f'AddType "{media_type}" .{ending}' in made["htaccess.txt"]
    assert f" {media_type.partition(';')[0]} {ending};" in made["niemyet-site.conf"]


def test_pages_are_asked_for_each_time_and_the_worker_too() -> None:
    """A new page shows at once; looks and data are asked for again after ten minutes."""
    kept = {path: said(path)["Cache-Control"] for path in ADDRESSES}
    fresh = {path for path, value in kept.items() if value == "no-cache"}
    assert fresh == {*PAGES, *EMBEDS, *FORM, "/sw.js"}
    assert {kept[path] for path in kept.keys() - fresh} == {"public, max-age=600"}


def test_nobody_is_bound_to_https_unasked() -> None:
    """The header that binds a domain for years is there for the operator, switched off."""
    made = texts()
    assert "Strict-Transport" not in made["_headers"]
    for name in ("niemyet-site.conf", "htaccess.txt"):
        lines = [line for line in made[name].splitlines() if "Strict-Transport" in line]
        assert [line.startswith("# ") for line in lines] == [True]


def test_moved_addresses_are_sent_on() -> None:
    """Each host redirects what moved, for good; a closed address keeps its page."""
    made = texts()
    assert made["_redirects"].splitlines()[1:] == [f"{OLD.old} {OLD.new} 301"]
    assert f'    "{OLD.old}" "{OLD.new}";' in made["niemyet-rules.conf"]
    assert 'RedirectMatch 301 "^/thu-tuc/1\\.0/$" "/thu-tuc/2.0/"' in made["htaccess.txt"]
    assert not [name for name, text in made.items() if ENDED.old in text]


def test_hosts_can_take_the_file() -> None:
    """Cloudflare Pages reads 100 rules, and lines of 2,000 characters, and no more."""
    lines = texts()["_headers"].splitlines()
    assert len(list(rules(None))) == sum(line.startswith("/") for line in lines) <= 100
    assert max(map(len, lines)) < 2_000


def test_braces_of_nginx_are_balanced() -> None:
    """Every block that is opened is closed, and every line inside ends as nginx wants it."""
    made = texts()
    for name in ("niemyet-rules.conf", "niemyet-site.conf"):
        bare = re.sub(r'"[^"]*"|#.*', "", made[name])
        assert bare.count("{") == bare.count("}")
        lines = [line.strip() for line in bare.splitlines() if line.strip()]
        assert all(line.endswith((";", "{", "}")) for line in lines)


@pytest.mark.parametrize("policy", [PAGE, EMBED])
def test_a_page_says_of_itself_what_it_can(policy: dict[str, str]) -> None:
    """In the page stands its policy without what browsers take from headers only."""
    told = meta_of(policy)
    assert "frame-ancestors" not in told
    assert set(header_of(policy).split("; ")) - set(told.replace(" file:", "").split("; ")) == {
        f"frame-ancestors {policy['frame-ancestors']}"
    }
