"""What every endpoint below ``reports/{report}/`` shares: the report, and the order in which a change is decided."""

from api.http.etags import etag, if_match
from api.http.views import ApiViewSet, Home
from api.v1.reporting.report_answers import report_now
from reporting.heads import ReportHead
from reporting.selectors.duties import duties_barred
from reporting.selectors.heads import report_head, report_head_locked
from reporting.services.rules import require_action
from reporting.transitions import Action
from tenants.versions import require_version


class OfReport(ApiViewSet):
    """An endpoint of one report of the unit's own."""

    home = Home.WARD

    def found(self) -> ReportHead:
        """The report, or 404."""
        return report_head(self.unit, self.kwargs["report"])

    def locked(self) -> ReportHead:
        """The report, locked, or 404."""
        return report_head_locked(self.unit, self.kwargs["report"])

    def require(self, action: Action, head: ReportHead) -> None:
        """Refuse what the caller's duties (403) or the report's state (409) do not allow."""
        require_action(action, head.state, self.access.grants, barred=duties_barred(head, self.access))

    def unchanged(self, action: Action) -> ReportHead:
        """The report, locked, in a state that allows the action, and known to the caller as it is (428, 412)."""
        head = self.locked()
        self.require(action, head)
        require_version(if_match(self.request), head.version, lambda: report_now(head, self.language))
        return head

    def etag_header(self, version: int) -> dict[str, str]:
        """The header that names a version."""
        return {"ETag": etag(version)}
