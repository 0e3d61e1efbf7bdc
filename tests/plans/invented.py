"""Small plans made up by Hypothesis, as the documents that are printed."""

from hypothesis import strategies as st

from plans.dates import PartialDate
from plans.exporting import GroupLine, PlanDocument, PrintedAnnex, TaskLine
from plans.importing.passages import Part, Passage
from tests.plans.printed import MADE

PLAIN = "rà soát thủ tục hành chính hồ sơ một cửa đạt 85% 100% 2024 (TTHC) “đúng hạn” & <b> ; / 1.234,5 50/50"
ODD = "=1+1 =HYPERLINK(1) +cmd @SUM -2 'a {=1} _x0041_ Số: ngày tháng năm; Căn cứ ỦY ban Hoà UỶ"
WORDS = (*PLAIN.split(), *ODD.split())
NAMES = ("Văn phòng UBND", "Công chức VP-TK", "Các công chức có liên quan", "UBND", "Tổ Số hóa", "Không", "-", "")
SCHEDULES = (
    "Quý II",
    "Tháng 2 năm 2024",
    "Hằng quý",
    "Trước ngày 15/6",
    "30/2",
    "Khi có yêu cầu",
    "Từ 01/4 đến 30/9",
    "",
)
NUMBERS = ("", "05", "123", "07/2024")


def phrase(start="Việc"):
    """A text of one line that begins with a word, so that no rule of a plan's grammar takes it for something else."""
    return st.lists(st.sampled_from(WORDS), max_size=8).map(lambda words: " ".join((start, *words)))


def paragraphs(start="Việc"):
    """A text of one to three lines."""
    return st.lists(phrase(start), min_size=1, max_size=3).map("\n".join)


def parties():
    return st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map(lambda names: "\n".join(filter(None, names)))


def tasks():
    lines = st.builds(
        TaskLine,
        st.just(""),
        paragraphs(),
        parties(),
        parties(),
        st.one_of(st.just(""), paragraphs("Báo cáo")),
        st.sampled_from(SCHEDULES),
        st.one_of(st.just(""), paragraphs("Ghi nhận")),
    )
    return st.lists(lines, min_size=1, max_size=3)


@st.composite
def numbered(draw):
    """Tasks numbered 1, 2, 3, …, and so no group among them."""
    return [
        TaskLine(str(place), *(getattr(task, name) for name in TaskLine.__slots__[1:]))
        for place, task in enumerate(draw(tasks()), start=1)
    ]


@st.composite
def annexes(draw, label):
    lines = draw(numbered())
    for number in ("I", "II")[: draw(st.integers(0, 2))]:
        lines += [GroupLine(number, draw(phrase("Nhóm"))), *draw(numbered())]
    note = draw(st.sampled_from(("", "(Kèm theo Kế hoạch số /KH-UBND ngày tháng 3 năm 2024)", "(Số 05/KH-UBND)")))
    return PrintedAnnex(label, draw(phrase("NHIỆM VỤ")), note, tuple(lines))


@st.composite
def plans(draw):
    """A plan with its cover, one or two annexes and its foot; number and date may be blank."""
    number = draw(st.sampled_from(NUMBERS))
    dated = draw(st.sampled_from((PartialDate(5, 3, 2024), PartialDate(None, 3, 2024), PartialDate(None, None, 2024))))
    passages = [
        (Part.LETTERHEAD, "ỦY BAN NHÂN DÂN\nPHƯỜNG X\nSố: /KH-UBND"),
        (Part.LETTERHEAD, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nX, ngày tháng năm"),
        (Part.TITLE, "KẾ HOẠCH"),
        (Part.TITLE, draw(phrase("Kiểm soát năm 2024").map(lambda words: f"{words} phường"))),
        *((Part.BASIS, f"Căn cứ {text};") for text in draw(st.lists(phrase(), max_size=2))),
        (Part.HEADING, "I. MỤC ĐÍCH"),
        *((Part.TEXT, f"Mục: {text}") for text in draw(st.lists(paragraphs(), max_size=3))),
        (Part.RECIPIENTS, "Nơi nhận:\n- UBND thị xã;\n- Lưu: VT."),
        (Part.SIGNATURE, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A"),
    ]
    return PlanDocument(
        year=2024,
        title=passages[3][1],
        number=number,
        dated=dated,
        passages=tuple(Passage(text, {}, part) for part, text in passages),
        annexes=tuple(draw(annexes(label)) for label in ("I", "II")[: draw(st.integers(1, 2))]),
        made_at=MADE,
    )
