"""Fixed Vietnamese words of official files, and how dates and cells are printed."""

from datetime import date, datetime

from reporting.cells import Empty
from reporting.forms import Provenance

ILLUSTRATIVE = "số liệu minh họa"

#: As in official statistics: "–" did not occur, "…" not known, "x" has no meaning there.
EMPTY_MARKS: dict[int, str] = {Empty.NIL: "–", Empty.NOT_ENTERED: "…", Empty.NOT_APPLICABLE: "x"}
LEGEND = "Ký hiệu: “–” không phát sinh; “x” không áp dụng; “…” chưa nhập hoặc chưa có số liệu."

PROVENANCE: dict[Provenance, str] = {
    Provenance.VERIFIED: "Mẫu biểu đã đối chiếu với văn bản ban hành.",
    Provenance.PRACTICE: "Mẫu biểu dựng theo thực tế sử dụng, chưa đối chiếu với phụ lục của văn bản ban hành.",
    Provenance.UNVERIFIED: "Mẫu biểu chưa được kiểm chứng với phụ lục của văn bản ban hành.",
}

_FIRST_UNPADDED_MONTH = 3


def short_date(day: date) -> str:
    """05/3/2024: days below 10 and months 1 and 2 get a 0 (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
    return f"{day:%d}/{_month(day)}/{day.year}"


def long_date(day: date) -> str:
    """Ngày 05 tháng 3 năm 2024."""
    return f"ngày {day:%d} tháng {_month(day)} năm {day.year}"


def moment(at: datetime) -> str:
    """16:05 ngày 16/3/2024, in the offset that the time bears."""
    return f"{at:%H:%M} ngày {short_date(at)}"


def date_range(first: date, last: date) -> str:
    """(Từ ngày 15/12/2023 đến ngày 14/3/2024)."""
    return f"(Từ ngày {short_date(first)} đến ngày {short_date(last)})"


def _month(day: date) -> str:
    return str(day.month) if day.month >= _FIRST_UNPADDED_MONTH else f"{day.month:02}"
