"""``plans/{plan}/changes/``: what a version of a plan changes in the one that it amends."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.rows import one
from api.http.serializers import Answer
from api.http.views import ApiViewSet, Home
from plans.differences import Change, Difference, Line, by_task, changes_between, compare
from plans.selectors.differences import cover_words, stored_lines
from plans.selectors.plans import plans_owned
from tenants.roles import Permission


class FieldChange(Answer):
    """A member that differs, with its words before and after."""

    field = serializers.CharField()
    before = serializers.CharField(allow_blank=True)
    after = serializers.CharField(allow_blank=True)


class LineRef(Answer):
    """A line: the task that it prints, null where that is new; where it stands, what it says."""

    task = serializers.UUIDField(allow_null=True)
    path = serializers.CharField(allow_blank=True)
    content = serializers.CharField()


class ChangedLineAnswer(LineRef):
    """A line that both print, not alike."""

    changes = FieldChange(many=True)


class DifferenceCounts(Answer):
    """How many lines."""

    added = serializers.IntegerField()
    changed = serializers.IntegerField()
    removed = serializers.IntegerField()
    unchanged = serializers.IntegerField()


class DifferenceAnswer(Answer):
    """What differs in the lines."""

    counts = DifferenceCounts()
    added = LineRef(many=True)
    changed = ChangedLineAnswer(many=True)
    removed = LineRef(many=True)


class PlanChanges(DifferenceAnswer):
    """What a version changes."""

    amends = serializers.UUIDField(allow_null=True, help_text="The version before it; null: it is the first.")
    reason = serializers.CharField(allow_blank=True)
    cover = FieldChange(many=True)


class PlanChangesViewSet(ApiViewSet):
    """What changed from one version to the next."""

    resource = "plans"
    home = Home.WARD
    grants: ClassVar = {"changes": Permission.PLAN_READ}
    answers: ClassVar = {"changes": PlanChanges}
    rows = plans_owned

    def changes(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """The difference to the version that the plan amends; of a first version, none."""
        found = one(self.get_queryset().defer(None), plan)
        lines = stored_lines(self.unit, found.pk)
        if found.amends_id is None:
            return Response(self._answer(found, [], compare(lines, lines, by_task(lines, lines))))
        before = one(self.get_queryset().defer(None), found.amends_id)
        earlier = stored_lines(self.unit, before.pk)
        cover = changes_between(cover_words(before), cover_words(found))
        return Response(self._answer(found, cover, compare(earlier, lines, by_task(earlier, lines))))

    def _answer(self, plan: Any, cover: list[Change], difference: Difference) -> dict[str, Any]:
        return {
            "amends": plan.amends_id,
            "reason": plan.reason,
            "cover": [change._asdict() for change in cover],
            **difference_data(difference),
        }


def difference_data(difference: Difference) -> dict[str, Any]:
    """The values of a :class:`DifferenceAnswer`."""
    changed = [
        {**_line(line), "changes": [change._asdict() for change in changes]} for line, changes in difference.changed
    ]
    added, removed = (list(map(_line, lines)) for lines in (difference.added, difference.removed))
    counts = {"added": len(added), "changed": len(changed), "removed": len(removed), "unchanged": difference.unchanged}
    return {"counts": counts, "added": added, "changed": changed, "removed": removed}


def _line(line: Line) -> dict[str, Any]:
    return {"task": line.task, "path": line.path, "content": line.content}
