"""What the exporters need to know, as plain documents: selectors fill them, nothing here reads a database."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from reporting.cells import Cells
from reporting.forms import FormDefinition
from reporting.indicators import Rate
from tenants.labels import Label


@dataclass(frozen=True, slots=True)
class Head:
    """What stands on every sheet of a file.

    Attributes:
        reporter: who reports, for example "UBND phường Trung Lương".
        receiver: whom it reports to.
        place: where it is signed, for example "Trung Lương".
        period: the period's name, for example "Quý I/2024".
        first, last: the period's days.
        illustrative: the period's stored flag; "số liệu minh họa" is printed then, and never otherwise.
        made_at: business time of the content (of sending, of the rollup); dates the signature and the file itself.
    """

    reporter: str
    receiver: str
    place: str
    period: str
    first: date
    last: date
    illustrative: bool
    made_at: datetime


@dataclass(frozen=True, slots=True)
class FormPage:
    """One form of a sent report.

    Attributes:
        basis: the legal basis as printed, for example "Thông tư 01/2020/TT-VPCP".
        footnotes: whole sentences, for example waived mismatches with their difference.
    """

    form: FormDefinition
    basis: str
    cells: Cells
    footnotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A sealed version of one unit's report."""

    head: Head
    pages: tuple[FormPage, ...]
    version: int
    sent_at: datetime
    late: bool
    sha256: str


class UnitStatus(StrEnum):
    """Whether a unit's figures are in the totals, and if not, why."""

    INCLUDED = "included"
    MISSING = "missing"
    EXCLUDED = "excluded"
    AWAITING = "awaiting"
    RETURNED = "returned"


UNIT_STATUS_LABELS: dict[UnitStatus, Label] = {
    UnitStatus.INCLUDED: Label("đã tổng hợp", "included"),
    UnitStatus.MISSING: Label("chưa gửi", "not sent"),
    UnitStatus.EXCLUDED: Label("loại trừ", "excluded"),
    UnitStatus.AWAITING: Label("đã gửi, chưa tiếp nhận", "sent, not accepted yet"),
    UnitStatus.RETURNED: Label("bị trả lại", "returned"),
}


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One obliged unit on a form; ``totals`` is its total row, None unless it is included."""

    name: str
    status: UnitStatus
    totals: Cells | None = None


@dataclass(frozen=True, slots=True)
class ConsolidatedPage:
    """One form over all units: totals in cell order, and a line per obliged unit in the units' order."""

    form: FormDefinition
    basis: str
    cells: Cells
    units: tuple[UnitLine, ...]
    footnotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InputVersion:
    """A sent version that went into the totals."""

    unit_code: str
    unit_name: str
    version: int
    sent_at: datetime
    late: bool
    sha256: str


@dataclass(frozen=True, slots=True)
class CompletenessLine:
    """One count of completeness with the names behind it, for example ("Chưa gửi", ("Xã Thuận Lộc",))."""

    label: str
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator of the totals, with the choice of numerator and denominator in words."""

    label: str
    choice: str
    rate: Rate


@dataclass(frozen=True, slots=True)
class ConsolidatedFile:
    """A superior's rollup of one period."""

    head: Head
    pages: tuple[ConsolidatedPage, ...]
    versions: tuple[InputVersion, ...]
    completeness: tuple[CompletenessLine, ...]
    indicators: tuple[IndicatorLine, ...]
