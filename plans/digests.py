"""Texts of digests, ready to read, to mail and to paste into a chat. Pure; in Vietnamese, as the office writes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
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
        link: a page on which the person reports on it; empty for none.
    """

    path: str
    content: str
    due: date
    check_in: bool
    audience: Audience
    link: str = ""


class Section(NamedTuple):
    """What one unit tells a person: its name, its business day, and what is due there."""

    unit: str
    today: date
    lines: Sequence[Line]


#: Parts of a digest, in order: whether a line belongs to one, and its heading.
PARTS: tuple[tuple[Callable[[Line, date], bool], str], ...] = (
    (lambda line, _: line.audience is Audience.VACANT, "Việc chưa có người thực hiện, đề nghị phân công"),
    (lambda line, _: line.audience is not Audience.LEADS, "Việc quá hạn của bộ phận khác, đề nghị chỉ đạo"),
    (lambda line, _: line.check_in, "Việc cần báo tình hình thực hiện trong kỳ báo cáo"),
    (lambda line, today: line.due < today, "Việc đã quá hạn"),
    (lambda line, today: line.due >= today, "Việc sắp đến hạn"),
)

_LINKED = (
    "Mỗi liên kết ở trên mở đúng một việc để báo kết quả, không cần mật khẩu, trong 7 ngày. "
    "Liên kết dành riêng cho người nhận, đề nghị không chuyển tiếp."
)
_SIGN_IN = "Đề nghị đăng nhập phần mềm để xem chi tiết và báo kết quả."
_NOTHING = "Đến nay không còn việc nào phải nhắc."


def digest_text(name: str, today: date, lines: Iterable[Line]) -> str:
    """What one person is told by one unit on one day.

    Args:
        name: the person's.
        today: the business day.
        lines: what is due; each stands in the first part that it belongs to.
    """
    return "\n\n".join([_greeting(name, today), *_parts(today, lines)])


def message_text(name: str, sections: Sequence[Section]) -> str:
    """What one person is told in the one mail of a day, by every unit in which something is due, or in a chat by one.

    Args:
        name: the person's.
        sections: one of each unit, at least one; several have the units' names as headings.
    """
    paragraphs = [_greeting(name, sections[0].today)]
    for section in sections:
        if len(sections) > 1:
            paragraphs.append(section.unit.upper())
        paragraphs += _parts(section.today, section.lines)
    lines = [line for section in sections for line in section.lines]
    closing = _LINKED if any(line.link for line in lines) else _SIGN_IN
    return "\n\n".join([*paragraphs, closing if lines else _NOTHING])


def _greeting(name: str, today: date) -> str:
    return f"Kính gửi {name}: nhắc việc theo kế hoạch kiểm soát thủ tục hành chính, ngày {today:%d/%m/%Y}."


def _parts(today: date, lines: Iterable[Line]) -> Iterator[str]:
    """Each part with its heading; a line that two digests hold stands there once."""
    left = sorted(dict.fromkeys(lines), key=lambda line: (line.due, line.path))
    for belongs, heading in PARTS:
        found = [line for line in left if belongs(line, today)]
        left = [line for line in left if line not in found]
        if found:
            yield "\n".join([f"{heading}:", *(f"- {_words(line, today)}" for line in found)])


def _words(line: Line, today: date) -> str:
    content = line.content if len(line.content) <= _SHOWN else f"{line.content[:_SHOWN].rstrip()}…"
    late = (today - line.due).days
    when = f"hạn {line.due:%d/%m/%Y}" + (f", quá {late} ngày" if late > 0 else "")
    said = f"{line.path}. {' '.join(content.split())} ({when})"
    return f"{said}\n  {line.link}" if line.link else said
