"""People, their memberships, and the machines and tokens of OAuth2 (platform tables: read before a scope exists)."""

from django.contrib.auth.models import AbstractUser, Group
from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.functions import RandomUUID
from django.db import models
from oauth2_provider.models import (
    AbstractAccessToken,
    AbstractApplication,
    AbstractGrant,
    AbstractIDToken,
    AbstractRefreshToken,
)

from tenants.models.base import Platform, TableList
from tenants.models.units import Unit


class User(AbstractUser):
    """A person or a machine; rights come from memberships alone, staff accounts open nothing in the API."""

    table_list = TableList.PLATFORM

    # Random, not in the order of creation: a member's id must not tell whether the account existed before.
    id = models.UUIDField(primary_key=True, db_default=RandomUUID(), editable=False)
    full_name = models.TextField(blank=True)

    class Meta:
        default_permissions = ()


class UnitRole(Platform):
    """A role in a unit; its group holds that role's grants on that unit."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="unit_roles", db_index=False)
    role = models.TextField()
    group = models.OneToOneField(Group, models.PROTECT, related_name="unit_role")

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint("unit", "role", name="tenants_unitrole_once")]

    def __str__(self) -> str:
        return f"{self.role} @ {self.unit_id}"


class Membership(Platform):
    """A person holds a role in a unit for a time; expiry needs no job.

    It counts for nothing until the person has accepted it (:mod:`tenants.acceptance`), since names of accounts are
    shared by all units and another unit may have been first to give one.

    ``name`` is the person's as this unit wrote it: the account's own would tell whether it existed before. An empty
    ``valid`` is a membership that was taken back on the day it began.
    """

    user = models.ForeignKey(User, models.PROTECT, related_name="memberships", db_index=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", db_index=False)
    role = models.TextField()
    name = models.TextField(blank=True)
    valid = DateRangeField()
    accepted_at = models.DateTimeField(null=True)
    row_version = models.BigIntegerField(default=1)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.user_id} {self.role} @ {self.unit_id}"


class Application(AbstractApplication):
    """A registered client; a machine's client acts as its ``machine`` user, a member of the units it is bound to.

    ``unit`` administers a machine's client; a front-end's has none. A machine's secrets are its ``secrets``; the
    toolkit's own column holds one that nobody knows.
    """

    table_list = TableList.PLATFORM

    machine = models.OneToOneField(User, models.PROTECT, related_name="application", null=True, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", null=True, blank=True)
    scopes = models.TextField(blank=True, help_text="Scopes this client may ask for, separated by spaces.")
    active = models.BooleanField(default=True, help_text="An inactive client gets no token, and its tokens are void.")
    rate_limit = models.IntegerField(default=600, help_text="Requests a minute, of a machine.")
    row_version = models.BigIntegerField(default=1)

    class Meta(AbstractApplication.Meta):
        default_permissions = ()

    def is_usable(self, request: object) -> bool:
        """The toolkit asks this before it issues a token."""
        return self.active

    def redirect_uri_allowed(self, uri: str) -> bool:
        """Whether a code may be sent there: character for character (RFC 9700 section 4.1.3)."""
        return uri in self.redirect_uris.split()


class Grant(AbstractGrant):
    """An authorisation code."""

    table_list = TableList.PLATFORM

    class Meta(AbstractGrant.Meta):
        default_permissions = ()


class AccessToken(AbstractAccessToken):
    """A bearer token; only its checksum is stored."""

    table_list = TableList.PLATFORM

    class Meta(AbstractAccessToken.Meta):
        default_permissions = ()


class RefreshToken(AbstractRefreshToken):
    """A refresh token; only its checksum is stored."""

    table_list = TableList.PLATFORM

    class Meta(AbstractRefreshToken.Meta):
        default_permissions = ()


class IDToken(AbstractIDToken):
    """An OpenID Connect id token."""

    table_list = TableList.PLATFORM

    class Meta(AbstractIDToken.Meta):
        default_permissions = ()
