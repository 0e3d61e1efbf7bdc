"""Machines' secrets and how much they have asked for (platform tables: read before a scope exists)."""

from django.db import models

from tenants.models.accounts import Application
from tenants.models.base import Platform, TableList
from tenants.models.units import Unit


class ClientSecret(Platform):
    """A valid secret of a machine, as a hash; two may be valid at a time, so that one can replace the other."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", db_index=False)
    application = models.ForeignKey(Application, models.CASCADE, related_name="secrets")
    secret = models.TextField()
    created_at = models.DateTimeField()
    created_by = models.UUIDField(null=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"secret of {self.application_id}"


class ClientRate(models.Model):
    """Requests of a machine in the present minute; unlogged: what a crash forgets is a minute's count."""

    table_list = TableList.PLATFORM

    application = models.OneToOneField(Application, models.CASCADE, primary_key=True, related_name="+")
    began = models.DateTimeField()
    used = models.IntegerField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.used} since {self.began}"
