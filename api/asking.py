"""The reporting periods of a unit as its tasks are asked about them."""

from uuid import UUID

from plans.check_ins import CheckInPeriod
from plans.reminding import Periods
from reporting.asking import ReportingPeriods
from reporting.selectors.cut_offs import periods_asked
from tenants.clock import Clock


def periods_of(unit: UUID, clock: Clock) -> Periods:
    """Periods for which the unit is asked now, and those whose report was accepted (one query)."""
    return as_asked(periods_asked({unit: clock.today()})[unit])


def as_asked(found: ReportingPeriods) -> Periods:
    """A unit's reporting periods as the rules of plans take them."""
    asked, accepted = ([CheckInPeriod.of(span) for span in spans] for spans in found)
    return Periods(asked, accepted)
