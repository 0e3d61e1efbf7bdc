"""Which duties bar a caller from acting on a report, or on a version that was received."""

from collections.abc import Callable
from uuid import UUID

from reporting.heads import ReportHead
from tenants.access import Access
from tenants.selectors import waivers_of
from tenants.separation import Duty, bars


def duties_barred(head: ReportHead, access: Access, waived: Callable[[Duty], bool] | None = None) -> frozenset[Duty]:
    """Duties of which the caller did the other half on a report of the unit's own.

    Args:
        head: the report.
        access: the caller.
        waived: ``tenants.selectors.waivers_of(access)``; one for all reports of a list.
    """
    return _barred(Duty.DRAFT_APPROVE, head.submitted_by, access, waived or waivers_of(access))


def duties_barred_of_version(author: UUID, access: Access) -> frozenset[Duty]:
    """The same on a version that was received, by who sent it."""
    return _barred(Duty.SEND_ACCEPT, author, access, waivers_of(access))


def _barred(duty: Duty, first: UUID | None, access: Access, waived: Callable[[Duty], bool]) -> frozenset[Duty]:
    return frozenset({duty} if bars(duty, first=first, caller=access.user, waived=waived) else ())
