"""Separation of duties: who did the first half of a pair may not do the second (DESIGN section 4, "Roles").

Pure. The tables of transitions name the duty that an action completes; here stands whether it bars the caller.
"""

from collections.abc import Callable
from enum import StrEnum
from uuid import UUID


class Duty(StrEnum):
    """Pairs of acts that are two people's."""

    DRAFT_APPROVE = "draft_approve"
    SEND_ACCEPT = "send_accept"


#: Pairs that a unit with too few people may lift, with a recorded reason.
WAIVABLE = frozenset({Duty.DRAFT_APPROVE})

DUTY_LABELS: dict[Duty, tuple[str, str]] = {
    Duty.DRAFT_APPROVE: ("Người trình không tự duyệt", "Who submits does not approve"),
    Duty.SEND_ACCEPT: ("Người gửi không tự tiếp nhận", "Who sends does not accept"),
}


def bars(duty: Duty, *, first: UUID | None, caller: UUID, waived: Callable[[Duty], bool]) -> bool:
    """Whether the caller may not do the second half, having done the first.

    Args:
        duty: the pair.
        first: who did the first half; None where nobody has.
        caller: who would do the second.
        waived: whether the unit has lifted a pair today; asked only where it matters, since it costs a query.
    """
    return first == caller and not (duty in WAIVABLE and waived(duty))
