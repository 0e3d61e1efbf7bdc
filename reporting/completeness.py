"""Who has reported and who has not: each obligation of a period with the versions sent for it (DESIGN section 6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from reporting.heads import VersionHead
from tenants.labels import Label


class Standing(StrEnum):
    """Where an obliged unit stands in a period."""

    ACCEPTED = "accepted"
    SENT = "sent"
    RETURNED = "returned"
    MISSING = "missing"
    EXCLUDED = "excluded"


STANDING_LABELS: dict[Standing, Label] = {
    Standing.ACCEPTED: Label("Đã tiếp nhận", "Accepted"),
    Standing.SENT: Label("Đã gửi, chờ tiếp nhận", "Sent, awaiting review"),
    Standing.RETURNED: Label("Bị trả lại", "Returned"),
    Standing.MISSING: Label("Chưa gửi", "Not sent"),
    Standing.EXCLUDED: Label("Loại trừ", "Excluded"),
}


@dataclass(frozen=True, slots=True)
class Duty:
    """An obligation.

    Attributes:
        unit, code, name: the obliged unit, as it was called on the period's last day.
        excluded_reason: why it is left out, empty if it is not.
        versions: in order of their numbers.
        standing: where the unit stands; decided once, since every list asks for it.
    """

    obligation: UUID
    unit: UUID
    code: str
    name: str
    excluded_reason: str
    versions: tuple[VersionHead, ...]
    standing: Standing = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "standing", self._standing())

    @property
    def last(self) -> VersionHead | None:
        """The last version sent."""
        return self.versions[-1] if self.versions else None

    @property
    def accepted(self) -> VersionHead | None:
        """The version in force: the last accepted one, also while a correction of it is pending."""
        return next((version for version in reversed(self.versions) if version.decision == "accepted"), None)

    @property
    def unreturned(self) -> VersionHead | None:
        """The latest version that was not returned."""
        return next((version for version in reversed(self.versions) if version.decision != "returned"), None)

    def _standing(self) -> Standing:
        """A unit with a version in force is accepted whatever came after it."""
        if self.excluded_reason:
            return Standing.EXCLUDED
        if self.last is None:
            return Standing.MISSING
        if self.accepted is not None:
            return Standing.ACCEPTED
        return Standing.RETURNED if self.last.decision == "returned" else Standing.SENT

    @property
    def late(self) -> bool:
        """Whether the first send came after the deadline; a missing unit is missing, not late."""
        return self.standing is not Standing.EXCLUDED and bool(self.versions) and self.versions[0].late


LIST_LABELS: dict[str, Label] = {
    "expected": Label("Phải gửi", "Expected"),
    "sent": Label("Đã gửi", "Sent"),
    "accepted": Label("Đã tiếp nhận", "Accepted"),
    "missing": Label("Chưa gửi", "Missing"),
    "late": Label("Gửi quá hạn", "Late"),
    "returned": Label("Bị trả lại", "Returned"),
    "excluded": Label("Loại trừ", "Excluded"),
}


def lists(duties: Iterable[Duty]) -> dict[str, list[Duty]]:
    """The duties behind each count; expected and excluded are all, expected is sent and missing."""
    expected = [duty for duty in duties if duty.standing is not Standing.EXCLUDED]
    return {
        "expected": expected,
        "sent": [duty for duty in expected if duty.versions],
        "accepted": [duty for duty in expected if duty.standing is Standing.ACCEPTED],
        "missing": [duty for duty in expected if duty.standing is Standing.MISSING],
        "late": [duty for duty in expected if duty.late],
        "returned": [duty for duty in expected if duty.standing is Standing.RETURNED],
        "excluded": [duty for duty in duties if duty.standing is Standing.EXCLUDED],
    }


def duties_of(rows: Sequence[tuple[UUID, UUID, str, str, str, VersionHead | None]]) -> list[Duty]:
    """Duties out of one row per version (or a single one without), in order of units and version numbers."""
    versions: dict[UUID, list[VersionHead]] = {}
    heads: dict[UUID, tuple[UUID, str, str, str]] = {}
    for obligation, unit, code, name, excluded_reason, version in rows:
        heads[obligation] = (unit, code, name, excluded_reason)
        versions.setdefault(obligation, [])
        if version is not None:
            versions[obligation].append(version)
    return [Duty(obligation, *head, tuple(versions[obligation])) for obligation, head in heads.items()]
