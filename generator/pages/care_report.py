"""What wants care today, for a terminal, a machine, or the text of an issue."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct, to_builtins

from generator.care.completeness import Completeness
from generator.care.report import Care
from generator.collection import Collection
from generator.pages.care_lines import (
    ASKED_TITLES,
    CareLine,
    count_lines,
    decision_lines,
    known_words,
    law_lines,
    law_words,
    look_lines,
)
from generator.pages.formats import day


class Section(Struct, frozen=True):
    """One list of the report: its title, its lines, and what is said where there are none."""

    id: str
    title: str
    lines: tuple[CareLine, ...]
    empty: str


class CareReport(Struct, frozen=True):
    """All lists as of a day, and how much is known by domain and by unit."""

    today: date
    sections: tuple[Section, ...]
    domains: tuple[Completeness, ...]
    units: tuple[Completeness, ...]


def care_report(
    care: Care, collection: Collection, today: date, dead: Sequence[CareLine] | None = None
) -> CareReport:
    """Take what wants care, today, and dead links where they were looked for; give the report."""
    overdue = [look for look in care.looks if look.overdue(today)]
    laws = tuple(
        line
        for law in care.laws
        for line in _law_lines(law_words(law.document), law_lines(law, collection))
    )
    known, naming = care.decisions.known, care.decisions.naming
    sections = [
        Section(
            "overdue",
            f"Quá hạn kiểm tra: {len(overdue)} trong {len(care.looks)} hồ sơ",
            look_lines(overdue, collection),
            "Mọi hồ sơ đều được đối chiếu trong 12 tháng qua.",
        ),
        Section(
            "laws",
            f"Dẫn văn bản đã hết hiệu lực hoặc được thay: {len(laws)} chỗ",
            laws,
            "Không trường nào dẫn văn bản mà chúng tôi biết là đã hết hiệu lực.",
        ),
        Section(
            "counts",
            f"Danh mục lệch số đã công bố: {len(care.counts)} chỗ",
            count_lines(care.counts, collection),
            "Không danh mục đang dùng nào lệch với số mà đơn vị công bố.",
        ),
        Section(
            "decisions",
            f"Từ ngày ký quyết định đến ngày áp dụng: biết {len(known)} trong {naming} hồ sơ",
            decision_lines(known, collection),
            "Chưa có dữ liệu: chưa hồ sơ nào có cả ngày ký quyết định và ngày áp dụng.",
        ),
    ]
    if dead is not None:
        sections.append(_dead_section(tuple(dead)))
    return CareReport(today, tuple(sections), care.domains, care.units)


def _law_lines(what: str, lines: tuple[CareLine, ...]) -> Iterator[CareLine]:
    for line in lines:
        yield CareLine(line.name, line.url, line.file, f"{line.said}: {what}")


def _dead_section(dead: tuple[CareLine, ...]) -> Section:
    title = f"Liên kết không mở được: {len(dead)}"
    return Section("links", title, dead, "Mọi liên kết đã thử đều mở được.")


def as_text(report: CareReport) -> str:
    """Take the report, give it for a terminal."""
    parts = [f"Cần xem lại, tính đến ngày {day(report.today)}"]
    for section in report.sections:
        lines = [f"  {line.file}: {line.name}\n    {line.said}" for line in section.lines]
        parts.append("\n".join([section.title, *(lines or [f"  {section.empty}"])]))
    for title, found in _tables(report):
        rows = [f"  {one.key}: {one.total} thủ tục; {_known(one)}" for one in found]
        parts.append("\n".join([title, *(rows or ["  Chưa có dữ liệu: chưa giữ thủ tục nào."])]))
    return "\n\n".join(parts)


def as_markdown(report: CareReport) -> str:
    """Take the report, give it as the text of an issue."""
    parts = [f"## Cần xem lại, tính đến ngày {day(report.today)}"]
    for section in report.sections:
        lines = [
            f"- [ ] `{line.file}` {_plain(line.name)}: {_plain(line.said)}"
            for line in section.lines
        ]
        parts += [f"### {section.title}", "\n".join(lines) or section.empty]
    for title, found in _tables(report):
        head = " | ".join(("", "Thủ tục", *ASKED_TITLES))
        rows = [" | ".join((one.key, str(one.total), *known_words(one))) for one in found]
        ruled = [head, " | ".join(["---"] * (len(ASKED_TITLES) + 2)), *rows]
        parts += [f"### {title}", "\n".join(f"| {row} |" for row in ruled)]
    return "\n\n".join(parts)


def as_json(report: CareReport) -> str:
    """Take the report, give it for machines."""
    told = {
        "today": report.today.isoformat(),
        **{section.id: to_builtins(section.lines) for section in report.sections},
        "domains": to_builtins(report.domains),
        "units": to_builtins(report.units),
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


CARE_REPORTERS: Mapping[str, Callable[[CareReport], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
}


def _tables(report: CareReport) -> Iterator[tuple[str, tuple[Completeness, ...]]]:
    yield "Đã biết bao nhiêu, theo lĩnh vực", report.domains
    yield "Đã biết bao nhiêu, theo đơn vị", report.units


def _known(one: Completeness) -> str:
    pairs = zip(ASKED_TITLES, known_words(one), strict=True)
    return "; ".join(f"{title.lower()}: {words}" for title, words in pairs)


def _plain(words: str) -> str:
    """Take words of a record, give them without what Markdown or an issue takes for a sign."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#@|" else sign for sign in words)
