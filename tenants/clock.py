"""The one clock: nothing else in the program asks for the time.

Two times exist. *Real* time (tokens, queue, audit, ids) is :func:`now`. *Business* time (membership dates, deadlines,
sending) is real time plus the shift that a demonstration may store on a unit; it reaches code as a :class:`Clock`.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def now() -> datetime:
    """Real time, aware, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the one place that may


@dataclass(frozen=True, slots=True)
class Clock:
    """A unit's business time.

    Attributes:
        shift: added to real time; zero everywhere but in demonstrations.
    """

    shift: timedelta = timedelta()

    def now(self) -> datetime:
        """Business time, aware, in Asia/Ho_Chi_Minh."""
        return (now() + self.shift).astimezone(ZONE)

    def today(self) -> date:
        """The business date in Asia/Ho_Chi_Minh."""
        return self.now().date()
