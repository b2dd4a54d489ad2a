"""What changed since the year before, in few words; or why no difference is shown."""

from decimal import Decimal

from generator.measures.changes import Change
from generator.measures.comparable import Verdict
from generator.pages.formats import number, upper_first
from generator.pages.verdict_words import VERDICT_WORDS

_POINTS = {"percent": " điểm phần trăm", "points": " điểm", "dong": " đồng"}


def change_words(change: Change, unit: str) -> str:
    """Take a change and the unit of the scores, give it in words; empty where all is unknown."""
    score = difference_words(change.score, unit) if change.score is not None else ""
    rank = rise_words(change.rank) if change.rank is not None else ""
    if score and rank and change.computed and change.rank_computed:
        return _marked(f"{score}, {rank}", computed=True)
    said = (_marked(score, computed=change.computed), _marked(rank, computed=change.rank_computed))
    return ", ".join(part for part in said if part)


def why_not(change: Change) -> str:
    """Take a change, say why a difference that could be looked for is not shown."""
    verdicts = (change.score_verdict, change.rank_verdict)
    held = {Verdict.COMPARABLE, Verdict.NO_FIGURE}
    reasons = dict.fromkeys(VERDICT_WORDS[v] for v in verdicts if v not in held)
    if reasons:
        part = "" if change.score is None and change.rank is None else _which(change)
        return f"Không so sánh{part}: {'; '.join(reasons)}."
    nothing = change.score is None and change.rank is None
    return f"Không so sánh: {VERDICT_WORDS[Verdict.NO_FIGURE]}." if nothing else ""


def difference_words(difference: Decimal, unit: str) -> str:
    """Take a difference and its unit, give ``tăng 1,2 điểm phần trăm`` or ``không đổi``."""
    if difference == 0:
        return "không đổi"
    way = "tăng" if difference > 0 else "giảm"
    return f"{way} {number(abs(difference))}{_POINTS.get(unit, '')}"


def rise_words(rise: int) -> str:
    """Take a rise in rank (positive is better), give ``lên 3 bậc`` or ``giữ hạng``."""
    if rise == 0:
        return "giữ hạng"
    return f"{'lên' if rise > 0 else 'xuống'} {number(abs(rise))} bậc"


def change_lines(change: Change, unit: str) -> tuple[str, str]:
    """Take a change and the unit of the scores, give what changed and what is not compared."""
    return upper_first(change_words(change, unit)), why_not(change)


def _which(change: Change) -> str:
    return " hạng" if change.rank is None else " điểm"


def _marked(words: str, *, computed: bool) -> str:
    return f"{words} (số tính lại)" if words and computed else words
