"""Under the headers that the site brings itself, everything works and nothing is refused."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.model.urls import DATA_TABLE, EDIT_FORM, SEARCH
from tests.browsing import Visit
from tests.copies import until
from tests.hosts import Host, apache, edge, nginx
from tests.places import suggestions
from tests.roots import REPOSITORY
from tests.serving import served

EMBED = "/chi-so/pci/nhung/diem-tinh-long-an/"
RANKING = "/chi-so/par-index/2024/"
KIND = re.compile(r'<body class="kind-([a-z]+)"')
LISTEN = """document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`))"""
NO_PAGES = {".html", ".css", ".js", ".txt", ".gz"}
"""Endings of pages, of looks and scripts, and of what only machines ask for."""

Open = Callable[..., Visit]


@pytest.fixture(scope="module")
def host(site: Path) -> Host:
    """What a host says that reads the site's own file, joining where two rules fit."""
    return edge((site / "_headers").read_text(encoding="utf-8"), joining=True)


@pytest.fixture(scope="module")
def hosted_url(site: Path, host: Host) -> Iterator[str]:
    """The real site on a host that keeps its rules."""
    with served(site, said=host) as address:
        yield address


@pytest.fixture
def visit(open_page: Open) -> Iterator[Visit]:
    """A page on which no policy may refuse anything, and nothing else may go wrong."""
    made = open_page(1280)
    made.page.add_init_script(LISTEN)
    yield made
    assert made.wrong == []


def addresses(site: Path) -> dict[str, str]:
    """Give one page of each kind by kind, and those without a kind."""
    found: dict[str, str] = {}
    for path in sorted(site.rglob("*.html")):
        kind = KIND.search(path.read_text(encoding="utf-8"))
        address = f"/{path.relative_to(site).as_posix().removesuffix('index.html')}"
        found.setdefault(kind[1] if kind else address, address)
    return found


def test_every_host_says_the_same_of_every_file(site: Path, host: Host) -> None:
    """The files for nginx and Apache, read back, agree with the site's own for the whole site."""
    folder = REPOSITORY / "docs" / "hosting"
    names = ("nginx/niemyet-rules.conf", "nginx/niemyet-site.conf", "htaccess.txt")
    rules, lines, htaccess = ((folder / name).read_text(encoding="utf-8") for name in names)
    others = (nginx(rules, lines), apache(htaccess))
    last = edge((site / "_headers").read_text(encoding="utf-8"), joining=False)
    for path in site.rglob("*"):
        if path.is_file():
            address = f"/{path.relative_to(site).as_posix().removesuffix('index.html')}"
            wanted = dict(host(address))
            assert last(address) == wanted, address
            wanted.pop("Content-Type", None)
            assert [other(address) for other in others] == [wanted, wanted], address


def test_every_form_of_data_is_in_the_list(site: Path, host: Host) -> None:
    """A new form of file must be told to hosts: its type, and that anybody may read it."""
    files = [path for path in site.rglob("*") if path.suffix and path.is_file()]
    kinds = {path.suffix: f"/{path.relative_to(site).as_posix()}" for path in files}
    unknown = {suffix for suffix, path in kinds.items() if "Content-Type" not in host(path)}
    assert unknown <= NO_PAGES
    api = [path for path in (site / "api").rglob("*") if path.is_file()]
    data = [path.relative_to(site).as_posix() for path in api]
    assert all(host(f"/{path}")["Access-Control-Allow-Origin"] == "*" for path in data)


@pytest.mark.browser
def test_no_page_is_refused_anything(visit: Visit, site: Path, hosted_url: str) -> None:
    """One page of each kind, with all that it loads."""
    kinds = addresses(site)
    assert {"home", "procedure", "embed", "edition", "posting", "search", "data"} <= set(kinds)
    for address in kinds.values():
        if address not in {"/404.html", EDIT_FORM}:
            visit.page.goto(hosted_url + address)
            visit.page.wait_for_timeout(150)
            assert visit.wrong == [], address


@pytest.mark.browser
def test_the_policy_is_in_force(open_page: Open, hosted_url: str) -> None:
    """What somebody slips into a page neither runs nor shows, by the headers and by the page."""
    for address in (hosted_url, hosted_url + EMBED):
        visit = open_page(800)
        visit.page.add_init_script(LISTEN)
        visit.page.goto(address)
        visit.page.evaluate(
            """() => {
              const script = document.createElement("script");
              script.textContent = "document.title = 'ran'";
              document.body.append(script);
              const picture = { src: "https://example.org/x.png" };
              document.body.append(Object.assign(new Image(), picture));
            }"""
        )
        visit.page.wait_for_timeout(200)
        assert visit.page.title() != "ran"
        refused = {words.split()[1] for words in visit.wrong if words.startswith("refused: ")}
        assert refused >= {"script-src-elem", "img-src"}


@pytest.mark.browser
def test_search_place_and_sorting_work(visit: Visit, hosted_url: str) -> None:
    """Suggestions, results, a chosen place and a sorted table."""
    page = visit.page
    page.goto(hosted_url)
    page.type("[data-search-box]", "khai sinh")
    page.wait_for_selector("[role=option]")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{SEARCH}**")
    page.wait_for_selector("[data-search-groups] li")
    page.goto(hosted_url)
    suggestions(page, "can giuoc")
    page.locator("[role=option]").first.click()
    expect(page.locator("[data-place-line]")).to_contain_text("Cần Giuộc")
    page.goto(hosted_url + RANKING)
    page.locator("table.data thead button").first.click()
    expect(page.locator("table.data [aria-sort]").first).to_be_visible()


@pytest.mark.browser
def test_comparing_and_the_table_work(visit: Visit, hosted_url: str) -> None:
    """Figures side by side, and records filtered and taken away as a file."""
    page = visit.page
    page.goto(f"{hosted_url}/so-sanh/?chi-so=pci&don-vi=tinh-long-an,tinh-lai-chau")
    expect(page.locator("[data-compare-result]")).to_be_visible()
    page.goto(hosted_url + DATA_TABLE)
    page.get_by_label("Chữ cần tìm").fill("khai sinh")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-table-result] tbody tr")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Tải CSV").click()
    assert Path(taken.value.path()).stat().st_size > 100


@pytest.mark.browser
def test_copies_open_without_network(visit: Visit, hosted_url: str) -> None:
    """The worker starts, pages are saved, and a copy keeps the policy that stands in the page."""
    page = visit.page
    page.goto(f"{hosted_url}/thu-tuc/1.001193/")
    until(
        page,
        """async () => {
          await navigator.serviceWorker.ready;
          return (await niemyet.copies.pages(niemyet.copies.SEEN)).length > 0;
        }""",
    )
    page.context.set_offline(True)
    page.reload()
    expect(page.locator(".saved-note")).to_be_visible()
    assert "default-src 'none'" in str(
        page.get_attribute("meta[http-equiv=Content-Security-Policy]", "content")
    )
    page.context.set_offline(False)


@pytest.mark.browser
def test_files_are_taken_or_shown_harmless(visit: Visit, hosted_url: str) -> None:
    """A table is downloaded from its page, a drawing opens with its style."""
    page = visit.page
    page.goto(f"{hosted_url}/chi-so/papi/2019/")
    with page.expect_download() as taken:
        page.locator("a[href$='.csv']").first.click()
    assert taken.value.suggested_filename.endswith(".csv")
    page.goto(f"{hosted_url}/chi-so/papi/2019/bieu-do-diem.svg")
    page.goto(f"{hosted_url}/dinh-chinh/tin.xml")


@pytest.mark.browser
def test_an_embed_stands_in_pages_of_others(
    open_page: Open, hosted_url: str, tmp_path: Path
) -> None:
    """Elsewhere an embed is shown; a whole page of ours is refused; our data can be read."""
    frames = "".join(
        f'<iframe name="{name}" src="{hosted_url}{address}"></iframe>'
        for name, address in (("small", EMBED), ("whole", "/"))
    )
    (tmp_path / "index.html").write_text(
        f'<!doctype html><link rel="icon" href="data:,">{frames}', encoding="utf-8"
    )
    with served(tmp_path) as foreign:
        visit = open_page(800)
        visit.page.goto(foreign)
        small, whole = visit.page.frame("small"), visit.page.frame("whole")
        assert small
        assert whole
        assert small.locator("figure.chart svg").is_visible()
        assert whole.locator("main").count() == 0
        assert len(visit.wrong) == 1
        assert "frame-ancestors" in visit.wrong[0]
        assert read_from(visit.page, f"{hosted_url}/api/v1/unit.json")
        assert not read_from(visit.page, hosted_url)


def read_from(page: Page, address: str) -> bool:
    """Take a page of others and an address of ours, say whether its script can read it."""
    asked = "(address) => fetch(address).then((answer) => answer.ok, () => false)"
    return bool(page.evaluate(asked, address))


@pytest.mark.browser
def test_a_copy_on_a_disk_keeps_its_looks(open_page: Open, site: Path) -> None:
    """Opened from a folder, without a host, a page has its looks and its script."""
    visit = open_page(800)
    visit.page.add_init_script(LISTEN)
    visit.page.goto((site / "thu-tuc/1.001193/index.html").as_uri())
    assert visit.page.evaluate("Boolean(globalThis.niemyet && document.styleSheets[0])")
    assert [words for words in visit.wrong if "refused" in words] == []
