"""Standard positions and aliases: who is meant by a name in a plan."""

from django.db import models

from tenants.models import Position
from tenants.models.base import Private, Reference


class StandardPosition(Reference):
    """A position, body or collective that every ward has or may have; a collective lists the positions it comprises."""

    code = models.TextField(unique=True)
    kind = models.TextField()
    name = models.TextField()
    name_en = models.TextField()
    comprises = models.JSONField(default=list)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.name


class SharedAlias(Reference):
    """A name that all units' plans use: a standard position, the unit itself, or a body outside."""

    alias = models.TextField(unique=True)
    kind = models.TextField()
    standard = models.TextField(blank=True)
    outside = models.TextField(blank=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.alias


class UnitAlias(Private):
    """A name that one unit's plans use for one of its positions; it wins over a shared alias."""

    alias = models.TextField()
    position = models.ForeignKey(Position, models.PROTECT, related_name="+", db_constraint=False, db_index=False)

    class Meta(Private.Meta):
        default_permissions = ()
        constraints = [
            *Private.Meta.constraints,
            models.UniqueConstraint("unit", "alias", name="plans_unitalias_alias"),
        ]

    def __str__(self) -> str:
        return self.alias
