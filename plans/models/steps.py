"""The steps of a plan's life, each with who took it, when and why."""

from django.db import models

from plans.models.plan import Plan
from tenants.models import User
from tenants.models.base import Private


class PlanStep(Private):
    """A step that somebody took with a plan, and the state after it; never changed, gone with a discarded draft."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="steps", db_constraint=False, db_index=False)
    action = models.TextField()
    state = models.TextField()
    reason = models.TextField(blank=True)
    actor = models.ForeignKey(User, models.PROTECT, related_name="+")
    role = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta(Private.Meta):
        default_permissions = ()
        indexes = [models.Index(fields=["unit", "plan", "id"], name="plans_planstep_plan")]

    def __str__(self) -> str:
        return f"{self.action}: {self.state}"
