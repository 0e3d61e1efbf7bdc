"""What endpoints below a period share: the period at the superior's desk, read in one plain statement."""

from api.http.views import Home
from api.v1.reporting.files import WorkbookViewSet
from reporting.completeness import Duty
from reporting.heads import PeriodHead
from reporting.selectors.rollup import opened_period


class OfPeriod(WorkbookViewSet):
    """An endpoint of one period of the unit's own."""

    home = Home.SUPERIOR

    def opened(self) -> tuple[PeriodHead, list[Duty]]:
        """The period with what is owed for it, or 404."""
        return opened_period(self.unit, self.kwargs["period"])
