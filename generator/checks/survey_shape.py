"""A survey says how it was made, has no more answers than forms, and gives no score too high."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.editions import Scored, scored_editions, who
from generator.checks.printed import explained, numbers_in
from generator.checks.saying import Rule, number
from generator.collection import Collection, Entry
from generator.measures.digits import half_digit
from generator.model.edition import Edition, Score, Survey
from generator.problems import Path, Problem

RULE = Rule("survey-shape")

_RESPONSE = re.compile(r"phản hồi|trả lời|thu về|thu hồi", re.IGNORECASE)
_PERCENT = re.compile(r"(?<![\d.,])(\d+(?:,\d+)?)\s?%")
_HUNDRED = Decimal(100)


def check(collection: Collection) -> Iterator[Problem]:
    """Look at the surveys of every edition and at the scores that come from one."""
    for scored in scored_editions(collection):
        for index, survey in enumerate(scored.edition.surveys):
            yield from _method(scored.entry, ("surveys", index), survey)
            yield from _answers(scored.entry, ("surveys", index), survey)
            yield from _rate(scored.entry, ("surveys", index), survey)
        for index, score in enumerate(scored.edition.scores):
            if score.stage == "survey":
                yield from _told_how(scored, ("scores", index), score)
                yield from _within(scored, ("scores", index), score)


def _method(entry: Entry[Edition], path: Path, survey: Survey) -> Iterator[Problem]:
    if survey.method is None and survey.note is None:
        yield RULE.warning(
            entry,
            path,
            "Cuộc khảo sát không nói cách khảo sát: hỏi ai, hỏi bằng gì.",
            "Ghi «method» theo nguồn; nếu nguồn không nêu thì nói vậy ở «note».",
        )


def _answers(entry: Entry[Edition], path: Path, survey: Survey) -> Iterator[Problem]:
    sent, answers = survey.sent, survey.answers
    if sent is None or answers is None or answers <= sent or explained(survey.note, sent, answers):
        return
    yield RULE.error(
        entry,
        (*path, "answers"),
        f"Thu về {answers} phiếu, nhiều hơn {sent} phiếu đã phát ra.",
        "Đối chiếu hai con số với nguồn; có thể đã ghi đổi chỗ.",
    )


def _rate(entry: Entry[Edition], path: Path, survey: Survey) -> Iterator[Problem]:
    """A share in the note counts only where it is the only one, beside a word of answering."""
    note, shares = survey.note or "", _PERCENT.findall(survey.note or "")
    if len(shares) != 1 or not _RESPONSE.search(note) or not survey.sent or survey.answers is None:
        return
    printed = Decimal(shares[0].replace(",", "."))
    counted = survey.answers / Decimal(survey.sent) * _HUNDRED
    shown = round(counted, 2)
    if abs(counted - printed) > half_digit(printed) and shown not in numbers_in(note):
        yield RULE.warning(
            entry,
            (*path, "note"),
            f"Ghi chú nêu tỷ lệ {number(printed)}%, nhưng {survey.answers} trên {survey.sent} "
            f"phiếu là {number(shown)}%.",
            "Đối chiếu ba con số với nguồn; nếu nguồn in như vậy thì nêu thêm số tính lại.",
        )


def _told_how(scored: Scored, path: Path, score: Score) -> Iterator[Problem]:
    edition = scored.edition
    silent = any(gap.field == "surveys" for gap in edition.missing)
    if not edition.surveys and not silent and score.note is None:
        yield RULE.warning(
            scored.entry,
            (*path, "stage"),
            f"Điểm điều tra của «{who(score)}» không có thông tin về cuộc khảo sát.",
            "Ghi «surveys» của kỳ; chưa có nguồn thì ghi «surveys» vào «missing» kèm lý do.",
        )


def _within(scored: Scored, path: Path, score: Score) -> Iterator[Problem]:
    most = scored.tree.survey_max if scored.tree is not None else None
    if score.node is not None or score.value is None or most is None or score.value <= most:
        return
    if not explained(score.note, score.value, most):
        yield RULE.error(
            scored.entry,
            (*path, "value"),
            f"Điểm điều tra của «{who(score)}» là {number(score.value)}, vượt mức tối đa "
            f"{number(most)} của phần điều tra xã hội học.",
            "Đối chiếu điểm và mức tối đa với nguồn; điểm cả kỳ thì ghi «stage: final».",
        )
