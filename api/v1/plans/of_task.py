"""What the endpoints of one task share: its work, what allows an act on it, its version, and the task as answered."""

from typing import Any, cast
from uuid import UUID

from rest_framework.request import Request

from api.http.etags import if_match
from api.http.rows import one, one_locked
from api.http.views import ApiViewSet, Home
from api.v1.plans.task_acts import Acts
from plans.facts import Allowance, TaskAction, allowance, decide
from plans.models import TaskWork
from plans.selectors.actors import actor_of
from plans.selectors.lines import Line
from plans.selectors.tasks import task_line, task_works
from tenants.versions import require_version


class OfTask(ApiViewSet):
    """An endpoint under ``tasks/{task}/``; refusals come in the order row, fact, state, version, body."""

    tag = "tasks"
    home = Home.WARD
    rows = task_works

    def work(self, task: UUID) -> TaskWork:
        """The task's work."""
        return cast("TaskWork", one(self.get_queryset(), task))

    def locked(self, task: UUID) -> TaskWork:
        """The same, locked until the request ends."""
        return cast("TaskWork", one_locked(self.get_queryset(), task))

    def line(self, work: TaskWork) -> Line:
        """The line that counts for a work."""
        return task_line(self.access, work.pk, self.language)

    def allowed(self, work: TaskWork, *actions: TaskAction) -> Allowance:
        """What allows the first of some acts that must all be allowed.

        Raises:
            Forbidden, Conflict: one is refused, in words.
        """
        facts, actor = self.line(work).facts, actor_of(self.access)
        for action in actions:
            decide(action, facts, actor).require()
        found = allowance(actions[0], facts, actor)
        if found is None:
            raise RuntimeError(actions)  # decide() has just allowed it
        return found

    def require_version(self, request: Request, work: TaskWork) -> None:
        """Refuse an act on another version than the present one."""
        require_version(if_match(request), work.row_version, lambda: self.shown(work))

    def shown(self, work: TaskWork) -> dict[str, Any]:
        """The task with what the caller may do on it."""
        line = self.line(work)
        return line.data | Acts(actor_of(self.access), self.language).of(line)
