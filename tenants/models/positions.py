"""Positions of a unit (bộ phận, chức danh) and who holds them: what a plan names as lead or coordinator."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from tenants.models.accounts import User
from tenants.models.base import Private


class Position(Private):
    """A position or body of the unit; ``standard`` is the code of the standard position it corresponds to."""

    class Kind(models.TextChoices):
        """One person's office, or a body of several."""

        POSITION = "position", "Chức danh"
        BODY = "body", "Bộ phận"

    standard = models.TextField(null=True, blank=True)  # noqa: DJ001 - null: a position of the unit's own making
    name = models.TextField()
    kind = models.TextField(choices=Kind.choices)
    row_version = models.BigIntegerField(default=1)

    class Meta(Private.Meta):
        default_permissions = ()
        constraints = [
            *Private.Meta.constraints,
            models.UniqueConstraint("unit", "name", name="tenants_position_name"),
            models.UniqueConstraint("unit", "standard", name="tenants_position_standard"),
        ]

    def __str__(self) -> str:
        return self.name


class PositionHolder(Private):
    """A person holds a position for a time; a change takes effect at once.

    An empty ``valid`` was taken back on the day it began.
    """

    position = models.ForeignKey(Position, models.PROTECT, related_name="holders", db_constraint=False, db_index=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    valid = DateRangeField()
    row_version = models.BigIntegerField(default=1)

    class Meta(Private.Meta):
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.user_id} holds {self.position_id}"
