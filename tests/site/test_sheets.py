"""Sheets in a real browser: on one side of paper, and compared when they are scanned."""

import io
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page
from pypdf import PdfReader

from tests.bench.generate import catalogue
from tests.browsing import Visit
from tests.roots import HAND_WRITTEN, REPOSITORY, new_root, niemyet
from tests.serving import served

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]
SITE = "https://niemyet.example.org"
CODE, LONG, UNIT = "9.000005", "9.000006", "xa-mau-1-1"
PAPER = "Giấy tờ chứng minh quyền sử dụng đất hoặc giao dịch về quyền sử dụng đất theo mẫu số 12"
DIFFERENCE = f"""unit: {UNIT}
procedure: "{CODE}"
changes:
  - field: conditions
    text: Mang theo giấy mẫu.
    legal_basis:
      - document: "1/2020/NĐ-MAU"
sources:
  - source: nguon-mau
"""


@pytest.fixture(scope="module")
def posted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a made-up site that knows its own: a long procedure, and a difference."""
    root = new_root(tmp_path_factory.mktemp("posted"), with_address(catalogue(6)))
    shutil.copytree(REPOSITORY / HAND_WRITTEN, root / HAND_WRITTEN, dirs_exist_ok=True)
    built = niemyet(root, "build")
    assert built.returncode == 0, built.stdout[-4000:] + built.stderr[-4000:]
    with served(root / "site") as address:
        yield address


def with_address(files: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Take record files, give them with a site address, many papers, and a local difference."""
    papers = "".join(f'  - name: "{n}. {PAPER}"\n    copies: 1\n' for n in range(90))
    for path, text in files:
        if path.endswith("publisher.yml"):
            yield path, f'{text}site_address: "{SITE}"\n'
        elif path.endswith(f"{LONG}.yml"):
            yield path, re.sub(r"documents:\n(?:  .*\n)+", f"documents:\n{papers}", text)
        else:
            yield path, text
    yield f"catalog/units/{UNIT}/local/{CODE}.yml", DIFFERENCE


def printed_pages(page: Page) -> list[str]:
    """Take an open page, give the words of each side that it prints."""
    paper = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    return [side.extract_text() for side in paper.pages]


def told(page: Page, address: str, scanned: str) -> str:
    """Open a page as a scanner would, give what is said above its heading."""
    page.goto(f"{address}?ban={scanned}")
    words: str = page.locator("h1").evaluate("h => h.previousElementSibling?.textContent ?? ''")
    return words


def mark_of(page: Page, address: str) -> Locator:
    """Open a page, give the element that carries its fingerprint."""
    page.goto(address)
    return page.locator("[data-fingerprint]")


def other(letters: str) -> str:
    """Take letters of a fingerprint, give as many others."""
    return letters.translate(
        str.maketrans("0123456789abcdefghjkmnpqrstvwxyz", "123456789abcdefghjkmnpqrstvwxyz0")
    )


def test_the_longest_sheets_print_on_one_side(open_page: Open, site: Path, site_url: str) -> None:
    """Of the real procedures, the one with most text in each size of type fills one side of A4."""
    sheets: dict[str, tuple[int, str]] = {}
    for path in site.glob("thu-tuc/*/niem-yet/index.html"):
        text = path.read_text(encoding="utf-8")
        size = re.search(r'class="sheet (sheet--\d) ', text)
        assert size
        found = (len(text), path.parent.relative_to(site).as_posix())
        sheets[size.group(1)] = max(sheets.get(size.group(1), found), found)
    assert len(sheets) == 6
    page = open_page(794).page
    sides = {}
    for _, place in sheets.values():
        page.goto(f"{site_url}/{place}/")
        sides[place] = len(printed_pages(page))
    assert {place: count for place, count in sides.items() if count != 1} == {}


def test_a_sheet_with_its_code_prints_on_one_side(open_page: Open, posted: str) -> None:
    """Ninety papers: one side, what is left out is said, address and version stand in words."""
    page = open_page(794).page
    page.goto(f"{posted}/thu-tuc/{LONG}/niem-yet/")
    (side,) = printed_pages(page)
    assert re.search(r"Tờ này chỉ in \d+ trong 90 mục\. Xem đủ tại mã QR\.", side)
    assert f"{SITE}/thu-tuc/{LONG}/" in side
    assert f"Phiên bản nội dung: {page.locator('.sheet__foot .code').inner_text()}" in side
    assert "Trang mẫu" in side
    assert "In tờ này" not in side


def test_the_code_stands_bottom_right_with_a_name(open_page: Open, posted: str) -> None:
    """On paper it is black on white, large enough, in the corner; and readers hear what it is."""
    page = open_page(673).page
    page.goto(f"{posted}/thu-tuc/{CODE}/niem-yet/")
    page.emulate_media(media="print")
    code = page.get_by_role("img", name="Mã QR mở trang của thủ tục này")
    box, sheet = code.bounding_box(), page.locator("article").bounding_box()
    assert box
    assert sheet
    assert box["width"] == pytest.approx(32 / 25.4 * 96, abs=1)
    assert box["x"] + box["width"] == pytest.approx(sheet["x"] + sheet["width"], abs=1)
    assert box["y"] + box["height"] == pytest.approx(sheet["y"] + sheet["height"], abs=8)
    ground = code.evaluate("e => getComputedStyle(e).backgroundColor")
    assert ground == "rgb(255, 255, 255)"


def test_the_day_of_printing_is_filled_in(open_page: Open, posted: str) -> None:
    """With script the day stands there; without, a line to write it on."""
    page, bare = open_page(794).page, open_page(794, script=False).page
    for each in (page, bare):
        each.goto(f"{posted}/thu-tuc/{CODE}/niem-yet/")
    assert re.fullmatch(r"\d\d/\d\d/20\d\d", page.locator("[data-printed-on]").inner_text())
    assert bare.locator("[data-printed-on]").inner_text() == ""
    assert bare.locator("[data-printed-on]").bounding_box()["width"] > 50  # type: ignore[index]


# Scanning.


def test_a_current_sheet_is_called_current(open_page: Open, posted: str) -> None:
    """What the sheet carries is what the page has: one calm sentence above the heading."""
    visit = open_page(360)
    address = f"{posted}/thu-tuc/{CODE}/"
    now = mark_of(visit.page, address).get_attribute("data-fingerprint") or ""
    assert told(visit.page, address, now).strip() == "Tờ bạn quét vẫn đúng với nội dung hiện nay."
    assert "vẫn đúng" in told(visit.page, address, now.upper())
    assert "vẫn đúng" in told(visit.page, address, now.split("-")[0])
    assert visit.page.locator(".note[role=status]").is_visible()
    assert visit.wrong == []


def test_an_old_sheet_tells_what_changed(open_page: Open, posted: str) -> None:
    """Each part by its name, in order; where only the whole differs no part is made up."""
    page = open_page(360).page
    address = f"{posted}/thu-tuc/{CODE}/"
    whole, parts = (mark_of(page, address).get_attribute("data-fingerprint") or "").split("-")
    pairs = re.findall("..", parts)
    fees_and_papers = "".join(other(x) if n in (3, 4) else x for n, x in enumerate(pairs))
    assert told(page, address, f"{other(whole)}-{fees_and_papers}") == (
        "Tờ bạn quét đã cũ. Phần đã thay đổi: phí, lệ phí; giấy tờ. "
        "Hãy theo nội dung trên trang này."
    )
    whole_only = told(page, address, other(whole))
    assert whole_only == "Tờ bạn quét đã cũ. Hãy theo nội dung trên trang này."
    assert told(page, address, f"{other(whole)}-{parts}") == whole_only


def test_a_units_sheet_is_compared_with_its_own_rules(open_page: Open, posted: str) -> None:
    """A sheet of the unit is old when only the unit's rule has come, gone or changed."""
    page = open_page(360).page
    address = f"{posted}/thu-tuc/{CODE}/"
    mark = mark_of(page, address)
    now, local = mark.get_attribute("data-fingerprint"), mark.get_attribute("data-local") or ""
    letters = dict(pair.split(":") for pair in local.split(" "))[UNIT]
    assert "vẫn đúng" in told(page, address, f"{now}.{letters}&noi={UNIT}")
    assert "vẫn đúng" in told(page, address, f"{now}.0&noi=huyen-mau-1")
    for old in (f"{now}.0&noi={UNIT}", f"{now}.{letters}&noi=huyen-mau-1"):
        assert "quy định riêng của nơi in tờ này" in told(page, address, old)


@pytest.mark.parametrize(
    "scanned", ["", "x", "<b>a</b>", "ej6cnyns-rme", "ej6cnyns-", "%F0%9F%92%A9", "a" * 9000]
)
def test_an_unreadable_code_is_told(open_page: Open, posted: str, scanned: str) -> None:
    """Whatever stands in the address: a sentence says what to do, and nothing breaks."""
    visit = open_page(360)
    words = told(visit.page, f"{posted}/thu-tuc/{CODE}/", scanned)
    assert words.startswith("Không đọc được mã của tờ bạn quét.")
    assert visit.wrong == []


def test_nothing_is_said_without_a_scan(open_page: Open, posted: str) -> None:
    """Who just opens the page sees no notice; without script the version is there to compare."""
    page, bare = open_page(360).page, open_page(360, script=False).page
    page.goto(f"{posted}/thu-tuc/{CODE}/")
    assert page.locator(".note[role=status]").count() == 0
    bare.goto(f"{posted}/thu-tuc/{CODE}/")
    full = bare.locator("[data-fingerprint]").get_attribute("data-fingerprint") or "-"
    assert bare.get_by_text(f"Phiên bản nội dung: {full.split('-')[0]}").is_visible()


def test_a_set_is_compared_like_a_sheet(open_page: Open, posted: str) -> None:
    """The cover's code leads to the unit's set, which knows its own parts."""
    page = open_page(360).page
    address = f"{posted}/don-vi/{UNIT}/niem-yet/"
    now = mark_of(page, address).get_attribute("data-fingerprint") or ""
    assert "vẫn đúng" in told(page, address, now)
    whole, parts = now.split("-")
    old = f"{other(whole)}-{other(parts[:2])}{parts[2:]}"
    assert "Phần đã thay đổi: danh sách thủ tục." in told(page, address, old)
    assert page.get_by_role("img", name="Mã QR mở trang này").is_visible()


def test_a_part_of_a_set_is_compared_by_itself(open_page: Open, site_url: str) -> None:
    """A part on the wall stays right while others change, and says what changed in it."""
    page = open_page(360).page
    address = f"{site_url}/don-vi/xa-can-giuoc/niem-yet/phan-2/"
    now = mark_of(page, address).get_attribute("data-fingerprint") or ""
    first = mark_of(page, address.replace("phan-2", "phan-1")).get_attribute("data-fingerprint")
    assert first != now
    assert "vẫn đúng" in told(page, address, now)
    whole, parts = now.split("-")
    old = f"{other(whole)}-{parts[:2]}{other(parts[2:])}"
    assert "Phần đã thay đổi: các tờ thủ tục." in told(page, address, old)
