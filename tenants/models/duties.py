"""Separation of duties that a unit has lifted for a time, with its reason."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from tenants.models.base import Private


class DutyWaiver(Private):
    """For a time one person may do both halves of a rule in this unit: it has too few people, and says so."""

    rule = models.TextField()
    reason = models.TextField()
    valid = DateRangeField()
    created_at = models.DateTimeField()
    created_by = models.UUIDField(null=True)
    row_version = models.BigIntegerField(default=1)

    class Meta(Private.Meta):
        default_permissions = ()
        constraints = [
            *Private.Meta.constraints,
            models.CheckConstraint(condition=models.Q(rule="draft_approve"), name="tenants_dutywaiver_waivable"),
        ]

    def __str__(self) -> str:
        return f"{self.rule}: {self.reason}"
