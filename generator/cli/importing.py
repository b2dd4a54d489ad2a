"""The commands that take in what offices have: import, and the template to fill in."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import get_args

from generator.cli.reading import Records, judged_records, text_of
from generator.cli.saying import StoppedError, say
from generator.files import list_records, read_records
from generator.importing.beside import grown_lists
from generator.importing.joining import held_identities, joined
from generator.importing.ledger import as_ledger, ledger_path, read_ledger
from generator.importing.planning import Held, Plan, Settings, planned
from generator.importing.reading import Read, read
from generator.importing.refusing import MOST_BYTES, RefusedError
from generator.importing.telling import as_json, as_text, survey_lines
from generator.importing.template import template_bytes
from generator.importing.values import Origin
from generator.model.procedure import Procedure
from generator.model.vocabulary import Level
from generator.whole import write_whole

_NO_SOURCE = "chua-noi-nguon"
"""Stands in a preview for a source that was not named; nothing is written with it."""
FORMATS = {"text": as_text, "json": as_json}


def add_import(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command ``import`` to the command line."""
    parser = commands.add_parser(
        "import", help="đọc tệp của cơ quan, nói sẽ thay đổi gì; chỉ ghi khi có --write"
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="tệp", help="tệp hoặc thư mục")
    parser.add_argument("--source", help="mã của nguồn trong scorecards/sources.yml")
    parser.add_argument("--as-of", help="thời điểm của dữ liệu, ví dụ 2026-06")
    parser.add_argument("--write", action="store_true", help="ghi vào hồ sơ")
    parser.add_argument("--complete", action="store_true", help="tệp kể đủ: nói cả mã không còn")
    parser.add_argument("--with-prose", action="store_true", help="chép cả lời văn của nguồn")
    parser.add_argument("--new-domains", action="store_true", help="tạo lĩnh vực chưa có")
    parser.add_argument(
        "--take",
        action="append",
        default=[],
        choices=sorted(set(Procedure.model_fields) - {"code", "domain", "sources", "missing"}),
        metavar="TRƯỜNG",
        help="tin nguồn ở trường này dù khác bản đang giữ; ghi được nhiều lần",
    )
    parser.add_argument(
        "--level",
        action="append",
        default=[],
        choices=get_args(Level),
        help="cấp của các thủ tục mà nguồn không ghi cấp, ví dụ commune (xã); ghi được nhiều lần",
    )
    parser.add_argument("--format", choices=sorted(FORMATS), default="text", help="dạng báo cáo")
    parser.add_argument(
        "--survey", action="store_true", help="chỉ đếm xem đọc được bao nhiêu, không so với hồ sơ"
    )
    parser.set_defaults(run=import_files)


def add_template(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command ``template`` to the command line."""
    parser = commands.add_parser("template", help="viết tệp Excel mẫu để điền")
    parser.add_argument("kind", choices=["procedure"], help="loại hồ sơ: procedure (thủ tục)")
    parser.add_argument("out", type=Path, help="tên tệp sẽ viết, ví dụ thu-tuc.xlsx")
    parser.set_defaults(run=template)


def import_files(options: argparse.Namespace) -> None:
    """Read foreign files, say what they would change, and write it where that is asked for."""
    judged = judged_records(options)
    read_files = list(_read_all(options))
    if options.survey:
        _survey(read_files, judged)
        return
    if not read_files:
        raise StoppedError
    held = Held(judged.collection, _files(options.root))
    settings = _settings(options, judged)
    ledger = options.root / ledger_path(settings.origin.source)
    records = [record for _, one in read_files for record in one.records]
    plan = planned(records, held, read_ledger(text_of(ledger)), settings)
    print(FORMATS[options.format](plan))
    if options.write:
        _write(plan, held, settings, options.root)
    else:
        again = "--write" if options.source else "--source MÃ-NGUỒN --write"
        say(f"Đây là bản xem trước, chưa ghi gì. Đúng ý thì chạy lại với {again}.")


def _settings(options: argparse.Namespace, judged: Records) -> Settings:
    named: str = options.source or ("" if options.write else _NO_SOURCE)
    if named != _NO_SOURCE and named not in judged.collection.sources:
        what = f"Nguồn «{options.source}» không có" if options.source else "Chưa nói nguồn nào"
        say(
            f"{what} trong scorecards/sources.yml. Mọi dữ kiện đều phải có nguồn: thêm nguồn của "
            "tệp này bằng «niemyet new source», rồi chạy lại với --source MÃ."
        )
        raise StoppedError
    return Settings(
        Origin(named, options.as_of),
        with_prose=options.with_prose,
        complete=options.complete,
        new_domains=options.new_domains,
        take=tuple(options.take),
        levels=tuple(dict.fromkeys(options.level)),
    )


def _files(root: Path) -> dict[str, bytes]:
    return {source.path: source.data for source in read_records(root, list_records(root))}


def _read_all(options: argparse.Namespace) -> Iterator[tuple[str, Read]]:
    """Give each file with its records; one that cannot be read is told, and the rest go on."""
    for path in _paths(options.files):
        try:
            with path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
            one = read(data, path.name, with_prose=options.with_prose)
        except RefusedError as refusal:
            say(f"{path.name}: {refusal}")
            continue
        for sentence in one.left:
            say(f"{path.name}: {sentence}")
        yield path.name, one


def _paths(given: Iterable[Path]) -> Iterator[Path]:
    for path in given:
        if path.is_dir():
            yield from sorted(inner for inner in path.rglob("*") if inner.is_file())
        else:
            yield path


def _survey(read_files: list[tuple[str, Read]], judged: Records) -> None:
    known = held_identities(judged.collection)
    every = joined((record for _, one in read_files for record in one.records), known)
    start = 0
    for name, one in read_files:
        records = every[start : start + len(one.records)]
        start += len(one.records)
        print("\n".join(survey_lines(name, one.shape, records)))
    print("\n".join(survey_lines("Tất cả", f"{len(read_files)} tệp", every)))


def _write(plan: Plan, held: Held, settings: Settings, root: Path) -> None:
    """Write the lists that records lean on, the records, then the ledger; each file whole."""
    lists = grown_lists(plan, held.collection, held.files, settings.origin)
    written = [p for p in plan.records if p.data is not None]
    for one in lists:
        write_whole(root / one.path, one.data)
    for record in written:
        write_whole(root / record.path, record.data or b"")
    ledger = as_ledger(plan.ledger).encode("utf-8")
    write_whole(root / ledger_path(settings.origin.source), ledger)
    beside = "".join(f" Thêm {one.added} mục vào {one.path}." for one in lists)
    say(f"Đã ghi {len(written)} hồ sơ.{beside} Chạy «niemyet check» để soát lại.")


def template(options: argparse.Namespace) -> None:
    """Write the workbook to fill in, with the domains of this repository in its lists."""
    judged = judged_records(options)
    names = sorted(entry.record.name for entry in judged.collection.domains.values())
    write_whole(options.out, template_bytes(names))
    print(f"Đã viết {options.out}. Đọc trang «Hướng dẫn» trong tệp trước khi điền.")
    sys.stdout.flush()
