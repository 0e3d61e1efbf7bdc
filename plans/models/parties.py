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
    """A name that one unit's plans use, confirmed by it once; it wins over a shared alias.

    Exactly one of position (kind ``position``), outside name (``outside``) and neither (``unit``: the unit itself).
    """

    class Kind(models.TextChoices):
        """What the name stands for."""

        POSITION = "position", "Chức danh, bộ phận của đơn vị"
        OUTSIDE = "outside", "Cơ quan ngoài đơn vị"
        UNIT = "unit", "Chính đơn vị"

    alias = models.TextField()
    kind = models.TextField(choices=Kind.choices, default=Kind.POSITION)
    position = models.ForeignKey(
        Position, models.PROTECT, related_name="+", null=True, db_constraint=False, db_index=False
    )
    outside = models.TextField(blank=True)

    class Meta(Private.Meta):
        default_permissions = ()
        constraints = [
            *Private.Meta.constraints,
            models.UniqueConstraint("unit", "alias", name="plans_unitalias_alias"),
            models.CheckConstraint(
                condition=models.Q(kind="position", position__isnull=False, outside="")
                | (models.Q(kind="outside", position=None) & ~models.Q(outside=""))
                | models.Q(kind="unit", position=None, outside=""),
                name="plans_unitalias_kind",
            ),
        ]

    def __str__(self) -> str:
        return self.alias


class HeadingAlias(Private):
    """A column heading of one unit's files, and the field that it confirmed for it; empty where it is left out."""

    heading = models.TextField()
    field = models.TextField(blank=True)

    class Meta(Private.Meta):
        default_permissions = ()
        constraints = [
            *Private.Meta.constraints,
            models.UniqueConstraint("unit", "heading", name="plans_headingalias_heading"),
        ]

    def __str__(self) -> str:
        return f"{self.heading} → {self.field}"
