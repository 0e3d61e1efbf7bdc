"""The reporting periods of a unit as its tasks are asked about them."""

from uuid import UUID

from plans.check_ins import CheckInPeriod
from plans.reminding import Periods
from reporting.selectors.cut_offs import periods_asked
from tenants.clock import Clock


def periods_of(unit: UUID, clock: Clock) -> Periods:
    """Periods for which the unit is asked now, and those whose report was accepted (one query)."""
    found = periods_asked({unit: clock.today()})[unit]
    asked, accepted = ([CheckInPeriod(span.starts, span.ends) for span in spans] for spans in found)
    return Periods(asked, accepted)
