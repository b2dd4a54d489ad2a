"""The records of a repository, read and judged for a command."""

import argparse
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from generator.build import Judged, judge
from generator.cli.saying import LAST_SITE_STAYS, StoppedError, say
from generator.files import list_records, read_records
from generator.pages.corrections_ledger import CORRECTIONS_LEDGER
from generator.reporters import as_text

VIETNAM = timezone(timedelta(hours=7))


def judged_records(options: argparse.Namespace) -> Judged:
    """Take the options of a command, give all records with what is wrong with them."""
    root: Path = options.root
    listed = list_records(root)
    if not listed:
        say(
            f"Không có hồ sơ nào trong «{root.absolute()}»: cần thư mục catalog/ và scorecards/.\n"
            f"Chạy lệnh ở thư mục của kho dữ liệu, hoặc chỉ ra nó bằng --root. {LAST_SITE_STAYS}"
        )
        raise StoppedError
    published = text_of(root / CORRECTIONS_LEDGER)
    return judge(listed, read_records(root, listed), today_of(options), published)


def sound_records(options: argparse.Namespace) -> Judged:
    """Take the options of a command, give the records; without a site to make of them, stop."""
    judged = judged_records(options)
    if not judged.sound:
        print(as_text(judged.problems))
        say(f"Chưa dựng trang vì còn lỗi. {LAST_SITE_STAYS}")
        raise StoppedError
    gap = "\n" if judged.problems else " "
    say(f"Đã đọc {len(judged.collection.entries)} hồ sơ.{gap}{as_text(judged.problems)}")
    return judged


def today_of(options: argparse.Namespace) -> date:
    """Take the options of a command, give the day it takes for today: Vietnam's, if none is set."""
    given: date | None = options.today
    return given or datetime.now(VIETNAM).date()


def text_of(path: Path) -> str:
    """Take a path, give the text of its file; empty where there is none."""
    return path.read_text(encoding="utf-8") if path.is_file() else ""
