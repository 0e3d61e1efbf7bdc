"""Links by which a person sets a password: invitations and resets (a platform table, used before anybody is known)."""

from django.db import models

from tenants.models.accounts import User
from tenants.models.base import Platform
from tenants.models.units import Unit


class Invitation(Platform):
    """An expiring link of one use, made by a unit's administrator; only its checksum is stored."""

    class Kind(models.TextChoices):
        """What it is for: a first password, or a new one in place of one that was lost."""

        INVITE = "invite", "Lời mời"
        RESET = "reset", "Đặt lại mật khẩu"

    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", db_index=False)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    kind = models.TextField(choices=Kind.choices)
    token_checksum = models.TextField(unique=True)
    expires = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.kind} {self.user_id}"
