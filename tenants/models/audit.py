"""The append-only audit: written by the trigger as the tables' owner, so that raw SQL is recorded too."""

from django.db import models

from tenants.models.base import Tenant


class AuditEvent(Tenant):
    """Who changed what from what to what, on whose behalf, why; or what was refused, exported, or who signed in.

    What, when and where of a row's change come from the trigger and can't be forged; who is what the request's scope
    statement said. Events that change no row name no table.
    """

    class Operation(models.TextChoices):
        """The trigger writes the first three, functions of the owner the others."""

        INSERT = "INSERT"
        UPDATE = "UPDATE"
        DELETE = "DELETE"
        REFUSED = "REFUSED"
        EXPORTED = "EXPORTED"
        SIGNED_IN = "SIGNED_IN"
        SIGN_IN_FAILED = "SIGN_IN_FAILED"
        PASSWORD_CHANGED = "PASSWORD_CHANGED"  # noqa: S105 - an event's name
        ACCOUNT_CLOSED = "ACCOUNT_CLOSED"
        ACCOUNT_OPENED = "ACCOUNT_OPENED"

    #: What the trigger writes.
    CHANGES = (Operation.INSERT, Operation.UPDATE, Operation.DELETE)

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
        constraints = [
            *Tenant.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(operation__in=["INSERT", "UPDATE", "DELETE"]) ^ models.Q(table=""),
                name="tenants_auditevent_change_names_table",
            ),
        ]
        indexes = [*Tenant.Meta.indexes, models.Index(fields=["unit", "row"], name="auditevent_unit_row")]

    def __str__(self) -> str:
        return f"{self.operation} {self.table} {self.row}"
