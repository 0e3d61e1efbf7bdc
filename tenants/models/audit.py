"""The append-only audit: written by the trigger as the tables' owner, so that raw SQL is recorded too."""

from django.db import models

from tenants.models.base import Tenant


class AuditEvent(Tenant):
    """Who changed what from what to what, on whose behalf, why; or what was refused.

    What, when and where come from the trigger and can't be forged; who is what the request's scope statement said.
    """

    table = models.TextField()
    row = models.TextField()
    operation = models.TextField()
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    actor = models.UUIDField(null=True)
    on_behalf = models.TextField(blank=True)
    client = models.TextField(blank=True)
    request_id = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta(Tenant.Meta):
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.operation} {self.table} {self.row}"
