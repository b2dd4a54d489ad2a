"""The command that writes a new record from answers: ``niemyet new``."""

import argparse
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from generator.cli.reading import Records, judged_records, ledgers_of, today_of
from generator.cli.saying import StoppedError, say
from generator.drafting.drafts import Draft, UnansweredError, draft, unfit
from generator.drafting.following import following
from generator.drafting.questions import ASKED, Question
from generator.drafting.writing import written
from generator.files import list_records, read_records
from generator.judging import judge
from generator.load.paths import Listed
from generator.load.source import Source
from generator.load.vietnamese_words import explained
from generator.problems import Problem
from generator.reporters import as_text
from generator.whole import write_whole

_CANNOT_ASK = 2
_SHORT = ("unit", "framework", "period", "source")


def add_new(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command ``new`` to the command line."""
    kinds = ", ".join(f"{kind} ({asked.title})" for kind, asked in ASKED.items())
    new = commands.add_parser("new", help="viết một hồ sơ mới từ câu trả lời", description=kinds)
    new.add_argument("kind", choices=sorted(ASKED), metavar="loại", help=kinds)
    new.add_argument(
        "--set", action="append", default=[], metavar="trường=giá trị", help="một câu trả lời"
    )
    for name in _SHORT:
        new.add_argument(f"--{name}", help=f"như --set {name}=…")
    new.add_argument("--from", dest="before", help="kỳ trước để làm theo, ví dụ 2024")
    new.set_defaults(run=new_record)


def new_record(options: argparse.Namespace) -> None:
    """Write a new record, if it is sound; never over another."""
    try:
        answers = _answers(options)
        drafted = draft(options.kind, answers)
    except UnansweredError as lack:
        _refuse(f"{lack}\nChưa viết gì.")
    path: Path = options.root / drafted.path
    if path.exists() and not drafted.list_of:
        say(f"Đã có tệp {drafted.path}; chưa viết gì. Mở tệp ấy để sửa.")
        raise StoppedError
    try:
        _write(options, drafted, path)
    except StoppedError:
        _say_again(options.kind, answers)
        raise


def _write(options: argparse.Namespace, drafted: Draft, path: Path) -> None:
    data = written(drafted, path.read_bytes() if path.exists() else b"")
    found = _new_problems(options, Source(drafted.path, data))
    if found:
        print(as_text(found))
    if any(problem.is_error for problem in found):
        say(f"Chưa viết {drafted.path} vì còn lỗi ở trên.")
        raise StoppedError
    write_whole(path, data)
    todo = " Còn những chỗ nêu ở trên cần xem, cần điền." if found else ""
    say(f"Đã viết {drafted.path}.{todo} Kiểm tra lại: niemyet check")


def _new_problems(options: argparse.Namespace, source: Source) -> list[Problem]:
    """Give what is wrong with the new file and was not before it, wherever it is said."""
    root: Path = options.root
    listed = [entry for entry in list_records(root) if entry.path != source.path]
    sources = [*read_records(root, listed), source]
    listed.append(Listed(source.path, "file", len(source.data)))
    after = judge(listed, sources, today_of(options), ledgers_of(root))
    known = {(p.rule, p.location.file, p.message) for p in _before(options).problems}
    return [p for p in after.problems if (p.rule, p.location.file, p.message) not in known]


def _before(options: argparse.Namespace) -> Records:
    return judged_records(options)


def _answers(options: argparse.Namespace) -> dict[str, str]:
    answers = {name: value for name in _SHORT if (value := getattr(options, name))}
    for text in options.set:
        name, equals, value = text.partition("=")
        if not equals:
            raise UnansweredError(f"«--set {text}» thiếu dấu bằng: viết --set trường=giá trị.")
        answers[name.strip()] = value
    if options.before:
        answers = following(options.kind, answers, options.before, _before(options).collection)
    if not options.set and not options.before and sys.stdin.isatty():
        answers = _asked(options.kind, answers)
    elif not answers:
        fields = ", ".join(question.field for question in ASKED[options.kind].questions)
        raise UnansweredError(
            "Lệnh này hỏi từng điều khi chạy trong cửa sổ dòng lệnh; ở đây không hỏi được, "
            f"nên cần --set trường=giá trị: {fields}."
        )
    return answers


def _asked(kind: str, answers: dict[str, str]) -> dict[str, str]:
    say(f"Hồ sơ mới: {ASKED[kind].title}. Điều chưa biết thì để trống rồi nhấn Enter.")
    for question in ASKED[kind].questions:
        if question.field not in answers:
            answers[question.field] = _ask(question)
    return answers


def _ask(question: Question) -> str:
    allowed = f" Chọn: {explained(question.words)}." if question.words else ""
    say(f"\n{question.asked}.{allowed} Ví dụ: {question.example}")
    try:
        answer = input("> ").strip()
    except EOFError as end:
        raise UnansweredError("Câu trả lời dừng giữa chừng.") from end
    lack = unfit(question, answer)
    if lack:
        say(lack)
        return _ask(question)
    return answer


def _say_again(kind: str, answers: Mapping[str, str]) -> None:
    """Show the command that holds all answers, so that none has to be typed twice."""
    given = " ".join(
        f"--set {shlex.quote(f'{name}={text}')}" for name, text in answers.items() if text
    )
    say(f"Sửa chỗ sai trong lệnh này rồi chạy lại:\n    niemyet new {kind} {given}")


def _refuse(words: str) -> NoReturn:
    say(words)
    raise SystemExit(_CANNOT_ASK)
