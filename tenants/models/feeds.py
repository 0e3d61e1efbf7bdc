"""Addresses under which calendars read a person's due days (a platform table: the address is the only credential)."""

from django.db import models

from tenants.models.accounts import User
from tenants.models.base import Platform


class CalendarFeed(Platform):
    """A secret address of a person's calendar; only its checksum is stored."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    name = models.TextField()
    token_checksum = models.TextField(unique=True)
    created_at = models.DateTimeField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.name} of {self.user_id}"
