"""What tests of reminders share: days, clocks, and what stands in the ledger."""

from datetime import UTC, date, datetime

from plans.check_ins import CheckInPeriod
from plans.models import Reminder
from tenants.clock import Clock, now

#: The day before the first due days of the real plan.
DAY_BEFORE = date(2024, 2, 28)
#: Quý I/2024.
QUARTER = CheckInPeriod(date(2023, 12, 15), date(2024, 3, 14))


def clock_at(day):
    """A clock that shows nine in the morning of a day in Viet Nam."""
    return Clock(datetime(day.year, day.month, day.day, 2, tzinfo=UTC) - now())


def ledger(office):
    """What the inboxes were told: addressee, place, stage."""
    office.entered()
    return {(line.addressee.split()[0], line.note, line.stage) for line in Reminder.objects.filter(channel="inbox")}


def ledger_of(office):
    """The ledger's lines as the office reads them."""
    return office.get("reminders/", {"page_size": 200}).json()["results"]
