"""No more problems of one file than a person mends at a time; a hostile file has thousands."""

from collections.abc import Iterable

from generator.problems import Problem, sort_problems

MOST_PROBLEMS = 200
"""Of one file; what is more must fill neither the memory nor the screen."""


def first_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Take all problems of a file, give them sorted; of too many the first, and that there are."""
    found = tuple(problems)
    ordered = sort_problems([problem for problem in found if not _is_last_word(problem)])
    if len(ordered) <= MOST_PROBLEMS and not any(map(_is_last_word, found)):
        return ordered
    more = Problem(
        ordered[: MOST_PROBLEMS + 1][-1].location,
        "too-many-problems",
        f"Tệp còn nhiều lỗi nữa; ở trên là {MOST_PROBLEMS} lỗi đầu.",
        "Sửa các lỗi trên rồi kiểm tra lại.",
    )
    return (*ordered[:MOST_PROBLEMS], more)


def _is_last_word(problem: Problem) -> bool:
    return problem.rule == "too-many-problems"
