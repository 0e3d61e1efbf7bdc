"""``periods/{period}/completeness/``: who has reported, who has not, and who was late."""

from collections.abc import Iterable
from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.serializers import Answer, Choice, UnitRef
from api.v1.reporting.of_period import OfPeriod
from api.v1.reporting.report_answers import version_ref
from api.v1.reporting.shapes import Marked, PeriodRef, VersionRef
from api.v1.reporting.words import choice, marked, period_answer
from reporting.completeness import STANDING_LABELS, Duty, lists
from tenants.roles import Permission


class CompletenessCounts(Answer):
    """Expected and excluded are all obligations; expected is sent and missing."""

    expected = serializers.IntegerField()
    sent = serializers.IntegerField(help_text="Ever sent.")
    accepted = serializers.IntegerField(help_text="With a version in force, also while a correction is pending.")
    missing = serializers.IntegerField()
    late = serializers.IntegerField(help_text="By the first send; a missing unit is missing, not late.")
    returned = serializers.IntegerField(help_text="The last version returned and none accepted.")
    excluded = serializers.IntegerField()


class CompletenessLists(Answer):
    """The units behind each count."""

    expected = UnitRef(many=True)
    sent = UnitRef(many=True)
    accepted = UnitRef(many=True)
    missing = UnitRef(many=True)
    late = UnitRef(many=True)
    excluded = UnitRef(many=True)


class UnitStanding(UnitRef):
    """One obliged unit."""

    obligation = serializers.UUIDField()
    status = Choice()
    late = serializers.BooleanField()
    excluded_reason = serializers.CharField(allow_null=True)
    latest_version = VersionRef(allow_null=True)
    accepted_version = VersionRef(allow_null=True)


class CompletenessAnswer(Marked):
    """Units × status."""

    period = PeriodRef()
    counts = CompletenessCounts()
    completeness = CompletenessLists()
    units = UnitStanding(many=True)


#: Returned ones are among the sent; the list of them is in ``units``.
_LISTED = ("expected", "sent", "accepted", "missing", "late", "excluded")


class CompletenessViewSet(OfPeriod):
    """Who has reported."""

    resource = "completeness"
    tag = "periods"
    grants: ClassVar = {"retrieve": Permission.PERIOD_READ}
    answers: ClassVar = {"retrieve": CompletenessAnswer}

    def retrieve(self, request: Request, unit: UUID, period: UUID) -> Response:
        """Every obliged unit with its status; counts with the units behind them."""
        found, owed = self.opened()
        answer = {
            "period": period_answer(found, self.language),
            **marked(found),
            "counts": {name: len(behind) for name, behind in lists(owed).items()},
            "completeness": completeness_lists(owed),
            "units": [self._unit(duty) for duty in owed],
        }
        return Response(answer)

    def _unit(self, duty: Duty) -> dict[str, Any]:
        return {
            **unit_ref(duty),
            "obligation": duty.obligation,
            "status": choice(duty.standing, STANDING_LABELS, self.language),
            "late": duty.late,
            "excluded_reason": duty.excluded_reason or None,
            "latest_version": version_ref(duty.last) if duty.last else None,
            "accepted_version": version_ref(duty.accepted) if duty.accepted else None,
        }


def completeness_lists(owed: Iterable[Duty]) -> dict[str, list[dict[str, Any]]]:
    """The units behind each count."""
    behind = lists(list(owed))
    return {name: [unit_ref(duty) for duty in behind[name]] for name in _LISTED}


def unit_ref(duty: Duty) -> dict[str, Any]:
    """The obliged unit, as it was called on the period's last day."""
    return {"id": duty.unit, "code": duty.code, "name": duty.name}
