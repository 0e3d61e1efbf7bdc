"""The text of a digest, ready to read, to mail and to paste into a chat. Pure; in Vietnamese, as the office writes."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from plans.reminding import Audience

_SHOWN = 160  # characters of a task's content


class Line(NamedTuple):
    """One task in a digest.

    Attributes:
        path: as printed.
        content: as printed; cut in the text where it is long.
        due: the day.
        check_in: whether an answer for the reporting period is due, not the task itself.
        audience: as whom the person is told.
    """

    path: str
    content: str
    due: date
    check_in: bool
    audience: Audience


#: Parts of a digest, in order: whether a line belongs to one, and its heading.
PARTS: tuple[tuple[Callable[[Line, date], bool], str], ...] = (
    (lambda line, _: line.audience is not Audience.LEADS, "Việc quá hạn của bộ phận khác, đề nghị chỉ đạo"),
    (lambda line, _: line.check_in, "Việc cần báo tình hình thực hiện trong kỳ báo cáo"),
    (lambda line, today: line.due < today, "Việc đã quá hạn"),
    (lambda line, today: line.due >= today, "Việc sắp đến hạn"),
)


def digest_text(name: str, today: date, lines: Iterable[Line]) -> str:
    """What one person is told on one day.

    Args:
        name: the person's.
        today: the business day.
        lines: what is due; each stands in the first part that it belongs to.
    """
    left = sorted(lines, key=lambda line: (line.due, line.path))
    parts = [f"Kính gửi {name}: nhắc việc theo kế hoạch kiểm soát thủ tục hành chính, ngày {today:%d/%m/%Y}."]
    for belongs, heading in PARTS:
        found = [line for line in left if belongs(line, today)]
        left = [line for line in left if line not in found]
        if found:
            parts.append("\n".join([f"{heading}:", *(f"- {_words(line, today)}" for line in found)]))
    return "\n\n".join(parts)


def _words(line: Line, today: date) -> str:
    content = line.content if len(line.content) <= _SHOWN else f"{line.content[:_SHOWN].rstrip()}…"
    late = (today - line.due).days
    when = f"hạn {line.due:%d/%m/%Y}" + (f", quá {late} ngày" if late > 0 else "")
    return f"{line.path}. {' '.join(content.split())} ({when})"
