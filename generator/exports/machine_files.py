"""Small files that tell machines how to read the site: robots.txt, llms.txt, opensearch.xml."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from generator.collection import Collection
from generator.exports.linked.names import CATALOGUE
from generator.exports.xml_text import xml_text
from generator.model.catalog import Publisher
from generator.model.urls import (
    API,
    API_CHANGES,
    API_INDEX,
    CORRECTIONS_FEED,
    DATA,
    DOMAINS,
    HOME,
    METHODS,
    OPEN_SEARCH,
    RESULTS,
    SEARCH,
    UNITS,
    absolute,
    relative,
    scorecards_url,
)
from generator.output import OutputFile

_OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/"
_LONGEST_NAME, _LONGEST_DESCRIPTION = 16, 1024
"""What OpenSearch 1.1 allows."""
_MARKED = re.compile(r"[\\`*_{}\[\]()<>#|!~&]")
_PAGES = (
    ("Tra cứu thủ tục", SEARCH, "tìm theo tên, tên thường gọi hoặc mã quốc gia"),
    ("Lĩnh vực", DOMAINS, "mọi thủ tục theo lĩnh vực"),
    ("Đơn vị", UNITS, "nơi tiếp nhận, danh mục niêm yết"),
    ("Kết quả cải cách hành chính", RESULTS, "điểm, hạng, chỉ tiêu, kế hoạch"),
    ("Phương pháp", METHODS, "cách đọc từng bộ chỉ số"),
)
_FILES = (
    ("Trang dữ liệu", DATA, "mọi tệp, điều khoản, tên các trường"),
    ("Mục lục của API (JSON)", API_INDEX, "mọi loại hồ sơ và địa chỉ; mô tả ở api/v1/openapi.json"),
    ("Thay đổi theo ngày (JSON)", API_CHANGES, "ngày nào công bố điều gì"),
    ("Tất cả bản ghi (JSON)", f"{API}all.json", "mỗi bản ghi có nguồn"),
    ("Thủ tục (JSON)", f"{API}procedure.json", "mỗi thủ tục có tệp riêng trong procedure/"),
    ("Thủ tục theo CPSV-AP (Turtle)", f"{CATALOGUE}catalog.ttl", "dữ liệu liên kết"),
    ("Danh mục bộ dữ liệu theo DCAT-AP (Turtle)", f"{DATA}catalog.ttl", "dữ liệu liên kết"),
    ("Kết quả cải cách (CSV)", scorecards_url("csv"), "mỗi dòng một dữ kiện"),
    ("Đính chính (Atom)", CORRECTIONS_FEED, "chỗ đã sửa và chỗ các nguồn in khác nhau"),
)

_HOW_TO_READ = """\
Điều chưa biết được bỏ trống; bỏ trống không có nghĩa là bằng không. Hãy dẫn lại dữ kiện kèm nguồn
và ngày của nó. Thủ tục có thể khác tại địa phương: xem api/v1/local_difference.json.

Mã thủ tục có dạng 1.001193. Trang của thủ tục: thu-tuc/1.001193/; dữ liệu của nó:
api/v1/procedure/1.001193.json."""


def machine_files(collection: Collection) -> Iterator[OutputFile]:
    """Take the collection, give the small files; none of them without a publisher.

    The description for the browser's search bar needs the site's address, so it comes with it.
    """
    if not collection.publisher:
        return
    publisher = collection.publisher.record
    yield OutputFile.of_text("robots.txt", robots(publisher))
    yield OutputFile.of_text("llms.txt", llms(publisher))
    if publisher.site_address:
        yield OutputFile.of_text(OPEN_SEARCH.lstrip("/"), open_search(publisher))


def robots(publisher: Publisher) -> str:
    """Take who publishes, give robots.txt: everything may be read; where the list of pages is."""
    site = publisher.site_address
    told = f"\nSitemap: {absolute(site, '/sitemap.xml')}\n" if site else ""
    return f"User-agent: *\nAllow: /\n{told}"


def llms(publisher: Publisher) -> str:
    """Take who publishes, give llms.txt: what the site is, how to read its facts, its files."""
    parts = (
        f"# {_plain(publisher.site_title)}",
        f"> {_plain(publisher.description)}",
        _plain(publisher.about),
        _HOW_TO_READ,
        _links("Trang", _PAGES, publisher.site_address or ""),
        _links("Dữ liệu", _FILES, publisher.site_address or ""),
        f"## Điều khoản\n\n{_plain(publisher.licence.statement)}",
    )
    return "\n\n".join(parts) + "\n"


def _links(title: str, links: tuple[tuple[str, str, str], ...], site: str) -> str:
    lines = (f"- [{name}]({_address(url, site)}): {words}" for name, url, words in links)
    return "\n".join((f"## {title}", "", *lines))


def _address(url: str, site: str) -> str:
    return absolute(site, url) if site else relative(url, HOME)


def _plain(text: str) -> str:
    """Words of a record inside Markdown: on one line, and nothing but words."""
    return _MARKED.sub(lambda found: f"\\{found.group()}", " ".join(text.split()))


def open_search(publisher: Publisher) -> str:
    """Take a publisher whose site has an address, give the description for the browser's bar."""
    site = publisher.site_address or ""
    root = ET.Element("OpenSearchDescription", {"xmlns": _OPEN_SEARCH})
    _tell(root, "ShortName", publisher.site_title[:_LONGEST_NAME])
    _tell(root, "Description", publisher.description[:_LONGEST_DESCRIPTION])
    _tell(root, "Language", "vi")
    _tell(root, "InputEncoding", "UTF-8")
    icon = ET.SubElement(root, "Image", {"type": "image/svg+xml"})
    icon.text = absolute(site, "/assets/favicon.svg")
    template = absolute(site, f"{SEARCH}?q={{searchTerms}}")
    ET.SubElement(root, "Url", {"type": "text/html", "template": template})
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _tell(root: ET.Element, name: str, text: str) -> None:
    ET.SubElement(root, name).text = xml_text(text)
