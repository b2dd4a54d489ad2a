"""Count again, from the CSV files of a built site alone, what its pages and its API say.

Run it as ``python -I recount.py SITE``: it needs nothing but Python, and knows nothing of the
program that made the site. It prints how much it counted, and each figure that is another.
"""

import csv
import html
import io
import json
import re
import sys
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

Row = dict[str, str]
Told = tuple[str, str, object, object]
"""What kind of figure it is, which one, what is published, and what comes out here."""

_NO_TABLE = {"publisher"}
"""Kinds of records that the tables do not hold: what the site says of itself."""


def read_rows(data: bytes) -> list[Row]:
    """Take the bytes of a CSV file, give its rows by the names of its columns."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def bulk_of(site: Path) -> dict[str, list[Row]]:
    """Take a site, give the tables of its bulk download."""
    with zipfile.ZipFile(site / "du-lieu/niem-yet.zip") as archive:
        names = [name for name in archive.namelist() if name.endswith(".csv")]
        return {Path(name).stem: read_rows(archive.read(name)) for name in names}


def words_of(page: Path) -> str:
    """Take the file of a page, give its words."""
    text = re.sub(r"<(script|style|head)\b.*?</\1>", " ", page.read_text("utf-8"), flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def share(part: str, whole: str) -> Decimal:
    """Take two numbers, give the one in percent of the other, to a tenth, halves upwards."""
    exact = Decimal(part) * 100 / Decimal(whole)
    return exact.quantize(Decimal("0.1"), ROUND_HALF_UP)


def counts(site: Path, tables: dict[str, list[Row]]) -> Iterator[Told]:
    """How many records of each kind there are: in the API's index, its lists, and the rows."""
    for kind in json.loads((site / "api/v1/index.json").read_text("utf-8"))["kinds"]:
        name = kind["kind"]
        if name in _NO_TABLE:
            continue
        held = tables[f"{name}s"]
        listed = json.loads((site / f"api/v1/{name}.json").read_text("utf-8"))
        yield "count", f"{name} in index.json", kind["count"], len(held)
        yield "count", f"{name} in {name}.json", listed["count"], len(held)
        yield "count", f"records of {name}.json", len(listed["records"]), len(held)


def pages(site: Path, tables: dict[str, list[Row]]) -> Iterator[Told]:
    """What pages say of how many procedures there are, in how many domains, and in each."""
    many = Counter(row["domain"] for row in tables["procedures"])
    told = f"{len(tables['procedures'])} thủ tục trong {len(many)} lĩnh vực"
    for page in ("index.html", "linh-vuc/index.html"):
        said = re.findall(r"[0-9.]+ thủ tục trong [0-9.]+ lĩnh vực", words_of(site / page))
        yield "page", page, said[:1], [told]
    domains = words_of(site / "linh-vuc/index.html")
    for row in tables["domains"]:
        found = re.search(rf"(?<!\w){re.escape(row['name'])} ([0-9]+)(?![0-9])", domains)
        yield "page", f"domain {row['id']}", int(found[1]) if found else None, many[row["id"]]
    units = words_of(site / "don-vi/index.html")
    yield "page", "units", f"{len(tables['units'])} đơn vị" in units, True


def listings(site: Path, tables: dict[str, list[Row]]) -> Iterator[Told]:
    """What a unit's page says of the procedures that it posts, set by set."""
    domain = {row["code"]: row["domain"] for row in tables["procedures"]}
    last = {row["unit"]: row["year"] for row in sorted(tables["listings"], key=lambda r: r["year"])}
    posted: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in tables["set_rules"]:
        picked = (r["procedure"] for r in tables["rule_procedures"] if r["rule"] == row["rule"])
        posted[row["unit"], row["year"], row["set"]].update(picked)
    for row in tables["listing_sets"]:
        codes = posted[row["unit"], row["year"], row["id"]]
        page = site / "don-vi" / row["unit"] / "index.html"
        if last[row["unit"]] != row["year"] or not row["selection_level"] or not codes:
            continue
        name = re.escape(" ".join(row["name"].split()))
        said = re.search(rf"{name}: chúng tôi đang giữ ([0-9]+) thủ tục", words_of(page))
        yield "listing", f"{row['unit']} {row['id']}", int(said[1]) if said else None, len(codes)
        lists = re.search(rf"{name}: .{{0,40}}? trong ([0-9]+) lĩnh vực", words_of(page))
        found = len({domain[code] for code in codes})
        yield "listing", f"domains of {row['unit']} {row['id']}", lists and int(lists[1]), found


def sums(facts: list[Row]) -> Iterator[Told]:
    """Totals that were added up from parts: the parts of the same unit and edition, added again."""
    parts: dict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for row in facts:
        if row["kind"] == "score" and row["node"] and row["value"]:
            parts[row["record"], row["unit"] or row["unit_name"]].append(Decimal(row["value"]))
    for row in facts:
        added = re.match(r"Cộng điểm (\d+|sáu) ", row["computed"])
        if added and row["kind"] == "score" and not row["node"]:
            held = parts[row["record"], row["unit"] or row["unit_name"]]
            name = f"{row['record']} {row['unit'] or row['unit_name']}"
            wanted = 6 if added[1] == "sáu" else int(added[1])
            yield "parts", name, wanted, len(held)
            total, found = Decimal(row["value"]), sum(held, Decimal())
            yield (
                "sum",
                name,
                total,
                total if abs(total - found) <= _doubt([total, *held]) else found,
            )


def _doubt(values: list[Decimal]) -> Decimal:
    """Give how far off a sum may be because each of its numbers was rounded by itself."""
    return sum((Decimal((0, (5,), int(v.as_tuple().exponent) - 1)) for v in values), Decimal())


def copies(site: Path, tables: dict[str, list[Row]]) -> Iterator[Told]:
    """The same fact is the same in the bulk download, the file of all and the file of its page."""
    names = ("value", "rank", "of", "maximum", "numerator", "denominator", "unit_name", "text")
    whole = read_rows((site / "du-lieu/ket-qua.csv").read_bytes())
    yield "rows", "facts", len(whole), len(tables["facts"])
    by_page: dict[str, list[list[str]]] = defaultdict(list)
    for one, other in zip(whole, tables["facts"], strict=False):
        mine, theirs = ([row[name] for name in names] for row in (one, other))
        yield "fact", other["id"], mine, theirs
        by_page[one["page"]].append(mine)
    for page, rows in by_page.items():
        held = read_rows((site / page.strip("/") / "so-lieu.csv").read_bytes())
        yield "page of facts", page, [[row[name] for name in names] for row in held], rows


def tables_beside(site: Path) -> Iterator[Told]:
    """Shares, differences and orders in the tables of pages."""
    for file in sorted(site.rglob("*.csv")):
        where = file.relative_to(site).as_posix()
        for number, row in enumerate(read_rows(file.read_bytes()), 1):
            yield from _shares(f"{where}:{number}", row)
            if row.get("Kỳ trước") and row.get("Kỳ này"):
                yield _difference(f"{where}:{number}", row, fewer="hang" in file.name)
        if file.name == "xep-hang.csv":
            yield from _order(where, read_rows(file.read_bytes()))


def _shares(where: str, row: Row) -> Iterator[Told]:
    pairs = {
        "% mức tối đa": ("Điểm", "Điểm tối đa" if "Điểm tối đa" in row else "Tối đa"),
        "Tỉ lệ trả lời, % (số tính lại)": ("Số phiếu thu về", "Số phiếu phát ra"),
    }
    for name in row:
        whose, colon, _ = name.rpartition(": % mức tối đa")
        if colon:
            pairs[name] = (f"{whose}: điểm", f"{whose}: điểm tối đa")
    for name, (part, whole) in pairs.items():
        if row.get(name):
            # A score that is a percent itself has no maximum beside it.
            yield (
                "share",
                f"{where} {name}",
                Decimal(row[name]),
                share(row[part], row[whole] or "100"),
            )


def _difference(where: str, row: Row, *, fewer: bool) -> Told:
    """A rank that is a smaller number is a better one."""
    before, now = Decimal(row["Kỳ trước"]), Decimal(row["Kỳ này"])
    published = Decimal(row["Thay đổi (tính lại; lên bậc là dương)"])
    return "difference", where, published, before - now if fewer else now - before


def _order(where: str, rows: list[Row]) -> Iterator[Told]:
    """Of two units with a score and a rank, the better one stands before the other."""
    held = [
        (int(row["Hạng"]), -Decimal(row["Điểm"])) for row in rows if row["Hạng"] and row["Điểm"]
    ]
    if len(held) > 1:
        by_rank = [score for _, score in sorted(held)]
        yield "order", where, by_rank, sorted(by_rank)


def recounted(site: Path) -> Iterator[Told]:
    """Take the folder of a site, give every figure that can be counted again."""
    tables = bulk_of(site)
    yield from counts(site, tables)
    yield from pages(site, tables)
    yield from listings(site, tables)
    yield from sums(tables["facts"])
    yield from copies(site, tables)
    yield from tables_beside(site)


def main() -> int:
    """Count again; tell what was counted, and what is another than published."""
    told = list(recounted(Path(sys.argv[1])))
    wrong = [each for each in told if each[2] != each[3]]
    for kind, what, published, found in wrong:
        print(f"{kind} {what}: {published}, counted {found}")
    many = Counter(kind for kind, *_ in told)
    print(f"{len(told)} figures: {', '.join(f'{n} {kind}' for kind, n in sorted(many.items()))}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
