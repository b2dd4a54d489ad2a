"""The files beside a page: its tables as CSV, its charts as SVG, its figures as CSV and XLSX."""

from collections.abc import Iterator, Sequence

from generator.downloads import Column, DataTable, Downloads, table_of
from generator.exports.csv_files import csv_bytes
from generator.exports.workbook import workbook_bytes
from generator.model.urls import page_data_url, taken_url
from generator.output import OutputFile

HOW_TO_READ = (
    ("Ô trống", "Chưa biết hoặc không áp dụng; không có số nào được điền thay."),
    ("Giá trị", "Số như nguồn công bố. Cột «Như in» giữ đúng chữ của nguồn."),
    ("Số tính lại", "Chỉ khi cột «Cách tính» có chữ thì số do tính lại mà có."),
    ("So sánh", "Chỉ so sánh hai kỳ khi cùng phiên bản bộ tiêu chí và cùng số đơn vị."),
    ("Nguồn", "Mã ở cột «Mã nguồn» tra trong trang tính «Nguồn»."),
)


def download_files(downloads: Downloads) -> Iterator[OutputFile]:
    """Take what a page lets its reader take, give the files."""
    for table in downloads.tables:
        url = taken_url(downloads.url, table.name, "csv")
        yield file_at(url, csv_bytes(table, "title"))
    for chart in downloads.charts:
        url = taken_url(downloads.url, chart.name, "svg")
        yield file_at(url, chart.svg.encode("utf-8"))
    yield file_at(page_data_url(downloads.url, "csv"), csv_bytes(downloads.facts, "name"))
    yield file_at(page_data_url(downloads.url, "xlsx"), book_of(downloads))


def book_of(downloads: Downloads) -> bytes:
    """Take what a page lets its reader take, give all of it as one workbook."""
    behind = (downloads.facts, downloads.sources, downloads.definitions, downloads.corrections)
    tables = (read_first(downloads), *downloads.tables, *behind)
    return workbook_bytes(downloads.title, tables)


def read_first(downloads: Downloads) -> DataTable:
    """Take what a page lets its reader take, give the words that stand before it."""
    about = (
        ("Tên", downloads.title),
        ("Địa chỉ trên trang này", downloads.url),
        ("Dẫn nguồn", downloads.citation),
        ("Số lần đính chính", len(downloads.corrections.rows)),
    )
    columns = (Column("item", "Mục"), Column("words", "Nội dung"))
    rows: Sequence[tuple[str, str | int]] = (*about, *HOW_TO_READ)
    return table_of("doc-truoc", "Đọc trước", columns, rows)


def file_at(url: str, data: bytes) -> OutputFile:
    """Take an address on this site and bytes, give the file."""
    return OutputFile(url.lstrip("/"), data)
