"""What endpoints below a period share: the period at the superior's desk, read in one plain statement."""

from api.http.views import ApiViewSet, Home
from api.v1.reporting.files import WorkbookViewSet
from reporting.heads import PeriodHead
from reporting.selectors.periods import HEAD_FIELDS, bare_periods
from tenants.refusals import NotFound


class OfPeriod(WorkbookViewSet, ApiViewSet):
    """An endpoint of one period of the unit's own."""

    home = Home.SUPERIOR
    rows = bare_periods

    def period(self) -> PeriodHead:
        """The period, or 404."""
        found = self.get_queryset().filter(pk=self.kwargs["period"]).values_list(*HEAD_FIELDS).first()
        if found is None:
            raise NotFound("http.not_found")
        return PeriodHead(*found)
