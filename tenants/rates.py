"""How much a machine may ask for in a minute.

The count is read in the access statement and written after the answer, outside the request's transaction, so that it
costs a request no query before its answer and a refused or failed request counts too. Fixed windows of a minute; of
requests at the same moment a few may pass beyond the limit, which protects the server and is no quota.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from tenants.clock import now

WINDOW = timedelta(minutes=1)

_COUNT = """
INSERT INTO tenants_clientrate AS rate (application_id, began, used) VALUES (%(client)s, %(minute)s, 1)
ON CONFLICT (application_id) DO UPDATE
   SET used = CASE WHEN rate.began = excluded.began THEN rate.used + 1 ELSE 1 END, began = excluded.began
"""


@dataclass(frozen=True, slots=True)
class Rate:
    """A machine's allowance in the present minute, before the request that is being served.

    Attributes:
        client: the key of its client.
        limit: requests a minute.
        used: requests so far.
    """

    client: int
    limit: int
    used: int

    @property
    def exhausted(self) -> bool:
        """Whether the request that is being served is one too many."""
        return self.used >= self.limit

    @property
    def remaining(self) -> int:
        """Requests that are left after the one that is being served."""
        return max(0, self.limit - self.used - 1)


def minute_of(moment: datetime) -> datetime:
    """The beginning of the minute of a moment."""
    return moment.replace(second=0, microsecond=0)


def seconds_left(moment: datetime) -> int:
    """Whole seconds, at least one, until the next minute begins."""
    return max(1, int((minute_of(moment) + WINDOW - moment).total_seconds()))


def count(rate: Rate) -> None:
    """Count a request that was served (one statement, in a transaction of its own)."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, {"client": rate.client, "minute": minute_of(now())})
