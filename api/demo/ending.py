"""Where the demonstration rests once it has been played."""

from datetime import datetime
from uuid import UUID

from api.demo.cast import Cast
from api.jobs import make_digests
from reporting.models import Period
from tenants.clock import ZONE
from tenants.selectors import unit_clocks

#: Set at every start, so that every run shows the same business date.
RESTS_AT = datetime(2024, 3, 20, 10, tzinfo=ZONE)


def rest(cast: Cast) -> None:
    """Let it be the day after the last report was accepted, with what its people are reminded of on that day.

    The connection must be the owner's.
    """
    cast.set_clocks(RESTS_AT)
    for unit in unit_clocks():
        make_digests(unit)


def played_period(cast: Cast) -> str:
    """The id of the period that was played: the town's quý I/2024.

    Raises:
        Period.DoesNotExist: the scenario has not been played here.
    """
    return str(Period.objects.get(unit=UUID(cast.town.id), kind=Period.Kind.QUARTER, year=2024, quarter=1).pk)
